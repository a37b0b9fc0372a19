import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { keyWords } from '../../../renderer/keyWords.ts';
import { Actions, Button } from '../../../renderer/ui/Button.tsx';
import { ConfirmPage } from '../../../renderer/ui/ConfirmPage.tsx';
import { KeysSheet } from '../../../renderer/ui/KeysSheet.tsx';
import { MessageRegion } from '../../../renderer/ui/MessageRegion.tsx';
import { messages } from '../../../renderer/ui/messages.ts';
import { Page } from '../../../renderer/ui/Page.tsx';
import { Shell } from '../../../renderer/ui/Shell.tsx';
import { Failed, Refused, Waiting } from '../../../renderer/ui/States.tsx';
import { plainWords } from '../../../renderer/words.ts';

function App({ went = [] }: { went?: string[] }) {
  return (
    <>
      <Shell
        shop="Thandi’s Hair & Beauty"
        find={{ label: 'Find or do anything', onOpen: () => went.push('palette') }}
        person={{ name: 'Sipho', role: 'Counter' }}
        lock={{ label: 'Lock', onPress: () => went.push('lock') }}
        rail={{
          label: 'Places',
          current: 'counter',
          onGo: (id) => went.push(id),
          items: [
            { id: 'counter', label: 'Counter', shortcut: 'newCustomer' },
            { id: 'retention', label: 'Retention', count: '4', countName: '4 due' },
          ],
        }}
        status={<span>Saved 14:52</span>}
        keysHelp={{ label: 'Keys', onOpen: () => went.push('keys') }}
        side={{ label: 'What the customer sees', content: <button type="button">Change language</button> }}
        words={{ menu: 'Menu', close: 'Close' }}
      >
        <Page
          title="New customer"
          actions={
            <Actions>
              <Button onPress={() => {}}>Save</Button>
            </Actions>
          }
        >
          <input aria-label="Name" />
        </Page>
      </Shell>
      <MessageRegion label="Messages" words={{ undo: 'Undo', close: 'Close' }} />
    </>
  );
}

describe('the frame of every screen', () => {
  test('has the landmarks a screen reader jumps between', () => {
    render(<App />);
    for (const role of ['banner', 'navigation', 'main', 'complementary', 'contentinfo']) {
      expect(screen.getByRole(role)).toBeInTheDocument();
    }
    expect(screen.getByRole('button', { name: 'Counter' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('button', { name: 'Retention 4 due' })).toBeInTheDocument();
  });

  test('opens at the title of the page', () => {
    render(<App />);
    expect(screen.getByRole('heading', { name: 'New customer' })).toHaveFocus();
  });

  test('F6 goes round the regions, messages included, and comes back to where the focus was', async () => {
    const user = userEvent.setup();
    render(<App />);
    act(() => void messages.say('Saved.', () => {}));
    screen.getByRole('button', { name: 'Save' }).focus();
    await user.keyboard('{F6}');
    expect(screen.getByRole('complementary')).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{F6}');
    expect(screen.getByRole('button', { name: 'Keys' })).toHaveFocus();
    await user.keyboard('{F6}');
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.keyboard('{Shift>}{F6}{F6}{F6}{/Shift}');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveFocus();
  });

  test('its keys work from anywhere, a text field included', async () => {
    const user = userEvent.setup();
    const went: string[] = [];
    render(<App went={went} />);
    await user.click(screen.getByLabelText('Name'));
    await user.keyboard('{Control>}kl{/Control}{F1}{Alt>}29{/Alt}');
    expect(went).toEqual(['palette', 'lock', 'keys', 'retention']);
  });

  test('on a narrow window the side panel opens as a drawer and Esc gives the focus back', async () => {
    const user = userEvent.setup();
    render(<App />);
    const opener = screen.getByRole('button', { name: 'What the customer sees' });
    await user.click(opener);
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('complementary')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(opener).toHaveFocus();
    expect(opener).toHaveAttribute('aria-expanded', 'false');
  });

  test('a finger gets the large targets, whatever was chosen', async () => {
    const user = userEvent.setup();
    const { container } = render(
      <Shell
        density="office"
        shop="Shop"
        find={{ label: 'Find', onOpen: () => {} }}
        person={{ name: 'Sipho', role: 'Officer' }}
        lock={{ label: 'Lock', onPress: () => {} }}
        rail={{ label: 'Places', current: '', onGo: () => {}, items: [] }}
        status={null}
        keysHelp={{ label: 'Keys', onOpen: () => {} }}
        words={{ menu: 'Menu', close: 'Close' }}
      >
        <p>Work</p>
      </Shell>,
    );
    await user.click(screen.getByText('Work'));
    expect(container.firstElementChild).toHaveAttribute('data-density', 'office');
    await user.pointer({ keys: '[TouchA]', target: screen.getByText('Work') });
    expect(container.firstElementChild).toHaveAttribute('data-density', 'counter');
  });
});

describe('a button', () => {
  test('that is off keeps its place, says why, and does nothing; its key leads to the reason', async () => {
    const user = userEvent.setup();
    const pressed: string[] = [];
    render(
      <Button onPress={() => pressed.push('x')} off="Ask the information officer." shortcut="customer.save">
        Hand over
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Hand over' });
    expect(button).toHaveAccessibleDescription('Ask the information officer.');
    await user.click(button);
    button.blur();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(button).toHaveFocus();
    expect(pressed).toEqual([]);
  });

  test('is busy while its work runs and cannot be pressed twice', async () => {
    const user = userEvent.setup();
    let finish = () => {};
    let pressed = 0;
    render(
      <Button
        onPress={() => {
          pressed += 1;
          return new Promise<void>((done) => {
            finish = done;
          });
        }}
      >
        Save
      </Button>,
    );
    const button = screen.getByRole('button');
    await user.dblClick(button);
    expect(pressed).toBe(1);
    expect(button).toHaveAttribute('aria-busy', 'true');
    await act(async () => finish());
    expect(button).not.toHaveAttribute('aria-busy');
    await user.click(button);
    expect(pressed).toBe(2);
  });

  test('names its key for those who do not see it', () => {
    render(
      <Button onPress={() => {}} shortcut="capture.saveAndNext">
        Save and next
      </Button>,
    );
    expect(screen.getByRole('button', { name: 'Save and next' })).toHaveAttribute('aria-keyshortcuts', 'F9');
  });
});

describe('the states of a screen', () => {
  test('waiting says nothing before 300 ms and counts after a second', () => {
    vi.useFakeTimers();
    try {
      render(
        <Waiting count="1 240 of 5 000" stop={<button type="button">Stop</button>}>
          Opening the register
        </Waiting>,
      );
      act(() => vi.advanceTimersByTime(299));
      expect(screen.getByRole('status')).toHaveTextContent(/^$/);
      act(() => vi.advanceTimersByTime(1));
      expect(screen.getByRole('status')).toHaveTextContent(/^Opening the register$/);
      act(() => vi.advanceTimersByTime(700));
      expect(screen.getByRole('button', { name: 'Stop' })).toBeInTheDocument();
      expect(screen.getByText('1 240 of 5 000')).toBeInTheDocument();
    } finally {
      vi.useRealTimers();
    }
  });

  test('failed is announced, with what is safe, what now and the reference', () => {
    render(
      <Failed
        happened="It could not be read."
        safe="Nothing was changed."
        now="Start again."
        reference="Reference 7K2M"
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'It could not be read.Nothing was changed.Start again.Reference 7K2M',
    );
  });

  test('refused says who may', () => {
    render(<Refused who="The information officer may. Ask Thandi.">Handing over is not open to the counter.</Refused>);
    expect(screen.getByText('The information officer may. Ask Thandi.')).toBeInTheDocument();
  });
});

describe('what cannot be undone', () => {
  test('is done by its own button after the word was typed, never by Enter', async () => {
    const user = userEvent.setup();
    const done: string[] = [];
    render(
      <ConfirmPage
        title="Destroy 12 customers"
        happensTitle="What happens"
        happens={['12 customers are destroyed.']}
        staysTitle="What stays"
        stays={['The proof that it was done.']}
        word="DESTROY"
        typeLabel="Type DESTROY to go on"
        typeFirst="Type the word first."
        confirm="Destroy 12 customers"
        cancel="Go back"
        onConfirm={() => done.push('destroyed')}
        onCancel={() => done.push('back')}
      />,
    );
    const button = screen.getByRole('button', { name: 'Destroy 12 customers' });
    expect(button).toHaveAccessibleDescription('Type the word first.');
    await user.click(button);
    await user.type(screen.getByRole('textbox'), 'destro{Enter}');
    await user.click(button);
    expect(done).toEqual([]);
    await user.type(screen.getByRole('textbox'), 'y{Enter}');
    expect(done).toEqual([]);
    await user.click(button);
    expect(done).toEqual(['destroyed']);
  });
});

test('F1 shows the keys of this screen and of everywhere, and none of another screen', () => {
  render(
    <KeysSheet
      open
      onClose={() => {}}
      title="Keys"
      close="Close"
      area="capture"
      describe={plainWords(keyWords)}
      words={{ here: 'On this screen', everywhere: 'Everywhere', focused: 'On what has the focus' }}
    />,
  );
  expect(screen.getByText('Save and start the next customer').closest('div')).toHaveTextContent('F9');
  expect(screen.getByText('Find a customer').closest('div')).toHaveTextContent('F3Ctrl F');
  expect(screen.getByText('Go to a place in the list on the left').closest('div')).toHaveTextContent('Alt 1…Alt 9');
  expect(screen.queryByText('Back up now')).not.toBeInTheDocument();
});
