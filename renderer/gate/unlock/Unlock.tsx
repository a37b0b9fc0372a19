import { useState } from 'react';
import { unlock } from '../../../shared/gate/contract.ts';
import { practicePassphrase } from '../../../shared/gate/practice.ts';
import type { OutputOf } from '../../../shared/procedure.ts';
import { call } from '../../call.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { EnterForm } from '../EnterForm.tsx';
import { GivePassphrase, useGiving } from '../GivePassphrase.tsx';
import { type GateStatus, useGate } from '../gateSlice.ts';
import { Forgotten } from '../recovery/Forgotten.tsx';
import { gateWords } from '../words.ts';
import { FailedTries } from './FailedTries.tsx';
import { NameTiles } from './NameTiles.tsx';
import css from './Unlock.module.css';

type LetIn = OutputOf<typeof unlock>;

/** Who, and their passphrase. Unknown, wrong and removed get the same words (security.md section 5). */
export function Unlock({ status }: { status: GateStatus }) {
  const { people, state, practice } = status;
  const w = useWords(gateWords);
  const { look, goIn } = useGate();
  const [who, setWho] = useState(people[0]);
  const [passphrase, setPassphrase] = useState('');
  const [letIn, setLetIn] = useState<LetIn | null>(null);
  const [isForgotten, setForgotten] = useState(false);
  const giving = useGiving(passphrase, async () => {
    const answer = await call(unlock, { personId: who?.id ?? '', passphrase });
    if (!answer.ok && (answer.refusal === 'unreadable' || answer.refusal === 'locked')) await look();
    return answer;
  });

  const goOn = ({ next }: LetIn) => (next === 'work' ? goIn() : look());
  const give = () =>
    giving.give((answer) => {
      setPassphrase('');
      if (answer.failedTries === 0) return goOn(answer);
      return setLetIn(answer);
    });

  if (letIn) return <FailedTries name={who?.label ?? ''} count={letIn.failedTries} onGoOn={() => goOn(letIn)} />;
  if (isForgotten) return <Forgotten people={people} first={who} onBack={() => setForgotten(false)} />;
  const isAlone = people.length === 1;
  return (
    <div className={css.unlock}>
      <Page
        title={w(state === 'switch' ? 'switchTitle' : 'lockedTitle')}
        intro={state === 'switch' ? w('switchIntro') : undefined}
        focusTitle={false}
      >
        <EnterForm label={w(state === 'switch' ? 'switchTitle' : 'lockedTitle')} onEnter={give}>
          {!isAlone && (
            <NameTiles
              label={w('whoAreYou')}
              people={people}
              chosen={who}
              onChoose={(person) => {
                setWho(person);
                giving.faults.typed('passphrase');
                giving.countdown.stop();
              }}
              onPicked={() => document.getElementById('passphrase')?.focus()}
            />
          )}
          <GivePassphrase value={passphrase} onChange={setPassphrase} giving={giving} focus={isAlone} />
        </EnterForm>
        {practice && <Banner tone="note">{w('practicePassphrase', { passphrase: practicePassphrase })}</Banner>}
        <p>
          <Button look="link" onPress={() => setForgotten(true)}>
            {w('forgotten')}
          </Button>
        </p>
        <Actions>
          <Button look="primary" busy={giving.asking} onPress={give}>
            {w('unlock')}
          </Button>
        </Actions>
      </Page>
    </div>
  );
}
