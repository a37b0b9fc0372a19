import type { CustomerId, PersonId } from '../../../shared/ids.ts';
import type { Instant } from '../../../shared/instants.ts';
import type { Tx } from '../store/index.ts';

/** One hand-over: to whom, what, why. Listed words where the app writes them, free text where a person does. */
export interface Disclosure {
  id: string;
  customerId: CustomerId;
  recipient: string;
  what: string;
  why: string;
  /** Of the file handed over, so that it can be told later whether a file is the one. */
  sha256: Buffer | null;
  at: Instant;
  by: PersonId;
}

/** Written in the transaction of the act that hands over: neither exists without the other (s 23(1)(b)). */
export function recordDisclosure(tx: Tx, disclosure: Disclosure) {
  tx.run(
    `INSERT INTO disclosure (id, customer_id, recipient, what, why, sha256, disclosed_at, disclosed_by)
     VALUES (:id, :customerId, :recipient, :what, :why, :sha256, :at, :by)`,
    { ...disclosure },
  );
}
