import { CustomerLanguage } from '../languages.ts';
import { z } from '../z.ts';
import { NoticeItemKey, NoticePartKey, noticeItemKeys, noticeItems } from './items.ts';

const Lines = z.array(z.string());

/** An item as composed or as the officer edited it. A draft may have gaps; a notice in force may not. */
export const NoticeItem = z.strictObject({ heading: z.string(), parts: z.partialRecord(NoticePartKey, Lines) });
export type NoticeItem = z.infer<typeof NoticeItem>;

export const NoticeLanguageText = z.strictObject({
  language: CustomerLanguage,
  /** False until a speaker of the language has read the wording it was made from. */
  reviewed: z.boolean(),
  title: z.string(),
  items: z.partialRecord(NoticeItemKey, NoticeItem),
  /** What staff say aloud before they write anything down, in about ten seconds. */
  spokenLine: z.string(),
  /** For the card on the counter. */
  card: z.strictObject({ title: z.string(), lines: Lines }),
  /** Facts that must survive editing, by the part they belong in: the shop's name, the Regulator's numbers. */
  mustMention: z.partialRecord(NoticePartKey, Lines),
});
export type NoticeLanguageText = z.infer<typeof NoticeLanguageText>;

export const NoticeVersion = z
  .strictObject({
    code: z.literal('s18'),
    version: z.number().int().positive(),
    texts: z.partialRecord(CustomerLanguage, NoticeLanguageText),
  })
  .refine(({ texts }) => Object.keys(texts).length > 0, { error: 'a notice is written in at least one language' });
export type NoticeVersion = z.infer<typeof NoticeVersion>;

/** An item's lines, in the order the law lists its parts. */
export const linesOf = (key: NoticeItemKey, item: NoticeItem): string[] =>
  noticeItems[key].parts.flatMap((part) => item.parts[part] ?? []);

/** The items as a screen, a printer or `purposes/contract.ts` takes them, in the order of the law. */
export const shownItems = (text: NoticeLanguageText): { key: NoticeItemKey; heading: string; text: string }[] =>
  noticeItemKeys.flatMap((key) => {
    const item = text.items[key];
    return item ? [{ key, heading: item.heading, text: linesOf(key, item).join('\n') }] : [];
  });

/**
 * What is hashed as proof of the exact words shown (s 11(2)(a)). Order, framing and letters (NFC) are fixed, so the same
 * notice gives the same text on every computer; any change of a word gives another.
 */
export function canonicalNoticeText(code: 's18', version: number, text: NoticeLanguageText): string {
  const items = shownItems(text).map(({ key, heading, text: words }) => [key, heading, words]);
  const card = [text.card.title, ...text.card.lines];
  return JSON.stringify(['notice/1', code, version, text.language, text.title, items, text.spokenLine, card]).normalize(
    'NFC',
  );
}
