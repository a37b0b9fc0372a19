import { type ReactNode, useState } from 'react';
import { createRegister } from '../../../shared/gate/contract.ts';
import { call } from '../../call.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Page, Scrolling } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/States.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { EnterForm } from '../EnterForm.tsx';
import { useGate } from '../gateSlice.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import type { Sheet } from '../recovery/sheet.ts';
import { useRefusalText } from '../refusalText.ts';
import { useAsking } from '../useAsking.ts';
import { useFaults } from '../useFaults.ts';
import css from './FirstRun.module.css';
import { LanguageStep } from './LanguageStep.tsx';
import { OfficerStep } from './OfficerStep.tsx';
import { PurposesStep } from './PurposesStep.tsx';
import { Ready } from './Ready.tsx';
import { ShopStep } from './ShopStep.tsx';
import {
  emptySetup,
  faultsFrom,
  faultsOf,
  inputOf,
  type SetupField,
  type Step,
  stepOf,
  steps,
  suggestFor,
} from './setup.ts';
import { setupWords } from './setupWords.ts';
import type { StepProps } from './stepProps.ts';
import { YouStep } from './YouStep.tsx';

const fieldsOf: Record<Step, (props: StepProps) => ReactNode> = {
  language: LanguageStep,
  shop: ShopStep,
  officer: OfficerStep,
  you: YouStep,
  purposes: PurposesStep,
};

/** An empty computer becomes a register: five steps of questions, the sheet on paper, and in. */
export function FirstRun() {
  const [made, setMade] = useState<Sheet | 'on-paper' | null>(null); // once it is on paper this window forgets the code
  if (made === null) return <Questions onMade={setMade} />;
  return (
    <Along current={made === 'on-paper' ? 'ready' : 'recovery'}>
      {made === 'on-paper' ? <Ready /> : <Recovery first={made} onDone={() => setMade('on-paper')} />}
    </Along>
  );
}

function Questions({ onMade }: { onMade: (sheet: Sheet) => void }) {
  const w = useWords(setupWords);
  const { text } = useRefusalText();
  const language = useLanguage();
  const look = useGate((gate) => gate.look);
  const [step, setStep] = useState<Step>('language');
  const [setup, setSetup] = useState(emptySetup);
  const [refusal, setRefusal] = useState<MakeRefusal | null>(null);
  const faults = useFaults<SetupField>(() => faultsOf(step, setup));
  const { asking, ask } = useAsking();
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];

  const make = () =>
    ask(async () => {
      setRefusal(null);
      const answer = await call(createRegister, inputOf(setup, language));
      if (answer.ok) return onMade(answer.value);
      const found = faultsFrom(answer.fields ?? fieldOf(answer.refusal));
      const [first] = Object.keys(found);
      if (first === undefined) return setRefusal(answer.refusal);
      setStep(stepOf(first));
      return faults.show(found);
    });

  function next() {
    if (faults.stop()) return undefined;
    if (!after) return make();
    setSetup(suggestFor(after, setup));
    return setStep(after);
  }

  const Fields = fieldsOf[step];
  return (
    <Along current={step}>
      <Page
        key={step}
        fit
        title={w(`${step}Title`)}
        intro={w(`${step}Why`)}
        focusTitle={false}
        actions={
          <Actions>
            {before && (
              <Button shortcut="back" busy={asking} onPress={() => setStep(before)}>
                {w('back')}
              </Button>
            )}
            <Button look="primary" busy={asking} onPress={next}>
              {w(after ? 'next' : 'make')} <Kbd combo="Enter" />
            </Button>
          </Actions>
        }
      >
        <Scrolling>
          <EnterForm label={w(`${step}Title`)} onEnter={next}>
            <Fields
              setup={setup}
              onChange={(changes) => setSetup((typed) => ({ ...typed, ...changes }))}
              faults={faults}
            />
          </EnterForm>
        </Scrolling>
        {asking && <Waiting>{w('making')}</Waiting>}
        {refusal && (
          <Banner
            tone="wrong"
            live
            actions={
              refusal === 'register-exists' && (
                <Button look="link" onPress={look}>
                  {w('lookAgain')}
                </Button>
              )
            }
          >
            {text(refusal)}
          </Banner>
        )}
      </Page>
    </Along>
  );
}

type MakeRefusal = Parameters<ReturnType<typeof useRefusalText>['text']>[0];

/** A refusal of the whole that is about one field. */
function fieldOf(refusal: string) {
  if (refusal.startsWith('passphrase-')) return [{ path: 'passphrase', why: refusal }];
  return refusal === 'owner-name-not-allowed' ? [{ path: 'owner', why: refusal }] : [];
}

/** The way through the set-up above the step that is open. Somebody sits down for it: the office's density. */
function Along({ current, children }: { current: Step | 'recovery' | 'ready'; children: ReactNode }) {
  const w = useWords(setupWords);
  return (
    <div className={css.run} data-density="office">
      <div className={css.progress}>
        <Stepper
          label={w('steps')}
          current={current}
          doneWord={w('done')}
          steps={[
            { id: 'language', label: w('stepLanguage') },
            { id: 'shop', label: w('stepShop') },
            { id: 'officer', label: w('stepOfficer') },
            { id: 'you', label: w('stepYou') },
            { id: 'purposes', label: w('stepPurposes') },
            { id: 'recovery', label: w('stepRecovery') },
            { id: 'ready', label: w('stepReady') },
          ]}
        />
      </div>
      <div className={css.step}>{children}</div>
    </div>
  );
}
