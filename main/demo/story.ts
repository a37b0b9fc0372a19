import { randomBytes } from 'node:crypto';
import { dayOf, type Instant, instantOf } from '../../shared/instants.ts';
import { nextSeq, recordEntry } from '../engine/audit/index.ts';
import { addConsentEvent, recordNoticeShown, recordProof } from '../engine/consent/index.ts';
import type { CommandContext } from '../engine/context.ts';
import { beginPurpose } from '../engine/counter/index.ts';
import { insertCustomer, touchCustomer } from '../engine/customers/index.ts';
import type { Vocabulary } from '../engine/customers/search/index.ts';
import { listPurposes, noticeInForce } from '../engine/purposes/index.ts';
import { refreshDue } from '../engine/retention/index.ts';
import type { Tx } from '../engine/store/index.ts';
import { newIdAt } from './ids.ts';
import type { PlannedPerson } from './people.ts';

interface Telling {
  /** The day the stories end, milliseconds. */
  now: number;
  /** Who was at the counter. */
  by: string;
  vocabulary: Vocabulary;
  afterCommit(work: () => void): void;
}

const day = 86_400_000;
const till = '1';

/** Writes what happened to some people who do not exist, through the rooms' own doors, and one log entry for them all. */
export function tellStories(tx: Tx, people: readonly PlannedPerson[], { now, by, vocabulary, afterCommit }: Telling) {
  const purposes = listPurposes(tx);
  const notice = noticeInForce(tx);
  const hashes: string[] = [];
  const seq = nextSeq(tx);
  const log = {
    seq,
    about: () => {},
    count: () => {},
    detail: (hash: string) => hashes.push(hash),
    continues: () => {},
  };
  let at = now;
  const newId = newIdAt(() => at);
  const when = (daysAgo: number, index: number): Instant => {
    at = now - daysAgo * day - ((index * 97) % 480) * 60_000;
    return instantOf(at);
  };

  people.forEach((person, index) => {
    const context = {
      tx,
      now: when(person.capturedDaysAgo, index),
      newId,
      random: randomBytes,
      till,
      memory: { vocabulary },
      afterCommit,
      log,
      actor: { personId: by },
    } satisfies Partial<CommandContext> | { actor: { personId: string } };
    const customer = insertCustomer(context, {
      name: person.name,
      phoneTyped: person.phone,
      email: person.email,
      language: person.language,
    });
    const noticeShownId = recordNoticeShown(context, customer.id, {
      noticeVersionId: notice.id,
      language: person.language,
      shownHow: 'read-aloud',
    });
    for (const code of person.purposes) {
      const purpose = purposes.find((each) => each.code === code);
      if (purpose) beginPurpose(context, customer.id, purpose);
    }
    const saidYes = person.choices.some(({ answer }) => answer === 'given');
    const proofId = recordProof(context, customer.id, saidYes ? { kind: 'typed-name', typedName: person.name } : null);
    for (const choice of person.choices) {
      const purpose = purposes.find((each) => each.code === choice.purpose);
      if (!purpose) continue;
      const event = {
        customer,
        purpose,
        channel: choice.channel,
        language: person.language,
        method: 'in-person',
        noticeShownId,
        proofId,
        initiatedBy: 'shop' as const,
        corrects: null,
        reason: null,
      };
      addConsentEvent(context, { ...event, kind: choice.answer });
      if (choice.withdrawnDaysAgo === null) continue;
      const later = { ...context, now: when(choice.withdrawnDaysAgo, index) };
      addConsentEvent(later, {
        ...event,
        kind: 'withdrawn',
        noticeShownId: null,
        proofId: null,
        initiatedBy: 'data-subject',
      });
    }
    for (const daysAgo of person.visitsDaysAgo) {
      const visitedAt = when(daysAgo, index);
      tx.run('INSERT INTO visit (id, customer_id, at, recorded_by) VALUES (:id, :customerId, :visitedAt, :by)', {
        id: newId(),
        customerId: customer.id,
        visitedAt,
        by,
      });
      touchCustomer(tx, customer.row, dayOf(visitedAt));
    }
    refreshDue(tx, customer);
  });

  recordEntry(tx, {
    at: when(people.at(-1)?.capturedDaysAgo ?? 0, 0),
    personId: by,
    role: 'staff',
    till,
    procedure: 'practice.fill',
    action: 'practice people made',
    outcome: 'done',
    refusal: null,
    recordId: null,
    reason: null,
    fields: [],
    count: people.length,
    detail: hashes,
    clock: 'good',
  });
}
