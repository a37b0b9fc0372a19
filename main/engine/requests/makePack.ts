import { dayOf } from '../../../shared/instants.ts';
import { makePack } from '../../../shared/requests/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { type Implementation, implementSlow } from '../implement.ts';
import { recordDisclosure } from '../sharing/index.ts';
import { assemblePack } from './pack/assemble.ts';
import { packContents, sha256, zipOf } from './pack/files/index.ts';
import { loadFonts } from './pack/pdf/index.ts';
import { isRegistersOwn, writeBeside } from './pack/place.ts';
import type { Pack } from './pack/schema.ts';
import { findSubject } from './pack/subject.ts';

/**
 * Everything the shop holds about one customer, as one ZIP where the officer says (POPIA s 23). The order is its promise: the
 * file is whole on the disk before the log says it was handed over, and gets its name only after; a refusal leaves no file.
 */
export const make: Implementation = implementSlow(makePack, async (input, { register, desk, actor, read, commit }) => {
  const { pack, random } = read(({ tx, now, random }) => {
    const marks = lettersFrom(random(12));
    const asked = { ...input, requestNumber: `${dayOf(now)}-${marks.slice(0, 4)}`, madeBy: actor, madeAt: now };
    return { pack: assemblePack(tx, asked), random: marks };
  });
  if (!pack) return refuse('customer-not-found');
  const { files, parts } = await packContents(pack, loadFonts(desk.fontFolder), { locked: input.passphrase !== null });
  const zip = await zipOf(files, pack.madeAt, input.passphrase);
  const fileName = `subject-access-${pack.parts.cover.requestNumber}.zip`;
  try {
    const place = await desk.chooseSavePlace(fileName);
    if (place === null) return refuse('no-place-chosen');
    if (await isRegistersOwn(register.store.folder, place)) return refuse('place-not-writable');
    const written = await writeBeside(place, zip, random);
    if (!written.ok) return written;
    try {
      const hash = sha256(zip);
      const answer = commit(({ tx, now, newId, log }) => {
        if (!findSubject(tx, input.customerId)) return refuse('customer-not-found'); // destroyed while the dialog stood open
        recordDisclosure(tx, {
          ...handedOver,
          id: newId(),
          customerId: input.customerId,
          sha256: hash,
          at: now,
          by: actor.personId,
        });
        log.count(rowsGiven(pack));
        log.detail(hash.toString('hex'));
        return ok({
          fileName,
          bytes: zip.length,
          sha256: hash.toString('hex'),
          checkpoint: pack.checkpoint,
          parts,
          tables: counted(pack),
        });
      });
      if (!answer.ok) return answer;
      // Should the place vanish in this last moment, the log says more was handed over than was: never less (s 23(1)(b)).
      const settled = await written.value.settle();
      return settled.ok ? answer : settled;
    } finally {
      await written.value.abandon();
    }
  } finally {
    for (const bytes of [zip, ...files.map((file) => file.bytes)]) bytes.fill(0);
  }
});

/** Listed words; the pack and the history screen put them into the reader's language. */
const handedOver = { recipient: 'customer', what: 'subject-access-pack', why: 'popia-23' } as const;

const counted = ({ tables }: Pack) =>
  Object.entries(tables).flatMap(([table, { rows }]) => (rows === null ? [] : [{ table, rows }]));

const rowsGiven = ({ tables }: Pack) =>
  Object.values(tables).reduce((sum, { outcome, rows }) => sum + (outcome === 'rows' ? (rows ?? 0) : 0), 0);

// No I, L, O or U: a number read aloud or copied from paper comes back the same.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** One letter a byte; 256 is a multiple of 32, so each is as likely as the next. */
const lettersFrom = (bytes: Buffer) => Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join('');
