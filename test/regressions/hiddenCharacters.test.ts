import { expect, onTestFinished, test } from 'vitest';
import { correctChoice, recordChoice } from '../../shared/consent/contract.ts';
import { captureCustomer } from '../../shared/customers/contract.ts';
import { EmailTyped, PersonName } from '../../shared/customers/fields.ts';
import { createRegister } from '../../shared/gate/contract.ts';
import { addPerson } from '../../shared/people/contract.ts';
import type { AnyProcedure } from '../../shared/procedure.ts';
import { changeShop } from '../../shared/shop/contract.ts';
import { openTestRegister } from '../builders/register.ts';

test('an e-mail address with a character that turns its text around is refused', () => {
  expect(EmailTyped.safeParse('nom\u202esa@winkel.co.za').success).toBe(false);
});

test('an e-mail address with a character that cannot be seen is refused', () => {
  expect(EmailTyped.safeParse('nomsa\u200b@winkel.co.za').success).toBe(false);
});

test('an e-mail address is kept with its letters composed', () => {
  expect(EmailTyped.parse(' rene\u0301@winkel.co.za ')).toBe('ren\u00e9@winkel.co.za');
});

/** Controls, text turned around, zero width, soft hyphen, joiners, tags, half a pair, a letter drawn as nothing. */
const unseen = ['\u0007', '\u202e', '\u200b', '\u00ad', '\u200c', '\u200d', '\u2060', '\u{e0041}', '\ud800', '\u3164'];

const codeOf = (hidden: string) => `U+${hidden.codePointAt(0)?.toString(16).padStart(4, '0')}`;

test.each(unseen.map((hidden) => ({ hidden, code: codeOf(hidden) })))(
  'a name with $code in it is refused',
  ({ hidden }) => {
    expect(PersonName.safeParse(`Nom${hidden}sa`).error?.issues[0]?.message).toBe('name-has-hidden-characters');
  },
);

/** Every text somebody types that is kept, by the contract that takes it. */
const texts: [AnyProcedure, string, string][] = [
  [captureCustomer, 'name', 'name-has-hidden-characters'],
  [captureCustomer, 'email', 'text-has-hidden-characters'],
  [captureCustomer, 'proof.typedName', 'text-has-hidden-characters'],
  [captureCustomer, 'proof.witness', 'text-has-hidden-characters'],
  [recordChoice, 'proof.reference', 'text-has-hidden-characters'],
  [correctChoice, 'reason', 'text-has-hidden-characters'],
  [addPerson, 'label', 'name-has-hidden-characters'],
  [changeShop, 'name', 'name-has-hidden-characters'],
  [changeShop, 'address', 'text-has-hidden-characters'],
  [changeShop, 'contact', 'text-has-hidden-characters'],
  [changeShop, 'officerName', 'name-has-hidden-characters'],
  [changeShop, 'officerContact', 'text-has-hidden-characters'],
  [createRegister, 'owner', 'name-has-hidden-characters'],
  [createRegister, 'shop.name', 'name-has-hidden-characters'],
  [createRegister, 'shop.address', 'text-has-hidden-characters'],
  [createRegister, 'shop.contact', 'text-has-hidden-characters'],
  [createRegister, 'officer.name', 'name-has-hidden-characters'],
  [createRegister, 'officer.contact', 'text-has-hidden-characters'],
];
const proofKinds: Record<string, string> = { typedName: 'typed-name', witness: 'witness', reference: 'reference' };

test.each(texts.map(([procedure, path, why]) => ({ procedure, path, why, name: procedure.name })))(
  '$name refuses what cannot be seen in its $path: $why',
  ({ procedure, path, why }) => {
    const places = path.split('.');
    const last = places.at(-1) ?? '';
    const about = proofKinds[last] ? { kind: proofKinds[last] } : {};
    const input = places.reduceRight<unknown>(
      (within, place) => ({ [place]: within, ...(place === last ? about : {}) }),
      'a\u200b@winkel.co.za',
    );
    const issues = procedure.input.safeParse(input).error?.issues ?? [];
    const here = issues.filter((issue: { path: PropertyKey[] }) => issue.path.join('.') === path);
    expect(here.map(({ message }: { message: string }) => message)).toContain(why);
  },
);

test('a first run for a purpose the shop is not offered is refused in words', async () => {
  const register = await openTestRegister();
  onTestFinished(() => register.close());
  await expect(register.setUp({ purposes: ['bookings', 'raffle'] })).rejects.toThrow(/set-up was refused/);
  expect(createRegister.input.shape.purposes.safeParse(['photo']).error?.issues[0]?.message).toBe('purpose-needed');
});
