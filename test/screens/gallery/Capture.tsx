import { useState } from 'react';
import { Banner } from '../../../renderer/ui/Banner.tsx';
import { Actions, Button } from '../../../renderer/ui/Button.tsx';
import { Choice, type ChoiceValue } from '../../../renderer/ui/Choice.tsx';
import { Kbd } from '../../../renderer/ui/Kbd.tsx';
import { Card, Page, Row, Scrolling } from '../../../renderer/ui/Page.tsx';
import { SignaturePad } from '../../../renderer/ui/SignaturePad.tsx';
import type { Signature } from '../../../renderer/ui/signature.ts';
import { Muted } from '../../../renderer/ui/Text.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { Frame } from './Frame.tsx';
import { choiceWords, signWords } from './words.ts';

const purposes = [
  { id: 'bookings', title: 'Keep my bookings', note: 'Needed for the service. Kept 12 months after last visit.' },
  { id: 'sms', title: 'Send me specials by SMS', note: 'Only if you agree. You can stop any time.' },
  { id: 'photo', title: 'Show my photo on social media', note: 'Only if you agree. Kept 6 months.' },
  { id: 'birthday', title: 'Wish me a happy birthday', note: 'Only if you agree. Kept 6 months.' },
];

/** The screen of the mock, made of the real parts: 1366 × 728 must hold it. */
export function Capture({ density }: { density: 'counter' | 'office' }) {
  const [name, setName] = useState('Nokuthula Dlamini');
  const [phone, setPhone] = useState('082 000 0000');
  const [signature, setSignature] = useState<Signature | null>(null);
  const [choices, setChoices] = useState<Record<string, ChoiceValue>>({ sms: 'yes', photo: 'no' });
  const shown = new URLSearchParams(location.search).has('four') ? purposes : purposes.slice(0, 3);

  return (
    <Frame density={density} side={{ label: 'What she sees', content: <Side /> }}>
      <Page
        title="New customer"
        focusTitle={false}
        fit
        actions={
          <Actions>
            <Button onPress={() => {}} shortcut="turnScreen">
              {'Show notice'}
            </Button>
            <Button onPress={() => {}} shortcut="close">
              {'Clear'}
            </Button>
            <Button onPress={() => {}} shortcut="capture.saveAndNext" look="primary">
              {'Save and next'}
            </Button>
          </Actions>
        }
      >
        <Row>
          <TextField label="Full name" value={name} onChange={setName} />
          <TextField label="Cellphone" value={phone} onChange={setPhone} good="South African cellphone" />
        </Row>
        <Banner
          tone="attention"
          live
          actions={
            <>
              <Button look="link" onPress={() => {}}>
                {'Open this page'}
              </Button>
              <Button look="link" onPress={() => {}}>
                {'Different person'}
              </Button>
            </>
          }
        >
          {'Looks like '}
          <strong>
            <bdi>{'Nokhuthula Dlamini'}</bdi>
          </strong>
          {', same number. Is this the same person?'}
        </Banner>
        <Scrolling>
          {shown.map(({ id, title, note }) => (
            <Card
              key={id}
              titleId={id}
              title={title}
              note={note}
              end={
                id === 'bookings' ? (
                  'No choice needed'
                ) : (
                  <Choice
                    labelledBy={id}
                    words={choiceWords}
                    value={choices[id] ?? null}
                    onChange={(value) => setChoices({ ...choices, [id]: value })}
                  />
                )
              }
            />
          ))}
        </Scrolling>
        <SignaturePad
          label="Customer signs here"
          value={signature}
          onChange={setSignature}
          words={signWords}
          clearShortcut="capture.clearSignature"
          caption={`${name} · 23 November 2026`}
          aside={
            <Muted>
              {'or types full name '}
              <Kbd combo="Alt+T" />
            </Muted>
          }
        />
      </Page>
    </Frame>
  );
}

function Side() {
  return (
    <>
      <h2>{'What the customer sees'}</h2>
      <Muted>{'Notice v3 · isiZulu'}</Muted>
      <p lang="zu">
        {'Sigcina igama lakho nenombolo ukuze siphathe izikhathi zakho. Awuphoqiwe ukuthola amaspesheli.'}
      </p>
      <h2>{'Today'}</h2>
      <p>{'6 captured · 4 said yes to SMS'}</p>
      <Muted>{'Draft kept, encrypted, until 18:00'}</Muted>
    </>
  );
}
