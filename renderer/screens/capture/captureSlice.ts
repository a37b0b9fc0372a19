import { create } from 'zustand';
import type { Channel } from '../../../shared/consent/contract.ts';
import { captureCustomer } from '../../../shared/customers/contract.ts';
import type { Instant } from '../../../shared/instants.ts';
import type { CustomerLanguage } from '../../../shared/languages.ts';
import type { OutputOf } from '../../../shared/procedure.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import type { CommonRefusal } from '../../../shared/result.ts';
import { findDraft, keepDraft } from '../../../shared/session/contract.ts';
import { call } from '../../call.ts';
import { commandIdAfter } from '../../commandId.ts';
import type { ChoiceValue } from '../../ui/Choice.tsx';
import { type CaptureForm, choiceKey, emptyForm, inputOf, isBlank, type Place, type Sheet } from './captureForm.ts';
import { draftBody, draftKeeper, restored } from './draft.ts';
import { type Errors, judge, type Trouble } from './errors.ts';
import { answersStillGood } from './sheetChange.ts';

export type Saved = OutputOf<typeof captureCustomer>;
/** What was typed in a search that found nobody. */
export interface Prefill {
  name?: string;
  phone?: string;
}

interface CaptureData {
  loading: 'waiting' | 'ready' | 'failed' | CommonRefusal;
  sheet: Sheet | null;
  /** The sheet that was on the screen when a newer one came, until the next save or clear. */
  changedFrom: Sheet | null;
  form: CaptureForm;
  errors: Errors;
  trouble: Trouble | null;
  saving: boolean;
  /** When the draft that was found again had been kept. */
  restoredAt: Instant | null;
  /** What `clear` took away, as long as it can be undone. */
  cleared: CaptureForm | null;
  /** The customer has just handed the screen back. */
  turnedBack: boolean;
  /** Waits until the form is free: what somebody else's draft holds is not typed over. */
  prefill: Prefill | null;
}

interface CaptureState extends CaptureData {
  load(language: CustomerLanguage): Promise<void>;
  start(prefill: Prefill): void;
  change(changes: Partial<CaptureForm>): void;
  choose(purpose: string, channel: Channel, value: ChoiceValue): void;
  /** What was written, or null when it was refused and the page says why. */
  save(): Promise<Saved | null>;
  clear(): void;
  undoClear(): void;
}

const nothing = (language: CustomerLanguage): CaptureData => ({
  loading: 'waiting',
  sheet: null,
  changedFrom: null,
  form: emptyForm(language),
  errors: {},
  trouble: null,
  saving: false,
  restoredAt: null,
  cleared: null,
  turnedBack: false,
  prefill: null,
});

const answerOf = { yes: 'given', no: 'refused' } as const;

export const useCapture = create<CaptureState>()((set, get) => ({
  ...nothing('en'),

  async load(language) {
    if (get().loading === 'ready') return;
    set({ loading: 'waiting' });
    const [sheet, draft] = await Promise.all([call(counterSheet, {}), call(findDraft, { screen: 'capture' })]);
    if (!sheet.ok) return set({ loading: sheet.refusal });
    const form = draft.ok ? restored(draft.value.body, sheet.value) : null;
    set({
      loading: 'ready',
      sheet: sheet.value,
      form: form ?? emptyForm(language),
      restoredAt: form && draft.ok ? draft.value.savedAt : null,
    });
    fill();
  },

  start(prefill) {
    set({ prefill });
    if (get().loading === 'ready') fill();
  },

  change(changes) {
    const { form, errors } = get();
    const touched = new Set(Object.keys(changes).flatMap((key) => placesOf[key as keyof CaptureForm] ?? []));
    const left = Object.entries(errors).filter(([place]) => !touched.has(place as Place)); // its keys are places
    const [typedIn = form.typedIn] = touched;
    set({ form: { ...form, ...changes, typedIn }, errors: Object.fromEntries(left), trouble: null });
    draft.soon();
  },

  choose(purpose, channel, value) {
    const { [choiceKey(purpose, channel)]: _, ...others } = get().form.choices;
    get().change({ choices: value === null ? others : { ...others, [choiceKey(purpose, channel)]: answerOf[value] } });
  },

  async save() {
    const { sheet, form, saving } = get();
    if (!sheet || saving) return null;
    set({ saving: true, errors: {}, trouble: null });
    void draft.flush(); // should the engine end in between, what comes back is exactly what was sent
    const answer = await call(captureCustomer, inputOf(sheet, form), form.commandId);
    if (answer.ok) {
      const forgotten = forgetDraft(); // sent before anything of the next customer is kept
      free(form.language);
      set({ saving: false, cleared: null });
      await forgotten;
      return answer.value;
    }
    const commandId = commandIdAfter(answer, form.commandId);
    if (commandId !== form.commandId) {
      set({ form: { ...get().form, commandId } });
      draft.soon();
    }
    const { errors, trouble, outdated } = judge(answer, sheet, form);
    set({ saving: false, errors, trouble: outdated ? await renewSheet(sheet) : trouble });
    return null;
  },

  clear() {
    const { form } = get();
    free(form.language);
    set({ cleared: form });
    // The draft stays until the undo is over: a power cut in between loses nothing.
    clearTimeout(undoTimer);
    undoTimer = setTimeout(() => {
      set({ cleared: null });
      if (isBlank(get().form)) void forgetDraft();
    }, undoable);
  },

  undoClear() {
    const { cleared, form } = get();
    if (!cleared) return;
    // What was typed meanwhile changes places with it: an undo takes nothing away either.
    set({ form: cleared, cleared: isBlank(form) ? null : form, errors: {}, trouble: null });
    draft.soon();
  },
}));

/** A field's error goes as soon as what caused it changes. */
const placesOf: Partial<Record<keyof CaptureForm, readonly Place[]>> = {
  name: ['name'],
  phone: ['phone'],
  email: ['email'],
  started: ['purposes'],
  choices: ['purposes', 'proof', 'phone', 'email'],
  proofAs: ['proof'],
  signature: ['proof'],
  typedName: ['proof'],
  witness: ['proof'],
};

/** Longer than its message stays: somebody may be holding that with the pointer. */
const undoable = 60_000;
let undoTimer: ReturnType<typeof setTimeout> | undefined;

const draft = draftKeeper(() => {
  const { form, sheet } = useCapture.getState();
  return call(keepDraft, { screen: 'capture', body: sheet && draftBody(form, sheet) });
});

function forgetDraft() {
  draft.forget();
  return call(keepDraft, { screen: 'capture', body: null });
}

/** An empty form for the next customer, in the language last used. */
function free(language: CustomerLanguage) {
  draft.forget();
  useCapture.setState({ form: emptyForm(language), errors: {}, trouble: null, changedFrom: null, restoredAt: null });
  fill();
}

/** What was typed in a search goes into a form that holds nobody yet. */
function fill() {
  const { form, prefill, change } = useCapture.getState();
  if (!prefill || !isBlank(form)) return;
  useCapture.setState({ prefill: null });
  change({ name: prefill.name ?? '', phone: prefill.phone ?? '' });
}

/** The notice in force is another one: it is shown before anything is saved under it (POPIA s 18(2)(a)). */
async function renewSheet(before: Sheet): Promise<Trouble | null> {
  const sheet = await call(counterSheet, {});
  if (!sheet.ok) return sheet.refusal === 'failed' ? null : sheet.refusal;
  const { form } = useCapture.getState();
  useCapture.setState({
    sheet: sheet.value,
    changedFrom: before,
    form: { ...form, choices: answersStillGood(before, sheet.value, form) },
  });
  return null;
}

/** What is half typed goes to the register at once: the screen is being left. */
export const keepCaptureDraft = () => draft.flush();

/** On lock: nothing of anybody stays in the window. The draft is in the register. */
export function emptyCapture() {
  draft.forget();
  clearTimeout(undoTimer);
  useCapture.setState(nothing('en'));
}
