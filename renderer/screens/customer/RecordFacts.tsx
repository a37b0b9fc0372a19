import type { CustomerPage } from '../../../shared/customers/contract.ts';
import { dayOf, instantOf } from '../../../shared/instants.ts';
import { useFormat } from '../../format.ts';
import { DefinitionList, Section } from '../../ui/Page.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import css from './customer.module.css';
import { customerWords } from './customerWords.ts';
import { Reach } from './Reach.tsx';
import { termWords } from './termWords.ts';

/** What is held of a customer, and until when because of what (POPIA s 14). */
export function RecordFacts({ page }: { page: CustomerPage }) {
  const w = useWords(customerWords);
  const t = useWords(termWords);
  const f = useFormat();
  const language = useLanguage();
  const today = dayOf(instantOf(Date.now()));
  const { keptUntil } = page;

  return (
    <Section title={w('record')}>
      <DefinitionList
        items={[
          { id: 'phone', term: t('field-phone'), detail: <Reach page={page} field="phone" /> },
          { id: 'email', term: t('field-email'), detail: <Reach page={page} field="email" /> },
          { id: 'language', term: w('language'), detail: languageNames[page.language] },
          {
            id: 'captured',
            term: w('captured'),
            detail: w('capturedBy', { moment: f.moment(page.capturedAt), who: page.capturedBy }),
          },
          { id: 'seen', term: w('lastSeen'), detail: f.nearDay(page.lastSeenOn, today) },
        ]}
      />
      <p className={css.kept}>
        {w('keptUntil', {
          date: f.day(keptUntil.on),
          because: keptUntil.because[language],
          left: f.keptFor(today, keptUntil.on),
        })}
      </p>
      {page.corrections > 0 && <Muted>{w('corrections', { count: page.corrections })}</Muted>}
    </Section>
  );
}
