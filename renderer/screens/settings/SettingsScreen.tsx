import { useState } from 'react';
import { mayCall } from '../../../shared/people/roles.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { About } from './About.tsx';
import { DutySwitch } from './DutySwitch.tsx';
import { HealthPage } from './HealthPage.tsx';
import { OwnSettings } from './OwnSettings.tsx';
import { ShopSettings } from './ShopSettings.tsx';
import css from './settings.module.css';
import { settingsWords } from './words.ts';

/**
 * How a person likes the window, who the shop is, and what holds its promises. A choice counts at once and offers Undo; what the
 * notice says is saved by a button, because it publishes a version of the notice (POPIA s 18).
 */
export function SettingsScreen({ me, onChanged }: { me: Me; onChanged: () => void }) {
  const w = useWords(settingsWords);
  const [page, setPage] = useState<'settings' | 'health'>('settings');
  if (page === 'health') return <HealthPage onBack={() => setPage('settings')} />;

  return (
    <Page title={w('title')} intro={w('intro')}>
      <div className={css.narrow}>
        <OwnSettings preferences={me.preferences} />
        {me.can.includes('act.officer') && <DutySwitch role={me.role} />}
        {mayCall(me.role, 'shop.view') && (
          <>
            <ShopSettings mayChange={mayCall(me.role, 'shop.change')} onChanged={onChanged} />
            <Section title={w('healthTitle')}>
              <p>{w('healthWhat')}</p>
              <Actions align="start">
                <Button onPress={() => setPage('health')}>{w('healthOpen')}</Button>
              </Actions>
            </Section>
          </>
        )}
        <About />
      </div>
    </Page>
  );
}
