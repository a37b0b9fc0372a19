import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test, vi } from 'vitest';
import { useHouse } from '../../../renderer/house.ts';
import { confirmPassphrase } from '../../../shared/gate/contract.ts';
import { ownerPassphrase } from '../../builders/register.ts';
import { putFonts } from '../../engine/requests/shop.ts';
import { button, openHouse } from './house.tsx';

type House = Awaited<ReturnType<typeof openHouse>>;

// jsdom brings bytes of a realm of its own. The engine runs in Node, and what makes its files looks for Node's as it is read.
await vi.hoisted(async () => {
  const { TextEncoder } = await import('node:util');
  Object.assign(globalThis, { Uint8Array: Object.getPrototypeOf(Buffer), TextEncoder });
});

/** The page of one customer as the information officer sees it. */
async function asOfficer() {
  const house = await openHouse();
  putFonts(join(house.register.base, 'fonts'));
  await house.register.actAsOfficer();
  const { id } = await house.register.capture();
  await house.openPage(id);
  return { ...house, id };
}

async function openDialog() {
  const house = await asOfficer();
  await house.user.click(button('Hand over everything we hold'));
  await screen.findByRole('dialog', { name: 'Everything we hold about this customer' });
  return house;
}

const packs = ({ register }: House) => readdirSync(register.base).filter((name) => name.endsWith('.zip'));
const know = ({ user }: House) => user.click(screen.getByRole('radio', { name: 'Known in person' }));
const make = ({ user }: House) => user.keyboard('{Control>}{Enter}{/Control}');
const made = () => screen.findByRole('dialog', { name: 'The pack is made' }, { timeout: 20_000 });

describe('everything held about one customer', () => {
  test('is one file, told with its checksum, its parts, what was looked through and the log code', async () => {
    const house = await openDialog();
    await know(house);
    await make(house);
    const dialog = within(await made());
    const [name = ''] = packs(house);
    expect(dialog.getByText(name)).toBeVisible();
    const hash = createHash('sha256')
      .update(readFileSync(join(house.register.base, name)))
      .digest('hex');
    expect(dialog.getByText(hash.match(/.{8}/g)?.join(' ') ?? '')).toBeVisible();
    expect(dialog.getByText('pack.json')).toBeVisible();
    expect(dialog.getByText('Choices and proof')).toBeVisible();
    expect(dialog.getByText('Log code')).toBeVisible();
    await house.user.click(dialog.getByRole('button', { name: 'Close' }));

    await house.user.click(button('Show the history'));
    const history = await screen.findByRole('list', { name: 'History of the record' });
    expect(history).toHaveTextContent('Everything held was handed over to the customer');
    expect(history).toHaveTextContent('Why: The customer asked for it (POPIA section 23)');
  }, 30_000);

  test('with a passphrase typed twice; the words say what opens it', async () => {
    const house = await openDialog();
    await know(house);
    expect(screen.getByText(/7-Zip \(Windows, Linux\) or Keka \(macOS\) opens it/)).toBeVisible();
    await house.user.type(screen.getByLabelText(/^Passphrase for the pack/), 'short');
    await house.user.tab();
    expect(screen.getByText('Use at least 8 characters.')).toBeVisible();
    await house.user.type(screen.getByLabelText(/^Passphrase for the pack/), ' but longer');
    await house.user.type(screen.getByLabelText('Repeat the passphrase'), 'something else');
    await house.user.tab();
    expect(screen.getByText('The two are not the same.')).toBeVisible();
    await make(house);
    expect(packs(house)).toEqual([]);

    await house.user.clear(screen.getByLabelText('Repeat the passphrase'));
    await house.user.type(screen.getByLabelText('Repeat the passphrase'), 'short but longer');
    await make(house);
    await made();
    expect(packs(house)).toHaveLength(1);
    expect(house.port.calls.findLast(({ name }) => name === 'requests.make-pack')?.input).toMatchObject({
      passphrase: 'short but longer',
      identity: 'known-in-person',
      language: 'zu',
    });
  }, 30_000);

  test('without saying how we know who asks, nothing is made', async () => {
    const house = await openDialog();
    await make(house);
    expect(await screen.findByText('Choose how you know who asks.')).toBeVisible();
    expect(house.port.calls.some(({ name }) => name === 'requests.make-pack')).toBe(false);
  });

  test('the place dialog closed, and a place that is gone: in words, nothing written, and what was chosen stays', async () => {
    const house = await openDialog();
    await know(house);
    house.register.desk.saveFolder = null;
    await make(house);
    expect(
      await screen.findByText('You closed the place dialog. Nothing was written.', {}, { timeout: 20_000 }),
    ).toBeVisible();
    house.register.desk.saveFolder = join(house.register.base, 'a stick that was pulled out');
    await make(house);
    expect(await screen.findByText(/^Nothing can be written there/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Known in person' })).toBeChecked();
    expect(existsSync(house.register.desk.saveFolder)).toBe(false);
    expect(packs(house)).toEqual([]);
  }, 50_000);

  test('a passphrase given long ago is asked for again, and then the pack is made', async () => {
    const house = await openDialog();
    await know(house);
    house.register.time.now += 6 * 60_000;
    await make(house);
    await waitFor(() => expect(house.register.desk.opened).toContain('small-gate'));
    await house.register.engine.gateSession().call({
      name: confirmPassphrase.name,
      input: { passphrase: ownerPassphrase },
      commandId: uuidv7(),
    });
    await made();
    expect(packs(house)).toHaveLength(1);
  }, 30_000);

  test('axe finds nothing in the dialog', async () => {
    await openDialog();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});

describe('who may hand over', () => {
  test('the counter does not see it', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    await house.register.addPerson('Sipho', 'staff');
    await house.register.signIn('Sipho');
    await house.openPage(id);
    expect(screen.queryByText(/Everything we hold/)).toBeNull();
  });

  test('an owner who is also the officer switches first, and comes back to this customer', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    await house.openPage(id);
    expect(screen.queryByRole('button', { name: 'Hand over everything we hold' })).toBeNull();
    await house.user.click(button('Switch to information officer to hand it over'));
    expect(await screen.findByRole('button', { name: 'Hand over everything we hold' })).toBeVisible();
    expect(useHouse.getState()).toMatchObject({ me: { role: 'officer' }, place: { screen: 'customer', id } });
    act(() => useHouse.setState({ me: null }));
  });
});
