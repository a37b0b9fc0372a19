import { describe, expect, test } from 'vitest';
import { consentKinds } from '../../../shared/consent/contract.ts';
import type { Day } from '../../../shared/instants.ts';
import { customerLanguages } from '../../../shared/languages.ts';
import { fieldCodes } from '../../../shared/purposes/shape.ts';
import { fieldLabel, groundText, packSections, packTexts, writtenDate } from '../../../shared/requests/packTexts.ts';

const day = (text: string) => text as Day; // literal days of this test

describe('the words of a subject access pack', () => {
  test('has fifteen parts, from the cover to the rights', () => {
    expect(packSections).toHaveLength(15);
    expect([packSections[0], packSections[14]]).toEqual(['cover', 'rights']);
  });

  test.each(customerLanguages)('in %s each part has its own heading and a plain sentence', (language) => {
    const { sections } = packTexts[language];
    expect(Object.keys(sections)).toEqual([...packSections]);
    expect(new Set(packSections.map((section) => sections[section].heading)).size).toBe(15);
    for (const section of packSections) expect(sections[section].explain).toMatch(/\.$/);
  });

  test.each(customerLanguages)('in %s every field has a label, every state and ground a word', (language) => {
    expect(new Set(fieldCodes.map((code) => fieldLabel(code, language))).size).toBe(fieldCodes.length);
    const states = ['not-asked', ...consentKinds] as const;
    expect(new Set(states.map((state) => packTexts[language].states[state])).size).toBe(states.length);
    expect(groundText('11-1-b', language)).toContain('11(1)(b)');
  });

  test.each([
    ['en', '9 May 2026', '31 December 2026', '1 January 2027'],
    ['af', '9 Mei 2026', '31 Desember 2026', '1 Januarie 2027'],
    ['zu', '9 Meyi 2026', '31 Disemba 2026', '1 Januwari 2027'],
    ['xh', '9 Meyi 2026', '31 Disemba 2026', '1 Janyuwari 2027'],
  ] as const)('in %s dates are written out', (language, may, december, january) => {
    expect(writtenDate(day('2026-05-09'), language)).toBe(may);
    expect(writtenDate(day('2026-12-31'), language)).toBe(december);
    expect(writtenDate(day('2027-01-01'), language)).toBe(january);
  });

  test('what is not a day is a bug, not a date on a letter', () => {
    expect(() => writtenDate(day('2026-13-01'), 'en')).toThrow('not a calendar day');
    expect(() => writtenDate(day(''), 'en')).toThrow('not a calendar day');
  });
});
