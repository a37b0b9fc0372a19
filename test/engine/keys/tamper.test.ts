import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalBytes, type Json } from '../../../main/engine/canonical.ts';
import { toText } from '../../../main/engine/keys/bytes.ts';
import { makeSignPair } from '../../../main/engine/keys/curves.ts';
import {
  addPerson,
  changeRole,
  type KeysFile,
  keysFileBytes,
  parseKeysFile,
  removePerson,
  renewRecoveryCode,
  resetPassphrase,
  type Unlocked,
} from '../../../main/engine/keys/index.ts';
import { isMacRight, type Unsigned, withMac } from '../../../main/engine/keys/keysFile.ts';
import { isLineageWhole, signRoster } from '../../../main/engine/keys/lineage.ts';
import { sealKeys } from '../../../main/engine/keys/seals.ts';
import {
  chosen,
  must,
  mustUnlock,
  ownersWords,
  type ShopOfTwo,
  shopWithThabo,
  staffWords,
  tools,
  tryUnlock,
} from './shop.ts';

let shop: ShopOfTwo;
let thabo: Unlocked;
beforeAll(async () => {
  shop = await shopWithThabo();
  thabo = await mustUnlock(shop.keysFile, shop.thabo, staffWords);
});

/** What Thabo can do with his own tools: change the file and, since he holds the data key, put a right MAC under it. */
const withRightMac = (file: Unsigned | KeysFile): KeysFile => {
  const { mac: _, ...rest } = { mac: '', ...file };
  return withMac(rest, thabo.dataKey);
};
const copyOf = (file: KeysFile): KeysFile => structuredClone(file);

describe('somebody without the keys', () => {
  test('cannot change one bit of the file: it is not read, or its MAC is wrong', () => {
    const bytes = keysFileBytes(shop.keysFile);
    expect(isMacRight(shop.keysFile, thabo.dataKey)).toBe(true);
    let readable = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        const read = parseKeysFile(changed);
        if (!read.ok) continue;
        readable += 1;
        expect(isMacRight(read.value, thabo.dataKey), `bit ${bit} of byte ${at}`).toBe(false);
      }
    }
    expect(readable).toBeGreaterThan(1000); // many changes keep the shape, so the MAC did have work to do
  }, 60_000);

  test('cannot cut it short or add to it', () => {
    const bytes = keysFileBytes(shop.keysFile);
    for (let length = 0; length < bytes.length; length += 7)
      expect(parseKeysFile(bytes.subarray(0, length)).ok).toBe(false);
    expect(parseKeysFile(Buffer.concat([bytes, Buffer.from(' ')])).ok).toBe(false);
    expect(parseKeysFile(Buffer.concat([bytes, bytes])).ok).toBe(false);
  });

  test.each(leavesIn(['slots', 'seals', 'epoch', 'registerId', 'mac']))(
    'cannot change %s and have it open',
    async (path) => {
      const changed = changeAt(shop.keysFile, path);
      for (const [id, words] of [
        [shop.unlocked.person.id, ownersWords],
        [shop.thabo, staffWords],
      ] as const) {
        const read = parseKeysFile(canonicalBytes(changed));
        if (read.ok) expect((await tryUnlock(read.value, id, words)).ok, path).toBe(false);
      }
    },
  );
});

describe('a colleague who holds the data key', () => {
  test.each(leavesIn(['roster', 'rosterSig', 'owners']))('cannot change %s and be believed', async (path) => {
    const read = parseKeysFile(canonicalBytes(withRightMac(changeAt(shop.keysFile, path) as KeysFile)));
    if (!read.ok) return expect(read.refusal).toMatch(/^keys-(damaged|foreign|newer)$/);
    const answer = await tryUnlock(read.value, shop.unlocked.person.id, ownersWords);
    expect(answer).toMatchObject({ ok: false, refusal: 'roster-invalid' });
  });

  test('cannot raise his own role by editing it', async () => {
    const file = copyOf(shop.keysFile);
    for (const person of file.roster.people) if (person.id === shop.thabo) person.role = 'owner';
    await expectDistrust(file, 'not-signed-by-owner');
  });

  test('cannot make himself an owner with a roster he signs himself', async () => {
    const file = copyOf(shop.keysFile);
    const mine = makeSignPair(randomBytes);
    const people = file.roster.people.map((person) =>
      person.state === 'active' && person.id === shop.thabo
        ? { ...person, role: 'owner' as const, signPub: toText(mine.public) }
        : person,
    );
    const me = { id: shop.thabo, key: mine.private };
    const forged = signRoster(
      file,
      { ...file.roster, version: 9, people },
      { owner: me, link: me, recoverySignPub: recoveryOf(file) },
    );
    await expectDistrust(withoutMac(forged), 'chain-broken');
  });

  test('cannot begin the chain of owners anew', async () => {
    const file = copyOf(shop.keysFile);
    const mine = makeSignPair(randomBytes);
    const people = file.roster.people.map((person) =>
      person.state === 'active' && person.id === shop.thabo
        ? { ...person, role: 'owner' as const, signPub: toText(mine.public) }
        : person,
    );
    const me = { id: shop.thabo, key: mine.private };
    const by = { owner: me, link: me, recoverySignPub: recoveryOf(file) };
    const forged = signRoster({ ...file, owners: [] }, { ...file.roster, version: 1, people }, by);
    await expectDistrust(withoutMac(forged), 'another-register');
  });

  test('cannot put an older roster back once it was seen to change', async () => {
    const { unlocked, keysFile, thabo: id } = shop;
    const seen = await mustUnlock(keysFile, unlocked.person.id, ownersWords);
    const { keysFile: newer } = must(
      changeRole({ by: unlocked, keysFile: seen.keysFile, personId: id, role: 'officer', can: [] }, tools),
    );
    const owner = await mustUnlock(newer, unlocked.person.id, ownersWords);
    const { roster, rosterSig, owners } = keysFile;
    await expectDistrust({ ...owner.keysFile, roster, rosterSig, owners }, 'older-than-seen');
  });

  test('cannot seal a false sensitive key to those who read with it', async () => {
    const { person } = shop.unlocked;
    const falseKey = [{ epoch: 1, key: randomBytes(32) }];
    const seals = [
      ...shop.keysFile.seals.filter(({ key, to }) => key !== 'SK' || to !== person.id),
      ...sealKeys(shop.keysFile.registerId, 'SK', falseKey, person, randomBytes),
    ];
    const answer = await tryUnlock(withRightMac({ ...shop.keysFile, seals }), person.id, ownersWords);
    expect(answer).toEqual({ ok: false, refusal: 'keys-damaged' });
  });

  test('cannot make a passphrase open again after it was reset, by putting the old slot and seals back', async () => {
    const partner = await shopWithThabo();
    const { unlocked, keysFile, thabo: id } = partner;
    const reset = { by: unlocked, keysFile, personId: id, passphrase: chosen(ownersWords) };
    const { slots, seals } = keysFile;
    const { mac: _, ...after } = must(await resetPassphrase(reset, tools));
    const answer = await tryUnlock(withMac({ ...after, slots, seals }, unlocked.dataKey), id, staffWords);
    expect(answer).toEqual({ ok: false, refusal: 'keys-damaged' });
  });

  test('cannot take over a seat by putting his own slot or seals under the owner’s name', async () => {
    const file = copyOf(shop.keysFile);
    const [mine] = file.slots.filter(({ person }) => person === shop.thabo);
    if (!mine) throw new Error('Thabo has a slot');
    file.slots = [{ ...mine, person: shop.unlocked.person.id }, mine];
    const answer = await tryUnlock(withRightMac(file), shop.unlocked.person.id, staffWords);
    expect(answer).toEqual({ ok: false, refusal: 'wrong-passphrase' });
  });
});

describe('a former owner with the old keys, or an owner who tells two stories', () => {
  /** The last roster Nomsa saw has her as the only owner; Thabo, an owner until then, kept the files of before. */
  async function parted() {
    const partner = await shopWithThabo('owner');
    const nomsa = await mustUnlock(partner.keysFile, partner.unlocked.person.id, ownersWords);
    const thaboThen = await mustUnlock(nomsa.keysFile, partner.thabo, staffWords);
    const removed = must(removePerson({ by: nomsa, keysFile: nomsa.keysFile, personId: partner.thabo }));
    const now = await mustUnlock(removed.keysFile, nomsa.person.id, ownersWords);
    return { before: nomsa.keysFile, now: now.keysFile, thaboThen, nomsa };
  }
  /** `people` more at the counter, from the file of before, signed by Thabo, and with Nomsa's slot as it is now. */
  async function fork({ before, now, thaboThen, nomsa }: Awaited<ReturnType<typeof parted>>, people: number) {
    let file = before;
    for (let at = 0; at < people; at += 1) {
      const input = { by: thaboThen, keysFile: file, role: 'staff' as const, can: [], passphrase: chosen(staffWords) };
      file = must(await addPerson({ ...input, label: `Helper ${at}` }, tools)).keysFile;
    }
    const isNomsa = ({ person }: { person: string }) => person === nomsa.person.id;
    const slots = [...now.slots.filter(isNomsa), ...file.slots.filter((slot) => !isNomsa(slot))];
    const { mac: _, ...rest } = file;
    return tryUnlock(withMac({ ...rest, slots }, thaboThen.dataKey), nomsa.person.id, ownersWords);
  }

  test.each([1, 2, 3])(
    'cannot fork the chain for somebody who saw the owners change (%i rosters on)',
    async (people) => {
      expect(await fork(await parted(), people)).toMatchObject(distrust('chain-broken'));
    },
  );

  test.each([
    ['another roster of the same version', 1],
    ['a roster that follows another than the one seen', 2],
  ])('cannot pass off %s', async (_, steps) => {
    const { unlocked, keysFile } = shop;
    const seen = await mustUnlock(keysFile, unlocked.person.id, ownersWords);
    let other = unlocked.keysFile; // Nomsa herself, from the file before Thabo came
    for (let at = 0; at < steps; at += 1) {
      const input = { by: unlocked, keysFile: other, role: 'staff' as const, can: [], passphrase: chosen(staffWords) };
      other = must(await addPerson({ ...input, label: `Helper ${at}` }, tools)).keysFile;
    }
    const { mac: _mac, ...rest } = other;
    const file = withMac({ ...rest, slots: seen.keysFile.slots }, unlocked.dataKey);
    expect(await tryUnlock(file, unlocked.person.id, ownersWords)).toMatchObject(distrust('chain-broken'));
  });

  test('no link of the chain can be left out', async () => {
    const { unlocked } = shop;
    let file = shop.keysFile;
    for (const label of ['Second owner', 'Third owner']) {
      const input = {
        by: unlocked,
        keysFile: file,
        label,
        role: 'owner' as const,
        can: [],
        passphrase: chosen(staffWords),
      };
      file = must(await addPerson(input, tools)).keysFile;
    }
    expect((await tryUnlock(file, shop.thabo, staffWords)).ok).toBe(true);
    const [one, , three] = file.owners;
    const cut = withRightMac({ ...file, owners: [one, three].filter((link) => link !== undefined) });
    expect(await tryUnlock(cut, shop.thabo, staffWords)).toMatchObject(distrust('chain-broken'));
  });

  test('links count upwards from 1', () => {
    const { unlocked, keysFile } = shop;
    const owner = { id: unlocked.person.id, key: unlocked.signKey ?? randomBytes(32) };
    const by = { owner, link: owner, recoverySignPub: toText(makeSignPair(randomBytes).public) };
    for (const [version, isWhole] of [
      [3, true],
      [1, false],
    ] as const) {
      expect(isLineageWhole(signRoster(keysFile, { ...keysFile.roster, version }, by))).toBe(isWhole);
      expect(isLineageWhole(signRoster({ ...keysFile, owners: [] }, { ...keysFile.roster, version }, by))).toBe(
        !isWhole,
      );
    }
  });

  test('a roster with more owners than the chain names is not believed, though an owner signed it', async () => {
    const { unlocked, keysFile } = shop;
    const input = {
      by: unlocked,
      keysFile,
      label: 'Second owner',
      role: 'owner' as const,
      can: [],
      passphrase: chosen(staffWords),
    };
    const file = must(await addPerson(input, tools)).keysFile;
    const cut = withRightMac({ ...file, owners: file.owners.slice(0, 1) });
    expect(await tryUnlock(cut, shop.thabo, staffWords)).toMatchObject(distrust('not-signed-by-owner'));
  });

  test('a roster from before the newest link, or another of its version, is not believed beside it', async () => {
    const { unlocked, keysFile } = shop;
    const renewed = must(renewRecoveryCode({ by: unlocked, keysFile }, tools)).keysFile;
    const input = {
      by: unlocked,
      keysFile,
      label: 'Helper',
      role: 'staff' as const,
      can: [],
      passphrase: chosen(staffWords),
    };
    const sibling = must(await addPerson(input, tools)).keysFile;
    expect(sibling.roster.version).toBe(renewed.roster.version);
    for (const { roster, rosterSig } of [keysFile, sibling]) {
      const mixed = withRightMac({ ...renewed, roster, rosterSig });
      expect(await tryUnlock(mixed, shop.thabo, staffWords)).toMatchObject(distrust('not-signed-by-owner'));
    }
  });
});

const distrust = (why: string) => ({ ok: false, refusal: 'roster-invalid', fields: [{ path: 'roster', why }] });

async function expectDistrust(file: KeysFile | Unsigned, why: string) {
  const forged = must(parseKeysFile(keysFileBytes(withRightMac(file))));
  for (const [id, words] of [
    [shop.unlocked.person.id, ownersWords],
    [shop.thabo, staffWords],
  ] as const) {
    const answer = await tryUnlock(forged, id, words);
    if (answer.ok && id === shop.thabo && why === 'older-than-seen') continue; // Thabo has not unlocked since: he never saw it
    expect(answer).toMatchObject({ ok: false, refusal: 'roster-invalid', fields: [{ path: 'roster', why }] });
  }
}

function withoutMac(file: Unsigned & { mac?: string }): Unsigned {
  const { mac: _, ...rest } = file;
  return rest;
}

function recoveryOf(file: KeysFile): string {
  const signer = file.owners.at(-1)?.signers.find(({ id }) => id === 'recovery');
  if (!signer) throw new Error('the chain names the recovery key');
  return signer.signPub;
}

/** The path of every value under these members of a file with two people, known before the file is made. */
function leavesIn(members: readonly string[]): string[] {
  const seal = ['key', 'epoch', 'to', 'eph', 'ct'];
  const person = ['id', 'label', 'role', 'boxPub', 'signPub', 'state'];
  const link = ['version', 'roster', 'prev', 'by', 'sig', 'signers.0.id', 'signers.0.signPub', 'signers.1.signPub'];
  const slot = [
    'person',
    'bound',
    'kdf.alg',
    'kdf.v',
    'kdf.m',
    'kdf.t',
    'kdf.p',
    'kdf.salt',
    'bundle.nonce',
    'bundle.ct',
  ];
  const roster = ['version', 'prev', 'recoveryPub', 'sensitivePub', 'logRoot', 'people.0.can.0'];
  const all = [
    ...['epoch', 'registerId', 'mac', 'rosterSig.by', 'rosterSig.sig'],
    ...[0, 1].flatMap((at) => person.map((name) => `roster.people.${at}.${name}`)),
    ...roster.map((name) => `roster.${name}`),
    ...link.map((name) => `owners.0.${name}`),
    ...[0, 1].flatMap((at) => slot.map((name) => `slots.${at}.${name}`)),
    ...[0, 1, 2, 3, 4].flatMap((at) => seal.map((name) => `seals.${at}.${name}`)),
  ];
  return all.filter((path) => members.includes(path.split('.')[0] ?? ''));
}

/** The same file with one value changed as little as keeps its shape. */
function changeAt(file: KeysFile, path: string): Json {
  const copy = structuredClone(file) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder = copy;
  for (const name of names) holder = holder[name] as Record<string, unknown>;
  const value = holder[last];
  const others: Record<string, string> = {
    owner: 'officer',
    staff: 'owner',
    active: 'removed',
    DK: 'SK',
    SK: 'DK',
    recovery: 'p_x',
  };
  if (value === undefined) throw new Error(`no value at ${path}`);
  if (typeof value === 'number') holder[last] = value + 1;
  else if (typeof value === 'boolean') holder[last] = !value;
  else if (others[String(value)]) holder[last] = others[String(value)];
  else holder[last] = replaceFirst(String(value));
  return copy as unknown as Json;
}

/** Another letter in the middle, where base64url has no spare bits and an id no prefix. */
function replaceFirst(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text.charAt(at) === 'b' ? 'c' : 'b') + text.slice(at + 1);
}
