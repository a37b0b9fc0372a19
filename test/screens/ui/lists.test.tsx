import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { SearchList } from '../../../renderer/ui/SearchList.tsx';
import { Table } from '../../../renderer/ui/Table.tsx';
import { Timeline } from '../../../renderer/ui/Timeline.tsx';
import { VirtualList } from '../../../renderer/ui/VirtualList.tsx';

const people = ['Ayanda', 'Bongani', 'Busi', 'Carla'].map((name) => ({ id: name, name }));

function Due({ opened = [], kept = [] }: { opened?: string[]; kept?: string[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <Table
        label="Due"
        rows={people}
        rowId={({ id }) => id}
        rowText={({ name }) => name}
        onOpen={({ name }) => opened.push(name)}
        onRowKey={(key, { name }) => /[1-4]/.test(key) && kept.push(`${name} ${key}`)}
        selected={selected}
        onSelect={setSelected}
        selectedWord="Chosen"
        columns={[
          { id: 'name', header: 'Name', cell: ({ name }) => name },
          { id: 'act', header: 'Act', cell: ({ name }) => <Button onPress={() => kept.push(name)}>Keep</Button> },
        ]}
      />
      <output>{[...selected].join(' ')}</output>
    </>
  );
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const chosen = () => screen.getByRole('status').textContent;

describe('a table', () => {
  test('is one tab stop; arrows, Home and End move, Enter opens', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(<Due opened={opened} />);
    await user.tab();
    expect(row('Ayanda')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(row('Busi')).toHaveFocus();
    await user.keyboard('{End}{Enter}{Home}{ArrowUp}{Enter}');
    expect(opened).toEqual(['Carla', 'Ayanda']);
    await user.tab({ shift: true });
    expect(document.body).toHaveFocus();
  });

  test('Space selects, Shift extends, Ctrl+A takes all shown', async () => {
    const user = userEvent.setup();
    render(<Due />);
    await user.tab();
    await user.keyboard('{ArrowDown} ');
    expect(chosen()).toBe('Bongani');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen()).toBe('Bongani Busi Carla');
    expect(row('Busi')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(chosen()).toBe('Bongani Busi');
    await user.keyboard('{Control>}a{/Control}');
    expect(chosen()).toBe('Ayanda Bongani Busi Carla');
  });

  test('typing jumps, also between names that begin alike', async () => {
    const user = userEvent.setup();
    render(<Due />);
    await user.tab();
    await user.keyboard('bu');
    expect(row('Busi')).toHaveFocus();
  });

  test('the buttons of a line are reached from it, and only there', async () => {
    const user = userEvent.setup();
    const kept: string[] = [];
    const opened: string[] = [];
    render(<Due kept={kept} opened={opened} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}{ArrowLeft}3');
    expect(kept).toEqual(['Bongani', 'Bongani 3']);
    expect(row('Bongani')).toHaveFocus();
    expect(within(row('Carla')).getByRole('button')).toHaveAttribute('tabindex', '-1');
    await user.click(within(row('Carla')).getByRole('button'));
    expect(opened).toEqual([]);
  });
});

function Search({ opened, answers }: { opened: string[]; answers: (text: string) => typeof people | null }) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ of: string; items: typeof people }>({ of: '', items: [] });
  return (
    <>
      <SearchList
        label="Find a customer"
        resultsLabel="Found"
        value={text}
        items={found.items}
        itemsFor={found.of}
        itemId={({ id }) => id}
        announce={`${found.items.length} found`}
        empty={text && <p>Nobody</p>}
        onOpen={({ name }) => opened.push(name)}
        onChange={(typed) => {
          setText(typed);
          const items = answers(typed);
          if (items) setFound({ of: typed, items });
        }}
      >
        {({ name }) => <bdi>{name}</bdi>}
      </SearchList>
      <button
        type="button"
        onClick={() => setFound({ of: text, items: people.filter(({ name }) => name.startsWith(text)) })}
      >
        answer
      </button>
    </>
  );
}

const atOnce = (text: string) => people.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()));

describe('searching', () => {
  test('the focus stays in the box while arrows choose, and Enter opens', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(<Search opened={opened} answers={atOnce} />);
    const box = screen.getByRole('combobox', { name: 'Find a customer' });
    await user.type(box, 'b');
    expect(screen.getByText('2 found')).toBeInTheDocument();
    const [first, second] = screen.getAllByRole('option');
    expect(box).toHaveAttribute('aria-activedescendant', first?.id);
    await user.keyboard('{ArrowDown}');
    expect(box).toHaveFocus();
    expect(box).toHaveAttribute('aria-activedescendant', second?.id);
    expect(second).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['Busi']);
  });

  test('typing on starts again at the first result', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(<Search opened={opened} answers={atOnce} />);
    await user.type(screen.getByRole('combobox'), 'b{ArrowDown}o{Enter}');
    expect(opened).toEqual(['Bongani']);
  });

  test('Enter never opens somebody from an older search; a single late answer is what was meant', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(<Search opened={opened} answers={(text) => (text === 'A' ? people.slice(0, 1) : null)} />);
    const box = screen.getByRole('combobox');
    await user.type(box, 'A');
    await user.clear(box);
    await user.type(box, 'Carla{Enter}');
    expect(opened).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'answer' }));
    expect(opened).toEqual(['Carla']);
  });

  test('several late answers are for a person to choose from', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(<Search opened={opened} answers={() => null} />);
    await user.type(screen.getByRole('combobox'), 'B{Enter}');
    await user.click(screen.getByRole('button', { name: 'answer' }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
    expect(opened).toEqual([]);
  });

  test('nothing found says what to do', async () => {
    const user = userEvent.setup();
    render(<Search opened={[]} answers={atOnce} />);
    await user.type(screen.getByRole('combobox'), 'zz');
    expect(screen.getByText('Nobody')).toBeInTheDocument();
  });
});

describe('a long list', () => {
  test('holds a few lines of fifty thousand, and keys reach the last', async () => {
    const user = userEvent.setup();
    const opened: number[] = [];
    const needed: string[] = [];
    const need = (from: number, to: number) => needed.push(`${from}-${to}`);
    render(
      <VirtualList
        label="All"
        count={50_000}
        line={(index) => `Line ${index + 1}`}
        waiting="…"
        onNeed={need}
        onOpen={(index) => opened.push(index)}
      />,
    );
    expect(screen.getAllByRole('option').length).toBeLessThan(40);
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}{End}{Enter}');
    expect(opened).toEqual([1, 49_999]);
    expect(screen.getByRole('option', { name: 'Line 50000' })).toHaveAttribute('aria-posinset', '50000');
    expect(screen.getByRole('listbox')).toHaveAttribute(
      'aria-activedescendant',
      screen.getByRole('option', { name: 'Line 50000' }).id,
    );
    expect(needed[0]).toBe('0-21');
    expect(needed.at(-1)).toMatch(/-50000$/);
  });

  test('a line that has not arrived says so', () => {
    render(<VirtualList label="All" count={1} line={() => undefined} waiting="Loading" onOpen={() => {}} />);
    expect(screen.getByRole('option')).toHaveTextContent('Loading');
  });
});

test('a timeline is one tab stop; arrows move and Enter opens', async () => {
  const user = userEvent.setup();
  const opened: string[] = [];
  render(
    <Timeline
      label="History"
      onOpen={(id) => opened.push(id)}
      events={[
        { id: 'withdrawn', when: '9 May 2026', title: 'Withdrawn' },
        { id: 'given', when: '1 May 2026', title: 'Given' },
      ]}
    />,
  );
  await user.tab();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(opened).toEqual(['given']);
});
