import { Channel, ConsentKind, ConsentState, Method, Proof, ShownHow } from '../../../../shared/consent/contract.ts';
import { CustomerId } from '../../../../shared/ids.ts';
import { Day, Instant } from '../../../../shared/instants.ts';
import { CustomerLanguage } from '../../../../shared/languages.ts';
import { Ground } from '../../../../shared/purposes/contract.ts';
import { IdentityCheck } from '../../../../shared/requests/contract.ts';
import { withholdingGrounds } from '../../../../shared/requests/packTexts.ts';
import { z } from '../../../../shared/z.ts';

// The shape of pack.json, documented for whoever receives one in resources/formats/subject-access-pack.md. A pack is valid by
// this schema or the version in its name changes.
export const packSchema = 'subject-access-pack/1';

/** Somebody who signs in; the label is what they go by in the shop. Null for what the app did by itself. */
const Who = z.strictObject({ id: z.string().nullable(), label: z.string().nullable(), role: z.string().nullable() });

const TableInPack = z.strictObject({
  outcome: z.enum(['rows', 'none', 'withheld', 'derived', 'not-about-customers']),
  /** How many rows lead to the customer; null where rows cannot be told apart by customer. */
  rows: z.number().int().nullable(),
  ground: z.enum(withholdingGrounds).nullable(),
  /** Columns that are not given: made from what is given, or withheld. */
  leftOut: z.array(z.string()),
  data: z.array(z.record(z.string(), z.json())),
});
export type TableInPack = z.infer<typeof TableInPack>;

const PurposeNamed = z.strictObject({ code: z.string(), title: z.string() });

const NoticeGiven = z.strictObject({
  version: z.number().int(),
  language: CustomerLanguage,
  hash: z.string(),
  shownHow: ShownHow,
  shownAt: Instant,
  shownBy: Who,
});

const ConsentInPack = z.strictObject({
  id: z.string(),
  purpose: PurposeNamed,
  channel: Channel,
  kind: ConsentKind,
  at: Instant,
  /** The exact words of the question and the language they were shown in. */
  wordsShown: z.string(),
  language: CustomerLanguage,
  goodsOrServices: z.string().nullable(),
  purposeVersion: z.number().int(),
  method: Method,
  initiatedBy: z.enum(['shop', 'data-subject']),
  by: Who,
  notice: NoticeGiven.nullable(),
  proof: Proof.nullable(),
  proofRecordedAt: Instant.nullable(),
  corrects: z.string().nullable(),
  reason: z.string().nullable(),
});

const Parts = z.strictObject({
  cover: z.strictObject({
    shop: z.strictObject({ name: z.string(), address: z.string(), contact: z.string() }),
    officer: z.strictObject({ name: z.string(), contact: z.string() }),
    customer: z.strictObject({ id: CustomerId, name: z.string(), slipCode: z.string() }),
    requestNumber: z.string(),
    madeOn: Day,
    madeBy: Who,
    identityCheck: IdentityCheck,
  }),
  fields: z.strictObject({
    values: z.array(
      z.strictObject({
        field: z.enum(['name', 'phone', 'phone_typed', 'email', 'language', 'slip_code', 'last_seen_on']),
        value: z.string().nullable(),
        source: z.enum(['customer', 'shop']),
        changedAt: Instant,
      }),
    ),
    capturedAt: Instant,
    capturedBy: Who,
    corrections: z.array(
      z.strictObject({
        field: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        reason: z.string(),
        at: Instant,
        by: Who,
      }),
    ),
  }),
  purposes: z.array(
    z.strictObject({
      purpose: PurposeNamed,
      meaning: z.string(),
      version: z.number().int(),
      ground: Ground,
      groundWords: z.string(),
      keptFor: z.string(),
      since: Instant,
      endedAt: Instant.nullable(),
      by: Who.nullable(),
    }),
  ),
  consents: z.strictObject({
    now: z.array(z.strictObject({ purpose: PurposeNamed, channel: Channel, state: ConsentState, since: Instant })),
    events: z.array(ConsentInPack),
  }),
  notices: z.strictObject({
    given: z.array(NoticeGiven),
    /** Each text once: the whole notice as it stood in the language it was given in. */
    texts: z.array(
      z.strictObject({
        version: z.number().int(),
        language: CustomerLanguage,
        hash: z.string(),
        title: z.string(),
        spokenLine: z.string(),
        items: z.array(z.strictObject({ key: z.string(), heading: z.string(), text: z.string() })),
      }),
    ),
  }),
  marketing: z.strictObject({
    choices: z.array(
      z.strictObject({ purpose: PurposeNamed, channel: Channel, kind: ConsentKind, at: Instant, method: Method }),
    ),
    sent: z.array(z.never()),
  }),
  dealings: z.strictObject({
    visits: z.array(z.strictObject({ at: Instant, by: Who })),
    requests: z.array(z.never()),
  }),
  notes: z.array(z.never()),
  recipients: z.strictObject({
    handedTo: z.array(
      z.strictObject({
        recipient: z.string(),
        what: z.string(),
        why: z.string(),
        sha256: z.string().nullable(),
        at: Instant,
        by: Who,
      }),
    ),
    lookedAt: z.array(
      z.strictObject({
        at: Instant,
        by: Who,
        procedure: z.string(),
        action: z.string(),
        outcome: z.enum(['done', 'refused', 'failed']),
        reason: z.string().nullable(),
        fields: z.array(z.string()),
      }),
    ),
  }),
  operators: z.array(z.never()),
  'cross-border': z.array(z.never()),
  retention: z.strictObject({ keptUntil: Day, rule: z.string(), because: z.string(), law: z.string() }).nullable(),
  automated: z.array(z.never()),
  withheld: z.array(
    z.strictObject({
      table: z.string(),
      rows: z.number().int(),
      ground: z.enum(withholdingGrounds),
      words: z.string(),
    }),
  ),
  rights: z.array(z.strictObject({ right: z.string(), words: z.string() })),
});

export const Pack = z.strictObject({
  schema: z.literal(packSchema),
  madeAt: Instant,
  language: CustomerLanguage,
  /** How the log stood: the same 16 characters are at the foot of each page. */
  checkpoint: z.string(),
  parts: Parts,
  tables: z.record(z.string(), TableInPack),
});
export type Pack = z.infer<typeof Pack>;
export type PackParts = Pack['parts'];
