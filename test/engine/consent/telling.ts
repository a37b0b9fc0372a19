import { expect } from 'vitest';
import {
  type ConsentEvent,
  consentOn,
  consentTimeline,
  correctChoice,
  recordChoice,
  withdrawConsent,
} from '../../../shared/consent/contract.ts';
import { captureCustomer, openCustomer } from '../../../shared/customers/contract.ts';
import { addDays, dayOf, instantOf } from '../../../shared/instants.ts';
import { captured, noticeNow, said } from '../../builders/inputs.ts';
import type { TestRegister } from '../../builders/register.ts';
import { type AtTheCounter, asked, type Step, type Story } from './acts.ts';
import { barToChoice, barToCorrection, type History, standing, stateNow, type Told, until } from './model.ts';

const proof = { kind: 'witness', witness: 'Sipho' } as const;

type Shown = Awaited<ReturnType<typeof noticeNow>>;

/** A customer of the register and what the model knows of her; the engine's own events as they were last seen. */
interface Known {
  id: string;
  history: Told[];
  seen: ConsentEvent[];
}

/** Tells one story to the register and to the model, and holds the two together after each step. */
export async function tell(register: TestRegister, story: Story, signedIn: { label: string }) {
  const notice = await noticeNow(register);
  const known: Known[] = [];
  for (const choices of story.customers) known.push(await capture(register, choices, notice, signedIn.label));
  for (const step of story.steps) {
    register.time.now += step.after;
    const customer = known[step.who];
    if (!customer) throw new Error('a story about nobody');
    if (step.act.do === 'restart') {
      register.restart();
      await register.signIn(step.act.as);
      signedIn.label = step.act.as;
    } else {
      const before = customer.history.map((told) => told);
      const answer = await act(register, customer, step, notice, signedIn.label);
      await look(register, customer, signedIn.label);
      noNoWasRaisedByTheShop(before, customer.history, step);
      expect(answer.refusal).toEqual(answer.expected);
    }
  }
  for (const customer of known) {
    await look(register, customer, signedIn.label);
    await lookBack(register, customer);
  }
}

let told = 0;

async function capture(register: TestRegister, choices: AtTheCounter, notice: Shown, label: string): Promise<Known> {
  const answered = asked.flatMap((channel) => {
    const answer = choices[channel];
    return answer ? [{ purpose: 'specials', channel, answer }] : [];
  });
  // A number and an address of her own: what others under the same ones said is another test's business (s 69(2)).
  told += 1;
  const own = { phone: `082${String(told).padStart(7, '0')}`, email: `c${told}@example.org` };
  const input = await captured(register, { choices: answered, notice, proof, ...own });
  const { id } = await register.get(captureCustomer, input);
  const customer: Known = { id, history: [], seen: [] };
  await look(register, customer, label);
  expect(customer.history.map(({ channel, kind }) => [channel, kind])).toEqual(
    answered.map(({ channel, answer }) => [channel, answer]),
  );
  return customer;
}

/** Does it, and gives back how the register answered beside how the model says it must. */
async function act(
  register: TestRegister,
  { id, history }: Known,
  { channel, act }: Step,
  notice: Shown,
  label: string,
) {
  switch (act.do) {
    case 'choose': {
      const { answer, by } = act;
      const input = await said(register, id, { channel, answer, initiatedBy: by, notice, proof });
      const expected = barToChoice(history, channel, answer, by);
      return { expected, ...refusalOf(await register.call(recordChoice, input)) };
    }
    case 'withdraw': {
      const expected = stateNow(history, channel) === 'given' ? null : 'not-given';
      const input = { customerId: id, purpose: 'specials', channel, method: 'whatsapp' } as const;
      return { expected, ...refusalOf(await register.call(withdrawConsent, input)) };
    }
    case 'correct': {
      const told = history.at(-1 - act.back);
      if (!told) return { expected: null, refusal: null };
      const expected = barToCorrection(history, told, register.time.now + 40, label); // a call takes 40 milliseconds
      return { expected, ...refusalOf(await register.call(correctChoice, { eventId: told.id, reason: 'a slip' })) };
    }
    case 'restart':
      throw new Error('a restart is about nobody');
  }
}

const refusalOf = (answer: { ok: true } | { ok: false; refusal: string }) => ({
  refusal: answer.ok ? null : answer.refusal,
});

/** Her timeline and her page as they are now. The timeline only ever grows; the page says what stands. */
async function look(register: TestRegister, customer: Known, label: string) {
  const { events: newestFirst, intact } = await register.get(consentTimeline, { customerId: customer.id });
  const events = newestFirst.toReversed();
  expect(intact).toBe(true);
  expect(events.slice(0, customer.seen.length)).toEqual(customer.seen);
  customer.history.push(...events.slice(customer.seen.length).map((event) => toldBy(event, label)));
  customer.seen = events;
  const { choices } = await register.get(openCustomer, { id: customer.id });
  expect(choices.map(({ channel, state, eventId }) => ({ channel, state, eventId }))).toEqual(saysOf(customer.history));
}

const toldBy = ({ id, channel, kind, occurredAt, recordedByLabel, corrects }: ConsentEvent, label: string): Told => {
  expect(recordedByLabel).toBe(label);
  return { id, channel, kind: kind as Told['kind'], at: Date.parse(occurredAt), recordedBy: recordedByLabel, corrects }; // no other kind is written
};

const channels = ['sms', 'whatsapp', 'email', 'phone'] as const;
const saysOf = (history: History) =>
  channels.map((channel) => {
    const last = standing(history, channel);
    return { channel, state: last?.kind ?? 'not-asked', eventId: last?.id ?? null };
  });

function noNoWasRaisedByTheShop(before: History, after: History, { channel, act }: Step) {
  const was = standing(before, channel);
  if (was?.kind !== 'refused' && was?.kind !== 'withdrawn') return;
  if (stateNow(after, channel) !== 'given') return;
  const herOwn = act.do === 'choose' && act.by === 'data-subject';
  const slip = act.do === 'correct' && after.at(-1)?.corrects === was.id;
  expect(herOwn || slip).toBe(true);
}

/** What had she agreed to at the end of each day on which something happened, and of the days beside it? */
async function lookBack(register: TestRegister, { id, history }: Known) {
  const moved = history.map(({ at }) => dayOf(instantOf(at)));
  const days = new Set([...moved, ...moved.slice(0, 1).map((first) => addDays(first, -1))]);
  for (const day of days) {
    const then = await register.get(consentOn, { customerId: id, day });
    expect(
      then.map(({ channel, state, eventId }) => ({ channel, state, eventId })),
      day,
    ).toEqual(saysOf(until(history, day)));
  }
}
