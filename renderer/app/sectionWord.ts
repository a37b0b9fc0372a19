import type { Place } from '../house.ts';

/** The rail's word for each screen, a key of the app's words. */
export const sectionWord = {
  capture: 'counter',
  customers: 'customers',
  customer: 'customers',
  due: 'due',
  people: 'people',
  log: 'log',
  settings: 'settings',
} as const satisfies Record<Place['screen'], string>;
