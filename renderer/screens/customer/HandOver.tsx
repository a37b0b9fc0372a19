import type { CustomerPage } from '../../../shared/customers/contract.ts';
import { mayCall } from '../../../shared/people/roles.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { useHouse } from '../../house.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { MakePack } from './MakePack.tsx';
import { packWords } from './packWords.ts';

interface HandOverProps {
  me: Me;
  page: CustomerPage;
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** The officer hands over what the shop holds (POPIA s 23). Whoever may not and cannot become the officer does not see it. */
export function HandOver({ me, page, open, onOpen, onClose }: HandOverProps) {
  const w = useWords(packWords);
  const may = mayCall(me.role, 'request.release');
  if (!may && !me.can.includes('act.officer')) return null;

  async function becomeOfficer() {
    const { actAs, go } = useHouse.getState();
    await actAs('officer'); // which goes home; the officer is here for this customer
    if (useHouse.getState().me?.role === 'officer') go({ screen: 'customer', id: page.id });
  }

  return (
    <Section title={w('title')}>
      <Muted>{may ? w('explain') : w('switchWhy')}</Muted>
      <div>
        {may ? <Button onPress={onOpen}>{w('open')}</Button> : <Button onPress={becomeOfficer}>{w('switchTo')}</Button>}
      </div>
      {open && <MakePack page={page} onClose={onClose} />}
    </Section>
  );
}
