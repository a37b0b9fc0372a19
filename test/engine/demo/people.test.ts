import { describe, expect, test } from 'vitest';
import { homeLanguages } from '../../../main/demo/names.ts';
import { misspell, type PlannedPerson, plannedPeople, randomFrom } from '../../../main/demo/people.ts';
import { EmailTyped, PersonName } from '../../../shared/customers/fields.ts';
import { phoneOf } from '../../../shared/customers/phone.ts';

const people: PlannedPerson[] = [...plannedPeople(2026, 20_000)];
const share = (is: (person: PlannedPerson) => boolean) => people.filter(is).length / people.length;

describe('the imaginary people', () => {
  test('the same seed gives the same people, another seed others', () => {
    expect([...plannedPeople(7, 300)]).toEqual([...plannedPeople(7, 300)]);
    expect([...plannedPeople(7, 300)]).not.toEqual([...plannedPeople(8, 300)]);
  });

  test('a longer list begins with the shorter one', () => {
    expect([...plannedPeople(7, 500)].slice(0, 200)).toEqual([...plannedPeople(7, 200)]);
  });

  test('every name, number and address passes the checks of the capture form', () => {
    for (const { name, phone, email } of people) {
      expect(PersonName.parse(name)).toBe(name);
      if (phone !== null) expect(phoneOf(phone).ok, phone).toBe(true);
      if (email !== null) expect(EmailTyped.safeParse(email).success, email).toBe(true);
    }
  });

  test('no number is of a range that is handed out, no address can receive mail', () => {
    for (const { phone, email } of people) {
      const read = phone === null ? null : phoneOf(phone);
      if (read?.ok) expect(read.value.e164).toMatch(/^\+27\d\d00\d{5}$/);
      if (email !== null) expect(email).toMatch(/\.example$/);
    }
  });

  test('languages, repetition and gaps are those of a shop', () => {
    for (const home of homeLanguages)
      expect(
        share((person) => person.home === home),
        home,
      ).toBeGreaterThan(0.01);
    expect(share(({ home }) => home === 'zu')).toBeCloseTo(0.26, 1);
    expect(share(({ email }) => email === null)).toBeCloseTo(1 / 6, 1);
    expect(share(({ phone }) => phone === null)).toBeLessThan(0.05);
    expect(share(({ name }) => / (van|van der|du|de|le|Janse van) /.test(name))).toBeGreaterThan(0.02);
    expect(share(({ name }) => /[^\p{ASCII}]/u.test(name))).toBeGreaterThan(0.03);
    const families = new Map<string, number>();
    for (const { name } of people) {
      const family = name.split(' ').at(-1) ?? '';
      families.set(family, (families.get(family) ?? 0) + 1);
    }
    const counts = [...families.values()].sort((a, b) => b - a);
    expect((counts[0] ?? 0) / people.length).toBeGreaterThan(0.01); // one name in sixty is Dlamini
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(1_000); // and many are rare
  });

  test('some of a household share one number', () => {
    const sharing = new Map<string, number>();
    for (const { phone } of people) {
      const read = phone === null ? null : phoneOf(phone);
      if (read?.ok) sharing.set(read.value.e164, (sharing.get(read.value.e164) ?? 0) + 1);
    }
    expect([...sharing.values()].filter((count) => count > 1).length / people.length).toBeGreaterThan(0.05);
  });

  test('the story of each is in order and only of channels that reach the person', () => {
    for (const { phone, email, capturedDaysAgo, visitsDaysAgo, choices } of people) {
      expect(capturedDaysAgo).toBeLessThan(3 * 365);
      expect([...visitsDaysAgo].sort((a, b) => b - a)).toEqual(visitsDaysAgo);
      for (const days of visitsDaysAgo) expect(days).toBeLessThanOrEqual(capturedDaysAgo);
      for (const { channel, answer, withdrawnDaysAgo, daysAgo } of choices) {
        expect(channel === 'email' ? email : phone).not.toBeNull();
        expect(withdrawnDaysAgo === null || (answer === 'given' && withdrawnDaysAgo <= daysAgo)).toBe(true);
      }
      expect(new Set(choices.map(({ channel }) => channel)).size).toBe(choices.length);
    }
  });
});

test('a misspelt word is never the word, and a word of one letter stays', () => {
  const random = randomFrom(1);
  for (let time = 0; time < 500; time += 1) expect(misspell('Dlamini', random)).not.toBe('Dlamini');
  expect(misspell('o', random)).toBe('o');
});
