import type { CustomerLanguage } from '../languages.ts';
import { type NoticeItemKey, type NoticePartKey, noticeItemKeys, noticeItems } from './items.ts';
import type { NoticeLanguageText, NoticeVersion } from './noticeText.ts';

/** What a notice lacks: a whole part, or a fact that the part must mention. A notice with a gap is not published. */
export type NoticeGap =
  | { readonly item: NoticeItemKey; readonly part: NoticePartKey; readonly lacks: 'text' }
  | { readonly item: NoticeItemKey; readonly part: NoticePartKey; readonly lacks: 'mention'; readonly of: string }
  | { readonly item: 'title' | 'spoken-line' | 'card'; readonly lacks: 'text' };

const blank = (text: string) => text.trim() === '';
/** A template's place that nothing filled, such as {address}; a shop may be called Braids {and} Beauty. */
function isUnfilled(text: string, { mustMention }: NoticeLanguageText) {
  const facts = Object.values(mustMention)
    .flat()
    .sort((a, b) => b.length - a.length);
  return /\{[a-zA-Z]+\}/.test(facts.reduce((rest, fact) => rest.replaceAll(fact, ''), text));
}

function gapsInPart(text: NoticeLanguageText, item: NoticeItemKey, part: NoticePartKey): NoticeGap[] {
  const lines = text.items[item]?.parts[part] ?? [];
  const words = lines.join('\n');
  if (blank(words) || isUnfilled(words, text) || blank(text.items[item]?.heading ?? ''))
    return [{ item, part, lacks: 'text' }];
  const facts = text.mustMention[part] ?? [];
  if (facts.some(blank)) return [{ item, part, lacks: 'text' }];
  return facts.filter((fact) => !words.includes(fact)).map((of) => ({ item, part, lacks: 'mention', of }));
}

/** Everything that POPIA s 18(1) wants said and this text does not say, in the order of the law. */
export function gapsInNotice(text: NoticeLanguageText): NoticeGap[] {
  const gaps: NoticeGap[] = noticeItemKeys.flatMap((item) =>
    noticeItems[item].parts.flatMap((part) => gapsInPart(text, item, part)),
  );
  if (blank(text.title)) gaps.push({ item: 'title', lacks: 'text' });
  if (blank(text.spokenLine) || isUnfilled(text.spokenLine, text)) gaps.push({ item: 'spoken-line', lacks: 'text' });
  if (
    blank(text.card.title) ||
    text.card.lines.length === 0 ||
    text.card.lines.some((line) => blank(line) || isUnfilled(line, text))
  )
    gaps.push({ item: 'card', lacks: 'text' });
  return gaps;
}

/** The gaps of every language a version is written in. */
export const gapsInVersion = (version: NoticeVersion): { language: CustomerLanguage; gap: NoticeGap }[] =>
  Object.values(version.texts).flatMap((text) => gapsInNotice(text).map((gap) => ({ language: text.language, gap })));
