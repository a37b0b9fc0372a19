import { phoneShown } from '../../../../../shared/customers/phone.ts';
import { fill } from '../../../../../shared/notices/fill.ts';
import type { Pack, PackParts } from '../schema.ts';
import { isToldAct } from '../words/packWords.ts';
import { type Block, fact, facts, heading, paragraph, table } from './blocks.ts';
import type { Teller } from './teller.ts';

/** Part 1: who made this copy, for whom, and how the shop made sure who asks. */
export function coverBlocks({ parts, checkpoint, madeAt }: Pack, { texts, words, moment, who }: Teller): Block[] {
  const { shop, officer, customer, requestNumber, madeBy, identityCheck } = parts.cover;
  const { labels } = texts;
  return [
    facts(
      fact(labels.customer, customer.name),
      fact(labels.shop, shop.name),
      fact(labels.address, shop.address),
      fact(labels.contact, shop.contact),
      fact(labels.officer, `${officer.name}, ${officer.contact}`),
      fact(labels.requestNumber, requestNumber),
      fact(labels.madeOn, moment(madeAt)),
      fact(words.madeBy, who(madeBy)),
      fact(labels.identityChecked, texts.identityChecks[identityCheck]),
      fact(words.logCode, checkpoint),
    ),
    paragraph(words.logCodeMeans),
    paragraph(words.besides),
  ];
}

/** Part 2: every detail with its source and when it last changed, and what stood there before. */
export function fieldBlocks(
  { values, corrections, capturedAt, capturedBy }: PackParts['fields'],
  teller: Teller,
): Block[] {
  const { texts, words, moment, who, field, reason } = teller;
  const { labels } = texts;
  const shown = (name: string, value: string | null) =>
    value === null ? texts.notRecorded : told(teller, name, value);
  return [
    table(
      [labels.field, labels.value, labels.source, labels.lastChanged],
      [26, 34, 14, 26],
      values.map((each) => [
        field(each.field),
        shown(each.field, each.value),
        texts.sources[each.source],
        moment(each.changedAt),
      ]),
    ),
    facts(fact(labels.recordedOn, moment(capturedAt)), fact(labels.recordedBy, who(capturedBy))),
    heading(words.corrections),
    corrections.length === 0
      ? paragraph(words.neverCorrected)
      : table(
          [labels.field, words.before, words.after, labels.when, labels.recordedBy],
          [17, 23, 23, 19, 18],
          corrections.map((each) => [
            field(each.field),
            each.before === null ? words.nothingThere : told(teller, each.field, each.before),
            each.after === null ? words.nothingThere : told(teller, each.field, each.after),
            `${moment(each.at)}; ${reason(each.reason)}`,
            who(each.by),
          ]),
        ),
  ];
}

/** A phone as it is dialled at home with the form the register holds beside it; a language by its name; a day written out. */
function told({ language, day }: Teller, field: string, value: string) {
  if (field === 'language') return language(value);
  if (field === 'last_seen_on') return day(value as Parameters<typeof day>[0]); // this field is a day by its column's check
  if (field !== 'phone') return value;
  const shown = phoneShown(value);
  return shown === value ? value : `${shown} (${value})`;
}

/** Part 7. */
export function dealingBlocks({ visits }: PackParts['dealings'], { texts, words, moment, who }: Teller): Block[] {
  const { labels } = texts;
  return [
    heading(words.visits),
    visits.length === 0
      ? paragraph(texts.none)
      : table(
          [labels.when, labels.recordedBy],
          [40, 60],
          visits.map((visit) => [moment(visit.at), who(visit.by)]),
        ),
    paragraph(words.requestsNone),
  ];
}

/** Part 9: to whom anything was given, and who in the shop looked (s 23(1)(b)). */
export function recipientBlocks({ handedTo, lookedAt }: PackParts['recipients'], teller: Teller): Block[] {
  const { texts, words, moment } = teller;
  const { labels } = texts;
  return [
    handedTo.length === 0
      ? paragraph(words.handedToNone)
      : table(
          [labels.recipient, labels.whatWasGiven, labels.why, labels.when],
          [19, 30, 25, 26],
          handedTo.map(({ recipient, what, why, at }) => [
            ...disclosureWords(teller, recipient, what, why),
            moment(at),
          ]),
        ),
    heading(words.lookedAt),
    paragraph(words.lookedAtExplain),
    lookedAt.length === 0 ? paragraph(texts.none) : lookedAtTable(lookedAt, teller),
  ];
}

/** What the register writes when it hands over a pack itself, in words; what a person typed stays as typed. */
function disclosureWords({ words }: Teller, recipient: string, what: string, why: string) {
  return [
    recipient === 'customer' ? words.recipientYou : recipient,
    what === 'subject-access-pack' ? words.packGiven : what,
    why === 'popia-23' ? words.packWhy : why,
  ];
}

function lookedAtTable(lookedAt: PackParts['recipients']['lookedAt'], { texts, words, moment, who, reason }: Teller) {
  return table(
    [texts.labels.when, words.who, words.what, texts.labels.why],
    [25, 24, 31, 20],
    lookedAt.map((entry) => [
      moment(entry.at),
      who(entry.by),
      [
        isToldAct(entry.procedure) ? words.acts[entry.procedure] : entry.action,
        ...(entry.outcome === 'done' ? [] : [words.refusedAct]),
      ].join('; '),
      reason(entry.reason),
    ]),
  );
}

/** Part 12. */
export function retentionBlocks({ parts }: Pack, { texts, words, day }: Teller): Block[] {
  const { retention, purposes } = parts;
  const { labels } = texts;
  const classes = purposes.map(({ purpose, keptFor }) => [purpose.title, keptFor]);
  return [
    ...(retention
      ? [
          paragraph(fill(texts.keptUntil, { date: day(retention.keptUntil), because: retention.because })),
          facts(fact(labels.keptUntil, day(retention.keptUntil)), fact(words.lawIs, retention.law)),
        ]
      : [paragraph(texts.notRecorded)]),
    ...(classes.length > 0 ? [table([labels.purpose, labels.keptUntil], [34, 66], classes)] : []),
  ];
}
