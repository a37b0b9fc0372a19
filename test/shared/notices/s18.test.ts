import { describe, expect, test } from 'vitest';
import { customerLanguages } from '../../../shared/languages.ts';
import type { noticeItemKeys } from '../../../shared/notices/items.ts';
import { linesOf, NoticeLanguageText, shownItems } from '../../../shared/notices/noticeText.ts';
import { composeNotice } from '../../../shared/notices/s18.ts';
import { seededFields, seededPurposes } from '../../../shared/purposes/seed.ts';
import { firstRun, only, shop } from './sample.ts';

const wordsOf = (text: NoticeLanguageText, key: (typeof noticeItemKeys)[number]) => {
  const item = text.items[key];
  return item ? linesOf(key, item).join('\n') : '';
};

describe.each(customerLanguages)('the notice in %s', (language) => {
  const notice = composeNotice({ shop, purposes: firstRun, language });

  test('says the fourteen things of s 18 in the order of the law', () => {
    expect(NoticeLanguageText.parse(notice)).toEqual(notice);
    expect(shownItems(notice).map((item) => item.key)).toEqual([
      'info_collected',
      'source',
      'responsible_party',
      'purposes',
      'voluntary_or_mandatory',
      'consequence_of_refusal',
      'authorising_law',
      'cross_border',
      'recipients',
      'category',
      'right_access_rectify',
      'right_object',
      'right_complain',
      'contact_retention_withdrawal',
    ]);
    for (const item of shownItems(notice)) {
      expect(item.heading, item.key).not.toBe('');
      expect(item.text, item.key).not.toMatch(/^\s*$|\{|undefined/);
    }
  });

  test('names every chosen purpose, what no means, the law and how long it is kept', () => {
    for (const purpose of firstRun) {
      const { title, ifNo } = purpose.wording[language];
      expect(wordsOf(notice, 'purposes')).toContain(title);
      expect(wordsOf(notice, 'consequence_of_refusal')).toContain(`${title}: ${ifNo}`);
      expect(wordsOf(notice, 'authorising_law')).toContain(title);
      expect(wordsOf(notice, 'contact_retention_withdrawal')).toContain(`${title}: ${purpose.keptFor[language]}`);
    }
  });

  test('does not name a purpose that was not chosen', () => {
    const photo = seededPurposes.find((purpose) => purpose.code === 'photo');
    expect(JSON.stringify(notice)).not.toContain(photo?.wording[language].title);
  });

  test('tells of the right to object and of free ways to do so, whatever the purposes', () => {
    for (const purposes of [firstRun, only('invoices'), only('photo')]) {
      const words = wordsOf(composeNotice({ shop, purposes, language }), 'right_object');
      expect(words).toContain(
        { en: 'object', af: 'beswaar', zu: 'lungelo lokuphikisa', xh: 'lungelo lokuchasa' }[language],
      );
      for (const way of ['SMS', 'WhatsApp', '046 000 0000']) expect(words).toContain(way);
    }
    expect(notice.spokenLine).toContain({ en: 'object', af: 'beswaar', zu: 'phikisa', xh: 'chasa' }[language]);
  });

  test("gives the Regulator's name and contacts", () => {
    const words = wordsOf(notice, 'right_complain');
    const name = {
      en: 'Information Regulator',
      af: 'Inligtingsreguleerder',
      zu: 'kuMlawuli Wolwazi',
      xh: 'kuMlawuli Wolwazi',
    };
    expect(words).toContain(name[language]);
    for (const fact of ['54 Maxwell Drive', '010 023 5200', '0800 017 160', 'POPIAComplaints@inforegulator.org.za'])
      expect(words).toContain(fact);
  });

  test('says which laws stand behind the invoices and the specials', () => {
    const words = wordsOf(notice, 'authorising_law');
    for (const section of ['11(1)(a)', '11(1)(b)', '11(1)(c)', '29', '55', '69']) expect(words).toContain(section);
  });

  test('has a line that can be said in about ten seconds', () => {
    const count = notice.spokenLine.split(/\s+/).length;
    expect(count).toBeLessThanOrEqual({ en: 36, af: 37, zu: 32, xh: 32 }[language]);
    expect(notice.spokenLine).toContain('Nomsa Hair');
    for (const purpose of firstRun) expect(notice.spokenLine).toContain(purpose.wording[language].spoken);
  });

  test('has a card with the shop, the purposes, the officer and where to complain', () => {
    const card = notice.card.lines.join('\n');
    for (const fact of [shop.address, shop.contact, shop.officerName, shop.officerContact, '0800 017 160'])
      expect(card).toContain(fact);
    for (const purpose of firstRun) expect(card).toContain(purpose.wording[language].title);
  });

  test('owns up that no speaker has read it yet, except in English', () => {
    expect(notice.reviewed).toBe(language === 'en');
  });
});

describe('what the notice says follows the purposes', () => {
  test('given only a consent purpose, when it is said aloud, then the yes comes with it', () => {
    const { spokenLine } = composeNotice({ shop, purposes: only('specials'), language: 'en' });
    expect(spokenLine).toBe(
      'Nomsa Hair keeps your name and contact details for specials, only if you say yes. Only your name is required. You may object at any time.',
    );
  });

  test('given no consent purpose, then there is no yes to take back and nothing leaves the country', () => {
    const notice = composeNotice({ shop, purposes: only('bookings', 'invoices'), language: 'en' });
    expect(wordsOf(notice, 'cross_border')).toBe('We do not send your information to another country.');
    expect(wordsOf(notice, 'contact_retention_withdrawal')).toContain('there is nothing to take back');
    expect(notice.spokenLine).not.toContain('If you say yes');
  });

  test('given WhatsApp and e-mail, then it owns up that carriers keep messages abroad (s 18(1)(g))', () => {
    const words = wordsOf(composeNotice({ shop, purposes: firstRun, language: 'en' }), 'cross_border');
    expect(words).toContain('If you choose WhatsApp or e-mail');
    expect(words).toContain('We cannot promise that the law there protects you');
  });

  test('given the photo purpose, then it asks for the photo and the age, and names who will see it', () => {
    const notice = composeNotice({ shop, purposes: only('bookings', 'photo'), language: 'en' });
    expect(wordsOf(notice, 'voluntary_or_mandatory')).toContain(
      'For “Show my photo” we also need: 18 or older: yes or no, Photo.',
    );
    expect(wordsOf(notice, 'source')).toContain('your parent or guardian');
    expect(wordsOf(notice, 'recipients')).toContain('everyone who sees the page: your photo');
    expect(wordsOf(notice, 'category')).toContain('Details about a person under 18.');
  });

  test('given an address field switched on, then it is listed and the rest that is off is not', () => {
    const words = (fieldsOn: ('address' | 'idNumber')[]) =>
      wordsOf(composeNotice({ shop, purposes: firstRun, language: 'en', fieldsOn }), 'info_collected');
    expect(words([])).not.toContain('Address');
    expect(words(['address'])).toContain('Full name, Cellphone number, E-mail address, Language, Note, Address.');
    expect(words(['idNumber']), 'no purpose needs an ID number').not.toContain('ID number');
  });

  test('given a company, then tax records are said to be kept seven years instead of six', () => {
    const kept = (kind: 'sole-trader' | 'company') =>
      wordsOf(
        composeNotice({ shop: { ...shop, kind }, purposes: firstRun, language: 'en' }),
        'contact_retention_withdrawal',
      );
    expect(kept('sole-trader')).toContain('Keep my invoices: 6 years after');
    expect(kept('company')).toContain('Keep my invoices: 7 years after');
  });

  test('given recipients ticked by the officer and a price for copies, then both are said', () => {
    const notice = composeNotice({
      ...{ shop, purposes: firstRun, language: 'en' },
      ...{ recipients: ['accountant', 'backup-keeper'], copyFeeInCents: 14_000 },
    });
    expect(wordsOf(notice, 'recipients')).toContain('our bookkeeper or accountant.');
    expect(wordsOf(notice, 'recipients')).toContain('locked backup copies');
    expect(wordsOf(notice, 'right_access_rectify')).toContain('we tell you the price in writing before you decide');
    expect(wordsOf(notice, 'right_access_rectify')).not.toContain('A copy is free');
  });

  test('no word for a customer takes a side between he and she', () => {
    const english = JSON.stringify([composeNotice({ shop, purposes: seededPurposes, language: 'en' }), seededFields]);
    expect(english).not.toMatch(/\b(he|she|him|her|his|hers)\b/i);
    const afrikaans = JSON.stringify(composeNotice({ shop, purposes: seededPurposes, language: 'af' }));
    expect(afrikaans).not.toMatch(/\b(hy|sy|hom|haar)\b/i);
    expect(afrikaans, 'the article is written ’n').not.toMatch(/['‘]n\b/);
  });
});
