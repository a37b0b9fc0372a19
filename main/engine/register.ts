import type { Memory } from './context.ts';
import type { Store } from './store/index.ts';
import type { TimeKeeper } from './time.ts';

/** What the engine asks of the desktop around it; it imports no Electron itself, and tests bring their own desk. */
export interface Desk {
  /** Asks the person where to write a file of this name. The window never sees or sends a path (security.md 8.6). */
  chooseSavePlace(fileName: string): Promise<string | null>;
  /** Where the paper's typeface lies: NotoSans-Regular.ttf and NotoSans-Bold.ttf, shipped with the app. */
  fontFolder: string;
  /** Someone was let in at the gate: close it and open their working window. */
  openWork(): void;
  /** The working window goes and a gate opens; the engine stays. */
  openGate(): void;
  /** A small gate window beside the working window: a new person's passphrase, or the passphrase again. */
  openSmallGate(): void;
  closeSmallGate(): void;
  /** How the working window is to be for this person: its text size, and after how many idle minutes it locks. */
  arrange(as: { textPercent: number; idleMinutes: number }): void;
  /** The engine has closed the register and may end. */
  closed(): void;
}

/** An unlocked register: its file, and what memory must hold of it until it is locked. */
export interface OpenRegister {
  registerId: string;
  store: Store;
  /** Till number, the first character of slip codes. */
  till: string;
  memory: Memory;
  time: TimeKeeper;
  /** This register is for practice: striped, in its own folder, never real people. */
  practice: boolean;
}
