import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Choice, type ChoiceValue } from '../../../renderer/ui/Choice.tsx';
import { ConsentState } from '../../../renderer/ui/ConsentState.tsx';

const words = { yes: 'Ja', no: 'Nee', notAsked: 'Nie gevra nie', yesKey: 'j', noKey: 'n' };

function Asked({ onChange, start = null }: { onChange?: (value: ChoiceValue) => void; start?: ChoiceValue }) {
  const [value, setValue] = useState<ChoiceValue>(start);
  return (
    <Choice
      label="SMS"
      words={words}
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange?.(next);
      }}
    />
  );
}

const yes = () => screen.getByRole('radio', { name: 'Ja' });
const no = () => screen.getByRole('radio', { name: 'Nee' });

describe('a choice', () => {
  test('starts not asked, and says so in words', () => {
    render(<Asked />);
    expect(yes()).not.toBeChecked();
    expect(no()).not.toBeChecked();
    expect(screen.getByRole('radiogroup', { name: 'SMS' })).toHaveAccessibleDescription('Nie gevra nie');
  });

  test.each([
    ['1', 'yes'],
    ['j', 'yes'],
    ['J', 'yes'],
    ['2', 'no'],
    ['n', 'no'],
  ])('%s chooses %s', async (key, value) => {
    const user = userEvent.setup();
    render(<Asked />);
    await user.tab();
    await user.keyboard(key);
    expect(value === 'yes' ? yes() : no()).toBeChecked();
    expect(value === 'yes' ? no() : yes()).not.toBeChecked();
  });

  test('Backspace goes back to not asked', async () => {
    const user = userEvent.setup();
    render(<Asked start="yes" />);
    await user.tab();
    await user.keyboard('{Backspace}');
    expect(yes()).not.toBeChecked();
    expect(screen.getByText('Nie gevra nie')).toBeInTheDocument();
  });

  test('arrows move without choosing; Space chooses; Enter does nothing', async () => {
    const user = userEvent.setup();
    render(<Asked />);
    await user.tab();
    expect(yes()).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(no()).toHaveFocus();
    expect(no()).not.toBeChecked();
    await user.keyboard('{Enter}');
    expect(no()).not.toBeChecked();
    await user.keyboard(' ');
    expect(no()).toBeChecked();
    await user.keyboard('{ArrowDown}');
    expect(yes()).toHaveFocus();
    expect(no()).toBeChecked();
  });

  test('it is one tab stop: the chosen one', async () => {
    const user = userEvent.setup();
    render(
      <>
        <Asked start="no" />
        <button type="button">next</button>
      </>,
    );
    await user.tab();
    expect(no()).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'next' })).toHaveFocus();
  });

  test('other letters and combinations with Ctrl choose nothing', async () => {
    const user = userEvent.setup();
    render(<Asked />);
    await user.tab();
    await user.keyboard('x3{Control>}j{/Control}');
    expect(yes()).not.toBeChecked();
    expect(no()).not.toBeChecked();
  });

  test('a scan that runs through a focused choice changes nothing in the end', () => {
    const heard: ChoiceValue[] = [];
    render(<Asked onChange={(value) => heard.push(value)} start="no" />);
    no().focus();
    [...'16001224'].forEach((key, index) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: 1000 + index * 6 });
      fireEvent(no(), event);
    });
    expect(heard).toEqual(['yes', 'no']);
    expect(no()).toBeChecked();
  });

  test('what is only shown cannot be changed', async () => {
    const user = userEvent.setup();
    const heard: ChoiceValue[] = [];
    render(<Choice label="SMS" words={words} value="yes" readOnly onChange={(value) => heard.push(value)} />);
    await user.click(no());
    await user.keyboard('2{Backspace}');
    expect(heard).toEqual([]);
  });
});

test('the state of a consent always stands with its word', () => {
  render(<ConsentState standing="withdrawn" word="Teruggetrek" />);
  expect(screen.getByText('Teruggetrek')).toBeVisible();
});
