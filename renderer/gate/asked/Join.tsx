import { useState } from 'react';
import { completeJoin, leaveGate } from '../../../shared/gate/contract.ts';
import { call } from '../../call.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { AtDesk } from '../AtDesk.tsx';
import { EnterForm } from '../EnterForm.tsx';
import { NewPassphrase } from '../NewPassphrase.tsx';
import { faultsOfChosen, nothingChosen } from '../passphrase.ts';
import { useRefusalText } from '../refusalText.ts';
import { useAsking } from '../useAsking.ts';
import { useFaults } from '../useFaults.ts';
import { gateWords } from '../words.ts';

/** The new person chooses a passphrase at the till, in a window of its own; the owner who began it never learns it. */
export function Join({ who }: { who: string }) {
  const w = useWords(gateWords);
  const { text } = useRefusalText();
  const [chosen, setChosen] = useState(nothingChosen);
  const [refusal, setRefusal] = useState<string | null>(null);
  const faults = useFaults(() => faultsOfChosen(chosen, [who]));
  const { asking, ask } = useAsking();

  const join = () =>
    ask(async () => {
      if (faults.stop()) return;
      const answer = await call(completeJoin, { passphrase: chosen.passphrase });
      if (answer.ok) return; // the engine closes this window
      if (isAboutPassphrase(answer.refusal)) faults.show({ passphrase: answer.refusal });
      else setRefusal(text(answer.refusal));
    });

  return (
    <AtDesk>
      <Page
        title={w('joinTitle', { name: who })}
        intro={w('joinIntro')}
        actions={
          <Actions>
            <Button look="quiet" shortcut="close" onPress={() => call(leaveGate, {})}>
              {w('leaveJoin')}
            </Button>
            <Button look="primary" busy={asking} onPress={join}>
              {w('joinDone')}
            </Button>
          </Actions>
        }
      >
        {refusal && (
          <Banner tone="wrong" live>
            {refusal}
          </Banner>
        )}
        <EnterForm label={w('joinTitle', { name: who })} onEnter={join}>
          <NewPassphrase chosen={chosen} onChange={setChosen} faults={faults} />
        </EnterForm>
      </Page>
    </AtDesk>
  );
}

const isAboutPassphrase = (refusal: string) => refusal.startsWith('passphrase-');
