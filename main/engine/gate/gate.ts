import type { House } from '../house.ts';

/** What an act at the gate works on. */
export interface Gate {
  house: House;
}
