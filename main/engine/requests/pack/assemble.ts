import { dayOf, type Instant } from '../../../../shared/instants.ts';
import type { CustomerLanguage } from '../../../../shared/languages.ts';
import type { InputOf } from '../../../../shared/procedure.ts';
import type { makePack } from '../../../../shared/requests/contract.ts';
import { checkpointCode } from '../../audit/index.ts';
import type { Actor } from '../../context.ts';
import type { Reader } from '../../store/index.ts';
import { consentsPart, marketingPart, noticesPart, purposesPart } from './parts/choices.ts';
import { fieldsPart, recipientsPart, retentionPart, rightsPart, theCustomer, withheldPart } from './parts/record.ts';
import { type Rows, rowsIn } from './parts/rows.ts';
import { readSources, type Sources } from './parts/sources.ts';
import { type Pack, type PackParts, packSchema } from './schema.ts';
import { findSubject } from './subject.ts';
import { walkMap } from './walk.ts';

export interface PackAsked {
  customerId: string;
  language: CustomerLanguage;
  identity: InputOf<typeof makePack>['identity'];
  /** For paper and file name: says nothing about the person. */
  requestNumber: string;
  madeBy: Pick<Actor, 'personId' | 'label' | 'role'>;
  madeAt: Instant;
}

/**
 * Everything the register holds about one customer, read in one transaction so that it is one moment's truth (POPIA s 23).
 * Null when there is no such customer.
 */
export function assemblePack(reader: Reader, asked: PackAsked): Pack | null {
  const subject = findSubject(reader, asked.customerId);
  if (!subject) return null;
  const tables = walkMap(reader, subject);
  const rows = rowsIn(tables);
  const sources = readSources(reader);
  return {
    schema: packSchema,
    madeAt: asked.madeAt,
    language: asked.language,
    checkpoint: checkpointCode(reader),
    parts: {
      cover: coverPart(rows, sources, asked),
      fields: fieldsPart(rows, sources),
      purposes: purposesPart(rows, sources, asked.language),
      consents: consentsPart(rows, sources, asked.language),
      notices: noticesPart(rows, sources),
      marketing: marketingPart(rows, sources, asked.language),
      dealings: {
        visits: rows.list('visit').map(({ at, recorded_by }) => ({ at, by: sources.who(recorded_by) })),
        requests: [],
      },
      notes: [],
      recipients: recipientsPart(rows, sources),
      operators: [],
      'cross-border': [],
      retention: retentionPart(rows, sources, asked.language),
      automated: [],
      withheld: withheldPart(tables, asked.language),
      rights: rightsPart(sources, asked.language),
    },
    tables,
  };
}

function coverPart(rows: Rows, { shop, officer }: Sources, asked: PackAsked): PackParts['cover'] {
  const { id, name, slip_code: slipCode } = theCustomer(rows);
  const { personId, label, role } = asked.madeBy;
  return {
    shop,
    officer,
    customer: { id, name, slipCode },
    requestNumber: asked.requestNumber,
    madeOn: dayOf(asked.madeAt),
    madeBy: { id: personId, label, role },
    identityCheck: asked.identity,
  };
}
