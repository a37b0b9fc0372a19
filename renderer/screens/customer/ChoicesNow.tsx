import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type ChoiceNow, Method } from '../../../shared/consent/contract.ts';
import type { CustomerPage } from '../../../shared/customers/contract.ts';
import { useFormat } from '../../format.ts';
import { useHouse } from '../../house.ts';
import { Button } from '../../ui/Button.tsx';
import { ConsentState } from '../../ui/ConsentState.tsx';
import { moveTo } from '../../ui/listKeys.ts';
import { Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { Muted } from '../../ui/Text.tsx';
import { TabStop } from '../../ui/tabStop.ts';
import { useLanguage, useWords } from '../../words.ts';
import css from './customer.module.css';
import { type Sheet, useCustomer } from './customerSlice.ts';
import { customerWords } from './customerWords.ts';
import { termWords } from './termWords.ts';
import { askOf, saidNo, standingOf } from './wording.ts';

interface ChoicesNowProps {
  page: CustomerPage;
  sheet: Sheet;
  onRecord: (choice: ChoiceNow) => void;
}

/** The Enter that opened the page, pressed twice in haste, must not withdraw anything. */
const settleMilliseconds = 250;

/**
 * Where each consent stands. The page opens with the focus on the first that can be withdrawn, so that a yes is taken back as
 * easily as it was given (POPIA s 11(2)(b), Reg 6): Enter on the search result, an arrow, Enter.
 */
export function ChoicesNow({ page, sheet, onRecord }: ChoicesNowProps) {
  const w = useWords(customerWords);
  const hidden = useHouse((state) => state.hidden);
  const [method, setMethod] = useState<Method>('in-person');
  const { choices } = page;
  const { current, setCurrent, buttonId, onKeyDown, onFocus } = useLines(choices);

  return (
    <Section title={w('choices')} aside={<WithdrawHow value={method} onChange={setMethod} />}>
      {choices.length === 0 && <Muted>{w('noChoices')}</Muted>}
      <ul
        className={css.choices}
        aria-label={hidden ? w('choices') : w('choicesOf', { name: page.name })}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {choices.map((choice, index) => (
          <TabStop.Provider key={`${choice.purpose}/${choice.channel}`} value={index === current}>
            <ChoiceLine
              choice={choice}
              sheet={sheet}
              method={method}
              buttonId={buttonId(index)}
              onFocus={() => setCurrent(index)}
              onRecord={() => onRecord(choice)}
            />
          </TabStop.Provider>
        ))}
      </ul>
      {choices.length > 0 && <Muted>{w('enterWithdraws')}</Muted>}
    </Section>
  );
}

/** One line is the tab stop; arrows, Home and End go from button to button. */
function useLines(choices: readonly ChoiceNow[]) {
  const id = useId();
  const [current, setCurrent] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ state }) => state === 'given'),
    ),
  );
  const settlesAt = useRef<number | null>(null);
  const opensOn = useRef(current);
  const buttonId = (index: number) => `${id}-${index}`;

  useEffect(() => document.getElementById(`${id}-${opensOn.current}`)?.focus(), [id]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.repeat || event.timeStamp < (settlesAt.current ?? 0))) event.preventDefault();
    const to = moveTo(event.key, current, choices.length);
    if (to === null) return;
    event.preventDefault();
    document.getElementById(buttonId(to))?.focus();
  }

  return {
    current,
    setCurrent,
    buttonId,
    onKeyDown,
    onFocus: (event: { timeStamp: number }) => {
      settlesAt.current ??= event.timeStamp + settleMilliseconds;
    },
  };
}

/** Any way is good (Reg 2 and 6): the counter is only the likeliest. */
function WithdrawHow({ value, onChange }: { value: Method; onChange: (method: Method) => void }) {
  const w = useWords(customerWords);
  const t = useWords(termWords);
  return (
    <div className={css.how}>
      <Select
        label={w('withdrawHow')}
        value={value}
        onChange={onChange}
        options={Method.options.map((method) => ({ value: method, label: t(`by-${method}`) }))}
      />
    </div>
  );
}

interface ChoiceLineProps {
  choice: ChoiceNow;
  sheet: Sheet;
  method: Method;
  buttonId: string;
  onFocus: () => void;
  onRecord: () => void;
}

function ChoiceLine({ choice, sheet, method, buttonId, onFocus, onRecord }: ChoiceLineProps) {
  const w = useWords(customerWords);
  const t = useWords(termWords);
  const f = useFormat();
  const language = useLanguage();
  const withdraw = useCustomer((state) => state.withdraw);
  const about = useId();
  const { state, since, channel } = choice;
  const given = state === 'given';

  return (
    <li className={css.choice} onFocus={onFocus}>
      <div className={css.about} id={about}>
        <p className={css.ask}>{askOf(sheet, choice, language) ?? w('notInUse')}</p>
        <p className={css.standing}>
          <ConsentState standing={standingOf[state]} word={t(`state-${state}`)} />
          {since && <Muted>{w('since', { moment: f.moment(since) })}</Muted>}
        </p>
        {saidNo(state) && <Muted>{w('saidNo')}</Muted>}
      </div>
      <Button id={buttonId} describedBy={about} onPress={() => (given ? withdraw(choice, method) : onRecord())}>
        {w(`${given ? 'withdraw' : 'record'}-${channel}`)}
      </Button>
    </li>
  );
}
