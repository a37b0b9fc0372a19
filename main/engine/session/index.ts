// A person's own session: who they are, the role they act in, how they like the window, what they have half typed, and locking.
// Owns preference and draft.
import { Instant } from '../../../shared/instants.ts';
import { ok, refuse } from '../../../shared/result.ts';
import {
  actAs as actAsDeclaration,
  askPassphrase,
  findDraft,
  keepDraft,
  lockFully,
  lockWindow,
  Preferences,
  prefer,
  whoAmI,
} from '../../../shared/session/contract.ts';
import { z } from '../../../shared/z.ts';
import type { House } from '../house.ts';
import { type Implementation, implement, implementSlow } from '../implement.ts';
import { inColumn } from '../purposes/index.ts';
import { arrangeWindow } from './arrange.ts';
import { meOf, preferencesOf } from './me.ts';

export { arrangeWindow } from './arrange.ts';
export { dropOldDrafts, forgetDrafts } from './drafts.ts';

const DraftRow = z.object({ body: inColumn(z.json()), savedAt: Instant });

/** By the person's own key, whose act is in the log already, or by the computer: idle, lid, its own lock. */
export type LockedBy = 'person' | 'computer';

export interface Locks {
  switchLock(by: LockedBy): void;
  fullLock(by: LockedBy): void;
}

export function sessionRoom(house: House, locks: Locks): Implementation[] {
  const { practice } = house.options;
  return [
    implement(whoAmI, (_, context) => ok(meOf(context, practice))),

    implement(actAsDeclaration, ({ role }, context) => {
      const person = house.signedIn;
      const mayActAs =
        person &&
        (person.unlocked.person.role === role || (role === 'officer' && context.actor.can.includes('act.officer')));
      if (!mayActAs) return refuse('role-not-yours');
      context.afterCommit(() => {
        person.actingAs = role;
      });
      return ok(meOf({ ...context, actor: { ...context.actor, role } }, practice));
    }),

    implement(prefer, (changes, { tx, actor, now, afterCommit }) => {
      const value = Preferences.parse({ ...preferencesOf(tx, actor.personId), ...JSON.parse(JSON.stringify(changes)) });
      tx.run(
        `INSERT INTO preference (person_id, value, changed_at) VALUES (:personId, :value, :now)
         ON CONFLICT (person_id) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at`,
        { personId: actor.personId, value: JSON.stringify(value), now },
      );
      afterCommit(() => house.open && arrangeWindow(house.options.desk, house.open.store.read, actor.personId));
      return ok(value);
    }),

    implement(keepDraft, ({ screen, body }, { tx, actor, now }) => {
      const key = { personId: actor.personId, screen };
      if (body === null) tx.run('DELETE FROM draft WHERE person_id = :personId AND screen = :screen', key);
      else
        tx.run(
          `INSERT INTO draft (person_id, screen, body, saved_at) VALUES (:personId, :screen, :body, :now)
           ON CONFLICT (person_id, screen) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
          { ...key, body: JSON.stringify(body), now },
        );
      return ok({});
    }),

    implement(findDraft, ({ screen }, { tx, actor }) => {
      const draft = tx.find(
        DraftRow,
        'SELECT body, saved_at AS savedAt FROM draft WHERE person_id = :personId AND screen = :screen',
        {
          personId: actor.personId,
          screen,
        },
      );
      return ok({ body: draft?.body ?? null, savedAt: draft?.savedAt ?? null });
    }),

    implement(lockWindow, (_, { afterCommit }) => {
      afterCommit(() => locks.switchLock('person'));
      return ok({});
    }),

    implement(lockFully, (_, { afterCommit }) => {
      afterCommit(() => locks.fullLock('person'));
      return ok({});
    }),

    implementSlow(askPassphrase, async (_, { actor, desk, commit }) => {
      const confirmed = await new Promise<boolean>((done) => {
        house.asked?.done(false);
        house.asked = { kind: 'confirm', label: actor.label, done };
        desk.openSmallGate();
      });
      return commit(() => ok({ confirmed }));
    }),
  ];
}
