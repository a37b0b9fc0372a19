import type { LogEntry } from '../../../shared/audit/contract.ts';
import type { Person } from '../../../shared/people/contract.ts';
import { useFormat } from '../../format.ts';
import { Table } from '../../ui/Table.tsx';
import { Badge, Bdi, Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { actionWords } from './actionWords.ts';
import { useCodeText } from './codeText.ts';
import { refusedWords } from './refusedWords.ts';
import { logTermWords } from './termWords.ts';
import { logWords } from './words.ts';

interface LogTableProps {
  entries: readonly LogEntry[];
  people: readonly Person[];
  onOpen: (entry: LogEntry) => void;
}

/** Newest first. A customer's record is named by its slip code, never by a name: the log has none. */
export function LogTable({ entries, people, onOpen }: LogTableProps) {
  const w = useWords(logWords);
  const labelOf = (id: string | null) => people.find((person) => person.id === id)?.label;
  const f = useFormat();
  return (
    <Table
      label={w('listLabel')}
      rows={entries}
      rowId={(entry) => String(entry.seq)}
      onOpen={onOpen}
      columns={[
        { id: 'seq', header: w('number'), numeric: true, cell: (entry) => f.count(entry.seq) },
        { id: 'when', header: w('when'), cell: (entry) => f.moment(entry.at) },
        {
          id: 'who',
          header: w('who'),
          cell: ({ personLabel }) => (personLabel ? <Bdi>{personLabel}</Bdi> : <Muted>{w('nobody')}</Muted>),
        },
        { id: 'what', header: w('what'), cell: (entry) => <What entry={entry} /> },
        {
          id: 'record',
          header: w('record'),
          cell: ({ recordLabel, recordId }) => {
            const label = labelOf(recordId);
            return recordLabel ?? (label ? <Bdi>{label}</Bdi> : <Muted>{shortened(recordId)}</Muted>);
          },
        },
        { id: 'outcome', header: w('outcome'), cell: (entry) => <Outcome entry={entry} /> },
      ]}
    />
  );
}

/** The act, then more quietly what it touched, how many it showed, and the reason given with it. */
function What({ entry: { action, procedure, fields, count, reason } }: { entry: LogEntry }) {
  const w = useWords(logWords);
  const text = useCodeText();
  const more = [
    ...fields.map((field) => text(logTermWords, field)),
    ...(count === null ? [] : [w(procedure.startsWith('gate.') ? 'tries' : 'shown', { count })]),
    ...(reason === null ? [] : [text(logTermWords, reason)]),
  ];
  return (
    <>
      {text(actionWords, action)} {more.length > 0 && <Muted>· {more.join(', ')}</Muted>}
    </>
  );
}

function Outcome({ entry: { outcome, refusal } }: { entry: LogEntry }) {
  const w = useWords(logWords);
  const text = useCodeText();
  if (outcome === 'done') return w('done');
  return <Badge tone="attention">{refusal ? w('refused', { why: text(refusedWords, refusal) }) : w('failed')}</Badge>;
}

const shortened = (id: string | null) => (id === null ? '' : id.slice(-8));
