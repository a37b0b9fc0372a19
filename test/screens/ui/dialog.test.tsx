import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { Palette } from '../../../renderer/ui/Palette.tsx';

function Page({ onSave = () => {} }: { onSave?: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={onSave} shortcut="capture.save">
        Save
      </Button>
      <Button onPress={() => setOpen(true)}>Show the number</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Why do you look?"
        close="Keep it hidden"
        actions={<Button onPress={() => {}}>Show</Button>}
      >
        <p>It is written in the log.</p>
      </Dialog>
    </>
  );
}

const opener = () => screen.getByRole('button', { name: 'Show the number' });

describe('a dialog', () => {
  test('takes the focus to its title and gives it back to what opened it', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(opener());
    expect(screen.getByRole('dialog', { name: 'Why do you look?' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Why do you look?' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(opener()).toHaveFocus());
  });

  test('keeps the focus inside and the keys of the page silent', async () => {
    const user = userEvent.setup();
    let saved = 0;
    render(
      <Page
        onSave={() => {
          saved += 1;
        }}
      />,
    );
    await user.click(opener());
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Keep it hidden' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Show' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
    expect(saved).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Keep it hidden' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(saved).toBe(1);
  });

  test('puts no style element into the page: its policy forbids them', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(opener());
    expect(document.querySelectorAll('style')).toHaveLength(0);
  });
});

describe('the palette', () => {
  function Finder({ ran }: { ran: string[] }) {
    const [open, setOpen] = useState(true);
    return (
      <Palette
        open={open}
        onClose={() => setOpen(false)}
        label="Find or do anything"
        placeholder="A name"
        nothing="Nothing is called that."
        items={[
          { id: 'lock', label: 'Lock', shortcut: 'lock', run: () => ran.push('lock') },
          {
            id: 'new',
            label: 'New customer',
            alsoCalled: 'capture',
            shortcut: 'newCustomer',
            run: () => ran.push('new'),
          },
          { id: 'backup', label: 'Back up now', run: () => ran.push('backup') },
        ]}
      />
    );
  }

  test('finds by any of the words, shows the key, runs on Enter and closes', async () => {
    const user = userEvent.setup();
    const ran: string[] = [];
    render(<Finder ran={ran} />);
    expect(await screen.findByRole('searchbox')).toHaveFocus();
    await user.keyboard('CUST ne');
    const [only, ...others] = screen.getAllByRole('menuitem');
    expect(only).toHaveTextContent('New customerF2');
    expect(others).toEqual([]);
    await user.keyboard('{Enter}');
    expect(ran).toEqual(['new']);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  test('says when nothing fits, and Esc leaves without doing anything', async () => {
    const user = userEvent.setup();
    const ran: string[] = [];
    render(<Finder ran={ran} />);
    await screen.findByRole('searchbox');
    await user.keyboard('xyz');
    expect(screen.getByText('Nothing is called that.')).toBeInTheDocument();
    await user.keyboard('{Escape}{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(ran).toEqual([]);
  });
});
