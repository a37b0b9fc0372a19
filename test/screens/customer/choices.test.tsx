import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { correctChoice, withdrawConsent } from '../../../shared/consent/contract.ts';
import { changeShop } from '../../../shared/shop/contract.ts';
import { box, button, openHouse, results } from './house.tsx';

const sms = { purpose: 'specials', channel: 'sms' } as const;
const both = {
  choices: [
    { ...sms, answer: 'given' },
    { purpose: 'specials', channel: 'whatsapp', answer: 'given' },
  ],
} satisfies Parameters<Awaited<ReturnType<typeof openHouse>>['register']['capture']>[0];

type House = Awaited<ReturnType<typeof openHouse>>;
type Id = Parameters<House['page']>[0];

/** How one choice stands in the register, whatever the screen says. */
const stateOf = async (house: House, id: Id, channel = 'sms') =>
  (await house.page(id)).choices.find((choice) => choice.channel === channel)?.state;
const line = (words: string) => screen.getByText(words, { selector: 'li p' }).closest('li') as HTMLElement;
/** Longer than the moment in which the Enter that opened the page may come twice. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 260));

/** A search result of the only customer, highlighted. */
async function highlighted(changes = {}) {
  const house = await openHouse();
  const { id } = await house.register.capture(changes);
  await house.find();
  await house.user.keyboard('nokuthula');
  await waitFor(() => expect(results()).toHaveLength(1));
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await house.user.keyboard(key);
  };
  return { ...house, id, press, keys: () => keys };
}

describe('taking a yes back', () => {
  test('needs two keys from the search result, and its undo leaves both entries as evidence', async () => {
    const house = await highlighted();
    await house.press('{Enter}');
    const withdraw = await screen.findByRole('button', { name: 'Withdraw SMS consent' });
    expect(withdraw).toHaveFocus();
    await settled();
    await house.press('{Enter}');
    expect(await screen.findByText('Consent withdrawn')).toBeVisible();
    expect(house.keys()).toBe(2);
    expect(await stateOf(house, house.id)).toBe('withdrawn');
    expect(within(line('Send me specials by SMS')).getByText('Withdrawn')).toBeVisible();

    await house.user.click(button('Undo'));
    expect(await screen.findByText('Entry corrected. The first entry stays as evidence.')).toBeVisible();
    expect(await stateOf(house, house.id)).toBe('given');
    await house.user.click(button('Show the consent timeline'));
    const entries = within(await screen.findByRole('list', { name: 'Consent timeline' })).getAllByRole('listitem');
    for (const [at, kind] of ['Entry corrected', 'Yes withdrawn', 'Yes'].entries()) {
      expect(entries[at]).toHaveTextContent(`${kind}: Send me specials by SMS`);
      expect(entries[at]).toHaveTextContent('Words shown: Ngithumelele amaspeshali nge-SMS'); // as the customer read them
    }
    expect(screen.getByText('Intact: every entry is as it was written')).toBeVisible();
  });

  test('needs three for the second of two: Enter, an arrow, Enter', async () => {
    const house = await highlighted(both);
    await house.press('{Enter}');
    await screen.findByRole('button', { name: 'Withdraw WhatsApp consent' });
    await settled();
    await house.press('{ArrowDown}');
    expect(button('Withdraw WhatsApp consent')).toHaveFocus();
    await house.press('{Enter}');
    await screen.findByText('Consent withdrawn');
    expect(house.keys()).toBe(3);
    expect(await stateOf(house, house.id, 'whatsapp')).toBe('withdrawn');
    expect(await stateOf(house, house.id, 'sms')).toBe('given');
  });

  test('the Enter that opened the page, pressed twice in haste, withdraws nothing', async () => {
    const house = await highlighted();
    await house.user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Withdraw SMS consent' });
    await house.user.keyboard('{Enter}');
    await settled();
    expect(await stateOf(house, house.id)).toBe('given');
  });

  test('a scanned slip finds its customer and withdraws nothing', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    const other = await house.register.capture({ name: 'Sipho Nkosi', phone: null, choices: [] });
    await house.openPage(id);
    await settled();
    await house.user.keyboard(`${other.slipCode}{Enter}`);
    await waitFor(() => expect(box()).toHaveValue(other.slipCode));
    await waitFor(() => expect(results()).toHaveLength(1));
    expect(await stateOf(house, id)).toBe('given');
  });

  test('is recorded with the way it reached the shop', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    await house.openPage(id);
    await house.user.selectOptions(screen.getByRole('combobox', { name: 'The customer tells us' }), 'By WhatsApp');
    await house.user.click(button('Withdraw SMS consent'));
    await screen.findByText('Consent withdrawn');
    await house.user.click(button('Show the consent timeline'));
    expect(await screen.findByText(/^By WhatsApp · /)).toBeVisible();
  });

  test('Ctrl+Z corrects it too, and after ten minutes it is too late, in words', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture(both);
    await house.openPage(id);
    await house.user.click(button('Withdraw SMS consent'));
    await screen.findByText('Consent withdrawn');
    await house.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await stateOf(house, id)).toBe('given'));

    await house.user.click(button('Withdraw WhatsApp consent'));
    await waitFor(async () => expect(await stateOf(house, id, 'whatsapp')).toBe('withdrawn'));
    house.register.time.now += 11 * 60_000;
    await house.user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/^More than 10 minutes have passed/)).toBeVisible();
    expect(await stateOf(house, id, 'whatsapp')).toBe('withdrawn');
  });

  test('the timeline offers the undo for ten minutes to whoever wrote the entry', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    vi.setSystemTime(house.register.time.now);
    await house.openPage(id);
    await house.user.click(button('Show the consent timeline'));
    await house.user.click(await screen.findByRole('button', { name: 'Undo: recorded by mistake' }));
    await waitFor(async () => expect(await stateOf(house, id)).toBe('not-asked'));
    expect(await screen.findByText(/no longer counts, stays as evidence/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo: recorded by mistake' })).toBeNull();
    vi.useRealTimers();
  });

  test('taken back elsewhere meanwhile: said, and the page shows how it stands', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    await house.openPage(id);
    await house.register.get(withdrawConsent, { customerId: id, ...sms, method: 'phone' });
    await house.user.click(button('Withdraw SMS consent'));
    expect(await screen.findByText(/^There is no yes to withdraw/)).toBeVisible();
    await waitFor(() => expect(within(line('Send me specials by SMS')).getByText('Withdrawn')).toBeVisible());
  });

  test('an undo that came too late for another undo says so', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    await house.openPage(id);
    await house.user.click(button('Withdraw SMS consent'));
    await screen.findByText('Consent withdrawn');
    const { choices } = await house.page(id);
    const eventId = choices.find(({ channel }) => channel === 'sms')?.eventId;
    if (!eventId) throw new Error('no event');
    await house.register.get(correctChoice, { eventId, reason: 'recorded-by-mistake' });
    await house.user.click(button('Undo'));
    expect(await screen.findByText('This entry was corrected before.')).toBeVisible();
  });
});

describe('a choice after the capture', () => {
  async function openDialog(changes = {}, name = 'Record WhatsApp choice') {
    const house = await openHouse({ keyDelay: 30 });
    const { id } = await house.register.capture({ language: 'en', ...changes });
    await house.openPage(id);
    await house.user.click(button(name));
    await screen.findByRole('dialog', { name: 'Record a choice' });
    return { ...house, id };
  }
  const typedProof = async ({ user }: House) => {
    await user.keyboard('{Alt>}t{/Alt}');
    await user.type(screen.getByRole('textbox', { name: /^Full name, typed/ }), 'Nokuthula Dlamini');
  };
  const choose = ({ user }: House, answer: string) => user.click(screen.getByRole('radio', { name: answer }));
  const save = ({ user }: House) => user.keyboard('{Control>}{Enter}{/Control}');

  test('the notice is shown in the customer’s language, and a yes is written with its proof', async () => {
    const house = await openDialog({ language: 'zu' });
    expect(screen.getByRole('combobox', { name: 'Language of the notice' })).toHaveValue('zu');
    expect(screen.getByText('Notice version 1')).toBeVisible();
    expect(screen.getByText('A speaker has not yet checked this language')).toBeVisible();
    await house.user.click(button('The whole notice'));
    await choose(house, 'Yes');
    await typedProof(house);
    await save(house);
    expect(await screen.findByText('Choice recorded')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await stateOf(house, house.id, 'whatsapp')).toBe('given');

    await house.user.click(button('Show the consent timeline'));
    await house.user.click((await screen.findAllByRole('button', { name: 'Show the proof' }))[0] as HTMLElement);
    expect(screen.getByText('Typed name:', { exact: false })).toHaveTextContent('Typed name: Nokuthula Dlamini');
    expect(screen.getAllByText(/^Notice version 1, read aloud, checksum [0-9a-f]{8}$/).length).toBe(2);
    await house.user.click(button('Undo'));
    await waitFor(async () => expect(await stateOf(house, house.id, 'whatsapp')).toBe('not-asked'));
  });

  test('a no needs no proof', async () => {
    const house = await openDialog();
    await choose(house, 'No');
    await save(house);
    await screen.findByText('Choice recorded');
    expect(await stateOf(house, house.id, 'whatsapp')).toBe('refused');
  });

  test('nothing chosen, and a yes without proof: said, and nothing typed is lost', async () => {
    const house = await openDialog();
    await save(house);
    expect(await screen.findByText('Choose what the customer answered.')).toBeVisible();
    await choose(house, 'Yes');
    await save(house);
    expect(await screen.findByText(/^A yes needs proof/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
    expect(await stateOf(house, house.id, 'whatsapp')).toBe('not-asked');
  });

  test('by phone the proof is a recording or message', async () => {
    const house = await openDialog();
    await house.user.selectOptions(screen.getByRole('combobox', { name: 'How the choice reached you' }), 'By phone');
    await choose(house, 'Yes');
    await house.user.type(screen.getByRole('textbox', { name: /^Where the recording/ }), 'Call of 9 May, folder 3');
    await save(house);
    await screen.findByText('Choice recorded');
    await house.user.click(button('Show the consent timeline'));
    await house.user.click((await screen.findAllByRole('button', { name: 'Show the proof' }))[0] as HTMLElement);
    expect(screen.getByText('Recording or message:', { exact: false })).toHaveTextContent('Call of 9 May, folder 3');
  });

  test('without an address a yes to e-mail is refused, in words', async () => {
    const house = await openDialog({}, 'Record e-mail choice');
    expect(screen.getByText(/^No e-mail address is recorded/)).toBeVisible();
    await choose(house, 'Yes');
    await typedProof(house);
    await save(house);
    expect(await screen.findByText(/^A yes needs somewhere to arrive/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Full name, typed/ })).toHaveValue('Nokuthula Dlamini');
  });

  test('under a new notice the answer is open again, and the new notice is on the screen', async () => {
    const house = await openDialog();
    await choose(house, 'No');
    await house.register.get(changeShop, { contact: '011 000 9999' });
    await save(house);
    expect(await screen.findByText(/^The notice has changed/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'No' })).not.toBeChecked();
    expect(await screen.findByText('Notice version 2')).toBeVisible();
    await choose(house, 'No');
    await save(house);
    await screen.findByText('Choice recorded');
  });

  test('who said no before: the question stays hidden until the customer brought it up', async () => {
    const house = await openDialog({ choices: [{ ...sms, answer: 'refused' }], proof: null }, 'Record SMS choice');
    expect(screen.getByText(/^This customer said no before\. The law lets only/)).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Yes' })).toBeNull();
    await house.user.click(screen.getByRole('radio', { name: 'We did' }));
    expect(screen.getByText(/^The question stays hidden\. Leave it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Record the choice/ })).toBeNull();

    await house.user.click(screen.getByRole('radio', { name: 'The customer, without being asked' }));
    await choose(house, 'Yes');
    await typedProof(house);
    await save(house);
    await screen.findByText('Choice recorded');
    expect(await stateOf(house, house.id)).toBe('given');
    await house.user.click(button('Show the consent timeline'));
    expect(await screen.findByText('The customer brought it up')).toBeVisible();
  });
});

test('the state on any day, written as people write it', async () => {
  const startsAt = Date.UTC(2026, 4, 3, 8);
  const house = await openHouse({ startsAt });
  const { id } = await house.register.capture();
  house.register.time.now += 48 * 60 * 60_000;
  await house.register.get(withdrawConsent, { customerId: id, ...sms, method: 'phone' });
  vi.setSystemTime(house.register.time.now);
  await house.openPage(id);
  await house.user.click(button('Show the consent timeline'));
  const day = await screen.findByRole('textbox', { name: 'State on a day' });
  const stood = async (typed: string) => {
    await house.user.clear(day);
    await house.user.type(day, typed);
    const heading = await screen.findByText(/^At the end of/);
    return within(heading.parentElement as HTMLElement)
      .getByText('Send me specials by SMS')
      .closest('li')?.textContent;
  };
  expect(await stood('4 May 2026')).toBe('Send me specials by SMSYes');
  expect(await stood('5 May 2026')).toBe('Send me specials by SMSWithdrawn');
  expect(await stood('2 May 2026')).toBe('Send me specials by SMSNot asked');
  await house.user.clear(day);
  await house.user.type(day, '9 May 2030{Tab}');
  expect(screen.getByText('That day has not come yet.')).toBeVisible();
  vi.useRealTimers();
});
