import { useEffect, useRef } from 'react';
import type { Channel } from '../../../shared/consent/contract.ts';
import type { CustomerLanguage } from '../../../shared/languages.ts';
import type { Purpose } from '../../../shared/purposes/contract.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Card } from '../../ui/Page.tsx';
import { useLanguage, useWords } from '../../words.ts';
import css from './capture.module.css';
import { askedOf, choiceKey, isStarted, needsTick, type Sheet, saidYes, servicesOf } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { fieldIds } from './errors.ts';
import { useErrorText } from './errorText.ts';
import { captureWords } from './words.ts';

/** What the record is kept for, and what is asked. The questions stand in the customer's language, as they are recorded. */
export function Purposes({ sheet }: { sheet: Sheet }) {
  const w = useWords(captureWords);
  const errorText = useErrorText();
  const error = useCapture((state) => state.errors.purposes);
  const proofShown = useCapture((state) => saidYes(state.form));
  const list = useRef<HTMLFieldSetElement>(null);

  // The first yes brings the place to sign, and the list gives way to it: what was just answered stays in sight.
  useEffect(() => {
    const { activeElement } = document;
    if (proofShown && list.current?.contains(activeElement)) activeElement?.scrollIntoView({ block: 'nearest' });
  }, [proofShown]);

  return (
    <fieldset ref={list} id={fieldIds.purposes} tabIndex={-1} aria-label={w('purposes')} className={css.purposes}>
      {error && (
        <p className={css.error} role="alert">
          {errorText(error)}
        </p>
      )}
      <Services sheet={sheet} />
      {askedOf(sheet).map((purpose) => (
        <Asked key={purpose.code} purpose={purpose} />
      ))}
    </fieldset>
  );
}

const grounds = { '11-1-b': 'because', '11-1-c': 'becauseLaw' } as const;
const groundWord = (ground: Purpose['ground']) =>
  ground === '11-1-b' || ground === '11-1-c' ? grounds[ground] : 'becauseOther';

/** Purposes on another ground than consent: told, not asked. Where there is more than one, each starts for itself. */
function Services({ sheet }: { sheet: Sheet }) {
  const w = useWords(captureWords);
  const screen = useLanguage();
  const form = useCapture((state) => state.form);
  const change = useCapture((state) => state.change);
  const services = servicesOf(sheet);
  const titleOf = ({ wording }: Purpose) => <span lang={form.language}>{wording[form.language].title}</span>;
  const noteOf = ({ ground, keptFor }: Purpose) =>
    `${w(groundWord(ground))} ${w('kept', { keptFor: keptFor[screen] })}`;
  const [only] = services;

  if (!only) return null;
  if (!needsTick(services, only)) return <Card title={titleOf(only)} note={noteOf(only)} end={w('noChoice')} />;
  return (
    <Card>
      <div className={css.services}>
        {services.map((purpose) => (
          <Checkbox
            key={purpose.code}
            checked={isStarted(purpose, form)}
            onChange={(on) => change({ started: { ...form.started, [purpose.code]: on } })}
            hint={`${w('noChoice')}. ${noteOf(purpose)}`}
          >
            {titleOf(purpose)}
          </Checkbox>
        ))}
      </div>
    </Card>
  );
}

/** A purpose on consent: one question for each channel, none answered beforehand (POPIA s 1, s 69). */
function Asked({ purpose }: { purpose: Purpose }) {
  const w = useWords(captureWords);
  const screen = useLanguage();
  const language = useCapture((state) => state.form.language);
  const { meaning } = purpose.wording[screen];
  const note = `${w('onlyYes')} ${meaning} ${w('kept', { keptFor: purpose.keptFor[screen] })}`;
  const [only, ...more] = purpose.channels;

  if (only && more.length === 0) {
    const id = questionId(purpose, only);
    return (
      <Card
        titleId={id}
        title={<Question purpose={purpose} channel={only} language={language} />}
        note={note}
        end={<Answer purpose={purpose} channel={only} labelledBy={id} />}
      />
    );
  }
  return (
    <Card>
      <p className={css.meaning}>{note}</p>
      {purpose.channels.map((channel) => (
        <div key={channel} className={css.asked}>
          <p id={questionId(purpose, channel)}>
            <Question purpose={purpose} channel={channel} language={language} />
          </p>
          <Answer purpose={purpose} channel={channel} labelledBy={questionId(purpose, channel)} />
        </div>
      ))}
    </Card>
  );
}

const questionId = ({ code }: Purpose, channel: Channel) => `capture-${code}-${channel}`;

/** The very words the customer answers, and for staff who read another language what they mean. */
function Question({ purpose, channel, language }: { purpose: Purpose; channel: Channel; language: CustomerLanguage }) {
  const screen = useLanguage();
  const words = purpose.asks[channel];
  return (
    <>
      <span lang={language}>{words?.[language]}</span>{' '}
      {language !== screen && <span className={css.gloss}>{words?.[screen]}</span>}
    </>
  );
}

const shown = { given: 'yes', refused: 'no' } as const;

function Answer({ purpose, channel, labelledBy }: { purpose: Purpose; channel: Channel; labelledBy: string }) {
  const w = useWords(captureWords);
  const answer = useCapture((state) => state.form.choices[choiceKey(purpose.code, channel)]);
  const choose = useCapture((state) => state.choose);
  return (
    <Choice
      labelledBy={labelledBy}
      value={answer ? shown[answer] : null}
      onChange={(value) => choose(purpose.code, channel, value)}
      words={{ yes: w('yes'), no: w('no'), notAsked: w('notAsked'), yesKey: w('yesKey'), noKey: w('noKey') }}
    />
  );
}
