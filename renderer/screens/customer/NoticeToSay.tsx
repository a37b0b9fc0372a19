import { useState } from 'react';
import { ShownHow } from '../../../shared/consent/contract.ts';
import { customerLanguages } from '../../../shared/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { Badge, Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import type { ChoiceForm } from './choiceForm.ts';
import css from './customer.module.css';
import type { Sheet } from './customerSlice.ts';
import { recordWords } from './recordWords.ts';
import { termWords } from './termWords.ts';

interface NoticeToSayProps {
  sheet: Sheet;
  form: ChoiceForm;
  change: (changes: Partial<ChoiceForm>) => void;
}

/** The notice in force, in the customer's language: the line to say, and the whole of it one press away (POPIA s 18). */
export function NoticeToSay({ sheet, form, change }: NoticeToSayProps) {
  const w = useWords(recordWords);
  const t = useWords(termWords);
  const [whole, setWhole] = useState(false);
  const text = sheet.notice.texts[form.language];
  return (
    <>
      <Row>
        <Select
          label={w('language')}
          value={form.language}
          onChange={(language) => change({ language, answer: null })}
          options={customerLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <Select
          label={w('shown')}
          value={form.shownHow}
          onChange={(shownHow) => change({ shownHow })}
          options={ShownHow.options.map((how) => ({ value: how, label: t(`shown-${how}`) }))}
        />
      </Row>
      <div className={css.notice}>
        <p className={css.ask}>{w('say')}</p>
        <p lang={form.language}>{text.spokenLine}</p>
        <p className={css.standing}>
          <Muted>{w('version', { version: sheet.notice.version })}</Muted>
          {!text.reviewed && <Badge tone="attention">{w('unreviewed')}</Badge>}
          <Button look="link" expanded={whole} onPress={() => setWhole(!whole)}>
            {w('whole')}
          </Button>
        </p>
        {whole &&
          text.items.map(({ key, heading, text: paragraph }) => (
            <div key={key} lang={form.language}>
              <h3>{heading}</h3>
              <p>{paragraph}</p>
            </div>
          ))}
      </div>
    </>
  );
}
