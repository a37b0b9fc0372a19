import clsx from 'clsx';
import { useState } from 'react';
import { ShownHow } from '../../../shared/consent/contract.ts';
import { customerLanguages } from '../../../shared/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import css from './capture.module.css';
import type { Sheet } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { languageNames } from './languageNames.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { captureWords } from './words.ts';

interface NoticePanelProps {
  notice: Sheet['notice'];
  onTurn: () => void;
  /** Above the form, where the window has no room beside it. */
  compact: boolean;
}

/** The line to say before anything is written down (POPIA s 18(2)(a)), its version, and how it reaches the customer. */
export function NoticePanel({ notice, onTurn, compact }: NoticePanelProps) {
  const w = useWords(captureWords);
  const { language, shownHow } = useCapture((state) => state.form);
  const change = useCapture((state) => state.change);
  const [open, setOpen] = useState(false);
  const text = notice.texts[language];
  const version = { version: notice.version, language: languageNames[language], how: w(shownHow) };

  return (
    <section className={clsx(css.noticePanel, compact && css.compact)} aria-label={w('beside')}>
      {!compact && <h2>{w('beside')}</h2>}
      <p className={css.spokenLine}>
        <span lang={language}>{text.spokenLine}</span>{' '}
        {compact && <Muted>{w('noticeVersion', { version: notice.version })}</Muted>}
      </p>
      {!compact && <Muted>{w('noticeLine', version)}</Muted>}
      {!text.reviewed && <Muted>{w('unread')}</Muted>}
      <div className={css.noticeChoices} data-density="office">
        <Select
          label={w('language')}
          labelHidden={compact}
          value={language}
          onChange={(value) => change({ language: value })}
          options={customerLanguages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Select
          label={w('how')}
          labelHidden={compact}
          value={shownHow}
          onChange={(value) => change({ shownHow: value })}
          options={ShownHow.options.map((value) => ({ value, label: w(value) }))}
        />
        <Button shortcut="turnScreen" onPress={onTurn}>
          {w('turn')}
        </Button>
        <Button look="link" shortcut="capture.notice" onPress={() => setOpen(true)}>
          {w('wholeNotice')}
        </Button>
      </div>
      <NoticeDialog notice={notice} language={language} open={open} onClose={() => setOpen(false)} close={w('close')} />
    </section>
  );
}
