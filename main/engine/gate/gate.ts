import type { House } from '../house.ts';

/** What an act at the gate works on. */
export interface Gate {
  house: House;
  /** The port the act came through: who is let in through one gate enters through no other. */
  port: object;
  /** False once the register was locked since this gate was opened: what was under way then is not carried out. */
  isPresent(): boolean;
}
