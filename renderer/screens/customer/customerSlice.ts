import { create } from 'zustand';
import {
  type ChoiceNow,
  consentTimeline,
  correctChoice,
  type Method,
  recordChoice,
  withdrawConsent,
} from '../../../shared/consent/contract.ts';
import { type CustomerPage, customerHistory, openCustomer, recordVisit } from '../../../shared/customers/contract.ts';
import type { CommandId, ConsentEventId, CustomerId } from '../../../shared/ids.ts';
import type { InputOf, OutputOf } from '../../../shared/procedure.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { call } from '../../call.ts';
import { messages } from '../../ui/messages.ts';
import { plainWords } from '../../words.ts';
import { customerWords } from './customerWords.ts';
import { type Trouble, troubleText } from './troubleWords.ts';

export type Sheet = OutputOf<typeof counterSheet>;
export type Timeline = OutputOf<typeof consentTimeline>;
export type History = OutputOf<typeof customerHistory>;
type NewChoice = Omit<InputOf<typeof recordChoice>, 'customerId'>;
/** A part of the page that is asked for only when somebody wants to see it: each look is in the log. */
export type Part<Value> = { at: 'closed' } | { at: 'waiting' } | { at: 'open'; value: Value } | { at: Trouble };

interface CustomerData {
  id: CustomerId | null;
  loading: 'waiting' | 'ready' | Trouble;
  page: CustomerPage | null;
  sheet: Sheet | null;
  timeline: Part<Timeline>;
  history: Part<History>;
  /** The last choice written here: Ctrl+Z corrects it. */
  undoable: ConsentEventId | null;
}

interface CustomerState extends CustomerData {
  open(id: CustomerId): Promise<void>;
  withdraw(choice: ChoiceNow, method: Method): Promise<void>;
  /** Null when it was written. */
  record(choice: NewChoice, commandId: CommandId): Promise<Trouble | null>;
  undo(eventId: ConsentEventId): Promise<void>;
  visit(): Promise<void>;
  /** What a command answered: the page as it is now. */
  adopt(page: CustomerPage): Promise<void>;
  showTimeline(): Promise<void>;
  showHistory(): Promise<void>;
  close(part: 'timeline' | 'history'): void;
}

const closed = { at: 'closed' } as const;
const nothing = (id: CustomerId | null): CustomerData => ({
  id,
  loading: 'waiting',
  page: null,
  sheet: null,
  timeline: closed,
  history: closed,
  undoable: null,
});

export const useCustomer = create<CustomerState>()((set, get) => {
  /** Sets only while the same customer is still open: an answer about somebody else is dropped. */
  const setFor = (id: CustomerId, changes: Partial<CustomerData>) => get().id === id && set(changes);
  const here = () => {
    const { id } = get();
    if (!id) throw new Error('no customer is open');
    return id;
  };

  /** The page as the engine has it now: a choice also moves until when the record is kept. */
  async function renew(id: CustomerId) {
    const [page, sheet] = await Promise.all([call(openCustomer, { id }), call(counterSheet, {})]);
    if (!page.ok) return setFor(id, { loading: page.refusal });
    if (!sheet.ok) return setFor(id, { loading: sheet.refusal });
    setFor(id, { loading: 'ready', page: page.value, sheet: sheet.value });
    await renewParts();
  }

  async function renewParts() {
    if (get().timeline.at === 'open') await get().showTimeline();
    if (get().history.at === 'open') await get().showHistory();
  }

  return {
    ...nothing(null),

    async open(id) {
      set(nothing(id));
      await renew(id);
    },

    async withdraw({ purpose, channel }, method) {
      const id = here();
      const answer = await call(withdrawConsent, { customerId: id, purpose, channel, method });
      if (answer.ok) done(answer.value.withdrawalId, 'withdrawn');
      else tell(answer.refusal);
      if (answer.ok || answer.refusal === 'not-given') await renew(id);
    },

    async record(choice, commandId) {
      const id = here();
      const answer = await call(recordChoice, { customerId: id, ...choice }, commandId);
      if (answer.ok && answer.value.eventId) done(answer.value.eventId, 'recorded');
      if (answer.ok || answer.refusal === 'notice-not-current') await renew(id);
      return answer.ok ? null : answer.refusal;
    },

    async undo(eventId) {
      const id = get().id;
      const answer = await call(correctChoice, { eventId, reason: 'recorded-by-mistake' });
      if (answer.ok) messages.say(plainWords(customerWords)('entryCorrected'));
      else tell(answer.refusal);
      if (get().undoable === eventId) set({ undoable: null });
      if (id && get().id === id) await renew(id);
    },

    async visit() {
      const answer = await call(recordVisit, { id: here() });
      if (!answer.ok) return tell(answer.refusal);
      messages.say(plainWords(customerWords)('visited'));
      await get().adopt(answer.value);
    },

    async adopt(page) {
      setFor(page.id, { page });
      await renewParts();
    },

    async showTimeline() {
      const customerId = here();
      if (get().timeline.at !== 'open') set({ timeline: { at: 'waiting' } });
      const answer = await call(consentTimeline, { customerId });
      setFor(customerId, { timeline: answer.ok ? { at: 'open', value: answer.value } : { at: answer.refusal } });
    },

    async showHistory() {
      const id = here();
      if (get().history.at !== 'open') set({ history: { at: 'waiting' } });
      const answer = await call(customerHistory, { id });
      setFor(id, { history: answer.ok ? { at: 'open', value: answer.value } : { at: answer.refusal } });
    },

    close: (part) => set({ [part]: closed }),
  };

  function done(eventId: ConsentEventId, what: 'withdrawn' | 'recorded') {
    set({ undoable: eventId });
    messages.say(plainWords(customerWords)(what), () => get().undo(eventId));
  }
});

/** A failure was told by call.ts already. */
function tell(trouble: Trouble) {
  if (trouble !== 'failed') messages.sayError(troubleText(trouble));
}

/** On leaving: nothing of this customer stays in the window. */
export const emptyCustomer = () => useCustomer.setState(nothing(null));
