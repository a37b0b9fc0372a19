import type { Role } from '../../../shared/people/roles.ts';
import { useHouse } from '../../house.ts';
import { Actions, Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { settingsWords } from './words.ts';

/** An owner who is also the information officer switches explicitly, so that the log shows in which duty each act was done. */
export function DutySwitch({ role }: { role: Role }) {
  const w = useWords(settingsWords);
  const isOfficer = role === 'officer';
  return (
    <Section title={w('dutyTitle')}>
      <p>
        {w(isOfficer ? 'dutyOfficer' : 'dutyOwner')} {w('dutyWhy')}
      </p>
      <Actions align="start">
        <Button onPress={() => useHouse.getState().actAs(isOfficer ? 'owner' : 'officer')}>
          {w(isOfficer ? 'actAsOwner' : 'actAsOfficer')}
        </Button>
      </Actions>
    </Section>
  );
}
