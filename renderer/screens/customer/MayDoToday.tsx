import type { CustomerPage } from '../../../shared/customers/contract.ts';
import { dayOf } from '../../../shared/instants.ts';
import { useFormat } from '../../format.ts';
import { Section } from '../../ui/Page.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useLanguage, useWords } from '../../words.ts';
import css from './customer.module.css';
import type { Sheet } from './customerSlice.ts';
import { customerWords } from './customerWords.ts';
import { askOf, titleOf } from './wording.ts';

/** What this record may be used for on this day: the purposes that run, and the choices that stand at yes (POPIA s 11(1)). */
export function MayDoToday({ page, sheet }: { page: CustomerPage; sheet: Sheet }) {
  const w = useWords(customerWords);
  const f = useFormat();
  const language = useLanguage();
  const running = page.purposes.map(({ purpose, since }) => ({
    id: purpose,
    text: titleOf(sheet, purpose, language) ?? w('notInUse'),
    since,
  }));
  const chosen = page.choices
    .filter(({ state }) => state === 'given')
    .map((choice) => ({
      id: `${choice.purpose}/${choice.channel}`,
      text: askOf(sheet, choice, language) ?? w('notInUse'),
      since: choice.since,
    }));
  const all = [...running, ...chosen];

  return (
    <Section title={w('today')}>
      {all.length === 0 && <Muted>{w('nothingToday')}</Muted>}
      <ul className={css.may}>
        {all.map(({ id, text, since }) => (
          <li key={id}>
            {text} {since && <Muted>{w('maySince', { day: f.day(dayOf(since)) })}</Muted>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
