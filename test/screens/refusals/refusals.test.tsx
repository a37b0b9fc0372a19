import { expect, test } from 'vitest';
import { refusalWords } from '../../../renderer/refusals/words.ts';
import { allWords } from '../../../renderer/words.ts';
import { gateProcedures, procedures } from '../../../shared/procedures.ts';
import { commonRefusals } from '../../../shared/result.ts';

// A refusal without words would be a silence or a code on the screen. The compiler holds most of them where they are shown; this
// holds all of them, whichever way a screen takes to its words.
import.meta.glob('../../../renderer/**/{words,*Words}.ts', { eager: true });

/** Whose own words, beside the common ones, speak for which procedures. */
const speaksFor: readonly [procedures: RegExp, room: string][] = [
  [/^customers\.capture$/, 'capture'],
  [/^(customers|consent|requests)\./, 'customer refusals'],
  [/^people\./, 'people'],
  [/^gate\./, 'gate refusal'],
];

const keysOf = (room: string) => Object.keys(allWords().find((words) => words.room === room)?.texts.en ?? {});
const common = keysOf(refusalWords.room);

test.each([...procedures, ...gateProcedures].map(({ name, refusals }) => [name, [...refusals] as string[]] as const))(
  'every refusal of %s has words where it is shown',
  (name, refusals) => {
    const rooms = speaksFor.filter(([names]) => names.test(name)).map(([, room]) => room);
    const known = [...common, ...rooms.flatMap(keysOf)];
    expect(refusals.filter((refusal) => !known.includes(refusal))).toEqual([]);
  },
);

test('the refusals every procedure can answer with, and a failure, have words', () => {
  expect([...commonRefusals, 'failed'].filter((refusal) => !common.includes(refusal))).toEqual([]);
});

const schemas = import.meta.glob<string>(
  '../../../shared/{typedText,*/contract,customers/fields,customers/phone,people/label,shop/facts}.ts',
  { eager: true, query: '?raw', import: 'default' },
);
/** The message of a check, `.max(40, 'too-long')`; a word named for one, `needed: 'name-needed'`; what a phone number is refused with. */
const fieldWord =
  /, '([a-z]+(?:-[a-z0-9]+)+)'\)|(?:needed|tooLong|hidden)(?::| =) '([a-z]+(?:-[a-z0-9]+)+)'|'(phone-[a-z0-9-]+)'/g;
const wordsIn = (source: string) =>
  [...source.matchAll(fieldWord)].map(([, message, named, phone]) => message ?? named ?? phone ?? '');

test('every word a field is refused with has a text', () => {
  const found = Object.entries(schemas).flatMap(([path, source]) => wordsIn(source).map((word) => ({ path, word })));
  expect(found.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['shop-name-needed', 'name-has-no-letter', 'phone-add-zero', 'text-has-hidden-characters']),
  );
  const known = (path: string) => (path.includes('/gate/') ? [...common, ...keysOf('gate refusal')] : common);
  expect(found.filter(({ path, word }) => !known(path).includes(word))).toEqual([]);
  expect(['not-understood', 'command-id-needed'].filter((word) => !common.includes(word))).toEqual([]);
});
