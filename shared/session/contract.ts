import { PersonId } from '../ids.ts';
import { Instant } from '../instants.ts';
import { ScreenLanguage } from '../languages.ts';
import { capabilities, roles } from '../people/roles.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';

/** How one person likes the window; kept per person, applied at once. */
export const Preferences = z.strictObject({
  language: ScreenLanguage,
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['counter', 'office', 'by-role']),
  textSize: z.number().int().min(100).max(200), // percent
});
export type Preferences = z.infer<typeof Preferences>;

export const Me = z.strictObject({
  personId: PersonId,
  label: z.string(),
  role: z.enum(roles),
  can: z.array(z.enum(capabilities)),
  shopName: z.string(),
  practice: z.boolean(),
  preferences: Preferences,
  /** The person's own captures since midnight, and how many said yes to any marketing. */
  today: z.strictObject({ captured: z.number().int(), saidYes: z.number().int() }),
  /** Nothing is sent anywhere; null until a backup has been verified. */
  lastVerifiedBackupAt: Instant.nullable(),
});
export type Me = z.infer<typeof Me>;

export const whoAmI = procedure({
  name: 'session.me',
  kind: 'query',
  permission: 'session.own',
  audit: { notLogged: 'shows a person their own session' },
  input: z.strictObject({}),
  output: Me,
  refusals: [],
});

/** An owner who is also the Information Officer switches explicitly, so the log shows in which duty each act was done. */
export const actAs = procedure({
  name: 'session.act-as',
  kind: 'command',
  permission: 'session.own',
  audit: { action: 'role switched', reason: (input) => input.role },
  input: z.strictObject({ role: z.enum(roles) }),
  output: Me,
  refusals: ['role-not-yours'],
});

export const prefer = procedure({
  name: 'session.prefer',
  kind: 'command',
  permission: 'session.own',
  audit: { notLogged: 'how a person likes their window; nothing about a customer' },
  input: Preferences.partial(),
  output: Preferences,
  refusals: [],
});

/** Switch lock: the window goes, the engine stays for the next person. */
export const lockWindow = procedure({
  name: 'session.lock',
  kind: 'command',
  permission: 'session.own',
  audit: { action: 'locked' },
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: [],
});

/** Full lock: the register is closed and the engine ends. */
export const lockFully = procedure({
  name: 'session.full-lock',
  kind: 'command',
  permission: 'session.own',
  audit: { action: 'locked fully' },
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: [],
});

/** Opens the small gate window in which the passphrase is given again; the working window never sees it. */
export const askPassphrase = procedure({
  name: 'session.ask-passphrase',
  kind: 'command',
  permission: 'session.own',
  audit: { notLogged: 'the passphrase given after it is logged' },
  input: z.strictObject({}),
  output: z.strictObject({ confirmed: z.boolean() }),
  refusals: [],
});

/** Any plain value within the message limits of security.md 8.4; only the screen that wrote it reads it. */
const DraftBody = z.json();
/** What is half typed on a screen, encrypted in the register; at most a second of typing is ever lost. */
export const keepDraft = procedure({
  name: 'session.keep-draft',
  kind: 'command',
  permission: 'session.own',
  audit: { notLogged: 'a draft is not yet a record; logging each pause in typing would bury the log' },
  input: z.strictObject({ screen: z.enum(['capture', 'customer']), body: DraftBody.nullable() }),
  output: z.strictObject({}),
  refusals: [],
});

export const findDraft = procedure({
  name: 'session.find-draft',
  kind: 'query',
  permission: 'session.own',
  audit: { notLogged: "a person's own unfinished typing" },
  input: z.strictObject({ screen: z.enum(['capture', 'customer']) }),
  output: z.strictObject({ body: DraftBody.nullable(), savedAt: Instant.nullable() }),
  refusals: [],
});
