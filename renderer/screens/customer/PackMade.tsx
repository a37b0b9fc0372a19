import { registerMap } from '../../../shared/register/map.ts';
import { useFormat } from '../../format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DefinitionList, Section } from '../../ui/Page.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import css from './customer.module.css';
import type { Made } from './MakePack.tsx';
import { packWords } from './packWords.ts';

/** What was handed over, in a form that can be checked: the file, its parts with their hashes, and what was looked through. */
export function PackMade({ made }: { made: Made }) {
  const w = useWords(packWords);
  const f = useFormat();
  const size = (bytes: number) => w('kilobytes', { count: Math.ceil(bytes / 1024) });
  return (
    <div className={css.form}>
      <Banner tone="good" live>
        {w('madeSay')}
      </Banner>
      <DefinitionList
        items={[
          { id: 'file', term: w('file'), detail: made.fileName },
          { id: 'size', term: w('size'), detail: size(made.bytes) },
          { id: 'hash', term: w('checksum'), detail: <Hash>{made.sha256}</Hash> },
          {
            id: 'checkpoint',
            term: w('checkpoint'),
            detail: (
              <>
                <span className={css.hash}>{made.checkpoint}</span> <Muted>{w('checkpointMeans')}</Muted>
              </>
            ),
          },
        ]}
      />
      <Section title={w('counted')}>
        <DefinitionList
          items={countedBySection(made).map(({ section, rows }) => ({
            id: section,
            term: w(`part-${section}`),
            detail: f.count(rows),
          }))}
        />
      </Section>
      <Section title={w('parts')}>
        <DefinitionList
          items={made.parts.map(({ name, sha256, bytes }) => ({
            id: name,
            term: name,
            detail: <Hash>{sha256}</Hash>,
            end: <Muted>{size(bytes)}</Muted>,
          }))}
        />
      </Section>
    </div>
  );
}

/** In groups of eight, as a person compares it with another. */
function Hash({ children }: { children: string }) {
  return <span className={css.hash}>{children.replace(/(.{8})(?=.)/g, '$1 ')}</span>;
}

const sections = ['fields', 'purposes', 'consents', 'notices', 'dealings', 'recipients', 'retention', 'else'] as const;
type Part = (typeof sections)[number];

/** A table's name says nothing at a counter: its rows are counted under the part of the pack they are told in. */
function countedBySection({ tables }: Made): { section: Part; rows: number }[] {
  const sectionOf = (table: string) =>
    sections.find((section) => section === registerMap.find((each) => each.table === table)?.section) ?? 'else';
  return sections.flatMap((section) => {
    const own = tables.filter(({ table }) => sectionOf(table) === section);
    return own.length > 0 ? [{ section, rows: own.reduce((sum, { rows }) => sum + rows, 0) }] : [];
  });
}
