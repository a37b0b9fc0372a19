import { DefinitionList, Section } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { settingsWords } from './words.ts';

const licence = 'Apache-2.0';

export function About() {
  const w = useWords(settingsWords);
  return (
    <Section title={w('aboutTitle')}>
      <DefinitionList
        items={[
          { id: 'version', term: w('version'), detail: __APP_VERSION__ },
          { id: 'licence', term: w('licence'), detail: licence },
          { id: 'leaves', term: w('leaves'), detail: w('nothingLeaves') },
        ]}
      />
    </Section>
  );
}
