import { useEffect, useId, useRef, useState } from 'react';
import { type ChoiceNow, Method } from '../../../shared/consent/contract.ts';
import type { CustomerPage } from '../../../shared/customers/contract.ts';
import { useCommandId } from '../../commandId.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Checkbox.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Row } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { type ChoiceForm, choiceFormOf, proofIn } from './choiceForm.ts';
import css from './customer.module.css';
import { type Sheet, useCustomer } from './customerSlice.ts';
import { NoticeToSay } from './NoticeToSay.tsx';
import { ProofFields } from './ProofFields.tsx';
import { recordWords } from './recordWords.ts';
import { termWords } from './termWords.ts';
import { type Trouble, troubleText } from './troubleWords.ts';
import { askOf, saidNo } from './wording.ts';

interface RecordChoiceProps {
  page: CustomerPage;
  sheet: Sheet;
  choice: ChoiceNow;
  onClose: () => void;
}

/** A choice after the capture: the notice first (s 18(2)(a)), then the question, then the proof of a yes (s 11(2)(a)). */
export function RecordChoice({ page, sheet, choice, onClose }: RecordChoiceProps) {
  const w = useWords(recordWords);
  const record = useCustomer((state) => state.record);
  const { commandId, decide } = useCommandId();
  const closed = saidNo(choice.state);
  const [form, setForm] = useState(() => choiceFormOf(page.language, closed));
  const [trouble, setTrouble] = useState<Trouble | 'answer-needed' | null>(null);
  const change = (changes: Partial<ChoiceForm>) => {
    setForm({ ...form, ...changes });
    setTrouble(null);
  };
  const mayAsk = !closed || form.by === 'data-subject';

  async function save() {
    const { answer, by } = form;
    if (!answer || !by) return setTrouble('answer-needed');
    const given = {
      purpose: choice.purpose,
      channel: choice.channel,
      answer: answer === 'yes' ? ('given' as const) : ('refused' as const),
      notice: { noticeVersionId: sheet.notice.id, language: form.language, shownHow: form.shownHow },
      method: form.method,
      initiatedBy: by,
      proof: answer === 'yes' ? proofIn(form) : null,
    };
    const refusal = await record(given, commandId);
    if (refusal === null) return onClose();
    decide({ ok: false, refusal });
    // Another notice is in force: an answer belongs to the words it was given to (POPIA s 1 "specific").
    if (refusal === 'notice-not-current') setForm({ ...form, answer: null });
    if (refusal !== 'failed') setTrouble(refusal);
  }

  return (
    <Dialog
      open
      shape="wide"
      onClose={onClose}
      title={w('title')}
      close={w('close')}
      actions={
        mayAsk && (
          <Button look="primary" shortcut="customer.save" onPress={save}>
            {w('save')}
          </Button>
        )
      }
    >
      <div className={css.form}>
        {closed && <WhoBroughtItUp by={form.by} onChange={(by) => change({ by, answer: null })} />}
        {mayAsk && <Asked page={page} sheet={sheet} choice={choice} form={form} change={change} />}
        <Refusal trouble={trouble} />
      </div>
    </Dialog>
  );
}

/** Why it was not taken; brought into sight, because the dialog may be longer than the window. */
function Refusal({ trouble }: { trouble: Trouble | 'answer-needed' | null }) {
  const w = useWords(recordWords);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) end.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  return (
    <div ref={end} role="alert">
      {trouble && (
        <Banner tone="wrong">{trouble === 'answer-needed' ? w('answerNeeded') : troubleText(trouble)}</Banner>
      )}
    </div>
  );
}

function WhoBroughtItUp({ by, onChange }: { by: ChoiceForm['by']; onChange: (by: 'shop' | 'data-subject') => void }) {
  const w = useWords(recordWords);
  return (
    <>
      <Banner tone="attention">{w('saidNo')}</Banner>
      <Radios
        label={w('who')}
        value={by}
        onChange={onChange}
        options={[
          { value: 'data-subject', label: w('customer') },
          { value: 'shop', label: w('shop') },
        ]}
      />
      {by === 'shop' && <p role="status">{w('hiddenQuestion')}</p>}
    </>
  );
}

interface AskedProps {
  page: CustomerPage;
  sheet: Sheet;
  choice: ChoiceNow;
  form: ChoiceForm;
  change: (changes: Partial<ChoiceForm>) => void;
}

function Asked({ page, sheet, choice, form, change }: AskedProps) {
  const w = useWords(recordWords);
  const t = useWords(termWords);
  const question = useId();
  const missing = missingContact(choice, page);

  return (
    <>
      <NoticeToSay sheet={sheet} form={form} change={change} />
      <Row>
        <Select
          label={w('method')}
          value={form.method}
          onChange={(method) => change({ method })}
          options={Method.options.map((method) => ({ value: method, label: t(`by-${method}`) }))}
        />
      </Row>
      <div className={css.question}>
        <p id={question} lang={form.language} className={css.ask}>
          {askOf(sheet, choice, form.language)}
        </p>
        <Choice
          labelledBy={question}
          value={form.answer}
          onChange={(answer) => change({ answer })}
          words={{
            yes: w('yes'),
            no: w('no'),
            notAsked: w('notAsked'),
            yesKey: w('yesKey'),
            noKey: w('noKey'),
          }}
        />
      </div>
      {missing && <Muted>{w(missing)}</Muted>}
      {form.answer === 'yes' && <ProofFields name={page.name} form={form} change={change} />}
    </>
  );
}

/** A yes that could reach nobody would be collected for nothing (POPIA s 10). */
const missingContact = ({ channel }: ChoiceNow, page: CustomerPage) => {
  if (channel === 'none') return null;
  if (channel === 'email') return page.email ? null : 'noEmail';
  return page.phone ? null : 'noPhone';
};
