import { join } from 'node:path';
import { type Answer, refuse } from '../../shared/result.ts';
import { z } from '../../shared/z.ts';
import { endEpoch, recordEntry } from './audit/index.ts';
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
import type { OpenRegister } from './register.ts';
import { abandonWaitingPacks, requestsRoom } from './requests/index.ts';
import { retentionRoom } from './retention/index.ts';
import { type LockedBy, type Locks, sessionRoom } from './session/index.ts';
import { shopRoom } from './shop/room.ts';
import { instantBy } from './time.ts';

export type { EngineOptions, Failure } from './house.ts';

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
    gateSession() {
      const { generation } = house;
      const port = {};
      const isPresent = () => house.generation === generation;
      return sessionOf(async ({ name, input }) => {
        if (!isPresent()) return refuse('locked');
        const found = gate.get(name);
        const parsed = found?.procedure.input.safeParse(input);
        if (!found || !parsed) return refuse('invalid-input');
        if (!parsed.success) return refuse('invalid-input', fieldRefusals(parsed.error));
        return found.work(parsed.data, { house, port, isPresent });
      });
    },
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
    switchLock: () => locks.switchLock('computer'),
    fullLock: () => locks.fullLock('computer'),
    smallGateClosed: () => endAsked(house, house.asked, false),
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
    time: open.time,
    newId: options.newId,
    random: options.random,
    isPresent: () => house.generation === generation && house.signedIn === signedIn,
    passphraseAge: () => options.monotonic() - signedIn.passphraseAt,
    settle(after: readonly (() => void)[]) {
      for (const then of after) {
        try {
          then();
        } catch (error) {
          options.report({ reference: referenceOf(options), procedure: 'engine.settle', error });
        }
      }
    },
    // Off the counter's path; what fails here (a full disk) has been answered already and is tried again at the next lock.
    later: (work: () => void) =>
      setImmediate(() => {
        try {
          if (house.open === open) work();
        } catch (error) {
          options.report({ reference: referenceOf(options), procedure: 'engine.later', error });
        }
      }),
  };
}

function locksOf(house: House): Locks {
  /** Whatever fails on the way, the keys leave memory and the ports of before answer nothing any more. */
  const forget = (action: 'locked' | 'locked fully', by: LockedBy) => {
    const person = house.signedIn ?? house.letIn;
    house.generation += 1;
    house.asked?.done(false);
    house.asked = null;
    for (const each of [house.signedIn, house.letIn]) if (each) lockAway(each.unlocked);
    house.signedIn = null;
    house.letIn = null;
    if (house.open) endInLog(house.open, person, by === 'computer' && person ? action : null);
  };
  return {
    switchLock(by) {
      const somebodyWasHere = house.signedIn !== null || house.letIn !== null;
      try {
        forget('locked', by);
      } finally {
        if (somebodyWasHere) house.options.desk.openGate();
      }
    },
    fullLock(by) {
      abandonWaitingPacks();
      try {
        forget('locked fully', by);
      } finally {
        house.open?.store.close();
        house.open = null;
        house.keysFile = null;
        house.options.desk.closed();
      }
    },
  };
}

/** The computer's own locking is an act of nobody's procedure, so it is written here; then the key that signed so far is overwritten. */
function endInLog({ store, till, time }: OpenRegister, person: SignedIn | null, action: string | null) {
  store.inTransaction((tx) => {
    const at = instantBy(time);
    if (person && action) {
      recordEntry(tx, {
        at,
        personId: person.personId,
        role: person.actingAs,
        till,
        procedure: 'session.lock',
        action,
        outcome: 'done',
        refusal: null,
        recordId: null,
        reason: 'by-the-computer',
        fields: [],
        count: null,
        detail: null,
        clock: time.isDoubtful() ? 'doubtful' : 'good',
      });
    }
    endEpoch(tx, at);
  });
  store.truncateWal();
}

/** Short enough to read over the telephone; it says nothing of what failed or about whom. */
const referenceOf = ({ random }: EngineOptions) => random(4).toString('hex').toUpperCase();
