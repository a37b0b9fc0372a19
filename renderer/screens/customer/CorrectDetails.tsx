import { useId, useState } from 'react';
import { CorrectionReason, type CustomerPage, correctCustomer } from '../../../shared/customers/contract.ts';
import { customerLanguages } from '../../../shared/languages.ts';
import { call } from '../../call.ts';
import { useCommandId } from '../../commandId.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { messages } from '../../ui/messages.ts';
import { Row } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { plainWords, useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import {
  type Correction,
  changesOf,
  correctionOf,
  type Errors,
  errorsFrom,
  type Place,
  places,
  whyNot,
  wrongIn,
} from './correction.ts';
import { correctWords } from './correctWords.ts';
import { useCustomer } from './customerSlice.ts';
import { fieldText } from './fieldText.ts';
import { termWords } from './termWords.ts';
import { type Trouble, troubleText } from './troubleWords.ts';

/** Puts fields right (POPIA s 16). What was typed stays in the dialog until the engine has taken it. */
export function CorrectDetails({ page, onClose }: { page: CustomerPage; onClose: () => void }) {
  const w = useWords(correctWords);
  const adopt = useCustomer((state) => state.adopt);
  const { commandId, decide } = useCommandId();
  const [form, setForm] = useState(() => correctionOf(page));
  const [errors, setErrors] = useState<Errors>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ids = useId();
  const fieldId = (place: Place) => `${ids}-${place}`;

  function change(changes: Partial<Correction>) {
    setForm({ ...form, ...changes });
    const touched = Object.keys(changes).map((key) => key.replace(/^remove/, '').toLowerCase());
    setErrors(Object.fromEntries(Object.entries(errors).filter(([place]) => !touched.includes(place))));
    setTrouble(null);
  }

  async function save() {
    setTrouble(null);
    const { reason } = form;
    const wrong = wrongIn(form);
    setErrors(wrong);
    if (!reason || Object.keys(wrong).length > 0) return;
    const answer = await call(correctCustomer, { id: page.id, changes: changesOf(form, page), reason }, commandId);
    decide(answer);
    if (answer.ok) {
      messages.say(w('saved'));
      onClose();
      return adopt(answer.value);
    }
    const named = errorsFrom(answer.fields ?? []);
    setErrors(named);
    if (Object.keys(named).length === 0 && answer.refusal !== 'failed') setTrouble(answer.refusal); // call.ts told that one
  }

  return (
    <Dialog
      open
      shape="wide"
      onClose={onClose}
      title={w('title')}
      close={w('close')}
      actions={
        <Button look="primary" shortcut="customer.save" onPress={save}>
          {w('save')}
        </Button>
      }
    >
      <p>{w('intro')}</p>
      <ErrorSummary
        title={w('errors', { count: Object.keys(errors).length })}
        errors={places.flatMap((place) => {
          const why = errors[place];
          return why ? [{ fieldId: fieldId(place), text: whyText(why) }] : [];
        })}
      />
      {trouble && (
        <Banner tone="wrong" live>
          {trouble === 'no-contact-point' ? w('stranded') : troubleText(trouble)}
        </Banner>
      )}
      <Fields page={page} form={form} errors={errors} change={change} onWrong={setErrors} fieldId={fieldId} />
    </Dialog>
  );
}

const whyText = (why: string) => (why === 'reason-needed' ? plainWords(correctWords)('reasonNeeded') : fieldText(why));

interface FieldsProps {
  page: CustomerPage;
  form: Correction;
  errors: Errors;
  change: (changes: Partial<Correction>) => void;
  onWrong: (errors: Errors) => void;
  fieldId: (place: Place) => string;
}

function Fields({ page, form, errors, change, onWrong, fieldId }: FieldsProps) {
  const w = useWords(correctWords);
  const t = useWords(termWords);

  const errorText = (why: string | undefined) => (why ? whyText(why) : undefined);
  const leave = (place: 'name' | 'phone' | 'email') => () => {
    const why = whyNot(place, form[place]);
    if (why) onWrong({ ...errors, [place]: why });
  };

  return (
    <>
      <TextField
        id={fieldId('name')}
        label={w('name')}
        required={w('required')}
        value={form.name}
        error={errorText(errors.name)}
        onChange={(name) => change({ name })}
        onLeave={leave('name')}
      />
      <TextField
        id={fieldId('phone')}
        label={w('phone')}
        hint={page.phone ? w('phoneHint', { shown: page.phone.shown }) : w('phoneNone')}
        value={form.phone}
        error={errorText(errors.phone)}
        onChange={(phone) => change({ phone, removePhone: false })}
        onLeave={leave('phone')}
        input={{ inputMode: 'tel' }}
      />
      {page.phone && (
        <Checkbox checked={form.removePhone} onChange={(removePhone) => change({ removePhone, phone: '' })}>
          {w('removePhone')}
        </Checkbox>
      )}
      <TextField
        id={fieldId('email')}
        label={w('email')}
        hint={page.email ? w('emailHint', { shown: page.email.shown }) : w('emailNone')}
        value={form.email}
        error={errorText(errors.email)}
        onChange={(email) => change({ email, removeEmail: false })}
        onLeave={leave('email')}
        input={{ inputMode: 'email' }}
      />
      {page.email && (
        <Checkbox checked={form.removeEmail} onChange={(removeEmail) => change({ removeEmail, email: '' })}>
          {w('removeEmail')}
        </Checkbox>
      )}
      <Row>
        <Select
          label={w('language')}
          value={form.language}
          onChange={(language) => change({ language })}
          options={customerLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <Select
          id={fieldId('reason')}
          label={w('reason')}
          required={w('required')}
          placeholder={w('reasonChoose')}
          value={form.reason}
          error={errorText(errors.reason)}
          onChange={(reason) => change({ reason })}
          options={CorrectionReason.options.map((reason) => ({ value: reason, label: t(`why-${reason}`) }))}
        />
      </Row>
    </>
  );
}
