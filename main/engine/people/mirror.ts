import { isActive, type Roster } from '../../../shared/keys/roster.ts';
import type { Tx } from '../store/index.ts';

/**
 * Copies labels and roles from the signed roster, so that rows and log entries can name people. Roles are never read from here.
 * A removed person's label stays: without it the log could no longer say who did what (s 19(2)).
 */
export function mirrorPeople(tx: Tx, roster: Roster) {
  for (const person of roster.people) {
    const active = isActive(person);
    tx.run(
      `INSERT INTO person (id, label, role, can, state) VALUES (:id, :label, :role, :can, :state)
       ON CONFLICT (id) DO UPDATE SET label = iif(excluded.state = 'active', excluded.label, label), role = excluded.role, can = excluded.can, state = excluded.state
       WHERE (role, can, state) IS NOT (excluded.role, excluded.can, excluded.state) OR (excluded.state = 'active' AND label IS NOT excluded.label)`,
      {
        id: person.id,
        label: person.label,
        role: person.role,
        can: JSON.stringify(active ? person.can : []),
        state: person.state,
      },
    );
  }
}
