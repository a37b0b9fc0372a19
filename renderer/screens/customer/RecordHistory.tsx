import { CustomerLanguage } from '../../../shared/languages.ts';
import { useFormat } from '../../format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/States.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import css from './customer.module.css';
import { type History, useCustomer } from './customerSlice.ts';
import { Personal } from './Personal.tsx';
import { reasonText } from './reasonText.ts';
import { termWords } from './termWords.ts';
import { timelineWords } from './timelineWords.ts';
import { troubleText } from './troubleWords.ts';

type Entry = History[number];

/** What happened to the record: captured, put right and what stood before, visits, handed over (POPIA s 16, s 17). */
export function RecordHistory() {
  const w = useWords(timelineWords);
  const { history, showHistory, close } = useCustomer();
  const open = history.at !== 'closed';
  return (
    <Section
      title={w('history')}
      aside={
        <Button look="quiet" expanded={open} onPress={() => (open ? close('history') : showHistory())}>
          {w(open ? 'hideHistory' : 'showHistory')}
        </Button>
      }
    >
      {history.at === 'waiting' && <Waiting>{w('fetching')}</Waiting>}
      {history.at === 'open' && <Entries entries={history.value} />}
      {history.at !== 'closed' && history.at !== 'waiting' && history.at !== 'open' && (
        <Banner tone="wrong">{troubleText(history.at)}</Banner>
      )}
    </Section>
  );
}

const fields = ['name', 'phone', 'email', 'language'] as const;

function Entries({ entries }: { entries: History }) {
  const w = useWords(timelineWords);
  const t = useWords(termWords);
  const f = useFormat();

  function titleOf({ what, field }: Entry) {
    if (what !== 'corrected') return w(`what-${what}`);
    const known = fields.find((each) => each === field);
    return w('what-corrected', { field: known ? t(`field-${known}`) : (field ?? '') });
  }

  return (
    <Timeline
      label={w('history')}
      events={entries.map((entry, index) => ({
        id: `${entry.at}-${index}`,
        when: f.moment(entry.at),
        title: titleOf(entry),
        detail: (
          <div className={css.entry}>
            {entry.what === 'corrected' && <BeforeAndAfter entry={entry} />}
            <p>{w('by', { who: entry.byLabel })}</p>
            {entry.reason && <p>{w('why', { reason: reasonText(entry.reason) })}</p>}
          </div>
        ),
      }))}
    />
  );
}

function BeforeAndAfter({ entry: { field, before, after } }: { entry: Entry }) {
  const w = useWords(timelineWords);
  return (
    <p className={css.change}>
      <span>
        {w('before')}: <Value field={field} value={before?.shown ?? null} />
      </span>
      <span>
        {w('after')}: <Value field={field} value={after?.shown ?? null} />
      </span>
    </p>
  );
}

function Value({ field, value }: { field: string | null; value: string | null }) {
  const w = useWords(timelineWords);
  if (value === null) return w('nothing');
  if (field !== 'language') return <Personal>{value}</Personal>;
  const language = CustomerLanguage.safeParse(value);
  return language.success ? languageNames[language.data] : value;
}
