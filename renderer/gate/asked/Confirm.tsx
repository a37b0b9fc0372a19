import { useState } from 'react';
import { confirmPassphrase, leaveGate } from '../../../shared/gate/contract.ts';
import { call } from '../../call.ts';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { EnterForm } from '../EnterForm.tsx';
import { GivePassphrase, useGiving } from '../GivePassphrase.tsx';
import { gateWords } from '../words.ts';

/** The passphrase again, for an act that asks for it (security.md section 5). */
export function Confirm({ who }: { who: string }) {
  const w = useWords(gateWords);
  const [passphrase, setPassphrase] = useState('');
  const giving = useGiving(passphrase, () => call(confirmPassphrase, { passphrase }));
  return (
    <Page
      title={w('confirmTitle', { name: who })}
      intro={w('confirmIntro')}
      focusTitle={false}
      actions={
        <Actions>
          <Button look="quiet" shortcut="close" onPress={() => call(leaveGate, {})}>
            {w('leaveConfirm')}
          </Button>
          <Button look="primary" busy={giving.asking} onPress={giving.give}>
            {w('confirmDone')}
          </Button>
        </Actions>
      }
    >
      <EnterForm label={w('confirmTitle', { name: who })} onEnter={giving.give}>
        <GivePassphrase value={passphrase} onChange={setPassphrase} giving={giving} focus />
      </EnterForm>
    </Page>
  );
}
