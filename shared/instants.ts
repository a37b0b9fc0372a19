import { Temporal } from 'temporal-polyfill';
import { z } from './z.ts';

/** A moment, as UTC text with milliseconds: `2026-11-23T18:00:00.000Z`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in South Africa, `YYYY-MM-DD`; legal periods are counted in these, never in hours. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** Minutes that South African time is ahead of UTC. There is no daylight saving (popia.md 10.5). */
export const southAfricanOffsetMinutes = 120;

export const instantOf = (milliseconds: number) => new Date(milliseconds).toISOString() as Instant; // toISOString always has this shape

/** The South African calendar day on which a moment falls. */
export const dayOf = (instant: Instant) =>
  new Date(Date.parse(instant) + southAfricanOffsetMinutes * 60_000).toISOString().slice(0, 10) as Day; // first ten characters of an ISO moment

/** Adds calendar months; 31 January and one month is the last day of February. */
export const addMonths = (day: Day, months: number) => Temporal.PlainDate.from(day).add({ months }).toString() as Day; // PlainDate prints YYYY-MM-DD

/** Adds calendar days. */
export const addDays = (day: Day, days: number) => Temporal.PlainDate.from(day).add({ days }).toString() as Day; // as above
