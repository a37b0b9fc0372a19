import type { FieldSeed, PurposeSeed } from '../purposes/shape.ts';
import { keptFor } from '../retention/presetWords.ts';
import type { NoticeContext } from './context.ts';
import { fill } from './fill.ts';
import { type RecipientKind, recipientKinds } from './templates/template.ts';

/** s 18(1)(a). */
export const infoCollected = ({ say, words, asked, purposes }: NoticeContext) => [
  say(words.infoCollected),
  ...(asked.length < purposes.length ? [words.alsoDealings] : []),
  ...(asked.length > 0 ? [words.alsoChoices] : []),
];

/** s 18(1)(d): per field, and per purpose where one cannot do without it. */
export function voluntaryOrMandatory({ say, words, fields, purposes, asked, titleOf, labelsOf }: NoticeContext) {
  const needs = (purpose: PurposeSeed, field: FieldSeed) =>
    !field.mandatory && purpose.fields.some(({ code, need }) => code === field.code && need === 'required');
  const optional = fields.filter((field) => !field.mandatory && !purposes.some((purpose) => needs(purpose, field)));
  const alsoNeeded = purposes.flatMap((purpose) => {
    const needed = fields.filter((field) => needs(purpose, field));
    return needed.length > 0 ? [say(words.alsoNeeded, { title: titleOf(purpose), fields: labelsOf(needed) })] : [];
  });
  return [
    say(words.mandatory, { fields: labelsOf(fields.filter((field) => field.mandatory)) }),
    ...(optional.length > 0 ? [say(words.optional, { fields: labelsOf(optional) })] : []),
    ...alsoNeeded,
    ...(asked.length > 0 ? [say(words.freeChoice, { titles: asked.map(titleOf).join(', ') })] : []),
  ];
}

/** s 18(1)(f). */
export const authorisingLaw = ({ words, purposes, titleOf }: NoticeContext) => [
  ...purposes.map((purpose) => {
    const laws = [words.grounds[purpose.ground], ...purpose.laws.map((law) => words.laws[law])];
    return `${titleOf(purpose)}: ${laws.join('; ')}.`;
  }),
  words.lawIntro,
];

/** s 18(1)(g): whether anything leaves the country, and how well it is protected there. */
export function crossBorder({ purposes, words }: NoticeContext): string[] {
  const { or, ...names } = words.channelsAbroad;
  const abroad = (['whatsapp', 'email'] as const).filter((channel) =>
    purposes.some((purpose) => purpose.channels.includes(channel)),
  );
  const channels = abroad.map((channel) => names[channel]).join(or);
  const lines = [
    ...(abroad.length > 0 ? [fill(words.messagesAbroad, { channels })] : []),
    ...(purposes.some((purpose) => purpose.family === 'publicity') ? [words.photoAbroad] : []),
  ];
  return lines.length > 0 ? [...lines, words.otherwiseHere] : [words.staysHere];
}

/** s 18(1)(h)(i): recipients that follow from the purposes, and those the officer ticked. */
export function recipientsOf({ purposes, recipients, words }: NoticeContext): string[] {
  const has = (family: PurposeSeed['family']) => purposes.some((purpose) => purpose.family === family);
  const implied: Partial<Record<RecipientKind, boolean>> = {
    law: true,
    'tax-office': has('legal-duty'),
    'message-carrier': has('marketing') || has('service'),
    'social-media': has('publicity'),
  };
  const kinds = recipientKinds.filter((kind) => implied[kind] || recipients.includes(kind));
  return [words.recipientsIntro, ...kinds.map((kind) => `${words.recipients[kind]}.`), words.notSold];
}

/** s 18(1)(h)(iv) and Reg 2 as amended 2025: told at collection, always, whatever the grounds. */
export const rightToObject = ({ say, words, purposes }: NoticeContext) => [
  say(words.object),
  say(words.objectReason),
  ...(purposes.some((purpose) => purpose.family === 'marketing') ? [words.stopSpecials] : []),
];

/** s 18(1)(h)(v). */
export const regulatorContact = ({ words, regulator }: NoticeContext) => [
  regulator.name,
  ...(['address', 'phone', 'tollFree', 'complaints', 'website'] as const).map((line) =>
    fill(words.regulator[line], { value: regulator[line] }),
  ),
];

/** s 14(1): how long each, what happens then, and what outlives it as proof or as a lasting no. */
export function retention({ words, purposes, asked, titleOf, keepOf, language }: NoticeContext) {
  const markets = asked.some((purpose) => purpose.family === 'marketing');
  return [
    ...purposes.map((purpose) => `${titleOf(purpose)}: ${keepOf(purpose)}.`),
    words.afterwards,
    ...(asked.length > 0 ? [fill(words.proofKept, { keep: keptFor('consent_proof', language).keep })] : []),
    ...(markets ? [fill(words.noKept, { keep: keptFor('suppression', language).keep })] : []),
  ];
}

/** Items 1, 3, 4, 5, 6 and 12 in one breath; the whole notice is one question away. */
export function spokenLine({ shop, purposes, asked, words, language }: NoticeContext): string {
  const { and, needed, also, onlyIfYes, close } = words.spoken;
  const list = (some: readonly PurposeSeed[]) => {
    const spoken = some.map((purpose) => purpose.wording[language].spoken);
    return [...(spoken.length > 1 ? [spoken.slice(0, -1).join(', ')] : []), ...spoken.slice(-1)].join(and);
  };
  const rest = purposes.filter((purpose) => !asked.includes(purpose));
  const values = { shopName: shop.name, needed: list(rest), chosen: list(asked) };
  return [
    ...(rest.length > 0 ? [fill(needed, values)] : []),
    ...(asked.length > 0 ? [fill(rest.length > 0 ? also : onlyIfYes, values)] : []),
    close,
  ].join(' ');
}
