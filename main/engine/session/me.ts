import { instantOf, southAfricanOffsetMinutes } from '../../../shared/instants.ts';
import { type Me, Preferences } from '../../../shared/session/contract.ts';
import { z } from '../../../shared/z.ts';
import type { Actor, QueryContext } from '../context.ts';
import { getSetting } from '../shop/index.ts';
import type { Reader } from '../store/index.ts';

const PreferenceRow = z.object({ value: z.string() });
const Counts = z.object({ captured: z.number(), saidYes: z.number() });

export function preferencesOf(reader: Reader, personId: string): Preferences {
  const kept = reader.find(PreferenceRow, 'SELECT value FROM preference WHERE person_id = :id', { id: personId });
  const usual: Preferences = {
    language: getSetting(reader, 'register.language'),
    theme: 'system',
    density: 'by-role',
    textSize: 100,
  };
  return kept ? Preferences.parse({ ...usual, ...JSON.parse(kept.value) }) : usual;
}

export const meOf = ({ tx, actor, now }: Pick<QueryContext, 'tx' | 'actor' | 'now'>, practice: boolean): Me => ({
  personId: actor.personId,
  label: actor.label,
  role: actor.role,
  can: [...actor.can],
  shopName: getSetting(tx, 'shop.name'),
  practice,
  preferences: preferencesOf(tx, actor.personId),
  today: todayOf(tx, actor, now),
  lastVerifiedBackupAt: null,
});

/** Of the newest thousand captures, those of this person since midnight: a shop's busiest day fits many times over. */
function todayOf(reader: Reader, actor: Actor, now: string) {
  const offset = southAfricanOffsetMinutes * 60_000;
  const midnight = instantOf(Math.floor((Date.parse(now) + offset) / 86_400_000) * 86_400_000 - offset);
  return reader.one(
    Counts,
    `SELECT count(*) AS captured, coalesce(sum(EXISTS (
       SELECT 1 FROM consent_state s JOIN purpose p ON p.id = s.purpose_id
       WHERE s.customer = c.row AND s.state = 'given' AND p.family = 'marketing')), 0) AS saidYes
     FROM (SELECT row, captured_by, captured_at FROM customer ORDER BY row DESC LIMIT 1000) c
     WHERE c.captured_by = :id AND c.captured_at >= :midnight`,
    { id: actor.personId, midnight },
  );
}
