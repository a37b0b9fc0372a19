import { useEffect } from 'react';
import type { CustomerId } from '../../../shared/ids.ts';
import { dayOf, instantOf } from '../../../shared/instants.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { useFormat } from '../../format.ts';
import { Actions, Button } from '../../ui/Button.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { messages } from '../../ui/messages.ts';
import { Page, Scrolling } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import css from './capture.module.css';
import { isBlank, type Place, places, type Sheet } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { fieldIds } from './errors.ts';
import { NoticePanel } from './NoticePanel.tsx';
import { ProofPart } from './ProofPart.tsx';
import { Purposes } from './Purposes.tsx';
import { SamePerson } from './SamePerson.tsx';
import { SideSlot, useIsNarrow, useSideSlot } from './SideSlot.tsx';
import { Today } from './Today.tsx';
import { WhatIsWrong } from './WhatIsWrong.tsx';
import { WhoFields } from './WhoFields.tsx';
import { captureWords } from './words.ts';

export interface CounterPageProps {
  me: Me;
  sheet: Sheet;
  onTurn: () => void;
  onOpenCustomer: (id: CustomerId) => void;
  onSaved: () => void;
}

const saveId = 'capture-save-and-next';
const focusOn = (id: string) => document.getElementById(id)?.focus();

/** Back to where somebody was typing, behind what stands there. */
function typeOn(place: Place) {
  const field = document.getElementById(fieldIds[place]) ?? document.getElementById(fieldIds.name);
  field?.focus();
  if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length);
}

/** The side of the screen that faces the staff. */
export function CounterPage({ me, sheet, onTurn, onOpenCustomer, onSaved }: CounterPageProps) {
  const w = useWords(captureWords);
  const { save, clear, undoClear, change } = useCapture();
  const canUndo = useCapture((state) => state.cleared !== null);
  const isNarrow = useIsNarrow();
  const noSide = useSideSlot() === null;

  useEffect(() => {
    const { turnedBack, form } = useCapture.getState();
    useCapture.setState({ turnedBack: false });
    if (turnedBack && form.name.trim()) focusOn(saveId);
    else typeOn(form.typedIn);
  }, []);

  useKeys({ newCustomer: () => focusOn(fieldIds.name), undo: canUndo ? undoClear : undefined });

  async function onSave(then: (id: CustomerId) => void) {
    const saved = await save();
    if (!saved) return toFirstError();
    messages.say(w('saved', { slipCode: saved.slipCode })); // no name: whoever is next may be looking
    onSaved();
    then(saved.id);
  }

  function onClear() {
    if (!isBlank(useCapture.getState().form)) {
      clear();
      messages.say(w('cleared'), undoClear);
    }
    focusOn(fieldIds.name);
  }

  function turn() {
    change({ shownHow: 'on-screen' }); // the customer reads the notice there
    onTurn();
  }

  const inPage = isNarrow || noSide;
  const notice = <NoticePanel notice={sheet.notice} onTurn={turn} compact={inPage} />;
  return (
    <Page
      title={w('title')}
      focusTitle={false}
      fit
      aside={<DraftBack />}
      actions={
        <Actions>
          <Button shortcut="close" onPress={onClear}>
            {w('clear')}
          </Button>
          <Button shortcut="capture.save" onPress={() => onSave(onOpenCustomer)}>
            {w('save')}
          </Button>
          <Button
            id={saveId}
            look="primary"
            shortcut="capture.saveAndNext"
            onPress={() => onSave(() => focusOn(fieldIds.name))}
          >
            {w('saveAndNext')}
          </Button>
        </Actions>
      }
    >
      {inPage && notice}
      <WhatIsWrong sheet={sheet} />
      <WhoFields />
      <SamePerson onOpen={onOpenCustomer} />
      <Scrolling>
        <Purposes sheet={sheet} />
      </Scrolling>
      <ProofPart />
      <div className={css.spring} />
      <SideSlot>
        {!inPage && notice}
        <Today me={me} />
      </SideSlot>
    </Page>
  );
}

/** One thing wrong: its field takes the focus. More: the summary does. */
function toFirstError() {
  const { errors } = useCapture.getState();
  const wrong = places.filter((place) => errors[place]);
  const [only] = wrong;
  if (only && wrong.length === 1) requestAnimationFrame(() => focusOn(fieldIds[only]));
}

function DraftBack() {
  const w = useWords(captureWords);
  const format = useFormat();
  const restoredAt = useCapture((state) => state.restoredAt);
  if (!restoredAt) return null;
  const isToday = dayOf(restoredAt) === dayOf(instantOf(Date.now()));
  return (
    <p role="status" className={css.draftBack}>
      {w('draftBack', { time: isToday ? format.time(restoredAt) : format.moment(restoredAt) })}
    </p>
  );
}
