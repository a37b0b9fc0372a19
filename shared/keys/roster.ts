import { PersonId } from '../ids.ts';
import { capabilities, roles } from '../people/roles.ts';
import { z } from '../z.ts';

const base64url = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;

/** Bytes as base64url without padding, in the one spelling they have: a fixed count, or `min` to `max`. */
export const bytesAs = (min: number, max = min) =>
  z
    .string()
    .min(Math.ceil((min * 4) / 3))
    .max(Math.ceil((max * 4) / 3))
    .regex(base64url);

/** What a person chose to be called on the unlock screen: the only name that is ever in the clear (security.md section 6). */
export const Label = z
  .string()
  .min(1)
  .max(60)
  .refine((label) => label === cleanLabel(label));

/** NFC, single spaces, no control, bidi or other invisible characters, so two labels cannot look the same and differ. */
export const cleanLabel = (typed: string) => typed.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();

const Keys = { id: PersonId, boxPub: bytesAs(32), signPub: bytesAs(32), role: z.enum(roles) };

const Active = z.strictObject({
  ...Keys,
  state: z.literal('active'),
  label: Label,
  can: z.array(z.enum(capabilities)).max(capabilities.length),
});

/** Stays listed so that an id never means somebody else and old signatures can be read; the name goes (POPIA s 14). */
const Removed = z.strictObject({
  ...Keys,
  state: z.literal('removed'),
  label: z.literal(''),
  can: z.tuple([]),
});

export const RosterPerson = z
  .discriminatedUnion('state', [Active, Removed])
  .refine(({ can }) => [...new Set(can)].sort().join() === can.join())
  .refine(({ role, can }) => role === 'owner' || !can.some((capability) => capability === 'act.officer'));
export type RosterPerson = z.infer<typeof RosterPerson>;
export type ActivePerson = z.infer<typeof Active>;

/** Who may sign in and as what: signed by an owner, and the only place a role ever comes from. */
export const Roster = z
  .strictObject({
    version: z.int().min(1),
    /** Hash of the roster before this one; 32 zero bytes in the first. */
    prev: bytesAs(32),
    recoveryPub: bytesAs(32),
    /** Anybody may write a sealed value with this; only holders of `sensitive.read` can read one back. */
    sensitivePub: bytesAs(32),
    /** Public key of the first log epoch: the whole audit log can be checked from it. */
    logRoot: bytesAs(32),
    people: z.array(RosterPerson).min(1).max(200),
  })
  .refine(({ people }) => new Set(people.map(({ id }) => id)).size === people.length)
  .refine(({ people }) => ownersOf(people).length > 0);
export type Roster = z.infer<typeof Roster>;

export const isActive = (person: RosterPerson): person is ActivePerson => person.state === 'active';
export const ownersOf = (people: readonly RosterPerson[]): ActivePerson[] =>
  people.filter(isActive).filter(({ role }) => role === 'owner');
export const findActive = (roster: Roster, personId: string): ActivePerson | null =>
  roster.people.filter(isActive).find(({ id }) => id === personId) ?? null;
