import { fill } from '../../../../../shared/notices/fill.ts';
import type { Pack, PackParts } from '../schema.ts';
import { type Block, type Fact, fact, facts, heading, paragraph, table } from './blocks.ts';
import type { Teller } from './teller.ts';

/** Part 3: why the shop holds it, and the part of the law that allows it (s 11, s 13). */
export function purposeBlocks(purposes: PackParts['purposes'], { texts, words, moment, who }: Teller): Block[] {
  const { labels } = texts;
  if (purposes.length === 0) return [paragraph(texts.none)];
  return purposes.flatMap(({ purpose, meaning, groundWords, since, endedAt, by }) => [
    heading(purpose.title),
    facts(
      fact(words.meaning, meaning),
      fact(labels.ground, groundWords),
      fact(labels.since, moment(since)),
      endedAt ? fact(words.ended, moment(endedAt)) : null,
      by ? fact(labels.recordedBy, who(by)) : null,
    ),
  ]);
}

/** Part 4: the choices as they stand, then every event with the words shown and the proof (s 11(2)(a)). */
export function consentBlocks(consents: PackParts['consents'], teller: Teller): Block[] {
  const { texts, words, moment } = teller;
  const { labels } = texts;
  if (consents.events.length === 0) return [paragraph(words.consentsNone)];
  const momentOf = new Map(consents.events.map((event) => [event.id, moment(event.at)]));
  return [
    heading(words.choicesNow),
    table(
      [labels.choice, labels.channel, labels.state, labels.since],
      [34, 22, 22, 22],
      consents.now.map((each) => [
        each.purpose.title,
        texts.channels[each.channel],
        texts.states[each.state],
        moment(each.since),
      ]),
    ),
    heading(words.everyChoice),
    ...consents.events.flatMap((event) => eventBlocks(event, momentOf, teller)),
  ];
}

type Event = PackParts['consents']['events'][number];

function eventBlocks(event: Event, momentOf: Map<string, string>, teller: Teller): Block[] {
  const { texts, words, moment, who, language } = teller;
  const { labels } = texts;
  const { proof, notice } = event;
  return [
    heading(`${moment(event.at)}: ${texts.states[event.kind]}${channelOf(event, teller)}`),
    facts(
      fact(labels.wordsShown, event.wordsShown, event.language),
      event.goodsOrServices ? fact(labels.goodsOrServices, event.goodsOrServices, event.language) : null,
      fact(words.shownInLanguage, language(event.language)),
      fact(labels.how, texts.methods[event.method]),
      fact(labels.askedBy, event.initiatedBy === 'shop' ? texts.shop : texts.you),
      notice ? fact(labels.noticeVersion, `${notice.version}, ${texts.shownHow[notice.shownHow]}`) : null,
      ...(proof ? proofFacts(proof, event.proofRecordedAt, teller) : [fact(labels.proof, texts.notRecorded)]),
      fact(labels.recordedBy, who(event.by)),
      event.corrects ? fact(words.correctsEntry, momentOf.get(event.corrects) ?? event.corrects) : null,
      event.reason ? fact(labels.why, event.reason) : null,
    ),
    ...(proof?.kind === 'signature'
      ? [{ kind: 'signature' as const, strokes: proof.strokes, says: `${words.signatureDrawn}, ${moment(event.at)}` }]
      : []),
  ];
}

const channelOf = ({ channel }: Event, { texts }: Teller) => (channel === 'none' ? '' : `, ${texts.channels[channel]}`);

function proofFacts(
  proof: NonNullable<Event['proof']>,
  at: Event['proofRecordedAt'],
  { texts, words, moment }: Teller,
): Fact[] {
  const kind = fact(texts.labels.proof, [texts.proofs[proof.kind], ...(at ? [moment(at)] : [])].join(', '));
  switch (proof.kind) {
    case 'signature':
      return [kind];
    case 'typed-name':
      return [kind, fact(words.typedName, proof.typedName)];
    case 'witness':
      return [kind, fact(words.witness, proof.witness)];
    case 'reference':
      return [kind, fact(words.reference, proof.reference)];
  }
}

/** Part 5: each notice given, then its whole text once for each language it was given in (s 18). */
export function noticeBlocks({ given, texts: notices }: PackParts['notices'], teller: Teller): Block[] {
  const { texts, words, moment, who, language } = teller;
  const { labels } = texts;
  if (given.length === 0) return [paragraph(texts.none)];
  return [
    table(
      [labels.when, labels.noticeVersion, labels.language, labels.how, labels.recordedBy],
      [26, 20, 12, 19, 23],
      given.map((each) => [
        moment(each.shownAt),
        String(each.version),
        language(each.language),
        texts.shownHow[each.shownHow],
        who(each.shownBy),
      ]),
    ),
    ...notices.flatMap((notice) => [
      heading(`${fill(words.wholeNotice, { version: String(notice.version) })}, ${language(notice.language)}`),
      facts(fact(words.checksum, notice.hash), fact(words.saidAloud, notice.spokenLine, notice.language)),
      paragraph(notice.title, notice.language),
      facts(
        ...notice.items.map((item) => ({
          ...fact(item.heading, item.text, notice.language),
          labelLanguage: notice.language,
        })),
      ),
    ]),
  ];
}

/** Part 6: when specials were asked about, and answered (s 69). */
export function marketingBlocks({ choices }: PackParts['marketing'], { texts, words, moment }: Teller): Block[] {
  const { labels } = texts;
  return [
    choices.length === 0
      ? paragraph(texts.none)
      : table(
          [labels.when, labels.choice, labels.channel, labels.state, labels.how],
          [24, 26, 15, 19, 16],
          choices.map((each) => [
            moment(each.at),
            each.purpose.title,
            texts.channels[each.channel],
            texts.states[each.kind],
            texts.methods[each.method],
          ]),
        ),
    paragraph(words.sentNone),
  ];
}

/** Part 14: what is left out and why; and what the computer makes for itself. */
export function withheldBlocks({ parts }: Pack, { texts, words }: Teller): Block[] {
  const what: Record<string, string> = words.withheldWhat;
  return [
    ...(parts.withheld.length === 0
      ? [paragraph(words.leftOutNone)]
      : [
          table(
            [texts.labels.leftOut, texts.labels.reason],
            [45, 55],
            parts.withheld.map(({ table, rows, words: ground }) => [
              fill(what[table] ?? `${table} ({rows})`, { rows: String(rows) }),
              ground,
            ]),
          ),
        ]),
    paragraph(words.derived),
  ];
}
