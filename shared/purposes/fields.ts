import { inEveryLanguage } from '../inEveryLanguage.ts';
import { z } from '../z.ts';
import { type FieldClass, type FieldCode, FieldSeed } from './shape.ts';
import { purposeWords } from './words/all.ts';

const field = (code: FieldCode, fieldClass: FieldClass, onAtFirstRun: boolean, rule: string) => ({
  code,
  class: fieldClass,
  mandatory: code === 'name',
  onAtFirstRun,
  rule,
  label: inEveryLanguage((language) => purposeWords[language].fields[code]),
});

/**
 * The fields a small shop may have (POPIA s 10). Race, trade union, politics, sex life and biometrics for recognition
 * are not here and cannot be added: a shop has no lawful use for them (s 26).
 */
export const seededFields: readonly FieldSeed[] = z
  .array(FieldSeed)
  .parse([
    field('name', 'ordinary', true, 'Any script, hyphen, apostrophe, a single name. Never judged.'),
    field('phone', 'ordinary', true, 'Optional. May be shared by a household: it does not prove who someone is.'),
    field('email', 'ordinary', true, 'Optional.'),
    field('language', 'ordinary', true, 'Optional. For notices, slips and letters.'),
    field('note', 'ordinary', true, 'Short. Nothing about health, religion, race or crime. The customer can read it.'),
    field('address', 'ordinary', false, 'On for delivery or a full tax invoice.'),
    field(
      'over18',
      'child',
      false,
      'On when a purpose needs the age. Asked as yes or no, not as a date of birth (s 34).',
    ),
    field(
      'guardian',
      'child',
      false,
      'On with the age question. Nothing is saved about a child before the consent (s 35).',
    ),
    field('birthday', 'ordinary', false, 'Day and month only, for a birthday offer.'),
    field(
      'companyName',
      'ordinary',
      false,
      'A company is a data subject of its own; its contact person is a second one (s 1).',
    ),
    field('vatNumber', 'unique-identifier', false, 'On for a full tax invoice to a company.'),
    field(
      'photo',
      'ordinary',
      false,
      'On with the purpose of showing it. Never used to recognise anyone by technique (s 26).',
    ),
    field(
      'idNumber',
      'unique-identifier',
      false,
      'Needs a law or a purpose that demands it, such as credit or second-hand goods. Masked. A new use to link with others needs prior authorisation (s 57).',
    ),
    field(
      'allergy',
      'special',
      false,
      'Explicit consent for a clear need, a reason, and only roles that need it (s 26, s 27).',
    ),
  ]);
