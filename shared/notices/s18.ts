import { contextOf, type NoticeContext, type NoticeFacts } from './context.ts';
import { type NoticeItemKey, type NoticePartKey, noticeItemKeys, noticeItems } from './items.ts';
import type { NoticeLanguageText } from './noticeText.ts';
import * as passages from './passages.ts';

/**
 * The whole of POPIA s 18(1) in plain words, from this shop's details and the purposes it uses.
 * It never invents what it was not told: a missing address is a gap, and `gapsInNotice` names it.
 */
export function composeNotice(facts: NoticeFacts): NoticeLanguageText {
  const context = contextOf(facts);
  const { words, say, language } = context;
  const parts = partsOf(context);
  return {
    language,
    reviewed: words.reviewed,
    title: say(words.title),
    items: Object.fromEntries(noticeItemKeys.map((key) => [key, itemOf(key, words.headings[key], parts)])),
    spokenLine: passages.spokenLine(context),
    card: cardOf(context),
    mustMention: mustMention(context),
  };
}

function partsOf(context: NoticeContext): Record<NoticePartKey, string[]> {
  const { words, say, purposes, language, classes, asked, titleOf, meaningOf } = context;
  return {
    info_collected: passages.infoCollected(context),
    source: [words.source, ...(classes.includes('child') ? [words.sourceChild] : [])],
    rp_name: [say(words.responsible)],
    rp_address: [say(words.address), say(words.contact)],
    purposes: purposes.map((purpose) => `${titleOf(purpose)}: ${meaningOf(purpose)}`),
    voluntary_or_mandatory: passages.voluntaryOrMandatory(context),
    consequence_of_refusal: purposes.map((purpose) => `${titleOf(purpose)}: ${purpose.wording[language].ifNo}`),
    authorising_law: passages.authorisingLaw(context),
    cross_border: passages.crossBorder(context),
    recipients: passages.recipientsOf(context),
    category: [
      ...classes.map((each) => words.categories[each]),
      ...(classes.includes('special') ? [] : [words.notAsked]),
    ],
    right_access_rectify: [
      say(words.access),
      context.copyFeeInCents === 0 ? words.copyFree : words.copyPriced,
      words.rectify,
    ],
    right_object: passages.rightToObject(context),
    right_complain: [words.complain],
    regulator_contact: passages.regulatorContact(context),
    io_contact: [say(words.officer)],
    retention: passages.retention(context),
    withdrawal_how: [asked.length > 0 ? say(words.withdraw) : words.nothingToWithdraw],
  };
}

const itemOf = (key: NoticeItemKey, heading: string, parts: Record<NoticePartKey, string[]>) => ({
  heading,
  parts: Object.fromEntries(noticeItems[key].parts.map((part) => [part, parts[part]])),
});

/** What fits on a card: who, what, why, what is a must, what no means, the right to object, and where to ask or complain. */
function cardOf({ words, say, asked, fields, labelsOf }: NoticeContext) {
  return {
    title: say(words.card.title),
    lines: [
      say(words.responsible),
      say(words.address),
      say(words.contact),
      say(words.card.fields),
      say(words.card.why),
      say(words.mandatory, { fields: labelsOf(fields.filter((field) => field.mandatory)) }),
      ...(asked.length > 0 ? [words.card.no] : []),
      words.card.object,
      say(words.card.more),
      say(words.card.complain),
    ],
  };
}

/** What an officer may reword but not lose. */
function mustMention(context: NoticeContext): NoticeLanguageText['mustMention'] {
  const { shop, purposes, fields, language, regulator, titleOf, keepOf } = context;
  const titles = purposes.map(titleOf);
  return {
    info_collected: fields.map((field) => field.label[language]),
    rp_name: [shop.name],
    rp_address: [shop.address, shop.contact],
    purposes: titles,
    consequence_of_refusal: titles,
    authorising_law: titles,
    right_object: [shop.contact],
    regulator_contact: [regulator.address, regulator.phone, regulator.complaints],
    io_contact: [shop.officerName, shop.officerContact],
    retention: purposes.map((purpose) => `${titleOf(purpose)}: ${keepOf(purpose)}`),
  };
}
