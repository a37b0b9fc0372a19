import { create } from 'zustand';
import type { CustomerId } from '../shared/ids.ts';
import type { Role } from '../shared/people/roles.ts';
import { actAs, type Me, type Preferences, prefer, whoAmI } from '../shared/session/contract.ts';
import { call } from './call.ts';
import { refusalWords } from './refusals/words.ts';
import { messages } from './ui/messages.ts';
import { plainWords, setLanguage } from './words.ts';

/** What a capture starts with: what was typed in a search that found nobody. */
export interface Prefill {
  name?: string;
  phone?: string;
}

export type Place =
  | { screen: 'capture'; prefill: Prefill | null }
  | { screen: 'customers'; text: string }
  | { screen: 'customer'; id: CustomerId }
  | { screen: 'due' }
  | { screen: 'people' }
  | { screen: 'log'; recordId: string | null }
  | { screen: 'settings' };

interface HouseState {
  /** Who is signed in here, in which role; null until the engine has answered. */
  me: Me | null;
  place: Place;
  before: Place[];
  /** The screen is turned to the customer: nothing of anyone else may show. */
  turned: boolean;
  hidden: boolean;
  go(place: Place): void;
  back(): void;
  turn(turned: boolean): void;
  hide(hidden: boolean): void;
  load(): Promise<void>;
  actAs(role: Role): Promise<void>;
  prefer(changes: Partial<Preferences>): Promise<void>;
  /** Larger or smaller by so many percent; pressed fast, each step counts from the one before. */
  resizeText(by: number): Promise<void>;
}

const home: Place = { screen: 'capture', prefill: null };

let lastResize: Promise<void> = Promise.resolve();

/** Where the person is and how they like it. A fresh window begins empty: lock destroys the whole page (security.md section 3). */
export const useHouse = create<HouseState>()((set, get) => ({
  me: null,
  place: home,
  before: [],
  turned: false,
  hidden: false,
  go: (place) => set(({ place: from, before }) => ({ place, before: [...before.slice(-20), from] })),
  back: () => set(({ before }) => ({ place: before.at(-1) ?? home, before: before.slice(0, -1) })),
  turn: (turned) => set({ turned }),
  hide: (hidden) => set({ hidden }),
  async load() {
    const answer = await call(whoAmI, {});
    if (answer.ok) adopt(set, answer.value);
  },
  async actAs(role) {
    const answer = await call(actAs, { role });
    if (answer.ok) {
      adopt(set, answer.value);
      get().go(home);
    } else if (answer.refusal !== 'failed') messages.sayError(plainWords(refusalWords)(answer.refusal));
  },
  resizeText(by) {
    lastResize = lastResize.then(async () => {
      const size = get().me?.preferences.textSize;
      if (size !== undefined) await get().prefer({ textSize: Math.min(200, Math.max(100, size + by)) });
    });
    return lastResize;
  },
  async prefer(changes) {
    const answer = await call(prefer, changes);
    const { me } = get();
    if (answer.ok && me) adopt(set, { ...me, preferences: answer.value });
  },
}));

function adopt(set: (state: Partial<HouseState>) => void, me: Me) {
  const { language, theme } = me.preferences; // text size is a zoom of the whole window, which the desktop sees to
  setLanguage(language);
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  set({ me });
}
