import { useState } from 'react';
import { confirmRecovery, renewRecovery } from '../../../shared/gate/contract.ts';
import { call } from '../../call.ts';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { EnterForm } from '../EnterForm.tsx';
import { useGate } from '../gateSlice.ts';
import { useAsking } from '../useAsking.ts';
import { useFaults } from '../useFaults.ts';
import { useFirstField } from '../useFocusOnOpen.ts';
import { CodeField, faultOfCode } from './CodeField.tsx';
import { recoveryWords } from './recoveryWords.ts';
import type { Sheet } from './sheet.ts';

interface TypeBackProps {
  title: string;
  why: string;
  /** Back to the sheet, while this window still holds it. */
  onSheet?: (() => void) | undefined;
  /** The sheet never made it to paper: here is another one. */
  onRenewed: (sheet: Sheet) => void;
  onDone: () => Promise<void> | void;
}

/** Proof that the sheet exists and can be read, before there is anything to lose (security.md section 4). */
export function TypeBack({ title, why, onSheet, onRenewed, onDone }: TypeBackProps) {
  const w = useWords(recoveryWords);
  const [code, setCode] = useState('');
  const faults = useFaults(() => ({ code: faultOfCode(code) }));
  const { asking, ask } = useAsking();
  const look = useGate((gate) => gate.look);
  useFirstField('code');

  const check = () =>
    ask(async () => {
      if (faults.stop()) return;
      const answer = await call(confirmRecovery, { code });
      if (answer.ok) return onDone();
      if (answer.refusal === 'locked') return look();
      faults.show({ code: answer.refusal });
    });

  const renew = () =>
    ask(async () => {
      const answer = await call(renewRecovery, {});
      if (answer.ok) return onRenewed(answer.value);
      if (answer.refusal === 'locked') return look();
      faults.show({ code: answer.refusal });
    });

  return (
    <Page
      title={title}
      intro={why}
      focusTitle={false}
      actions={
        <Actions>
          {onSheet && (
            <Button shortcut="back" onPress={onSheet}>
              {w('seeAgain')}
            </Button>
          )}
          <Button look="primary" busy={asking} onPress={check}>
            {w('check')}
          </Button>
        </Actions>
      }
    >
      <EnterForm label={title} onEnter={check}>
        <CodeField value={code} onChange={setCode} faults={faults} />
      </EnterForm>
      <p>
        <Button look="link" onPress={renew}>
          {w('tooEarly')}
        </Button>{' '}
        {w('tooEarlyNote')}
      </p>
    </Page>
  );
}
