import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { areas, comboOf, keys, pieces, spokenCombo } from '../../../renderer/keys.ts';
import { type KeyHandlers, KeyLayer, useKeys } from '../../../renderer/ui/Keys.tsx';
import { useScan } from '../../../renderer/ui/useScan.ts';

describe('the list of keys', () => {
  test.each(areas)('%s uses no combination twice', (area) => {
    const combos = keys.filter((key) => key.area === area).flatMap((key) => key.combos);
    expect(combos.filter((combo, index) => combos.indexOf(combo) !== index)).toEqual([]);
  });

  test('a bare letter, digit or Enter belongs to what has the focus: a scanner types them', () => {
    const bare = keys.filter(
      ({ area, combos }) => area !== 'focused' && combos.some((combo) => /^(.|Enter|Space|Backspace)$/.test(combo)),
    );
    expect(bare).toEqual([]);
  });

  test('locking, hiding details and moving between regions work above everything', () => {
    expect(keys.filter(({ always }: { always?: true }) => always).map(({ id }) => id)).toEqual([
      'nextRegion',
      'previousRegion',
      'hideDetails',
      'lock',
      'fullLock',
      'textLarger',
      'textSmaller',
      'textNormal',
    ]);
  });

  test('the plus sign survives being written', () => {
    expect(pieces('Ctrl++')).toEqual(['Ctrl', '+']);
    expect(spokenCombo('Alt+Left')).toBe('Alt+ArrowLeft');
    expect(comboOf('find')).toBe('F3');
  });
});

function Screen({ handlers }: { handlers: KeyHandlers }) {
  useKeys(handlers);
  return null;
}

describe('answering keys', () => {
  test('the screen takes a key from everywhere while it is open', async () => {
    const ran: string[] = [];
    const user = userEvent.setup();
    const app = <Screen handlers={{ newCustomer: () => ran.push('new customer') }} />;
    const { rerender } = render(
      <>
        <Screen handlers={{ 'requests.new': () => ran.push('new request') }} />
        {app}
      </>,
    );
    await user.keyboard('{F2}');
    rerender(app);
    await user.keyboard('{F2}');
    expect(ran).toEqual(['new request', 'new customer']);
  });

  test('of two that answer one key the inner wins, whenever either came', async () => {
    const ran: string[] = [];
    const user = userEvent.setup();
    function Outer({ children }: { children?: ReactNode }) {
      useKeys({ print: () => ran.push('outer') });
      return children;
    }
    const inner = <Screen handlers={{ print: () => ran.push('inner') }} />;
    const { rerender } = render(<Outer>{inner}</Outer>);
    await user.keyboard('{F8}');
    rerender(<Outer />);
    await user.keyboard('{F8}');
    rerender(<Outer>{inner}</Outer>);
    await user.keyboard('{F8}');
    expect(ran).toEqual(['inner', 'outer', 'inner']);
  });

  test('every way of writing a combination is answered', async () => {
    const ran: string[] = [];
    const user = userEvent.setup();
    render(
      <Screen
        handlers={{
          find: () => ran.push('find'),
          textLarger: () => ran.push('larger'),
          back: () => ran.push('back'),
          section: (event) => ran.push(event.code),
          settings: () => ran.push('settings'),
        }}
      />,
    );
    await user.keyboard('{F3}{Control>}f{Shift>}+{/Shift}=,{/Control}{Alt>}{ArrowLeft}3{/Alt}');
    expect(ran).toEqual(['find', 'find', 'larger', 'larger', 'settings', 'back', 'Digit3']);
  });

  test('in a text field undo belongs to the field, a function key does not', async () => {
    const ran: string[] = [];
    const user = userEvent.setup();
    render(
      <>
        <Screen handlers={{ undo: () => ran.push('undo'), help: () => ran.push('help') }} />
        <input aria-label="text" />
      </>,
    );
    await user.click(screen.getByLabelText('text'));
    await user.keyboard('{Control>}z{/Control}{F1}');
    expect(ran).toEqual(['help']);
  });

  test('under an open layer only its own keys and the lock work', async () => {
    const ran: string[] = [];
    const user = userEvent.setup();
    const page = (
      <Screen
        handlers={{
          'capture.save': () => ran.push('page'),
          lock: () => ran.push('lock'),
          help: () => ran.push('help'),
        }}
      />
    );
    const { rerender } = render(
      <>
        {page}
        <KeyLayer>
          <Screen handlers={{ print: () => ran.push('layer') }} />
        </KeyLayer>
      </>,
    );
    await user.keyboard('{F1}{F8}{Control>}{Enter}l{/Control}');
    expect(ran).toEqual(['layer', 'lock']);
    rerender(page);
    await user.keyboard('{F1}');
    expect(ran).toEqual(['layer', 'lock', 'help']);
  });
});

describe('a barcode scanner', () => {
  function Till({ onScan }: { onScan: (code: string) => void }) {
    useScan(onScan);
    return (
      <>
        <button type="button" onClick={() => onScan('the button was pressed')}>
          Save
        </button>
        <input aria-label="text" />
      </>
    );
  }

  function type(target: Element, text: string, gap: number) {
    let at = 1000;
    const prevented = [...text, 'Enter'].map((key) => {
      at += gap;
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: at });
      return !fireEvent(target, event);
    });
    return prevented.at(-1);
  }

  test('outside a field it means: find this; its Enter presses nothing', () => {
    const scanned: string[] = [];
    render(<Till onScan={(code) => scanned.push(code)} />);
    expect(type(screen.getByRole('button'), '6001240100014', 5)).toBe(true);
    expect(scanned).toEqual(['6001240100014']);
  });

  test('a hand is slower, and in a field the text belongs to the field', () => {
    const scanned: string[] = [];
    render(<Till onScan={(code) => scanned.push(code)} />);
    expect(type(screen.getByRole('button'), '6001240100014', 80)).toBe(false);
    expect(type(screen.getByLabelText('text'), '6001240100014', 5)).toBe(false);
    expect(scanned).toEqual([]);
  });
});
