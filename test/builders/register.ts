import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { type Engine, openEngine, type Session } from '../../main/engine/engine.ts';
import { captureCustomer } from '../../shared/customers/contract.ts';
import {
  completeJoin,
  confirmPassphrase,
  confirmRecovery,
  createRegister,
  enter,
  gateStatus,
  unlock,
} from '../../shared/gate/contract.ts';
import { addPerson } from '../../shared/people/contract.ts';
import type { Role } from '../../shared/people/roles.ts';
import type { AnswerOf, AnyProcedure, InputOf, OutputOf } from '../../shared/procedure.ts';
import { counterSheet } from '../../shared/purposes/contract.ts';
import { actAs, askPassphrase } from '../../shared/session/contract.ts';

const root = join(import.meta.dirname, '../..');
export const ownerPassphrase = 'correct horse battery staple nine';
export const passphraseOf: Record<string, string> = {
  Thandi: ownerPassphrase,
  Sipho: 'umbrella seventeen violet kettle',
  Naledi: 'harbour window lantern sparrow',
};

interface Options {
  practice?: boolean;
  /** Milliseconds since 1970 at which the test begins. */
  startsAt?: number;
}

/** A register in a folder of its own: the real engine, the real encrypted file; only the clock, dialogs and cost are ours. */
export async function openTestRegister({ practice = false, startsAt = Date.UTC(2026, 10, 23, 8) }: Options = {}) {
  const base = mkdtempSync(join(tmpdir(), 'thembeka-'));
  const folder = join(base, 'register');
  const time = { now: startsAt };
  const desk = { opened: [] as string[], saveFolder: base as string | null };
  const failures: unknown[] = [];
  const start = () =>
    openEngine({
      folder,
      wordsFolder: join(root, 'resources/words'),
      desk: {
        fontFolder: join(base, 'fonts'),
        chooseSavePlace: async (fileName) => (desk.saveFolder === null ? null : join(desk.saveFolder, fileName)),
        openWork: () => desk.opened.push('work'),
        openGate: () => desk.opened.push('gate'),
        openSmallGate: () => desk.opened.push('small-gate'),
        closeSmallGate: () => desk.opened.push('small-gate closed'),
        arrange: ({ textPercent, idleMinutes }) => desk.opened.push(`arranged ${textPercent} % ${idleMinutes} min`),
        closed: () => desk.opened.push('closed'),
      },
      clock: () => time.now,
      monotonic: () => time.now,
      random: randomBytes,
      newId: uuidv7,
      practice,
      cost: { m: 19_456, t: 2, p: 1 }, // the least a reader accepts: tests derive many keys
      report: ({ error }) => failures.push(error),
    });

  let engine: Engine = start();
  let gate = engine.gateSession();
  let work: Session | null = null;

  const ask = async <P extends AnyProcedure>(
    session: Session,
    procedure: P,
    input: InputOf<P>,
    commandId: string = uuidv7(),
  ): Promise<AnswerOf<P>> => {
    time.now += 40; // nobody calls faster, and the meter counts
    const reply = await session.call({ name: procedure.name, input, commandId });
    if ('failure' in reply) throw failures.at(-1);
    return reply.answer as AnswerOf<P>; // the engine parsed it with this procedure's output
  };

  const register = {
    folder,
    base,
    time,
    desk,
    failures,
    get engine() {
      return engine;
    },
    get session() {
      if (!work) throw new Error('nobody is signed in');
      return work;
    },
    atGate: <P extends AnyProcedure>(procedure: P, input: InputOf<P>) => ask(gate, procedure, input),
    /** Calls as whoever is signed in. */
    call: <P extends AnyProcedure>(procedure: P, input: InputOf<P>, commandId?: string) =>
      ask(register.session, procedure, input, commandId),
    /** The value of an answer that must be a yes. */
    async get<P extends AnyProcedure>(procedure: P, input: InputOf<P>): Promise<OutputOf<P>> {
      const answer = await register.call(procedure, input);
      if (!answer.ok)
        throw new Error(`${procedure.name} was refused: ${answer.refusal} ${JSON.stringify(answer.fields ?? [])}`);
      return answer.value as OutputOf<P>; // as above
    },
    async setUp(changes: Partial<InputOf<typeof createRegister>> = {}) {
      const made = await register.atGate(createRegister, {
        language: 'en',
        shop: {
          name: 'Thandi’s Hair & Beauty',
          address: '12 Vilakazi Street, Orlando West, 1804',
          contact: '011 000 0000',
          kind: 'sole-trader',
        },
        officer: { name: 'Thandi Mokoena', contact: '011 000 0000' },
        ownerIsOfficer: true,
        owner: 'Thandi',
        passphrase: ownerPassphrase,
        purposes: ['bookings', 'invoices', 'specials'],
        ...changes,
      });
      if (!made.ok) throw new Error(`set-up was refused: ${made.refusal}`);
      const { recoveryCode } = made.value as OutputOf<typeof createRegister>; // as above
      await register.atGate(confirmRecovery, { code: recoveryCode });
      await register.enter();
      return recoveryCode;
    },
    async enter() {
      const entered = await register.atGate(enter, {});
      if (!entered.ok) throw new Error(`not let in: ${entered.refusal}`);
      work = engine.workSession();
    },
    /** Switches to this person by passphrase. */
    async signIn(label: string, passphrase = passphraseOf[label] ?? '') {
      engine.switchLock();
      work = null;
      gate = engine.gateSession();
      const status = await register.atGate(gateStatus, {});
      const person = status.ok
        ? (status.value as OutputOf<typeof gateStatus>).people.find((each) => each.label === label)
        : undefined;
      if (!person) throw new Error(`nobody is called ${label}`);
      const answer = await register.atGate(unlock, { personId: person.id, passphrase });
      if (!answer.ok) throw new Error(`${label} was not let in: ${answer.refusal}`);
      await register.enter();
    },
    /** Somebody gives the passphrase again in the small gate. */
    async stepUp(passphrase = ownerPassphrase) {
      const asked = register.call(askPassphrase, {});
      await new Promise((resolve) => setImmediate(resolve));
      await ask(engine.gateSession(), confirmPassphrase, { passphrase });
      return asked;
    },
    /** The owner adds somebody, who chooses a passphrase at the till. */
    async addPerson(label: string, role: Role) {
      const added = register.call(addPerson, { label, role, mayActAsOfficer: false });
      await new Promise((resolve) => setImmediate(resolve));
      const joined = await ask(engine.gateSession(), completeJoin, { passphrase: passphraseOf[label] ?? '' });
      if (!joined.ok) throw new Error(`${label} did not join: ${joined.refusal}`);
      return added;
    },
    actAsOfficer: () => register.get(actAs, { role: 'officer' }),
    /** Captures a customer, saying only what matters to the test. */
    async capture(changes: Partial<InputOf<typeof captureCustomer>> = {}) {
      const { notice } = await register.get(counterSheet, {});
      return register.get(captureCustomer, {
        name: 'Nokuthula Dlamini',
        phone: '082 123 4567',
        email: null,
        language: 'zu',
        purposes: ['bookings'],
        choices: [{ purpose: 'specials', channel: 'sms', answer: 'given' }],
        notice: { noticeVersionId: notice.id, language: 'zu', shownHow: 'read-aloud' },
        method: 'in-person',
        proof: { kind: 'typed-name', typedName: 'Nokuthula Dlamini' },
        differentFrom: [],
        ...changes,
      });
    },
    /** The same folder under a new engine, as after a restart. */
    restart() {
      engine.fullLock();
      engine = start();
      gate = engine.gateSession();
      work = null;
    },
    close() {
      engine.fullLock();
      rmSync(base, { recursive: true, force: true });
    },
  };
  return register;
}
export type TestRegister = Awaited<ReturnType<typeof openTestRegister>>;
