import { useState } from 'react';
import { Banner } from '../../../renderer/ui/Banner.tsx';
import { Actions, Button } from '../../../renderer/ui/Button.tsx';
import { Checkbox, Radios } from '../../../renderer/ui/Checkbox.tsx';
import { Choice, type ChoiceValue } from '../../../renderer/ui/Choice.tsx';
import { type ConsentStanding, ConsentState } from '../../../renderer/ui/ConsentState.tsx';
import { DayField } from '../../../renderer/ui/DayField.tsx';
import { ErrorSummary } from '../../../renderer/ui/ErrorSummary.tsx';
import { MessageRegion } from '../../../renderer/ui/MessageRegion.tsx';
import { createMessages } from '../../../renderer/ui/messages.ts';
import { Card, DefinitionList, Page, Row, Section, Stat } from '../../../renderer/ui/Page.tsx';
import { PassphraseField } from '../../../renderer/ui/PassphraseField.tsx';
import { SearchList } from '../../../renderer/ui/SearchList.tsx';
import { Select } from '../../../renderer/ui/Select.tsx';
import { Empty, Failed, Refused, Waiting } from '../../../renderer/ui/States.tsx';
import { Stepper } from '../../../renderer/ui/Stepper.tsx';
import { Table } from '../../../renderer/ui/Table.tsx';
import { Badge, Masked } from '../../../renderer/ui/Text.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { Timeline } from '../../../renderer/ui/Timeline.tsx';
import { VirtualList } from '../../../renderer/ui/VirtualList.tsx';
import { Frame } from './Frame.tsx';
import { choiceWords, passphraseWords, zuluChoice } from './words.ts';

const people = [
  { id: '1', name: 'Ayanda Nkosi', due: '12 May 2026', days: 9 },
  { id: '2', name: 'Bongani Zulu', due: '14 May 2026', days: 11 },
  { id: '3', name: 'Carla van der Merwe-Oosthuizen', due: '1 June 2026', days: 1240 },
];
const standings: [ConsentStanding, string][] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['withdrawn', 'Withdrawn'],
  ['expired', 'Expired'],
  ['notAsked', 'Not asked'],
];
const said = createMessages();
said.say('Saved.', () => {});
said.sayError('The stick was taken out. Nothing was changed. Put it back and try again.');

export function Parts({ density }: { density: 'counter' | 'office' }) {
  const [text, setText] = useState('082 000 00');
  const [pass, setPass] = useState('four words long');
  const [choice, setChoice] = useState<ChoiceValue>(null);
  const [checked, setChecked] = useState(true);
  const [radio, setRadio] = useState<'a' | 'b'>('a');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['2']));
  const [query, setQuery] = useState('nk');

  return (
    <Frame density={density} practice="Practice" current="retention">
      <Page title="Every part, every state" intro="Resting, off with its reason, busy, wrong." focusTitle={false}>
        <Stepper
          label="Steps"
          doneWord="done"
          current="c"
          steps={[
            { id: 'a', label: 'Language' },
            { id: 'b', label: 'Shop and contact' },
            { id: 'c', label: 'Passphrase' },
            { id: 'd', label: 'Recovery sheet' },
          ]}
        />
        <Section title="Buttons">
          <Actions align="start">
            <Button look="primary" onPress={() => {}} shortcut="capture.save">
              {'Save'}
            </Button>
            <Button onPress={() => {}}>{'Print'}</Button>
            <Button look="quiet" onPress={() => {}}>
              {'Not now'}
            </Button>
            <Button look="danger" onPress={() => {}}>
              {'Destroy 12 records'}
            </Button>
            <Button look="link" onPress={() => {}}>
              {'Open the page'}
            </Button>
            <Button look="primary" busy onPress={() => {}}>
              {'Saving'}
            </Button>
            <Button onPress={() => {}} pressed>
              {'Chosen'}
            </Button>
            <Button onPress={() => {}} off="Only the information officer may hand this over.">
              {'Hand over'}
            </Button>
          </Actions>
        </Section>
        <ErrorSummary
          title="1 thing to look at before saving"
          errors={[{ fieldId: 'phone', text: 'Cellphone: a digit is missing' }]}
        />
        <Row>
          <TextField
            id="phone"
            label="Cellphone"
            required="· required"
            value={text}
            onChange={setText}
            error="A digit is missing. A South African number has ten."
          />
          <PassphraseField
            label="Passphrase"
            words={passphraseWords}
            value={pass}
            onChange={setPass}
            hint="Four words nobody would guess"
          />
          <Select
            label="Language"
            value={null}
            placeholder="Choose a language"
            onChange={() => {}}
            options={[{ value: 'en', label: 'English' }]}
          />
          <DayField label="Keep until" value={null} onChange={() => {}} unread="Write it like 9 May 2026" />
        </Row>
        <TextField
          label="Note"
          lines={2}
          value=""
          onChange={() => {}}
          hint="Only what you would say to this customer"
        />
        <Row>
          <Checkbox checked={checked} onChange={setChecked} hint="One soft tick, off by default">
            {'Sound on save'}
          </Checkbox>
          <Radios
            label="Screen"
            value={radio}
            onChange={setRadio}
            options={[
              { value: 'a', label: 'Counter', hint: 'Large, for touch' },
              { value: 'b', label: 'Office' },
            ]}
          />
        </Row>
        <Section title="Consent">
          <Card
            title="Ngithumele amaspesheli nge-SMS"
            titleId="q1"
            end={<Choice labelledBy="q1" words={zuluChoice} value={choice} onChange={setChoice} />}
          />
          <Choice label="Large" size="large" words={choiceWords} value={choice} onChange={setChoice} />
          <Actions align="start">
            {standings.map(([standing, word]) => (
              <ConsentState key={standing} standing={standing} word={word} />
            ))}
            <Badge tone="attention">{'4 due'}</Badge>
            <Badge tone="good">{'done'}</Badge>
            <Badge>{'plain'}</Badge>
          </Actions>
        </Section>
        <Row>
          <Stat label="Captured today" value="6" note="4 said yes to SMS" />
          <Stat label="Due for destruction" value="1 240" />
        </Row>
        <DefinitionList
          items={[
            {
              id: 'phone',
              term: 'Cellphone',
              detail: (
                <Masked
                  spoken="Cellphone ending in 00"
                  show={
                    <Button look="link" onPress={() => {}}>
                      {'Show'}
                    </Button>
                  }
                >
                  {'082 ••• ••00'}
                </Masked>
              ),
            },
            { id: 'until', term: 'Kept until', detail: '9 May 2027, because the last visit was on 9 May 2026' },
          ]}
        />
        <Table
          label="Due"
          rows={people}
          rowId={({ id }) => id}
          rowText={({ name }) => name}
          selected={selected}
          onSelect={setSelected}
          selectedWord="Chosen"
          onOpen={() => {}}
          sort={{ column: 'due', direction: 'ascending', onSort: () => {} }}
          columns={[
            { id: 'name', header: 'Name', cell: ({ name }) => <bdi>{name}</bdi> },
            { id: 'due', header: 'Due on', sortable: true, cell: ({ due }) => due },
            { id: 'days', header: 'Days', numeric: true, cell: ({ days }) => days },
            {
              id: 'act',
              header: 'Act',
              cell: () => (
                <Button look="link" onPress={() => {}}>
                  {'Keep'}
                </Button>
              ),
            },
          ]}
        />
        <SearchList
          label="Find a customer"
          resultsLabel="Found"
          value={query}
          onChange={setQuery}
          items={people}
          itemsFor={query}
          itemId={({ id }) => id}
          onOpen={() => {}}
          announce="3 found"
        >
          {({ name, due }) => (
            <>
              <bdi>{name}</bdi>
              <Badge>{due}</Badge>
            </>
          )}
        </SearchList>
        <VirtualList
          label="All"
          count={50_000}
          line={(index) => `Customer ${index + 1}`}
          waiting="Loading"
          onOpen={() => {}}
        />
        <Timeline
          label="History"
          events={[
            {
              id: '1',
              when: '9 May 2026 14:52',
              title: 'Consent withdrawn',
              detail: 'By phone, noted by Sipho',
              end: (
                <Button look="link" onPress={() => {}}>
                  {'Show the proof'}
                </Button>
              ),
            },
            { id: '2', when: '1 May 2026 09:10', title: 'Consent given', detail: 'Signed at the counter' },
          ]}
        />
        <Banner tone="note">{'The law gives 30 days.'}</Banner>
        <Banner tone="wrong">{'The last backup could not be read back.'}</Banner>
        <Banner tone="good">{'Backup verified today 14:52.'}</Banner>
        <Waiting count="1 240 of 5 000" stop={<Button onPress={() => {}}>{'Stop'}</Button>}>
          {'Opening the register'}
        </Waiting>
        <Empty
          action={
            <Button look="primary" onPress={() => {}}>
              {'New customer'}
            </Button>
          }
        >
          {'No customers yet.'}
        </Empty>
        <Refused who="The information officer may. Ask Thandi.">{'Handing over is not open to the counter.'}</Refused>
        <Failed
          happened="The register could not be read."
          safe="Nothing was changed. The last verified backup is from yesterday 18:05."
          now="Restart the app; if it happens again, restore the backup."
          reference="Reference 7K2M-0412"
        />
      </Page>
      <MessageRegion label="Messages" words={{ undo: 'Undo', close: 'Close' }} messages={said} />
    </Frame>
  );
}
