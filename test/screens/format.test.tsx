import { describe, expect, test } from 'vitest';
import { formatCount, formatIn, formatPhone } from '../../renderer/format.ts';
import { parseDay } from '../../renderer/parseDay.ts';
import { Day, Instant } from '../../shared/instants.ts';

const day = (text: string) => Day.parse(text);
/** No-break spaces as plain ones, so that the expected words can be read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('days and times', () => {
  test.each([
    ['en', '9 May 2026'],
    ['af', '9 Mei 2026'],
    ['zu', '9 Meyi 2026'],
  ] as const)('%s writes a day out, without the language data the browser may lack', (language, written) => {
    expect(plain(formatIn(language).day(day('2026-05-09')))).toBe(written);
  });

  test('a moment is shown in South African time, which may be the next day', () => {
    const moment = Instant.parse('2026-05-09T22:30:59.000Z');
    expect(plain(formatIn('af').moment(moment))).toBe('10 Mei 2026 00:30');
    expect(formatIn('en').time(Instant.parse('2026-05-09T12:52:00.000Z'))).toBe('14:52');
  });

  test('near days are called by name', () => {
    const f = formatIn('en');
    const near = ['2026-05-08', '2026-05-09', '2026-05-10', '2026-05-11'].map((of) =>
      f.nearDay(day(of), day('2026-05-09')),
    );
    expect(near.map(plain)).toEqual(['yesterday', 'today', 'tomorrow', '11 May 2026']);
  });

  test('a span is counted in calendar months, then days', () => {
    const f = formatIn('en');
    expect(f.span(day('2026-01-31'), day('2026-02-28'))).toBe('28 days');
    expect(f.span(day('2026-01-15'), day('2026-05-15'))).toBe('4 months');
    expect(f.span(day('2026-01-15'), day('2026-02-16'))).toBe('1 month and 1 day');
  });

  test('how long something is still kept is said in words, to the day it ends', () => {
    const today = day('2026-05-09');
    const kept = ['2026-09-20', '2026-05-12', '2026-05-09', '2026-05-01'].map((until) => day(until));
    expect(kept.map((until) => formatIn('en').keptFor(today, until))).toEqual([
      'kept 4 more months',
      'kept 3 more days',
      'no longer kept',
      'no longer kept',
    ]);
    expect(formatIn('af').keptFor(today, day('2026-06-09'))).toBe('word nog 1 maand gehou');
    expect(formatIn('zu').keptFor(today, day('2026-09-09'))).toBe('kusazogcinwa izinyanga ezingu-4');
  });

  test('what is due says so before, on and after the day', () => {
    const f = formatIn('en');
    const due = day('2026-05-09');
    const said = ['2026-04-27', '2026-05-08', '2026-05-09', '2026-05-10'].map((today) => f.daysLeft(day(today), due));
    expect(said).toEqual(['12 days left', '1 day left', 'due today', '1 day late']);
  });
});

test('numbers are grouped by a space that does not break the line', () => {
  expect([0, 999, 1240, 50_000, 1_234_567].map(formatCount)).toEqual([
    '0',
    '999',
    '1\u00a0240',
    '50\u00a0000',
    '1\u00a0234\u00a0567',
  ]);
});

test('a South African number is shown the national way, another as it is dialled', () => {
  expect(plain(formatPhone('+27820000000'))).toBe('082 000 0000');
  expect(formatPhone('+442070000000')).toBe('+442070000000');
});

describe('a day as people write it', () => {
  test.each([
    '9 May 2026',
    '9 mei 2026',
    '9 Meyi 26',
    '2026-05-09',
    '2026/5/9',
    '9/5/2026',
    '09.05.26',
    '9May2026',
    '9\u00a0May\u00a02026',
  ])('%s is the ninth of May', (typed) => expect(parseDay(typed)).toBe('2026-05-09'));

  test.each(['', 'May', '31 February 2026', '9 Ju 2026', '9 Jun', '13/13/2026', '9 Nonsense 2026', 'tomorrow'])(
    '"%s" is not understood rather than guessed',
    (typed) => expect(parseDay(typed)).toBeNull(),
  );

  test('every month of every language is understood', () => {
    for (const language of ['en', 'af', 'zu'] as const) {
      for (let month = 1; month <= 12; month += 1) {
        const of = day(`2026-${String(month).padStart(2, '0')}-09`);
        expect(parseDay(formatIn(language).day(of))).toBe(of);
      }
    }
  });
});
