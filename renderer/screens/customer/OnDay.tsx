import { useRef, useState } from 'react';
import { type ChoiceNow, consentOn } from '../../../shared/consent/contract.ts';
import { type Day, dayOf, instantOf } from '../../../shared/instants.ts';
import { call } from '../../call.ts';
import { useFormat } from '../../format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ConsentState } from '../../ui/ConsentState.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import css from './customer.module.css';
import { type Sheet, useCustomer } from './customerSlice.ts';
import { customerWords } from './customerWords.ts';
import { termWords } from './termWords.ts';
import { timelineWords } from './timelineWords.ts';
import { type Trouble, troubleText } from './troubleWords.ts';
import { askOf, standingOf } from './wording.ts';

type Answer = { day: Day; choices: ChoiceNow[] } | { trouble: Trouble } | null;

/** "What had this customer agreed to on 3 May?" The events answer it, so it holds for every day there was. */
export function OnDay({ sheet }: { sheet: Sheet }) {
  const w = useWords(timelineWords);
  const id = useCustomer((state) => state.id);
  const [day, setDay] = useState<Day | null>(null);
  const [answer, setAnswer] = useState<Answer>(null);
  const newest = useRef<Day | null>(null);
  const inFuture = day !== null && day > dayOf(instantOf(Date.now()));

  async function look(wanted: Day | null) {
    setDay(wanted);
    newest.current = wanted;
    setAnswer(null);
    if (!wanted || !id || wanted > dayOf(instantOf(Date.now()))) return;
    const asked = await call(consentOn, { customerId: id, day: wanted });
    if (newest.current !== wanted) return; // another day was typed meanwhile
    setAnswer(asked.ok ? { day: wanted, choices: asked.value } : { trouble: asked.refusal });
  }

  return (
    <div className={css.onDay}>
      <DayField
        label={w('day')}
        hint={w('dayHint')}
        value={day}
        onChange={look}
        unread={w('dayUnread')}
        error={inFuture ? w('futureDay') : undefined}
      />
      <div aria-live="polite">
        {answer && 'trouble' in answer && <Banner tone="wrong">{troubleText(answer.trouble)}</Banner>}
        {answer && 'day' in answer && <StoodSo {...answer} sheet={sheet} />}
      </div>
    </div>
  );
}

function StoodSo({ day, choices, sheet }: { day: Day; choices: ChoiceNow[]; sheet: Sheet }) {
  const w = useWords(timelineWords);
  const c = useWords(customerWords);
  const t = useWords(termWords);
  const f = useFormat();
  const language = useLanguage();
  return (
    <>
      <p>{w('onDay', { day: f.day(day) })}</p>
      <ul className={css.stood}>
        {choices.map((choice) => (
          <li key={`${choice.purpose}/${choice.channel}`}>
            <span>{askOf(sheet, choice, language) ?? c('notInUse')}</span>
            <ConsentState standing={standingOf[choice.state]} word={t(`state-${choice.state}`)} />
          </li>
        ))}
      </ul>
    </>
  );
}
