import { useCallback, useEffect, useState } from 'react';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { readShop, type Shop } from '../../../shared/shop/contract.ts';
import { call } from '../../call.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { Failed, Refused, Waiting } from '../../ui/States.tsx';
import { useWords } from '../../words.ts';
import { IdleMinutes } from './IdleMinutes.tsx';
import { ShopFacts } from './ShopFacts.tsx';
import { ShopForm } from './ShopForm.tsx';
import { settingsWords } from './words.ts';

interface ShopNow {
  shop: Shop;
  noticeVersion: number;
}

/** The responsible party's own details: an owner changes them, the information officer reads them. */
export function ShopSettings({ mayChange, onChanged }: { mayChange: boolean; onChanged: () => void }) {
  const w = useWords(settingsWords);
  const refusal = useWords(refusalWords);
  const [now, setNow] = useState<ShopNow | 'waiting' | 'refused' | 'failed'>('waiting');
  const load = useCallback(async () => {
    const [shop, sheet] = await Promise.all([call(readShop, {}), call(counterSheet, {})]);
    if (shop.ok && sheet.ok) {
      const { version } = sheet.value.notice;
      setNow({ shop: shop.value, noticeVersion: version });
      return version;
    }
    setNow([shop, sheet].some((answer) => !answer.ok && answer.refusal === 'not-permitted') ? 'refused' : 'failed');
    return null;
  }, []);
  useEffect(() => void load(), [load]);

  /** The engine has it; which version of the notice is in force now is read anew. */
  function changed() {
    onChanged();
    return load();
  }

  return (
    <>
      <Section title={w('shopTitle')}>
        {now === 'waiting' && <Waiting>{w('shopWaiting')}</Waiting>}
        {now === 'refused' && <Refused who={w('refusedWho')}>{refusal('not-permitted')}</Refused>}
        {now === 'failed' && (
          <Failed
            happened={w('shopFailed')}
            safe={w('failedSafe')}
            now={w('failedNow')}
            action={<Button onPress={load}>{w('again')}</Button>}
          />
        )}
        {typeof now === 'object' &&
          (mayChange ? (
            <ShopForm shop={now.shop} noticeVersion={now.noticeVersion} onSaved={changed} />
          ) : (
            <ShopFacts shop={now.shop} noticeVersion={now.noticeVersion} />
          ))}
      </Section>
      {typeof now === 'object' && (
        <IdleMinutes minutes={now.shop.idleMinutes} mayChange={mayChange} onChanged={changed} />
      )}
    </>
  );
}
