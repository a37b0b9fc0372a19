import { expect, test } from 'vitest';
import { actionWords } from '../../../renderer/screens/log/actionWords.ts';
import { refusedWords } from '../../../renderer/screens/log/refusedWords.ts';
import { logTermWords } from '../../../renderer/screens/log/termWords.ts';
import {
  CorrectionReason,
  captureCustomer,
  correctCustomer,
  RevealReason,
} from '../../../shared/customers/contract.ts';
import { roles } from '../../../shared/people/roles.ts';
import { gateProcedures, procedures } from '../../../shared/procedures.ts';
import { IdentityCheck } from '../../../shared/requests/contract.ts';
import { Shop } from '../../../shared/shop/contract.ts';

// The engine writes these beside what the declarations say: the end of an epoch, a practice register, tries before an unlock.
const further = ['log key changed', 'practice people made', 'wrong passphrase tried before'];

const declared = [...procedures, ...gateProcedures].flatMap(({ audit }) => ('action' in audit ? [audit.action] : []));

test('every act the log can hold has a text', () => {
  expect(declared.length).toBeGreaterThan(20);
  expect([...declared, ...further].filter((action) => !(action in actionWords.texts.en))).toEqual([]);
});

test('no text is kept for an act that nothing writes', () => {
  expect(Object.keys(actionWords.texts.en).filter((action) => ![...declared, ...further].includes(action))).toEqual([]);
});

test('every refusal the log can hold has a text', () => {
  const logged = procedures.flatMap(({ refusals, audit }): string[] => ('action' in audit ? [...refusals] : []));
  expect([...logged, 'not-permitted', 'not-fresh'].filter((refusal) => !(refusal in refusedWords.texts.en))).toEqual(
    [],
  );
});

test('every listed reason and every name of a field has a text', () => {
  const reasons = [...roles, ...RevealReason.options, ...CorrectionReason.options, ...IdentityCheck.options];
  const corrected = Object.keys(correctCustomer.input.shape.changes.shape);
  const captured = Object.keys(captureCustomer.input.shape).filter((field) =>
    ['name', 'phone', 'email'].includes(field),
  );
  const words = [...reasons, 'recorded-by-mistake', ...corrected, ...captured, ...Object.keys(Shop.shape)];
  expect(words.filter((word) => !(word in logTermWords.texts.en))).toEqual([]);
});
