import { PersonId } from '../ids.ts';
import { passphraseRefusals } from '../keys/passphrase.ts';
import { ScreenLanguage } from '../languages.ts';
import { TypedLabel } from '../people/label.ts';
import { gateProcedure } from '../procedure.ts';
import { offeredPurposes } from '../purposes/seed.ts';
import { OfficerContact, OfficerName, ShopFacts } from '../shop/facts.ts';
import { z } from '../z.ts';

// The gate is the window before anyone is signed in. It alone sees passphrases; the working window never does (security.md 3).

const Passphrase = z.string().max(10_000); // judged by the passphrase policy, which has words for each refusal
const areOffered = (codes: readonly string[]) =>
  codes.every((code) => offeredPurposes.some((each) => each.code === code));

/** Why a register cannot be opened; every one has words for what happened, what is safe and what to do next. */
export const unreadableReasons = [
  'keys-missing',
  'keys-damaged',
  'keys-foreign',
  'keys-newer',
  'register-missing',
  'register-plaintext',
  'register-damaged',
  'register-newer',
  'register-foreign',
  'roster-invalid',
  'already-open',
  'folder-not-writable',
  'folder-synced',
  'disk-full',
] as const;
export const UnreadableReason = z.enum(unreadableReasons);
export type UnreadableReason = z.infer<typeof UnreadableReason>;

/** What the gate shows: nothing about customers, due dates or counts (security.md section 5). */
export const gateStatus = gateProcedure({
  name: 'gate.status',
  audit: { notLogged: 'shows only who may sign in' },
  input: z.strictObject({}),
  output: z.strictObject({
    /** `join` and `confirm`: a small gate window opened from the working window. */
    state: z.enum(['empty', 'locked', 'switch', 'recovery', 'join', 'confirm', 'unreadable']),
    people: z.array(z.strictObject({ id: PersonId, label: z.string() })),
    /** Who joins or confirms. */
    who: z.string().nullable(),
    unreadable: UnreadableReason.nullable(),
    language: ScreenLanguage.nullable(),
    practice: z.boolean(),
    waitSeconds: z.number(),
  }),
  refusals: [],
});

/** Four words from the bundled list, about 52 bits, offered and never imposed. */
export const offerPassphrase = gateProcedure({
  name: 'gate.offer-passphrase',
  audit: { notLogged: 'chooses words; nothing is kept' },
  input: z.strictObject({}),
  output: z.strictObject({ passphrase: z.string() }),
  refusals: [],
});

/** What is put on paper, once: the only way in when every passphrase is forgotten. */
const RecoverySheet = z.strictObject({
  recoveryCode: z.string(),
  rosterFingerprint: z.string(),
  logRoot: z.string(),
  shopName: z.string(),
});

/** First run: makes the keys, the register and its first owner, who is head of the business and so its Information Officer (s 55, s 1). */
export const createRegister = gateProcedure({
  name: 'gate.create-register',
  audit: { action: 'register created' },
  input: z.strictObject({
    language: ScreenLanguage,
    shop: ShopFacts,
    officer: z.strictObject({ name: OfficerName, contact: OfficerContact }),
    /** The owner answers as Information Officer too, by switching explicitly. */
    ownerIsOfficer: z.boolean(),
    owner: TypedLabel,
    passphrase: Passphrase,
    /** Codes of the offered purposes the shop starts with. A notice must name at least one (s 18(1)(c)). */
    purposes: z.array(z.string().max(40)).min(1, 'purpose-needed').max(20).refine(areOffered, 'purpose-needed'),
  }),
  /** Shown, printed, typed back. */
  output: RecoverySheet,
  refusals: [...passphraseRefusals, 'register-exists', 'owner-name-not-allowed', 'folder-not-writable', 'disk-full'],
});

/** Typed back from paper: only then may real data be entered. */
export const confirmRecovery = gateProcedure({
  name: 'gate.confirm-recovery',
  audit: { action: 'recovery code typed back' },
  input: z.strictObject({ code: z.string().max(200) }),
  output: z.strictObject({}),
  refusals: ['recovery-code-mistyped', 'recovery-code-wrong', 'no-recovery-waiting'],
});

/** The sheet was lost before it was typed back, or an owner wants a new one: the old code stops working. */
export const renewRecovery = gateProcedure({
  name: 'gate.renew-recovery',
  audit: { action: 'recovery code renewed' },
  input: z.strictObject({}),
  output: RecoverySheet,
  refusals: ['no-recovery-waiting'],
});

export const unlock = gateProcedure({
  name: 'gate.unlock',
  audit: { action: 'unlocked' },
  input: z.strictObject({ personId: PersonId, passphrase: Passphrase }),
  output: z.strictObject({
    /** `recovery`: an owner must type the recovery code back before anyone works. */
    next: z.enum(['work', 'recovery']),
    failedTries: z.number().int(),
  }),
  refusals: ['wrong-passphrase', 'wait', 'unreadable'],
});

/** Every passphrase forgotten: the recovery code lets an owner choose a new one. */
export const recoverOwner = gateProcedure({
  name: 'gate.recover-owner',
  audit: { action: 'owner let in by recovery code' },
  input: z.strictObject({ personId: PersonId, code: z.string().max(200), passphrase: Passphrase }),
  output: z.strictObject({ next: z.enum(['work', 'recovery']) }),
  refusals: [
    'recovery-code-mistyped',
    'recovery-code-wrong',
    'not-an-owner',
    'wait',
    'unreadable',
    ...passphraseRefusals,
  ],
});

/** Closes the gate and opens the working window for whoever has just been let in. */
export const enter = gateProcedure({
  name: 'gate.enter',
  audit: { notLogged: 'the unlock before it is logged' },
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: ['nobody-let-in'],
});

/** The new person types a passphrase of their own, at the till, after an owner began it. */
export const completeJoin = gateProcedure({
  name: 'gate.complete-join',
  audit: { action: 'person added' },
  input: z.strictObject({ passphrase: Passphrase }),
  output: z.strictObject({}),
  refusals: [...passphraseRefusals, 'nobody-joins'],
});

/** Gives the passphrase again for an act that asks for it (security.md section 5). */
export const confirmPassphrase = gateProcedure({
  name: 'gate.confirm-passphrase',
  audit: { action: 'passphrase given again' },
  input: z.strictObject({ passphrase: Passphrase }),
  output: z.strictObject({}),
  refusals: ['wrong-passphrase', 'wait', 'nobody-confirms'],
});

/** Closes a join or confirm window without doing anything. */
export const leaveGate = gateProcedure({
  name: 'gate.leave',
  audit: { notLogged: 'nothing happened' },
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: [],
});
