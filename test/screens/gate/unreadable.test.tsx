import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Unreadable } from '../../../renderer/gate/Unreadable.tsx';
import { unreadableReasons } from '../../../shared/gate/contract.ts';
import { ownerPassphrase } from '../../builders/register.ts';
import { expectAccessible, openGate, title } from './gate.tsx';

async function openSetUp() {
  const gate = await openGate();
  await gate.register.setUp();
  gate.register.restart();
  const inFolder = (name: string) => join(gate.register.folder, name);
  return { ...gate, inFolder };
}

const nothingNewOffered = () => expect(screen.queryByText(/Which language/)).not.toBeInTheDocument();

test('a plaintext file in the register’s place is not opened; put right, the register opens', async () => {
  const { register, user, show, inFolder } = await openSetUp();
  const real = readFileSync(inFolder('register.db'));
  const false_ = Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(4080)]);
  writeFileSync(inFolder('register.db'), false_);
  show();
  await title('Unlock the register');
  await user.keyboard(`${ownerPassphrase}{Enter}`);
  await title('The register was not opened');
  expect(
    screen.getByText('The file in the register’s place is not encrypted, so it is not this register.'),
  ).toBeInTheDocument();
  expect(screen.getByText(/It was not opened and nothing was written to it/)).toBeInTheDocument();
  expect(screen.getByText(/tell the information officer/)).toBeInTheDocument();
  expect(readFileSync(inFolder('register.db'))).toEqual(false_);
  nothingNewOffered();
  await expectAccessible();

  writeFileSync(inFolder('register.db'), real);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await title('Unlock the register');
  register.desk.opened.length = 0;
  await user.keyboard(`${ownerPassphrase}{Enter}`);
  await screen.findByText('Opening the register');
  expect(register.desk.opened).toContain('work');
});

test('missing keys are not an empty computer', async () => {
  const { show, user, inFolder } = await openSetUp();
  const copy = readFileSync(inFolder('register.keys'));
  for (const name of ['register.keys', 'register.keys.2']) rmSync(inFolder(name));
  show();
  await title('The register was not opened');
  expect(screen.getByText('The keys of the register are missing from its folder.')).toBeInTheDocument();
  nothingNewOffered();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await title('The register was not opened');
  writeFileSync(inFolder('register.keys'), copy);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await title('Unlock the register');
});

test('damaged keys, and a register that is gone, have their own words', async () => {
  const { show, user, inFolder } = await openSetUp();
  const keys = readFileSync(inFolder('register.keys'));
  for (const name of ['register.keys', 'register.keys.2']) writeFileSync(inFolder(name), 'no keys');
  show();
  expect(await screen.findByText('The keys of the register are damaged.')).toBeInTheDocument();
  for (const name of ['register.keys', 'register.keys.2']) writeFileSync(inFolder(name), keys);
  rmSync(inFolder('register.db'));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await title('Unlock the register');
  await user.keyboard(`${ownerPassphrase}{Enter}`);
  expect(await screen.findByText(/the register itself is missing from its folder/)).toBeInTheDocument();
  expect(screen.getByText(/No empty register was put in its place/)).toBeInTheDocument();
  nothingNewOffered();
});

test.each(unreadableReasons)('%s says what happened, what is safe and what to do next', (reason) => {
  render(<Unreadable reason={reason} />);
  const told = [...screen.getByRole('alert').querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
  expect(told).toHaveLength(3);
  for (const part of told) expect(part).toMatch(/^[A-Z].{10,}\.$/);
});
