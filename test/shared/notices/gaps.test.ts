import { describe, expect, test } from 'vitest';
import { customerLanguages } from '../../../shared/languages.ts';
import { gapsInNotice, gapsInVersion } from '../../../shared/notices/gaps.ts';
import { noticeItemKeys, noticeItems, noticePartKeys } from '../../../shared/notices/items.ts';
import { canonicalNoticeText, type NoticeLanguageText, NoticeVersion } from '../../../shared/notices/noticeText.ts';
import { composeNotice } from '../../../shared/notices/s18.ts';
import { seededPurposes } from '../../../shared/purposes/seed.ts';
import { firstRun, shop } from './sample.ts';

const notice = (changes: Partial<typeof shop> = {}): NoticeLanguageText =>
  composeNotice({ shop: { ...shop, ...changes }, purposes: firstRun, language: 'en' });

const without = (text: NoticeLanguageText, item: string): NoticeLanguageText => ({
  ...text,
  items: Object.fromEntries(Object.entries(text.items).filter(([key]) => key !== item)),
});

describe('gaps in a notice', () => {
  test.each(customerLanguages)('given complete details, when composed in %s, then there are none', (language) => {
    expect(gapsInNotice(composeNotice({ shop, purposes: firstRun, language }))).toEqual([]);
    expect(gapsInNotice(composeNotice({ shop, purposes: seededPurposes, language }))).toEqual([]);
  });

  test('there are fourteen items and their eighteen parts are each in one item', () => {
    expect(noticeItemKeys).toHaveLength(14);
    expect(noticeItemKeys.flatMap((key) => noticeItems[key].parts)).toEqual([...noticePartKeys]);
  });

  test.each(noticeItemKeys)('given %s is taken out, then each of its parts is reported and nothing else', (item) => {
    const gaps = gapsInNotice(without(notice(), item));
    expect(gaps).toEqual(noticeItems[item].parts.map((part) => ({ item, part, lacks: 'text' })));
  });

  test.each([
    ['name', 'responsible_party', 'rp_name'],
    ['address', 'responsible_party', 'rp_address'],
    ['officerName', 'contact_retention_withdrawal', 'io_contact'],
    ['officerContact', 'contact_retention_withdrawal', 'io_contact'],
    ['contact', 'right_object', 'right_object'],
  ])('given the shop has no %s, then %s lacks it', (detail, item, part) => {
    expect(gapsInNotice(notice({ [detail]: ' ' }))).toContainEqual({ item, part, lacks: 'text' });
  });

  test('given an officer edits the telephone number of the Regulator away, then it is reported', () => {
    const edited = notice();
    edited.items.right_complain = {
      heading: 'Your right to complain',
      parts: { right_complain: ['You may complain.'], regulator_contact: ['Ask us for the address.'] },
    };
    expect(gapsInNotice(edited)).toContainEqual({
      item: 'right_complain',
      part: 'regulator_contact',
      lacks: 'mention',
      of: '010 023 5200',
    });
  });

  test('given a place in the wording was left unfilled, then it is reported', () => {
    const edited = notice();
    edited.items.source = { heading: 'Where we get it', parts: { source: ['We get it from {someone}.'] } };
    expect(gapsInNotice(edited)).toEqual([{ item: 'source', part: 'source', lacks: 'text' }]);
  });

  test('given no title, spoken line or card, then each is reported', () => {
    const bare = { ...notice(), title: '', spokenLine: ' ', card: { title: 'Card', lines: [] } };
    expect(gapsInNotice(bare).map((gap) => gap.item)).toEqual(['title', 'spoken-line', 'card']);
  });

  test('given two languages, when one has a gap, then the version says which', () => {
    const af = without(composeNotice({ shop, purposes: firstRun, language: 'af' }), 'right_object');
    const version = NoticeVersion.parse({ code: 's18', version: 1, texts: { en: notice(), af } });
    expect(gapsInVersion(version)).toEqual([
      { language: 'af', gap: { item: 'right_object', part: 'right_object', lacks: 'text' } },
    ]);
  });

  test('a version without any language is refused', () => {
    expect(NoticeVersion.safeParse({ code: 's18', version: 1, texts: {} }).success).toBe(false);
  });
});

describe('the text that is hashed as proof of what was shown', () => {
  const canonical = (text: NoticeLanguageText, version = 1) => canonicalNoticeText('s18', version, text);

  test('is the same for the same words, in whatever order the items were stored and however letters were composed', () => {
    const text = notice({ name: 'Café Nomsa' });
    const reversed = { ...text, items: Object.fromEntries(Object.entries(text.items).toReversed()) };
    expect(canonical(reversed)).toBe(canonical(text));
    expect(canonical(notice({ name: 'Cafe\u0301 Nomsa' }))).toBe(canonical(text));
  });

  test('changes with any word, the version, the spoken line or the card', () => {
    const text = notice();
    const variants = [
      canonical(text),
      canonical(text, 2),
      canonical(notice({ address: '13 Church Street' })),
      canonical({ ...text, spokenLine: `${text.spokenLine}.` }),
      canonical({ ...text, card: { ...text.card, title: 'Card' } }),
      canonical(without(text, 'category')),
    ];
    expect(new Set(variants).size).toBe(6);
  });
});
