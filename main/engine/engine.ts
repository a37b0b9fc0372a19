import { join } from 'node:path';
import { instantOf } from '../../shared/instants.ts';
import { type Answer, refuse } from '../../shared/result.ts';
import { z } from '../../shared/z.ts';
import { endEpoch } from './audit/index.ts';
import { auditRoom } from './audit/room.ts';
import { consentRoom } from './consent/index.ts';
import type { SessionMemory } from './context.ts';
import { counterRoom } from './counter/index.ts';
import { customersRoom } from './customers/index.ts';
import { callProcedure, fieldRefusals } from './door.ts';
import { endAsked, gateRoom } from './gate/index.ts';
import type { EngineOptions, House, SignedIn } from './house.ts';
import type { GateImplementation, Implementation } from './implement.ts';
import { lockAway, openAttempts } from './keys/index.ts';
import { callMeter, withinLimits } from './limits.ts';
import { peopleRoom } from './people/index.ts';
import { purposesRoom } from './purposes/index.ts';
import { requestsRoom } from './requests/index.ts';
import { retentionRoom } from './retention/index.ts';
import { type Locks, sessionRoom } from './session/index.ts';
import { shopRoom } from './shop/room.ts';

export type { EngineOptions, Failure } from './house.ts';
export type { Desk } from './register.ts';

/** What crosses a port: an answer, or a failure under a reference; never a stack, SQL, a path or a value (security.md 8.7). */
export type Reply = { answer: Answer<unknown, string> } | { failure: { reference: string } };

/** One port's end. What it may do follows from which window it was handed to, and from who is signed in there. */
export interface Session {
  call(message: { name: string; input: unknown; commandId?: string | undefined }): Promise<Reply>;
}

export interface Engine {
  /** For the window before anyone is signed in. */
  gateSession(): Session;
  /** For the working window of whoever has just entered. */
  workSession(): Session;
  switchLock(): void;
  /** Finishes what runs, ends the log's epoch, checkpoints, closes. */
  fullLock(): void;
  /** The person closed the small gate window by its title bar. */
  smallGateClosed(): void;
}

const Message = z.object({ name: z.string().max(60), input: z.unknown(), commandId: z.string().max(60).optional() });

export function openEngine(options: EngineOptions): Engine {
  const house: House = {
    options,
    attempts: openAttempts(join(`${options.folder}.attempts`), { utc: options.clock, monotonic: options.monotonic }),
    open: null,
    keysFile: null,
    signedIn: null,
    letIn: null,
    asked: null,
    unreadable: null,
    generation: 0,
  };
  const locks = locksOf(house);
  const gate = byName(gateRoom);
  const register = byName(roomsOf(house, locks));

  /** Bounds, flood and failure are the same for every port. */
  const sessionOf = (answerTo: (message: z.infer<typeof Message>) => Promise<Answer<unknown, string>>): Session => {
    const mayCallNow = callMeter(options.monotonic);
    return {
      async call(raw) {
        const bounded = withinLimits(raw);
        const message = bounded && Message.safeParse(bounded.value);
        if (!message?.success) return { answer: refuse('invalid-input') };
        if (!mayCallNow()) return { answer: refuse('too-much') };
        try {
          return { answer: await answerTo(message.data) };
        } catch (error) {
          const reference = referenceOf(options);
          options.report({ reference, procedure: message.data.name, error });
          return { failure: { reference } };
        }
      },
    };
  };

  return {
    gateSession: () =>
      sessionOf(async ({ name, input }) => {
        const found = gate.get(name);
        const parsed = found?.procedure.input.safeParse(input);
        if (!found || !parsed) return refuse('invalid-input');
        if (!parsed.success) return refuse('invalid-input', fieldRefusals(parsed.error));
        return found.work(parsed.data, { house });
      }),
    workSession() {
      const { generation, signedIn } = house;
      const memory: SessionMemory = { search: null, lookAlike: null };
      return sessionOf(async ({ name, input, commandId }) => {
        const caller = callerOf(house, signedIn, generation, memory);
        if (!caller) return refuse('locked');
        const found = register.get(name);
        return found ? callProcedure(found, input, commandId, caller) : refuse('invalid-input');
      });
    },
    ...locks,
    smallGateClosed: () => endAsked(house, false),
  };
}

const roomsOf = (house: House, locks: Locks): Implementation[] => [
  ...sessionRoom(house, locks),
  ...purposesRoom,
  ...customersRoom,
  ...counterRoom,
  ...consentRoom,
  ...retentionRoom,
  ...requestsRoom,
  ...auditRoom(house),
  ...peopleRoom(house),
  ...shopRoom(house),
];

function byName<T extends Implementation | GateImplementation>(implementations: readonly T[]) {
  return new Map(implementations.map((implementation) => [implementation.procedure.name, implementation]));
}

/** Null for a port of before the last lock, whoever is signed in now (security.md 8.2). */
function callerOf(house: House, signedIn: SignedIn | null, generation: number, session: SessionMemory) {
  const { open, options, keysFile } = house;
  if (!open || !signedIn || !keysFile || generation !== house.generation || house.signedIn !== signedIn) return null;
  const person = keysFile.roster.people.find(({ id }) => id === signedIn.personId);
  if (person?.state !== 'active') return null; // removed meanwhile: takes effect on the next call
  return {
    register: open,
    desk: options.desk,
    // A role taken away meanwhile takes effect on the next call; acting as officer lasts while the capability does.
    actor: {
      personId: signedIn.personId,
      label: signedIn.label,
      role: signedIn.actingAs === 'officer' && person.can.includes('act.officer') ? ('officer' as const) : person.role,
      can: person.can,
    },
    session,
    clock: options.clock,
    newId: options.newId,
    random: options.random,
    isPresent: () => house.generation === generation && house.signedIn === signedIn,
    passphraseAge: () => options.monotonic() - signedIn.passphraseAt,
    later: (work: () => void) => setImmediate(() => house.open === open && work()),
  };
}

function locksOf(house: House): Locks & Pick<Engine, 'switchLock' | 'fullLock'> {
  const forget = () => {
    house.generation += 1;
    house.asked?.done(false);
    house.asked = null;
    for (const person of [house.signedIn, house.letIn]) if (person) lockAway(person.unlocked);
    house.signedIn = null;
    house.letIn = null;
    if (!house.open) return;
    const { store } = house.open;
    store.inTransaction((tx) => endEpoch(tx, instantOf(house.options.clock())));
    store.truncateWal();
  };
  return {
    switchLock() {
      if (!house.signedIn && !house.letIn) return;
      forget();
      house.options.desk.openGate();
    },
    fullLock() {
      forget();
      house.open?.store.close();
      house.open = null;
      house.keysFile = null;
      house.options.desk.closed();
    },
  };
}

/** Short enough to read over the telephone; it says nothing of what failed or about whom. */
const referenceOf = ({ random }: EngineOptions) => random(4).toString('hex').toUpperCase();
