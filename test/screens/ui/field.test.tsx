import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { DayField } from '../../../renderer/ui/DayField.tsx';
import { ErrorSummary } from '../../../renderer/ui/ErrorSummary.tsx';
import { PassphraseField } from '../../../renderer/ui/PassphraseField.tsx';
import { Select } from '../../../renderer/ui/Select.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import type { Day } from '../../../shared/instants.ts';

function Phone() {
  const [value, setValue] = useState('');
  const [left, setLeft] = useState(false);
  const error = left && value.length < 10 ? 'A digit is missing.' : undefined;
  return (
    <TextField
      id="phone"
      label="Cellphone"
      required="required"
      hint="As you dial it"
      error={error}
      good={value.length === 10 ? 'South African cellphone' : undefined}
      value={value}
      onChange={setValue}
      onLeave={() => setLeft(true)}
    />
  );
}

describe('a field', () => {
  test('says its label, that it is required, and its hint', () => {
    render(<Phone />);
    const field = screen.getByRole('textbox', { name: 'Cellphone required' });
    expect(field).toBeRequired();
    expect(field).toHaveAccessibleDescription('As you dial it');
    expect(field).toHaveAttribute('autocomplete', 'off');
  });

  test('shows what is wrong on leaving, never while typing, tied to the control and announced', async () => {
    const user = userEvent.setup();
    render(<Phone />);
    const field = screen.getByRole('textbox');
    await user.type(field, '082');
    expect(field).not.toBeInvalid();
    await user.tab();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('As you dial it A digit is missing.');
    expect(screen.getByText('A digit is missing.').closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
    await user.type(field, '0');
    expect(field).not.toBeInvalid();
    await user.type(field, '000000');
    expect(field).toHaveAccessibleDescription('As you dial it South African cellphone');
  });

  test('paste works', async () => {
    const user = userEvent.setup();
    render(<Phone />);
    await user.click(screen.getByRole('textbox'));
    await user.paste('0820000000');
    expect(screen.getByText('South African cellphone')).toBeInTheDocument();
  });
});

describe('a passphrase', () => {
  function Secret({ digits }: { digits?: number }) {
    const [value, setValue] = useState('');
    const [entered, setEntered] = useState('');
    return (
      <>
        <PassphraseField
          label="Passphrase"
          words={{ show: 'Show', hide: 'Hide', capsLock: 'Caps Lock is on' }}
          value={value}
          onChange={setValue}
          digits={digits}
          onEnter={() => setEntered(value)}
        />
        <output>{entered}</output>
      </>
    );
  }

  test('is hidden until it is shown', async () => {
    const user = userEvent.setup();
    render(<Secret />);
    const field = screen.getByLabelText('Passphrase');
    expect(field).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(field).toHaveAttribute('type', 'text');
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(field).toHaveAttribute('type', 'password');
  });

  test('says that Caps Lock is on', async () => {
    const user = userEvent.setup();
    render(<Secret />);
    await user.click(screen.getByLabelText('Passphrase'));
    await user.keyboard('{CapsLock}a');
    expect(screen.getByText('Caps Lock is on')).toBeInTheDocument();
  });

  test('a PIN takes six digits and nothing else; Enter sends it', async () => {
    const user = userEvent.setup();
    render(<Secret digits={6} />);
    await user.type(screen.getByLabelText('Passphrase'), '12a3-4567{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('123456');
  });
});

test('a day is typed as people write it and shown written out', async () => {
  const user = userEvent.setup();
  const heard: (Day | null)[] = [];
  render(
    <DayField label="Keep until" value={null} onChange={(day) => heard.push(day)} unread="Write it like 9 May 2026" />,
  );
  const field = screen.getByRole('textbox');
  await user.type(field, '9/5/2026');
  expect(heard.at(-1)).toBe('2026-05-09');
  expect(screen.getByText('9 May 2026')).toBeInTheDocument();
  await user.clear(field);
  await user.type(field, '9 May 2026');
  expect(field, 'already written out: nothing to repeat').not.toHaveAccessibleDescription();
  await user.clear(field);
  await user.type(field, '31 February 2026');
  await user.tab();
  expect(heard.at(-1)).toBeNull();
  expect(field).toHaveAccessibleDescription('Write it like 9 May 2026');
});

test('an error waits until the press that left the field is over, so that nothing slides from under the pointer', async () => {
  render(<Phone />);
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: '082' } });
  fireEvent.pointerDown(document.body);
  fireEvent.blur(field);
  expect(screen.queryByText('A digit is missing.')).not.toBeInTheDocument();
  fireEvent.pointerUp(document.body);
  expect(await screen.findByText('A digit is missing.')).toBeInTheDocument();
});

test('a list of choices starts with nothing chosen for the person', async () => {
  const user = userEvent.setup();
  const heard: string[] = [];
  render(
    <Select
      label="Language"
      value={null}
      placeholder="Choose a language"
      onChange={(value) => heard.push(value)}
      options={[
        { value: 'en', label: 'English' },
        { value: 'zu', label: 'isiZulu' },
      ]}
    />,
  );
  expect(screen.getByRole('combobox', { name: 'Language' })).toHaveDisplayValue('Choose a language');
  await user.selectOptions(screen.getByRole('combobox'), 'isiZulu');
  expect(heard).toEqual(['zu']);
});

test('the summary of errors takes the focus and leads to each field', async () => {
  const user = userEvent.setup();
  render(
    <>
      <ErrorSummary title="1 thing to look at" errors={[{ fieldId: 'phone', text: 'Cellphone: a digit is missing' }]} />
      <Phone />
    </>,
  );
  expect(screen.getByRole('heading', { name: '1 thing to look at' })).toHaveFocus();
  await user.click(screen.getByRole('link', { name: 'Cellphone: a digit is missing' }));
  expect(screen.getByRole('textbox')).toHaveFocus();
});
