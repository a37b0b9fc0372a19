import { Temporal } from 'temporal-polyfill';
import type { Day } from '../shared/instants.ts';
import { monthNames } from './formatWords.ts';
import { languages } from './words.ts';

/**
 * A day as people write it: "9 May 2026", "9 Mei 26", "2026-05-09", "9/5/2026" with the day first, as here. What was
 * understood is written out beside the field, so that nobody has to trust the reading.
 */
export function parseDay(text: string): Day | null {
  const typed = text.replaceAll('\u00a0', ' ').trim().toLowerCase();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  if (iso) return dayFrom(iso[1], Number(iso[2]), iso[3]);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(typed);
  if (numbers) return dayFrom(numbers[3], Number(numbers[2]), numbers[1]);
  const named = /^(\d{1,2})\s*([a-z]{3,})\.?,?\s*(\d{4}|\d{2})$/.exec(typed);
  return named ? dayFrom(named[3], monthCalled(named[2] ?? ''), named[1]) : null;
}

/** Any of the screen's languages, by its first three letters or more; 0 when no month or two different ones fit. */
function monthCalled(name: string): number {
  const fits = languages.flatMap((language) =>
    monthNames[language].flatMap((month, index) => (month.toLowerCase().startsWith(name) ? [index + 1] : [])),
  );
  return new Set(fits).size === 1 ? (fits[0] ?? 0) : 0;
}

function dayFrom(year: string | undefined, month: number, day: string | undefined): Day | null {
  const written = Number(year);
  const fullYear = written < 100 ? 2000 + written : written;
  try {
    const date = Temporal.PlainDate.from({ year: fullYear, month, day: Number(day) }, { overflow: 'reject' });
    return date.toString() as Day; // PlainDate prints YYYY-MM-DD
  } catch {
    return null; // 31 February: not a day
  }
}
