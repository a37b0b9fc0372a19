import { create } from 'zustand';
import { enter, gateStatus } from '../../shared/gate/contract.ts';
import type { OutputOf } from '../../shared/procedure.ts';
import { call } from '../call.ts';
import { setLanguage } from '../words.ts';

export type GateStatus = OutputOf<typeof gateStatus>;

interface GateState {
  /** What the engine says of the register; null until it has answered. */
  status: GateStatus | null;
  /** The engine could not answer; the person has been told the reference. */
  failed: boolean;
  /** Somebody was let in: the working window is on its way and this one goes. */
  entering: boolean;
  look(): Promise<void>;
  goIn(): Promise<void>;
}

export const emptyGate = () => ({ status: null, failed: false, entering: false });

/** What the gate knows: who may sign in, and nothing about customers, due dates or counts (security.md section 5). */
export const useGate = create<GateState>()((set, get) => ({
  ...emptyGate(),
  async look() {
    const answer = await call(gateStatus, {});
    // This gate is from before a lock and answers nothing any more: main answers a page that is loaded again with a fresh one.
    if (!answer.ok && answer.refusal === 'locked') return location.reload();
    if (!answer.ok) return set({ failed: true });
    const { language } = answer.value;
    if (language) setLanguage(language);
    set({ status: answer.value, failed: false });
  },
  async goIn() {
    set({ entering: true });
    const answer = await call(enter, {});
    if (answer.ok) return;
    // Locked meanwhile, by the lid or the clock: the gate shows how things stand now.
    await get().look();
    set({ entering: false });
  },
}));
