import { describe, expect, test } from 'vitest';
import {
  addPerson,
  type ChangeRole,
  changeOwnPassphrase,
  changeRole,
  givenPassphrase,
  type KeysFile,
  removePerson,
  resetPassphrase,
} from '../../../main/engine/keys/index.ts';
import {
  chosen,
  must,
  mustUnlock,
  newShop,
  ownersWords,
  personIn,
  type ShopOfTwo,
  shopWithThabo,
  staffWords,
  tools,
  tryUnlock,
} from './shop.ts';

const otherWords = 'nine umbrellas beside the window';

describe('adding a person', () => {
  const add = async (change: object) => {
    const { unlocked } = await newShop();
    const input = {
      by: unlocked,
      keysFile: unlocked.keysFile,
      label: 'Thabo',
      role: 'staff' as const,
      can: [],
      passphrase: chosen(staffWords),
    };
    return addPerson({ ...input, ...change }, tools);
  };

  test('the roster grows by one, signed, and names the roster before it', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo();
    expect(keysFile.roster.version).toBe(2);
    expect(keysFile.roster.prev).not.toBe(unlocked.keysFile.roster.prev);
    expect(keysFile.owners).toEqual(unlocked.keysFile.owners); // the owners are who they were
    expect(thabo).toMatch(/^p_[0-9a-z]{16}$/);
    expect(keysFile.seals.filter(({ to }) => to === thabo).map(({ key }) => key)).toEqual(['DK']);
  });

  test('a second owner is put into the chain of owners, and may add people too', async () => {
    const { keysFile, thabo } = await shopWithThabo('owner', ['sensitive.read']);
    expect(keysFile.owners).toHaveLength(2);
    const second = await mustUnlock(keysFile, thabo, staffWords);
    expect(second.sensitiveKeys).toHaveLength(1);
    const input = {
      by: second,
      keysFile,
      label: 'Lerato',
      role: 'staff' as const,
      can: [],
      passphrase: chosen(otherWords),
    };
    const next = must(await addPerson(input, tools));
    expect((await mustUnlock(next.keysFile, next.personId, otherWords)).person.label).toBe('Lerato');
  });

  test('staff cannot add anyone, and neither can who was an owner', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo('owner');
    const was = await mustUnlock(keysFile, thabo, staffWords);
    const { keysFile: after } = must(
      changeRole({ by: unlocked, keysFile, personId: thabo, role: 'staff', can: [] }, tools),
    );
    const is = await mustUnlock(after, thabo, staffWords);
    for (const by of [was, is]) {
      const input = {
        by,
        keysFile: after,
        label: 'Friend',
        role: 'owner' as const,
        can: [],
        passphrase: chosen(otherWords),
      };
      expect(await addPerson(input, tools)).toEqual({ ok: false, refusal: 'not-an-owner' });
    }
  });

  test.each([
    ['a label that only looks free', { label: 'ｎｏｍｓａ ' }, 'label-taken'],
    ['an empty label', { label: '\t' }, 'label-not-allowed'],
    ['a label longer than 60', { label: 'x'.repeat(61) }, 'label-not-allowed'],
    ['staff who act as officer', { can: ['act.officer'] }, 'only-owners-act-as-officer'],
  ])('%s is refused', async (_, change, refusal) => {
    expect(await add(change)).toEqual({ ok: false, refusal });
  });

  test('direction marks and doubled spaces do not reach the unlock screen', async () => {
    const { keysFile, personId } = must(await add({ label: ' Back\u202e \n office ' }));
    expect(personIn(keysFile, personId).label).toBe('Back office');
  });

  test('nobody hands on the sensitive key without holding it', async () => {
    const { keysFile, thabo } = await shopWithThabo('owner');
    const by = await mustUnlock(keysFile, thabo, staffWords);
    const can = ['sensitive.read' as const];
    const input = { by, keysFile, label: 'Lerato', role: 'staff' as const, can, passphrase: chosen(otherWords) };
    expect(await addPerson(input, tools)).toEqual({ ok: false, refusal: 'needs-sensitive-key' });
  });

  test('two hundred people fit and the next is refused, so no file is written that cannot be read', async () => {
    const { keysFile, unlocked, thabo } = await shopWithThabo();
    const removed = { ...personIn(keysFile, thabo), state: 'removed' as const, label: '' as const, can: [] as [] };
    const many = Array.from({ length: 198 }, (_, at) => ({ ...removed, id: `p_${at}` as typeof removed.id }));
    const full = { ...keysFile, roster: { ...keysFile.roster, people: [...keysFile.roster.people, ...many] } };
    const input = {
      by: unlocked,
      keysFile: full,
      label: 'One more',
      role: 'staff' as const,
      can: [],
      passphrase: chosen(otherWords),
    };
    expect(await addPerson(input, tools)).toEqual({ ok: false, refusal: 'keys-file-full' });
  });
});

describe('changing a role', () => {
  const change = (shop: ShopOfTwo, input: Partial<ChangeRole>) =>
    changeRole(
      { by: shop.unlocked, keysFile: shop.keysFile, personId: shop.thabo, role: 'staff', can: [], ...input },
      tools,
    );

  test('takes effect while the person is away, and their passphrase stays theirs', async () => {
    const shop = await shopWithThabo();
    const { keysFile, rotationDue } = must(change(shop, { role: 'owner', can: ['act.officer'] }));
    expect(rotationDue).toEqual([]);
    const thabo = await mustUnlock(keysFile, shop.thabo, staffWords);
    expect(thabo.person).toMatchObject({ role: 'owner', can: ['act.officer'] });
    expect(thabo.signKey).not.toBeNull();
    expect(keysFile.owners).toHaveLength(2);
  });

  test('the sensitive key comes with the capability, and its loss makes both keys due for change', async () => {
    const shop = await shopWithThabo();
    const given = must(change(shop, { can: ['sensitive.read'] })).keysFile;
    expect((await mustUnlock(given, shop.thabo, staffWords)).sensitiveKeys).toEqual(shop.unlocked.sensitiveKeys);

    const taken = must(change({ ...shop, keysFile: given }, { can: [] }));
    expect(taken.rotationDue).toEqual(['DK', 'SK']);
    expect(taken.keysFile.seals.some(({ key, to }) => key === 'SK' && to === shop.thabo)).toBe(false);
    expect((await mustUnlock(taken.keysFile, shop.thabo, staffWords)).sensitiveKeys).toEqual([]);
  });

  test('an owner made staff leaves the chain of owners', async () => {
    const shop = await shopWithThabo('owner');
    const { keysFile } = must(change(shop, { role: 'staff' }));
    expect(keysFile.owners.at(-1)?.signers.map(({ id }) => id)).toEqual([shop.unlocked.person.id, 'recovery']);
    expect((await mustUnlock(keysFile, shop.thabo, staffWords)).signKey).toBeNull();
  });

  test('each bar has its word', async () => {
    const shop = await shopWithThabo('owner');
    const second = await mustUnlock(shop.keysFile, shop.thabo, staffWords);
    const refusal = (input: Partial<ChangeRole>, at = shop) => {
      const answer = change(at, input);
      return answer.ok ? null : answer.refusal;
    };
    expect(refusal({ personId: 'p_nobody' })).toBe('person-not-found');
    expect(refusal({ personId: shop.unlocked.person.id, role: 'owner' })).toBe('not-your-own-role');
    expect(refusal({ role: 'officer', can: ['act.officer'] })).toBe('only-owners-act-as-officer');
    expect(refusal({ by: second, personId: shop.unlocked.person.id, role: 'owner', can: [] })).toBeNull();
    expect(refusal({ by: { ...second, signKey: null } })).toBe('not-an-owner');
    const alone = { ...shop, keysFile: must(change(shop, { role: 'staff' })).keysFile };
    expect(refusal({ personId: shop.unlocked.person.id, role: 'staff' }, alone)).toBe('last-owner');
    const third = { by: second, personId: second.person.id };
    expect(refusal({ ...third, role: 'owner', can: ['sensitive.read'] })).toBe('not-your-own-role');
    const lerato = must(
      await addPerson(
        {
          by: second,
          keysFile: shop.keysFile,
          label: 'Lerato',
          role: 'staff',
          can: [],
          passphrase: chosen(otherWords),
        },
        tools,
      ),
    );
    const input = { by: second, personId: lerato.personId, can: ['sensitive.read' as const] };
    expect(refusal(input, { ...shop, keysFile: lerato.keysFile })).toBe('needs-sensitive-key');
  });
});

describe('removing a person', () => {
  test('their passphrase is refused in the words of a wrong one; slot, seals and name are gone; the key change is due', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo('staff', ['sensitive.read']);
    const removed = must(removePerson({ by: unlocked, keysFile, personId: thabo }));

    expect(removed.rotationDue).toEqual(['DK', 'SK']);
    expect(await tryUnlock(removed.keysFile, thabo, staffWords)).toEqual({ ok: false, refusal: 'wrong-passphrase' });
    expect(removed.keysFile.slots.some(({ person }) => person === thabo)).toBe(false);
    expect(removed.keysFile.seals.some(({ to }) => to === thabo)).toBe(false);
    expect(personIn(removed.keysFile, thabo)).toMatchObject({ state: 'removed', label: '', can: [] });
    expect((await mustUnlock(removed.keysFile, unlocked.person.id, ownersWords)).person.label).toBe('Nomsa');
  });

  test('putting their old slot and seals back does not bring them back', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo();
    const { keysFile: after } = must(removePerson({ by: unlocked, keysFile, personId: thabo }));
    const restored: KeysFile = { ...after, slots: keysFile.slots, seals: keysFile.seals };
    expect(await tryUnlock(restored, thabo, staffWords)).toEqual({ ok: false, refusal: 'wrong-passphrase' });
  });

  test('each bar has its word', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo('owner');
    expect(removePerson({ by: unlocked, keysFile, personId: 'p_nobody' })).toEqual({
      ok: false,
      refusal: 'person-not-found',
    });
    expect(removePerson({ by: unlocked, keysFile, personId: unlocked.person.id })).toEqual({
      ok: false,
      refusal: 'not-yourself',
    });
    const { keysFile: alone } = must(removePerson({ by: unlocked, keysFile, personId: thabo }));
    expect(removePerson({ by: unlocked, keysFile: alone, personId: unlocked.person.id })).toEqual({
      ok: false,
      refusal: 'last-owner',
    });
    expect(removePerson({ by: unlocked, keysFile: alone, personId: thabo })).toEqual({
      ok: false,
      refusal: 'person-not-found',
    });
    expect(removePerson({ by: { ...unlocked, signKey: null }, keysFile, personId: thabo })).toEqual({
      ok: false,
      refusal: 'not-an-owner',
    });
  });
});

describe('a forgotten passphrase', () => {
  test('an owner lets staff choose anew: the old passphrase and the old pair open nothing more', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo('staff', ['sensitive.read']);
    const next = must(
      await resetPassphrase({ by: unlocked, keysFile, personId: thabo, passphrase: chosen(otherWords) }, tools),
    );

    expect((await mustUnlock(next, thabo, otherWords)).sensitiveKeys).toEqual(unlocked.sensitiveKeys);
    expect(await tryUnlock(next, thabo, staffWords)).toEqual({ ok: false, refusal: 'wrong-passphrase' });
    expect(personIn(next, thabo).boxPub).not.toBe(personIn(keysFile, thabo).boxPub);
    expect(next.slots).toHaveLength(2);
  });

  test('an owner can let another owner choose anew, and the chain of owners names the new pair', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo('owner');
    const next = must(
      await resetPassphrase({ by: unlocked, keysFile, personId: thabo, passphrase: chosen(otherWords) }, tools),
    );
    expect(next.owners).toHaveLength(3);
    const second = await mustUnlock(next, thabo, otherWords);
    expect(removePerson({ by: second, keysFile: next, personId: unlocked.person.id }).ok).toBe(true);
  });

  test('each bar has its word', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo('owner');
    const second = await mustUnlock(keysFile, thabo, staffWords);
    const reset = (by: typeof second, personId: string) =>
      resetPassphrase({ by, keysFile, personId, passphrase: chosen(otherWords) }, tools);
    expect(await reset({ ...unlocked, signKey: null }, thabo)).toEqual({ ok: false, refusal: 'not-an-owner' });
    expect(await reset(unlocked, 'p_nobody')).toEqual({ ok: false, refusal: 'person-not-found' });
    expect(await reset(unlocked, unlocked.person.id)).toEqual({ ok: false, refusal: 'not-yourself' });
    expect(await reset(second, unlocked.person.id)).toEqual({ ok: false, refusal: 'needs-sensitive-key' });
  });

  test('staff who know theirs change it alone, under a new salt', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo();
    const input = { keysFile, personId: thabo, current: givenPassphrase(staffWords), next: chosen(otherWords) };
    const next = must(await changeOwnPassphrase(input, tools));

    expect((await mustUnlock(next, thabo, otherWords)).person.id).toBe(thabo);
    expect(await tryUnlock(next, thabo, staffWords)).toEqual({ ok: false, refusal: 'wrong-passphrase' });
    expect(next.roster).toEqual(keysFile.roster);
    const saltIn = (file: KeysFile) => file.slots.find(({ person }) => person === thabo)?.kdf.salt;
    expect(saltIn(next)).not.toBe(saltIn(keysFile));
    expect((await mustUnlock(next, unlocked.person.id, ownersWords)).person.label).toBe('Nomsa');

    const wrong = await changeOwnPassphrase({ ...input, current: givenPassphrase('guess') }, tools);
    expect(wrong).toEqual({ ok: false, refusal: 'wrong-passphrase' });
  });
});
