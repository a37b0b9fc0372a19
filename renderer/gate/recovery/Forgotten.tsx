import { useState } from 'react';
import { recoverOwner } from '../../../shared/gate/contract.ts';
import { call } from '../../call.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page, Scrolling, Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words.ts';
import { AtDesk } from '../AtDesk.tsx';
import { EnterForm } from '../EnterForm.tsx';
import { type GateStatus, useGate } from '../gateSlice.ts';
import { NewPassphrase } from '../NewPassphrase.tsx';
import { faultsOfChosen, nothingChosen } from '../passphrase.ts';
import { useRefusalText } from '../refusalText.ts';
import { useAsking } from '../useAsking.ts';
import { useFaults } from '../useFaults.ts';
import { CodeField, faultOfCode } from './CodeField.tsx';
import { recoveryWords } from './recoveryWords.ts';

type Person = GateStatus['people'][number];

interface ForgottenProps {
  people: readonly Person[];
  first: Person | undefined;
  onBack: () => void;
}

/** What now, for staff and for an owner; an owner with the sheet chooses a new passphrase here (security.md section 4). */
export function Forgotten({ people, first, onBack }: ForgottenProps) {
  const w = useWords(recoveryWords);
  const { text } = useRefusalText();
  const { look, goIn } = useGate();
  const [who, setWho] = useState(first);
  const [code, setCode] = useState('');
  const [chosen, setChosen] = useState(nothingChosen);
  const [refusal, setRefusal] = useState<string | null>(null);
  const faults = useFaults(() => ({
    code: faultOfCode(code),
    ...faultsOfChosen(
      chosen,
      people.map(({ label }) => label),
    ),
  }));
  const { asking, ask } = useAsking();
  useKeys({ close: onBack });

  const letIn = () =>
    ask(async () => {
      setRefusal(null);
      if (faults.stop()) return;
      const answer = await call(recoverOwner, { personId: who?.id ?? '', code, passphrase: chosen.passphrase });
      if (answer.ok) return answer.value.next === 'work' ? goIn() : look();
      if (answer.refusal === 'unreadable' || answer.refusal === 'locked') return look();
      if (answer.refusal.startsWith('recovery-code-')) faults.show({ code: answer.refusal });
      else if (answer.refusal.startsWith('passphrase-')) faults.show({ passphrase: answer.refusal });
      else setRefusal(text(answer.refusal));
      return undefined;
    });

  return (
    <AtDesk>
      <Page
        fit
        title={w('forgottenTitle')}
        actions={
          <Actions>
            <Button shortcut="back" onPress={onBack}>
              {w('back')}
            </Button>
            <Button look="primary" busy={asking} onPress={letIn}>
              {w('letIn')}
            </Button>
          </Actions>
        }
      >
        <Scrolling>
          <Section title={w('staffTitle')}>
            <p>{w('staffHow')}</p>
          </Section>
          <Section title={w('ownerTitle')}>
            <p>{w('ownerHow')}</p>
            {refusal && (
              <Banner tone="wrong" live>
                {refusal}
              </Banner>
            )}
            <EnterForm label={w('ownerTitle')} onEnter={letIn}>
              {people.length > 1 && (
                <Select
                  label={w('who')}
                  value={who?.id ?? null}
                  options={people.map(({ id, label }) => ({ value: id, label }))}
                  onChange={(id) => {
                    setRefusal(null);
                    setWho(people.find((person) => person.id === id));
                  }}
                />
              )}
              <CodeField value={code} onChange={setCode} faults={faults} />
              <NewPassphrase chosen={chosen} onChange={setChosen} faults={faults} />
            </EnterForm>
          </Section>
        </Scrolling>
      </Page>
    </AtDesk>
  );
}
