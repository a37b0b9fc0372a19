import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CustomerPage } from '../../../shared/customers/contract.ts';
import { dayOf, instantOf } from '../../../shared/instants.ts';
import { useFormat } from '../../format.ts';
import { useLanguage, useWords } from '../../words.ts';
import type { Sheet } from './customerSlice.ts';
import { customerWords } from './customerWords.ts';
import css from './print.module.css';
import { termWords } from './termWords.ts';
import { askOf } from './wording.ts';

/** F8: the sheet is in the page only while it is printed. */
export function usePrinting() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    const over = () => setPrinting(false);
    window.addEventListener('afterprint', over);
    window.print();
    return () => window.removeEventListener('afterprint', over);
  }, [printing]);
  return { printing, print: () => setPrinting(true) };
}

/** One sheet: who, the choices now, and until when it is kept. Contact details stay masked: paper lies about. */
export function PrintedRecord({ page, sheet, shop }: { page: CustomerPage; sheet: Sheet; shop: string }) {
  const w = useWords(customerWords);
  const t = useWords(termWords);
  const f = useFormat();
  const language = useLanguage();
  const today = dayOf(instantOf(Date.now()));
  const { keptUntil } = page;

  return createPortal(
    <div className={css.sheet} data-printed="">
      <p className={css.head}>
        <span>{shop}</span>
        <span>{f.day(today)}</span>
      </p>
      <h1>{page.name}</h1>
      <p>{w('slip', { code: page.slipCode })}</p>
      <p>{[page.phone?.shown, page.email?.shown].filter(Boolean).join(' · ') || w('notRecorded')}</p>
      <h2>{w('choices')}</h2>
      <ul>
        {page.choices.map((choice) => (
          <li key={`${choice.purpose}/${choice.channel}`}>
            {askOf(sheet, choice, language) ?? w('notInUse')}: {t(`state-${choice.state}`)}
            {choice.since && ` (${w('since', { moment: f.moment(choice.since) })})`}
          </li>
        ))}
      </ul>
      <p>
        {w('keptUntil', {
          date: f.day(keptUntil.on),
          because: keptUntil.because[language],
          left: f.keptFor(today, keptUntil.on),
        })}
      </p>
    </div>,
    document.body,
  );
}
