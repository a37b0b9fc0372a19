import type { KeyObject } from 'node:crypto';
import type { LogCheck } from '../../../shared/audit/contract.ts';
import type { Instant } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';
import type { Reader } from '../store/index.ts';
import { firstForged, pageAfter, type Row } from './chain.ts';
import { checkpointCode } from './checkpoint.ts';
import { stateOf } from './commitment.ts';
import { beforeTheFirst, entryHash, type Head } from './entry.ts';
import { type Epoch, findEpoch, findPrivateKey, handOver } from './epoch.ts';
import { isSignedWith, privateKeyOf, publicHalf, publicKeyOf } from './epochKey.ts';
import { handOverProcedure, nextSeq } from './record.ts';

interface Fault {
  seq: number;
  problem: NonNullable<LogCheck['problem']>;
}

/** How far the log has been found whole, and under which key. */
interface Place extends Head {
  seq: number;
  epoch: Epoch;
  key: KeyObject;
  /** The public key the last entry names, when it is one that ends its epoch. */
  names: string | null;
}

/**
 * Checks the whole log with its first public key alone: every hash, every hand-over from key to key, every commitment, the
 * signatures of the present epoch. In a closed epoch the next key's hand-over signs the hash that all its entries lead to, and
 * each entry covers the signature before it, so the single signatures are looked at only to name which entry was forged.
 */
export function verifyLog(reader: Reader, logRoot: Buffer, now: Instant): LogCheck {
  const slices = verifyLogInSlices(reader, logRoot, now);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

const Totals = z.object({ entries: z.number(), epochs: z.number() });

/** The same, pausing after every 500 entries so that the engine can answer in between; entries written meanwhile are checked too. */
export function* verifyLogInSlices(reader: Reader, logRoot: Buffer, now: Instant): Generator<number, LogCheck> {
  const fault = yield* findFault(reader, logRoot);
  const totals = reader.one(
    Totals,
    'SELECT (SELECT count(*) FROM audit_entry) AS entries, (SELECT count(*) FROM audit_epoch) AS epochs',
  );
  const { seq: firstBad, problem } = fault ?? { seq: null, problem: null };
  return { intact: fault === null, ...totals, firstBad, problem, checkedAt: now, code: checkpointCode(reader) };
}

function* findFault(reader: Reader, logRoot: Buffer): Generator<number, Fault | null> {
  const root = findEpoch(reader, 1);
  if (!root?.publicKey.equals(logRoot)) return { seq: 1, problem: 'root' };
  const key = publicKeyOf(logRoot);
  if (!follows(root, { number: 1, ...beforeTheFirst, seq: 0, key })) return { seq: 1, problem: 'root' };
  let place: Place = { ...beforeTheFirst, seq: 0, epoch: root, key, names: null };
  for (;;) {
    const page = pageAfter(reader, place.seq);
    if (page.length === 0) return faultAtEnd(reader, place);
    for (const row of page) {
      const next = step(reader, place, row);
      // Whatever does not fit, an entry before it may be what was changed: its own signature tells.
      if ('problem' in next) return forgedIn(reader, place) ?? next;
      place = next;
    }
    yield place.seq;
  }
}

/** One entry further, or what is wrong with it. */
function step(reader: Reader, place: Place, row: Row): Place | Fault {
  const seq = place.seq + 1;
  if (row.seq !== seq) return { seq, problem: 'missing' };
  const commitment = stateOf({ hash: row.detailHash, salt: row.salt, detail: row.detail });
  if (entryHash(place, row) !== row.hash || commitment === 'broken') return { seq, problem: 'changed' };
  const under = row.epoch === place.epoch.number ? place : nextEpoch(reader, place);
  if (under?.epoch.number !== row.epoch) return { seq, problem: 'epoch' };
  const names = row.procedure === handOverProcedure ? row.recordId : null;
  return { seq, hash: row.hash, signature: row.signature, epoch: under.epoch, key: under.key, names };
}

/** The epoch that starts right after this place, when it was handed on to by the key of this one and by its last entry. */
function nextEpoch(reader: Reader, { seq, hash, epoch, key, names }: Place): Pick<Place, 'epoch' | 'key'> | null {
  const next = findEpoch(reader, epoch.number + 1);
  if (!next || names !== next.publicKey.toString('base64url')) return null;
  if (!follows(next, { number: epoch.number + 1, hash, seq, key })) return null;
  return { epoch: next, key: publicKeyOf(next.publicKey) };
}

const follows = (epoch: Epoch, from: { number: number; hash: string; seq: number; key: KeyObject }) =>
  epoch.number === from.number &&
  epoch.firstSeq === from.seq + 1 &&
  epoch.previousHash === from.hash &&
  isSignedWith(from.key, handOver(epoch), epoch.signature);

function forgedIn(reader: Reader, { key, epoch, seq }: Place): Fault | null {
  const forged = firstForged(reader, key, epoch.firstSeq, seq);
  return forged === null ? null : { seq: forged, problem: 'signature' };
}

/** What only shows at the end: signatures no hand-over covers yet, entries cut off, a present key that is not the named one. */
function faultAtEnd(reader: Reader, place: Place): Fault | null {
  const forged = forgedIn(reader, place);
  if (forged) return forged;
  const seq = place.seq + 1;
  const after = findEpoch(reader, place.epoch.number + 1);
  if (after && after.firstSeq > seq) return { seq, problem: 'missing' };
  const opened = after && nextEpoch(reader, place);
  if (after && !opened) return { seq: Math.min(seq, after.firstSeq), problem: 'epoch' };
  if (nextSeq(reader) !== seq) return { seq, problem: 'missing' };
  const present = opened?.epoch ?? place.epoch;
  if (findEpoch(reader, present.number + 1)) return { seq, problem: 'missing' };
  return isPresentKey(reader, present) ? null : { seq, problem: 'epoch' };
}

/** A backup holds no private key; where there is one, it must be the key the log named last. */
function isPresentKey(reader: Reader, { number, publicKey }: Epoch): boolean {
  const row = findPrivateKey(reader);
  if (row === null) return true;
  try {
    return row.epoch === number && publicHalf(privateKeyOf(row.privateKey)).equals(publicKey);
  } catch {
    return false; // bytes that are no key at all
  } finally {
    row.privateKey.fill(0);
  }
}
