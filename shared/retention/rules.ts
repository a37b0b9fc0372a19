import { addMonths, type Day } from '../instants.ts';

/** From which day a rule counts. */
export type RetentionClock = 'last-seen' | 'consent-ended' | 'financial-year-end';

export interface RetentionRule {
  code: string;
  months: number;
  clock: RetentionClock;
}

/** One reason to keep the record: a purpose that runs, a yes that stands, or proof of one that ended. */
export interface KeepReason {
  rule: RetentionRule;
  /** The day its clock starts. */
  from: Day;
}

/** The last day of February on or after the sale: the end of the tax year (popia.md 3.3). */
export function financialYearEnd(day: Day): Day {
  const year = Number(day.slice(0, 4)) + (day.slice(5, 7) > '02' ? 1 : 0);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-02-${leap ? '29' : '28'}` as Day; // the shape of a day, spelt out
}

/** When this reason ends. */
export const endsOn = ({ rule, from }: KeepReason): Day =>
  addMonths(rule.clock === 'financial-year-end' ? financialYearEnd(from) : from, rule.months);

/**
 * The longest reason wins (POPIA s 14(1)); with none left the record is due from the day it was last seen.
 * @param reasons all that apply to one customer
 */
export function keptUntil(
  reasons: readonly KeepReason[],
  lastSeenOn: Day,
  fallbackRule: string,
): { on: Day; rule: string } {
  const ends = reasons.map((reason) => ({ on: endsOn(reason), rule: reason.rule.code }));
  return ends.reduce((longest, end) => (end.on > longest.on ? end : longest), { on: lastSeenOn, rule: fallbackRule });
}
