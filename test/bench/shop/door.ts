import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newIdAt } from '../../../main/demo/ids.ts';
import type { Caller } from '../../../main/engine/caller.ts';
import { consentRoom } from '../../../main/engine/consent/index.ts';
import { counterRoom } from '../../../main/engine/counter/index.ts';
import { customersRoom } from '../../../main/engine/customers/index.ts';
import { callProcedure } from '../../../main/engine/door.ts';
import { type Implementation, implement } from '../../../main/engine/implement.ts';
import { purposesRoom } from '../../../main/engine/purposes/index.ts';
import { requestsRoom } from '../../../main/engine/requests/index.ts';
import { retentionRoom } from '../../../main/engine/retention/index.ts';
import { meOf } from '../../../main/engine/session/me.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { Day } from '../../../shared/instants.ts';
import type { Role } from '../../../shared/people/roles.ts';
import type { InputOf, OutputOf, Procedure } from '../../../shared/procedure.ts';
import { ok } from '../../../shared/result.ts';
import { whoAmI } from '../../../shared/session/contract.ts';
import { z } from '../../../shared/z.ts';
import { resources } from './build.ts';
import { today } from './history.ts';
import type { Shop } from './shops.ts';

const implementations: readonly Implementation[] = [
  ...purposesRoom,
  ...customersRoom,
  ...counterRoom,
  ...consentRoom,
  ...retentionRoom,
  ...requestsRoom,
  implement(whoAmI, (_, context) => ok(meOf(context, true))),
];

const Person = z.object({ id: PersonId, label: z.string() });

// biome-ignore lint/suspicious/noExplicitAny: any declaration may be asked for
type Declared = Procedure<string, any, any, string>;

/** Time that stands still between calls unless it is moved, so that ten years pass in a second. */
export interface Door {
  get<P extends Declared>(procedure: P, input: InputOf<P>): Promise<OutputOf<P>>;
  daysPass(days: number): void;
  /** On the morning of a day. */
  goTo(day: Day): void;
}

/** The engine's one door to a shop, encrypted or not, as somebody who is signed in; what packs are saved goes into `saveTo`. */
export function doorTo(shop: Pick<Shop, 'store' | 'vocabulary'>, role: Role, saveTo = ''): Door {
  const { store, vocabulary } = shop;
  const person = store.read.one(
    Person,
    `SELECT id, label FROM person WHERE label = '${role === 'staff' ? 'Sipho' : 'Thandi'}'`,
  );
  let now = today;
  const newId = newIdAt(() => now);
  const time = { now: () => now, isDoubtful: () => false };
  const caller: Caller = {
    register: { registerId: '', store, till: '1', memory: { vocabulary }, time, practice: true },
    desk: {
      fontFolder: join(resources, 'fonts'),
      chooseSavePlace: async (fileName) => join(saveTo, fileName),
      openWork: nothing,
      openGate: nothing,
      openSmallGate: nothing,
      closeSmallGate: nothing,
      arrange: nothing,
      closed: nothing,
    },
    actor: { personId: person.id, label: person.label, role, can: [] },
    session: { search: null, lookAlike: null },
    time,
    newId,
    random: randomBytes,
    passphraseAge: () => 0,
    isPresent: () => true,
    settle(after) {
      for (const then of after) then();
    },
    later: setImmediate,
  };
  return {
    async get(procedure, input) {
      now += 1;
      const implementation = implementations.find((each) => each.procedure.name === procedure.name);
      if (!implementation) throw new Error(`${procedure.name} has no implementation here`);
      const answer = await callProcedure(implementation, input, newId(), caller);
      if (!answer.ok)
        throw new Error(`${procedure.name} was refused: ${answer.refusal} ${JSON.stringify(answer.fields)}`);
      return answer.value as OutputOf<typeof procedure>; // the door parsed it with this procedure's own output schema
    },
    daysPass(days) {
      now += days * 86_400_000;
    },
    goTo(day) {
      now = Date.parse(`${day}T08:00:00Z`);
    },
  };
}

const nothing = () => {};
