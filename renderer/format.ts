import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf, type Instant, southAfricanOffsetMinutes } from '../shared/instants.ts';
import { formatWords, monthNames } from './formatWords.ts';
import { type Language, plainWords, useLanguage } from './words.ts';

export interface Format {
  /** 9 May 2026. Never 05/06: two readers would read two days. */
  day(day: Day): string;
  /** "today", "yesterday", "tomorrow", or the day written out. */
  nearDay(day: Day, today: Day): string;
  /** 14:52, South African time. */
  time(instant: Instant): string;
  /** 9 May 2026 14:52 */
  moment(instant: Instant): string;
  /** 1 240, with a space that does not break the line. */
  count(number: number): string;
  /** 082 000 0000 for a South African number; others as they are dialled. */
  phone(e164: string): string;
  /** "4 months", "12 days", "1 month and 3 days" */
  span(from: Day, to: Day): string;
  /** "kept 4 more months"; days in the last month; "no longer kept" once the day has come. */
  keptFor(today: Day, until: Day): string;
  /** "12 days left", "due today", "3 days late" */
  daysLeft(today: Day, due: Day): string;
}

const noBreakSpace = '\u00a0';

/** No seconds: nobody at a counter acts on them. */
function timeOf(instant: Instant): string {
  return new Date(Date.parse(instant) + southAfricanOffsetMinutes * 60_000).toISOString().slice(11, 16);
}

export function formatCount(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, noBreakSpace);
}

export function formatPhone(e164: string): string {
  const national = /^\+27(\d{2})(\d{3})(\d{4})$/.exec(e164);
  return national ? [`0${national[1]}`, national[2], national[3]].join(noBreakSpace) : e164;
}

function between(from: Day, to: Day): { months: number; days: number } {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'month' });
}

const daysBetween = (from: Day, to: Day) => Temporal.PlainDate.from(from).until(to).days;

export function formatIn(language: Language): Format {
  const w = plainWords(formatWords, language);

  const day = (of: Day) => {
    const { year, month, day } = Temporal.PlainDate.from(of);
    return [day, monthNames[language][month - 1], year].join(noBreakSpace);
  };

  return {
    day,
    nearDay(of, today) {
      const distance = daysBetween(today, of);
      if (distance === 0) return w('today');
      if (distance === -1) return w('yesterday');
      return distance === 1 ? w('tomorrow') : day(of);
    },
    time: timeOf,
    moment: (instant) => `${day(dayOf(instant))} ${timeOf(instant)}`,
    count: formatCount,
    phone: formatPhone,
    span(from, to) {
      const { months, days } = between(from, to);
      if (months === 0) return w('days', { count: days });
      if (days === 0) return w('months', { count: months });
      return w('monthsAndDays', { months: w('months', { count: months }), days: w('days', { count: days }) });
    },
    keptFor(today, until) {
      const { months, days } = between(today, until);
      // From two years on nobody counts in months; the day itself stands beside it.
      if (months >= 24) return w('moreYears', { count: Math.floor(months / 12) });
      if (months > 0) return w('moreMonths', { count: months });
      return days > 0 ? w('moreDays', { count: days }) : w('keptNoLonger');
    },
    daysLeft(today, due) {
      const left = daysBetween(today, due);
      if (left === 0) return w('dueToday');
      return left > 0 ? w('daysLeft', { count: left }) : w('daysLate', { count: -left });
    },
  };
}

/** Dates and numbers in the language of the screen, or in the customer's. */
export function useFormat(fixed?: Language): Format {
  const language = useLanguage();
  return formatIn(fixed ?? language);
}
