import { useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { lockFully, lockWindow } from '../../shared/session/contract.ts';
import { lockBy } from '../call.ts';
import { useHouse } from '../house.ts';
import { keyWords } from '../keyWords.ts';
import { CaptureScreen } from '../screens/capture/CaptureScreen.tsx';
import { CustomerScreen } from '../screens/customer/CustomerScreen.tsx';
import { CustomersScreen } from '../screens/customer/CustomersScreen.tsx';
import { DueScreen } from '../screens/due/DueScreen.tsx';
import { LogScreen } from '../screens/log/LogScreen.tsx';
import { PeopleScreen } from '../screens/people/PeopleScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailsHidden } from '../ui/detailsHidden.ts';
import { useKeys } from '../ui/Keys.tsx';
import { KeysSheet } from '../ui/KeysSheet.tsx';
import { MessageRegion } from '../ui/MessageRegion.tsx';
import { messages } from '../ui/messages.ts';
import { Shell } from '../ui/Shell.tsx';
import { Failed, Waiting } from '../ui/States.tsx';
import { useWords } from '../words.ts';
import { AppPalette } from './AppPalette.tsx';
import { BottomLine } from './BottomLine.tsx';
import { areaOf, entranceOf, sectionOf, sectionsFor } from './places.ts';
import { sectionWord } from './sectionWord.ts';
import { appWords } from './words.ts';

/** The working window: the frame, the rail, and the one screen that is open. */
export function App() {
  const w = useWords(appWords);
  const describe = useWords(keyWords);
  const { me, place, turned, hidden, go, back, turn, hide, load, actAs, prefer, resizeText } = useHouse();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const lock = () => void lockBy(lockWindow);
  useEffect(() => void load(), [load]);
  // Turned to the customer, the screen holds nothing but that customer's own details.
  useEffect(() => void document.documentElement.toggleAttribute('data-hidden', hidden && !turned), [hidden, turned]);

  useKeys({
    newCustomer: () => go({ screen: 'capture', prefill: null }),
    find: () => go({ screen: 'customers', text: '' }),
    settings: () => go({ screen: 'settings' }),
    back,
    fullLock: () => void lockBy(lockFully),
    hideDetails() {
      hide(!hidden);
      if (!hidden) messages.say(w('detailsHidden'), () => hide(false));
    },
    textLarger: () => resizeText(25),
    textSmaller: () => resizeText(-25),
    textNormal: () => prefer({ textSize: 100 }),
  });

  if (!me) return <Waiting>{w('waiting')}</Waiting>;
  const region = <MessageRegion label={w('messages')} words={{ undo: w('undo'), close: w('close') }} />;
  if (turned && place.screen === 'capture') {
    // No messages there: the code of the customer before is not for this one’s eyes.
    return <PlaceScreen onTurn={turn} />;
  }
  const canSwitch = me.can.includes('act.officer');
  return (
    <DetailsHidden.Provider value={hidden ? w('hidden') : null}>
      <Shell
        shop={me.shopName}
        find={{ label: w('findOrDo'), onOpen: () => setOpen('palette') }}
        person={{
          name: me.label,
          role: w(me.role),
          onOpen: canSwitch ? () => void actAs(me.role === 'officer' ? 'owner' : 'officer') : undefined,
        }}
        lock={{ label: w('lock'), onPress: lock }}
        rail={{
          label: w('sections'),
          items: sectionsFor(me.role).map(({ screen, shortcut }) => ({
            id: screen,
            label: w(sectionWord[screen]),
            shortcut,
          })),
          current: sectionOf(place),
          onGo: (id) => {
            const section = sectionsFor(me.role).find(({ screen }) => screen === id);
            if (section) go(entranceOf(section.screen));
          },
        }}
        status={<BottomLine />}
        keysHelp={{ label: w('keys'), onOpen: () => setOpen('keys') }}
        side={place.screen === 'capture' ? { label: w('side'), content: <div id="side-slot" /> } : undefined}
        words={{ menu: w('menu'), close: w('close') }}
        practice={me.practice ? w('practice') : undefined}
        density={densityOf(me)}
      >
        <ErrorBoundary
          resetKeys={[place]}
          fallbackRender={({ resetErrorBoundary }) => (
            <Failed
              happened={w('brokenHappened')}
              safe={w('brokenSafe')}
              now={w('brokenNow')}
              action={<Button onPress={resetErrorBoundary}>{w('openAgain')}</Button>}
            />
          )}
        >
          <PlaceScreen onTurn={turn} />
        </ErrorBoundary>
      </Shell>
      <AppPalette open={open === 'palette'} onClose={() => setOpen(null)} />
      <KeysSheet
        open={open === 'keys'}
        onClose={() => setOpen(null)}
        title={w('keysTitle')}
        close={w('close')}
        area={areaOf[place.screen]}
        describe={describe}
        words={{ here: w('here'), everywhere: w('everywhere'), focused: w('focused') }}
      />
      {region}
    </DetailsHidden.Provider>
  );
}

const densityOf = ({ preferences, role }: NonNullable<ReturnType<typeof useHouse.getState>['me']>) =>
  preferences.density === 'by-role' ? (role === 'staff' ? 'counter' : 'office') : preferences.density;

/** The screen of the place; each keeps its own words and its own state. */
function PlaceScreen({ onTurn }: { onTurn: (turned: boolean) => void }) {
  const { me, place, turned, go, back, load } = useHouse();
  if (!me) return null;
  switch (place.screen) {
    case 'capture':
      return (
        <CaptureScreen
          me={me}
          prefill={place.prefill}
          onOpenCustomer={(id) => go({ screen: 'customer', id })}
          onSaved={load}
          turned={turned}
          onTurn={onTurn}
        />
      );
    case 'customers':
      return (
        <CustomersScreen
          text={place.text}
          onOpen={(id) => go({ screen: 'customer', id })}
          onNew={(prefill) => go({ screen: 'capture', prefill })}
        />
      );
    case 'customer':
      return <CustomerScreen key={place.id} me={me} id={place.id} onBack={back} />;
    case 'due':
      return <DueScreen onOpen={(id) => go({ screen: 'customer', id })} />;
    case 'people':
      return <PeopleScreen me={me} />;
    case 'log':
      return <LogScreen recordId={place.recordId} onOpenCustomer={(id) => go({ screen: 'customer', id })} />;
    case 'settings':
      return <SettingsScreen me={me} onChanged={load} />;
  }
}
