/** What happened, for a moment, where everybody looks: bottom left. No names in it: the customer may be looking. */
export interface Message {
  readonly id: number;
  readonly text: string;
  readonly kind: 'done' | 'error';
  readonly undo: (() => unknown) | undefined;
}

export interface Messages {
  /** "Saved. Undo": stays 10 s, or until the pointer or the focus leaves it. */
  say(text: string, undo?: () => unknown): number;
  /** What happened, what is safe, what to do. Stays until it is closed. */
  sayError(text: string): number;
  close(id: number): void;
  /** On lock: nothing said to one person is left for the next. */
  clear(): void;
  list(): readonly Message[];
  subscribe(changed: () => void): () => void;
}

export const messageStays = 10_000;
const mostAtOnce = 3;

/** Room is made by the oldest message that is not an error; errors wait to be read. */
function makeRoom(messages: readonly Message[]): readonly Message[] {
  const oldest = messages.find(({ kind }) => kind === 'done');
  return messages.length <= mostAtOnce || !oldest
    ? messages
    : makeRoom(messages.filter((message) => message !== oldest));
}

export function createMessages(): Messages {
  let messages: readonly Message[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();

  function change(to: readonly Message[]) {
    messages = to;
    for (const changed of listeners) changed();
  }

  function add(text: string, kind: Message['kind'], undo?: () => unknown) {
    lastId += 1;
    change(makeRoom([...messages, { id: lastId, text, kind, undo }]));
    return lastId;
  }

  return {
    say: (text, undo) => add(text, 'done', undo),
    sayError: (text) => add(text, 'error'),
    close: (id) => change(messages.filter((message) => message.id !== id)),
    clear: () => change([]),
    list: () => messages,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The window's own. Slices and screens speak here. */
export const messages = createMessages();
