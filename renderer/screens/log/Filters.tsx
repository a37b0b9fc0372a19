import type { LogFilter } from '../../../shared/audit/contract.ts';
import type { Person } from '../../../shared/people/contract.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words.ts';
import { logWords } from './words.ts';

const all = 'all';
/** Beginnings of procedure names, each with its word. */
const kinds = [
  { value: 'customers.', word: 'customers' },
  { value: 'customers.reveal', word: 'reveals' },
  { value: 'consent.', word: 'consent' },
  { value: 'requests.', word: 'packs' },
  { value: 'people.', word: 'people' },
  { value: 'gate.', word: 'gate' },
  { value: 'audit.', word: 'log' },
] as const;

interface FiltersProps {
  filter: LogFilter;
  people: readonly Person[];
  onChange: (filter: LogFilter) => void;
}

export function Filters({ filter, people, onChange }: FiltersProps) {
  const w = useWords(logWords);
  return (
    <Row>
      <Select
        label={w('filterPerson')}
        value={filter.personId ?? all}
        options={[
          { value: all, label: w('everyone') },
          ...people.map(({ id, label }) => ({ value: id as string, label })),
        ]}
        onChange={(personId) => onChange({ ...filter, personId: personId === all ? null : personId })}
      />
      <Select
        label={w('filterWhat')}
        value={filter.procedure ?? all}
        options={[
          { value: all, label: w('everything') },
          ...kinds.map(({ value, word }) => ({ value: value as string, label: w(word) })),
        ]}
        onChange={(procedure) => onChange({ ...filter, procedure: procedure === all ? null : procedure })}
      />
      <Select
        label={w('filterOutcome')}
        value={filter.outcome ?? all}
        options={[
          { value: all, label: w('anyOutcome') },
          { value: 'done', label: w('done') },
          { value: 'refused', label: w('onlyRefused') },
          { value: 'failed', label: w('failed') },
        ]}
        onChange={(outcome) =>
          onChange({
            ...filter,
            outcome: outcome === 'done' || outcome === 'refused' || outcome === 'failed' ? outcome : null,
          })
        }
      />
    </Row>
  );
}

/** The log of one record, as it is opened from that record's page. */
export function OnlyRecord({ onAll }: { onAll: () => void }) {
  const w = useWords(logWords);
  return (
    <Banner
      tone="note"
      actions={
        <Button look="link" onPress={onAll}>
          {w('allRecords')}
        </Button>
      }
    >
      {w('onlyRecord')}
    </Banner>
  );
}
