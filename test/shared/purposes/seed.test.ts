import { describe, expect, test } from 'vitest';
import { customerLanguages } from '../../../shared/languages.ts';
import { PurposeWording } from '../../../shared/purposes/contract.ts';
import { meaningOf, seededFields, seededPurposes, wordingOf } from '../../../shared/purposes/seed.ts';
import { PurposeSeed } from '../../../shared/purposes/shape.ts';
import { getPreset } from '../../../shared/retention/presets.ts';

const byCode = (code: string) => {
  const purpose = seededPurposes.find((candidate) => candidate.code === code);
  if (!purpose) throw new Error(`no purpose ${code}`);
  return purpose;
};

describe('the seeded purposes', () => {
  test('each stands on its ground in s 11(1), and the first run starts with three of them', () => {
    expect(seededPurposes.map(({ code, ground, onAtFirstRun }) => [code, ground, onAtFirstRun])).toEqual([
      ['bookings', '11-1-b', true],
      ['invoices', '11-1-c', true],
      ['specials', '11-1-a', true],
      ['photo', '11-1-a', false],
    ]);
  });

  test('consent is asked per channel, and only consent is asked', () => {
    expect(seededPurposes.map(({ code, channels }) => [code, channels])).toEqual([
      ['bookings', []],
      ['invoices', []],
      ['specials', ['sms', 'whatsapp', 'email', 'phone']],
      ['photo', ['none']],
    ]);
  });

  test.each(customerLanguages)(
    'in %s every channel has its own question and it differs from the others',
    (language) => {
      for (const purpose of seededPurposes) {
        const questions = purpose.channels.map((channel) => purpose.wording[language].ask[channel]);
        expect(questions).not.toContain(undefined);
        expect(new Set(questions).size).toBe(purpose.channels.length);
      }
    },
  );

  test.each(customerLanguages)(
    'in %s only marketing names goods or services, and says them in its meaning (Reg 6)',
    (language) => {
      for (const purpose of seededPurposes) {
        expect(purpose.goodsOrServices === null).toBe(purpose.code !== 'specials');
        expect(meaningOf(purpose, language)).not.toMatch(/[{}]/);
      }
      const specials = byCode('specials');
      expect(meaningOf(specials, language)).toContain(specials.goodsOrServices?.[language]);
    },
  );

  test('the wording fits the contract that carries it to the counter', () => {
    for (const purpose of seededPurposes)
      for (const language of customerLanguages)
        expect(PurposeWording.parse(wordingOf(purpose)[language])).toEqual(wordingOf(purpose)[language]);
  });

  test('each is kept under a preset that exists and is offered', () => {
    expect(seededPurposes.map(({ code, keptUnder, alsoKept }) => [code, keptUnder, alsoKept])).toEqual([
      ['bookings', 'bookings_12m', []],
      ['invoices', 'tax_5y', []],
      ['specials', 'marketing_idle', ['consent_proof', 'suppression']],
      ['photo', 'consent_life', ['consent_proof']],
    ]);
    for (const { keptUnder, alsoKept } of seededPurposes)
      for (const code of [keptUnder, ...alsoKept]) expect(getPreset(code).offered).toBe(true);
  });

  test('a marketing purpose without goods or services, or a consent without a channel, is refused', () => {
    expect(PurposeSeed.safeParse({ ...byCode('specials'), goodsOrServices: null }).success).toBe(false);
    expect(PurposeSeed.safeParse({ ...byCode('photo'), channels: [] }).success).toBe(false);
    expect(PurposeSeed.safeParse({ ...byCode('photo'), channels: ['none', 'sms'] }).success).toBe(false);
    expect(PurposeSeed.safeParse({ ...byCode('bookings'), channels: ['sms'] }).success).toBe(false);
  });
});

describe('the seeded fields', () => {
  test('only the name is a must', () => {
    expect(seededFields.filter((field) => field.mandatory).map((field) => field.code)).toEqual(['name']);
  });

  test('only ordinary fields are on at first run', () => {
    expect(seededFields.filter((field) => field.onAtFirstRun).map((field) => [field.code, field.class])).toEqual([
      ['name', 'ordinary'],
      ['phone', 'ordinary'],
      ['email', 'ordinary'],
      ['language', 'ordinary'],
      ['note', 'ordinary'],
    ]);
  });

  test('an ID number, an allergy and a birthday wait for a purpose that needs them', () => {
    const needed = new Set(seededPurposes.flatMap((purpose) => purpose.fields.map((field) => field.code)));
    expect(
      seededFields.filter((field) => !needed.has(field.code)).map(({ code, class: fieldClass }) => [code, fieldClass]),
    ).toEqual([
      ['birthday', 'ordinary'],
      ['idNumber', 'unique-identifier'],
      ['allergy', 'special'],
    ]);
  });

  test('each purpose asks for the name first and for nothing that is not on the list', () => {
    const known = seededFields.map((field) => field.code);
    for (const purpose of seededPurposes) {
      expect(purpose.fields[0]).toEqual({ code: 'name', need: 'required' });
      for (const field of purpose.fields) expect(known).toContain(field.code);
    }
  });

  test('a photo is not asked for without the age, so that a child’s needs a parent first (s 35)', () => {
    expect(byCode('photo').fields).toContainEqual({ code: 'over18', need: 'required' });
  });
});
