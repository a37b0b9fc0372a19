import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MessageRegion } from '../../../renderer/ui/MessageRegion.tsx';
import { createMessages, type Messages } from '../../../renderer/ui/messages.ts';

let messages: Messages;
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const say = (text: string, undo?: () => unknown) => act(() => void messages.say(text, undo));
const sayError = (text: string) => act(() => void messages.sayError(text));

beforeEach(() => {
  vi.useFakeTimers();
  messages = createMessages();
  render(<MessageRegion label="Messages" words={{ undo: 'Undo', close: 'Close' }} messages={messages} />);
});
afterEach(() => vi.useRealTimers());

describe('a message', () => {
  test('stays ten seconds', () => {
    say('Saved.');
    wait(9_999);
    expect(screen.getByText('Saved.')).toBeInTheDocument();
    wait(1);
    expect(screen.queryByText('Saved.')).not.toBeInTheDocument();
  });

  test('stays under the pointer for as long as it is there', () => {
    say('Saved.');
    const line = screen.getByRole('listitem');
    fireEvent.pointerEnter(line);
    wait(60_000);
    expect(line).toBeInTheDocument();
    fireEvent.pointerLeave(line);
    expect(line).not.toBeInTheDocument();
  });

  test('stays while the focus is in it, and its time runs on after an early visit', () => {
    say('Saved.', () => {});
    const undo = screen.getByRole('button', { name: 'Undo' });
    act(() => undo.focus());
    wait(5_000);
    act(() => undo.blur());
    expect(undo).toBeInTheDocument();
    act(() => undo.focus());
    wait(20_000);
    expect(undo).toBeInTheDocument();
    act(() => undo.blur());
    expect(undo).not.toBeInTheDocument();
  });

  test('offers Undo, which does it once and goes', () => {
    const undone: string[] = [];
    say('Choice changed.', () => undone.push('choice'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undone).toEqual(['choice']);
    expect(screen.queryByText('Choice changed.')).not.toBeInTheDocument();
  });

  test('gives the focus back to where it was before the message was reached', () => {
    const field = document.body.appendChild(document.createElement('input'));
    say('Choice changed.', () => {});
    act(() => field.focus());
    const undo = screen.getByRole('button', { name: 'Undo' });
    act(() => undo.focus());
    fireEvent.click(undo);
    expect(field).toHaveFocus();
    field.remove();
  });

  test('is announced politely, in a region that was there before it', () => {
    const list = screen.getByRole('list');
    expect(list).toHaveAttribute('aria-live', 'polite');
    say('Saved.');
    expect(list).toHaveTextContent('Saved.');
  });
});

describe('several messages', () => {
  test('three at most: the oldest makes room', () => {
    for (const text of ['one', 'two', 'three', 'four']) say(text);
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['two', 'three', 'four']);
  });

  test('an error stays until it is closed, and no message pushes it out', () => {
    sayError('The stick was taken out.');
    for (const text of ['one', 'two', 'three']) say(text);
    wait(60_000);
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['The stick was taken out.Close']);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  test('a fourth error waits its turn rather than being lost', () => {
    for (const text of ['a', 'b', 'c', 'd']) sayError(text);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    const [first] = screen.getAllByRole('button', { name: 'Close' });
    if (first) fireEvent.click(first);
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['bClose', 'cClose', 'dClose']);
  });

  test('on lock nothing is left for the next person', () => {
    sayError('The stick was taken out.');
    act(() => messages.clear());
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });
});
