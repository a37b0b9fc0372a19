import { describe, expect, test } from 'vitest';
import { EmailTyped, PersonName } from '../../../shared/customers/fields.ts';
import { emailMasked, phoneMasked, phoneOf, phoneShown } from '../../../shared/customers/phone.ts';

describe('a phone number as people write it (popia.md 10.3)', () => {
  test.each([
    ['082 000 0000', '+27820000000', 'mobile'],
    ['+27 (0)71-000-0000', '+27710000000', 'mobile'],
    ['0027110000000', '+27110000000', 'landline'],
    ['27820000000', '+27820000000', 'mobile'],
    ['(082) 000-0000', '+27820000000', 'mobile'],
    ['+27.82.000.0000', '+27820000000', 'mobile'],
    ['0870000000', '+27870000000', 'voip'],
    ['+44 20 7946 0000', '+442079460000', 'foreign'],
  ])('%s is %s', (typed, e164, kind) => {
    expect(phoneOf(typed)).toEqual({ ok: true, value: { e164, kind } });
  });

  test.each([
    ['820000000', 'phone-add-zero'],
    ['08200000', 'phone-too-short'],
    ['+27082000000', 'phone-zero-after-27'],
    ['0800 000 000', 'phone-free-call'],
    ['0860 000 000', 'phone-not-personal'],
    ['082 123 45', 'phone-too-short'],
    ['082 000 00000', 'phone-too-long'],
    ['call me', 'phone-not-understood'],
  ])('%s is refused: %s', (typed, refusal) => {
    expect(phoneOf(typed)).toMatchObject({ ok: false, refusal });
  });

  test('it is shown the way people say it, and masked so that it tells two people apart and calls neither', () => {
    expect(phoneShown('+27821234567')).toBe('082 123 4567');
    expect(phoneMasked('+27821234567')).toBe('082 ••• 4567');
    expect(emailMasked('nomsa@example.org')).toBe('n•••@example.org');
  });
});

describe('a name is not ours to judge', () => {
  test.each(['Nokuthula Dlamini', 'Madonna', "D'Angelo-Ntuli", 'Ṱhohoyanḓou', 'ǃXóõ', 'Janse van Rensburg'])(
    '%s is taken',
    (name) => {
      expect(PersonName.parse(name)).toBe(name.normalize('NFC'));
    },
  );

  test.each([
    ['   ', 'name-needed'],
    ['12345', 'name-has-no-letter'],
    ['evil\u202Egnp.exe', 'name-has-hidden-characters'],
    ['x'.repeat(121), 'name-too-long'],
  ])('%j is refused: %s', (typed, why) => {
    expect(PersonName.safeParse(typed).error?.issues[0]?.message).toBe(why);
  });

  test('spaces are tidied and letters composed', () => {
    expect(PersonName.parse('  Zoe\u0308   Naude\u0301 ')).toBe('Zoë Naudé');
  });
});

test.each(['a@b', 'no at', 'a b@c.org', '<x@y.org>'])('the e-mail address %s is refused', (typed) => {
  expect(EmailTyped.safeParse(typed).error?.issues[0]?.message).toBe('email-not-understood');
});
