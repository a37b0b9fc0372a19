import { useEffect, useRef, useState } from 'react';
import type { Channel } from '../../../shared/consent/contract.ts';
import { phoneOf, phoneShown } from '../../../shared/customers/phone.ts';
import { customerLanguages } from '../../../shared/languages.ts';
import type { Purpose } from '../../../shared/purposes/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { KeyLayer, useKeys } from '../../ui/Keys.tsx';
import { askedOf, choiceKey, isStarted, type Sheet, saidYes, servicesOf } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { languageNames } from './languageNames.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { TurnedProof } from './TurnedProof.tsx';
import css from './turned.module.css';
import { turnedChoice, turnedTexts } from './turnedTexts.ts';

interface TurnedScreenProps {
  shopName: string;
  sheet: Sheet;
  onDone: () => void;
}

/**
 * The screen as the customer sees it: only what is theirs, in their language, and no way to anything else. Keys of the app are
 * silent under it; F4 and Done give the screen back.
 */
export function TurnedScreen(props: TurnedScreenProps) {
  return (
    <KeyLayer>
      <Turned {...props} />
    </KeyLayer>
  );
}

function Turned({ shopName, sheet, onDone }: TurnedScreenProps) {
  const form = useCapture((state) => state.form);
  const { language } = form;
  const texts = turnedTexts[language];
  const [showsNotice, setShowsNotice] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  function done() {
    useCapture.setState({ turnedBack: true });
    onDone();
  }
  useKeys({ turnScreen: done });

  return (
    <main className={css.turned} lang={language} data-density="counter">
      <div className={css.sheet}>
        <header className={css.head}>
          <p className={css.shop}>{shopName}</p>
          <Languages />
        </header>
        <h1 ref={heading} tabIndex={-1}>
          {texts.title}
        </h1>
        <div className={css.told}>
          <p className={css.line}>{sheet.notice.texts[language].spokenLine}</p>
          <Button onPress={() => setShowsNotice(true)}>{texts.wholeNotice}</Button>
        </div>
        <WrittenDown />
        {askedOf(sheet).map((purpose) => (
          <Asked key={purpose.code} purpose={purpose} />
        ))}
        {saidYes(form) && <TurnedProof />}
        <Services sheet={sheet} />
      </div>
      <footer className={css.foot}>
        <Button look="primary" onPress={done} wide>
          <span className={css.done}>{texts.done}</span>
        </Button>
      </footer>
      <NoticeDialog
        notice={sheet.notice}
        language={language}
        open={showsNotice}
        onClose={() => setShowsNotice(false)}
        close={texts.close}
      />
    </main>
  );
}

function Languages() {
  const language = useCapture((state) => state.form.language);
  const change = useCapture((state) => state.change);
  return (
    <fieldset aria-label={turnedTexts[language].changeLanguage} className={css.languages}>
      <span aria-hidden="true">{turnedTexts[language].changeLanguage}</span>
      {customerLanguages.map((each) => (
        <Button key={each} pressed={each === language} onPress={() => change({ language: each })}>
          <span lang={each}>{languageNames[each]}</span>
        </Button>
      ))}
    </fieldset>
  );
}

/** To be looked over: what is written down must be right (POPIA s 16). */
function WrittenDown() {
  const { name, phone, email, language } = useCapture((state) => state.form);
  const read = phoneOf(phone);
  const written = [name, read.ok ? phoneShown(read.value.e164) : phone, email]
    .map((text) => text.trim())
    .filter(Boolean);
  if (written.length === 0) return null;
  return (
    <p className={css.line}>
      {turnedTexts[language].writtenDown}:{' '}
      <strong>
        <bdi>{written.join(' · ')}</bdi>
      </strong>
    </p>
  );
}

function Services({ sheet }: { sheet: Sheet }) {
  const form = useCapture((state) => state.form);
  const { language } = form;
  const started = servicesOf(sheet).filter((purpose) => isStarted(purpose, form));
  if (started.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>{turnedTexts[language].noChoice}</h2>
      {started.map(({ code, wording, keptFor }) => (
        <p key={code}>
          <strong>{wording[language].title}</strong>
          {'. '}
          {wording[language].meaning} {turnedTexts[language].kept.replace('{keptFor}', keptFor[language])}
        </p>
      ))}
    </section>
  );
}

/** What is asked and what a no would mean, said before the question: a choice is informed or it is none (POPIA s 1). */
function Asked({ purpose }: { purpose: Purpose }) {
  const language = useCapture((state) => state.form.language);
  const texts = turnedTexts[language];
  const { meaning, ifNo } = purpose.wording[language];
  return (
    <section className={css.part}>
      <p>
        {meaning} {texts.kept.replace('{keptFor}', purpose.keptFor[language])}
      </p>
      <p>
        <strong>{texts.ifNo}</strong> {ifNo}
      </p>
      {purpose.channels.map((channel) => (
        <Question key={channel} purpose={purpose} channel={channel} />
      ))}
    </section>
  );
}

const shown = { given: 'yes', refused: 'no' } as const;

function Question({ purpose, channel }: { purpose: Purpose; channel: Channel }) {
  const { language, choices } = useCapture((state) => state.form);
  const choose = useCapture((state) => state.choose);
  const id = `turned-${purpose.code}-${channel}`;
  const answer = choices[choiceKey(purpose.code, channel)];
  return (
    <div className={css.asked}>
      <h2 id={id} className={css.question}>
        {purpose.asks[channel]?.[language]}
      </h2>
      <Choice
        size="large"
        labelledBy={id}
        value={answer ? shown[answer] : null}
        onChange={(value) => choose(purpose.code, channel, value)}
        words={turnedChoice(language)}
      />
    </div>
  );
}
