import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { captureCustomer } from '../../../shared/customers/contract.ts';
import { makePack } from '../../../shared/requests/contract.ts';
import { captured } from '../../builders/inputs.ts';
import type { TestRegister } from '../../builders/register.ts';
import { putFonts } from '../requests/shop.ts';
import { nobody, type ScenariosOf } from './scenario.ts';

const asked = (customerId: string) =>
  ({ customerId, language: 'en', identity: 'document-seen', passphrase: null }) as const;

/** A customer, and the officer, who has just given the passphrase again, with somewhere to write. */
async function atTheDesk(register: TestRegister, changes = {}) {
  putFonts(join(register.base, 'fonts'));
  const { id } = await register.get(captureCustomer, await captured(register, changes));
  await register.signIn('Thandi'); // a lock empties the WAL
  await register.actAsOfficer();
  await register.stepUp();
  register.desk.saveFolder = join(register.base, 'stick');
  mkdirSync(register.desk.saveFolder);
  return id;
}

/** No pen writes like this: long enough that the pack is larger than what the register writes meanwhile. */
const longSignature = () => {
  let last = 7;
  const next = (below: number) => {
    last = (last * 48_271) % 2_147_483_647;
    return last % below;
  };
  const stroke = () => Array.from({ length: 600 }, () => [next(600), next(120), next(60_000)]);
  return { kind: 'signature', strokes: Array.from({ length: 40 }, stroke) };
};

const fileSizeLimit = (...options: string[]) =>
  execFileSync('prlimit', ['--pid', String(process.pid), ...options], { encoding: 'utf8' }).trim();

/** The system's own limit on the size of a file stands in for a stick that is full. */
async function whileFilesEndAt<T>(bytes: number, act: () => Promise<T>) {
  const before = fileSizeLimit('--fsize', '--output=SOFT', '--noheadings');
  fileSizeLimit(`--fsize=${bytes}:`);
  try {
    return await act();
  } finally {
    fileSizeLimit(`--fsize=${before}:`);
  }
}

export const pack: ScenariosOf<'requests.make-pack'> = {
  'customer-not-found': async (register) => {
    await atTheDesk(register);
    return () => register.call(makePack, asked(nobody));
  },
  'no-place-chosen': async (register) => {
    const customerId = await atTheDesk(register);
    register.desk.saveFolder = null;
    return () => register.call(makePack, asked(customerId));
  },
  'place-not-writable': async (register) => {
    const customerId = await atTheDesk(register);
    register.desk.saveFolder = join(register.base, 'pulled-out');
    return () => register.call(makePack, asked(customerId));
  },
  'disk-full': async (register) => {
    const customerId = await atTheDesk(register, {
      choices: [{ purpose: 'specials', channel: 'sms', answer: 'given' }],
      proof: longSignature(),
    });
    return () => whileFilesEndAt(200_000, () => register.call(makePack, asked(customerId)));
  },
};
