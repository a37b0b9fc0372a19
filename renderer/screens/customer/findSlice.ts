import { create } from 'zustand';
import { listCustomers, type SearchHit, searchCustomers } from '../../../shared/customers/contract.ts';
import type { OutputOf } from '../../../shared/procedure.ts';
import { call } from '../../call.ts';
import type { Trouble } from './troubleWords.ts';

type Found = OutputOf<typeof searchCustomers>;

interface FindData {
  typed: string;
  found: Found;
  /** The text `found` answers. */
  foundFor: string;
  trouble: Trouble | null;
  /** The register newest first, as far as it was scrolled; null until the first page is here. */
  list: { rows: SearchHit[]; count: number; more: boolean } | null;
  listTrouble: Trouble | null;
}

interface FindState extends FindData {
  type(text: string): Promise<void>;
  browse(): Promise<void>;
  /** The lines up to here are about to be seen. */
  need(to: number): Promise<void>;
}

const nobody: Found = { hits: [], more: false, meant: null, tooShort: false };
const empty = (): FindData => ({
  typed: '',
  found: nobody,
  foundFor: '',
  trouble: null,
  list: null,
  listTrouble: null,
});

const longest = 200; // the contract's limit; no name or address is longer
const pageSize = 200;
let asking = false;
let listing = false;

export const useFind = create<FindState>()((set, get) => ({
  ...empty(),

  /** One question at a time: what is typed while an answer is on its way is asked next, and letters in between are not. */
  async type(text) {
    set({ typed: text });
    if (text.trim() === '') return set({ found: nobody, foundFor: text, trouble: null });
    if (asking) return;
    asking = true;
    try {
      for (let wanted = text; wanted.trim() !== ''; wanted = get().typed) {
        const answer = await call(searchCustomers, { text: wanted.slice(0, longest) });
        if (get().typed.trim() === '') return;
        set(
          answer.ok
            ? { found: answer.value, foundFor: wanted, trouble: null }
            : { found: nobody, foundFor: wanted, trouble: answer.refusal },
        );
        if (get().typed === wanted) return;
      }
    } finally {
      asking = false;
    }
  },

  async browse() {
    set({ listTrouble: null });
    if (!get().list) await nextPage(); // each page is in the log: coming back from a search asks for none
  },

  async need(to) {
    const { list } = get();
    if (list?.more && to > list.rows.length) await nextPage();
  },
}));

async function nextPage() {
  if (listing) return;
  listing = true;
  try {
    const before = useFind.getState().list?.rows ?? [];
    const answer = await call(listCustomers, { before: before.at(-1)?.id ?? null, limit: pageSize });
    if (!answer.ok) return useFind.setState({ listTrouble: answer.refusal });
    useFind.setState({ list: { ...answer.value, rows: [...before, ...answer.value.rows] }, listTrouble: null });
  } finally {
    listing = false;
  }
}

/** On leaving: the next search starts with nobody on the screen. */
export const emptyFind = () => useFind.setState(empty());
