import { useState } from 'react';
import { keyWords } from '../../../renderer/keyWords.ts';
import { Button } from '../../../renderer/ui/Button.tsx';
import { ConfirmPage } from '../../../renderer/ui/ConfirmPage.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { KeysSheet } from '../../../renderer/ui/KeysSheet.tsx';
import { Palette } from '../../../renderer/ui/Palette.tsx';
import { useWords } from '../../../renderer/words.ts';
import { Frame } from './Frame.tsx';

export type Layer = 'dialog' | 'drawer' | 'palette' | 'keys' | 'confirm';

export function Layers({ which }: { which: Layer }) {
  const [open, setOpen] = useState<Layer | null>(which);
  const w = useWords(keyWords);
  const close = () => setOpen(null);
  if (which === 'confirm') return <Confirm />;

  return (
    <Frame density="counter">
      <Button onPress={() => setOpen(which)}>{'Open'}</Button>
      <Dialog
        open={open === 'dialog' || open === 'drawer'}
        shape={which === 'drawer' ? 'drawer' : 'box'}
        onClose={close}
        title="Show this cellphone number?"
        close="Keep it hidden"
        actions={
          <Button look="primary" onPress={close}>
            {'Show for one minute'}
          </Button>
        }
      >
        <p>{'Why you look is written in the log, with your name and the time.'}</p>
      </Dialog>
      <Palette
        open={open === 'palette'}
        onClose={close}
        label="Find or do anything"
        placeholder="A name, a number, or something to do"
        nothing="Nothing is called that."
        items={[
          { id: 'new', label: w('newCustomer'), shortcut: 'newCustomer', run: close },
          { id: 'lock', label: w('lock'), shortcut: 'lock', run: close },
          { id: 'find', label: w('find'), shortcut: 'find', run: close },
          { id: 'backup', label: w('backup.now'), note: 'Backup', run: close },
        ]}
      />
      <KeysSheet
        open={open === 'keys'}
        onClose={close}
        title="Keys"
        close="Close"
        area="capture"
        describe={w}
        words={{ here: 'On this screen', everywhere: 'Everywhere', focused: 'On what has the focus' }}
      />
    </Frame>
  );
}

function Confirm() {
  return (
    <Frame density="office">
      <ConfirmPage
        title="Destroy 12 customers"
        happensTitle="What happens"
        happens={[
          '12 customers whose time is over are destroyed, with their notes and signatures.',
          'It cannot be undone, and a restored backup destroys them again.',
        ]}
        staysTitle="What stays, and why"
        stays={['That 12 records were destroyed today, by whom and under which rule: the law asks for proof (s 14).']}
        word="DESTROY"
        typeLabel="Type DESTROY to go on"
        typeFirst="Type the word first."
        confirm="Destroy 12 customers"
        cancel="Go back"
        onConfirm={() => {}}
        onCancel={() => {}}
      />
    </Frame>
  );
}
