import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { allWords, languages, plainWords, setLanguage, useWords, words } from '../../renderer/words.ts';

// Every screen's words register themselves when their file is read.
const files = import.meta.glob<object>('../../renderer/**/{words,*Words}.ts', { eager: true });

type Texts = Record<string, Readonly<Record<string, string>>>;

const placeholdersOf = (text: string) =>
  [...text.matchAll(/\{\{(.*?)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(', ');

/** What a reader would stumble over, in words that name the key. */
function faultsIn(texts: Texts): string[] {
  const english = texts.en ?? {};
  return Object.entries(texts).flatMap(([language, own]) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = new Set([...Object.keys(english), ...Object.keys(own)]);
    return [...keys].flatMap((key) => {
      const text = own[key];
      const base = /^(.*)_(one|other)$/.exec(key)?.[1];
      if (text === undefined) return [`${language} lacks ${key}`];
      if (english[key] === undefined) return [`${language} has ${key}, English has not`];
      if (text.trim() === '') return [`${language} ${key} is empty`];
      if (base && forms.some((form) => own[`${base}_${form}`] === undefined))
        return [`${language} ${base} lacks a form`];
      const missing = placeholdersOf(text) !== placeholdersOf(english[key]);
      return missing ? [`${language} ${key} has other placeholders`] : [];
    });
  });
}

describe('the words of the screens', () => {
  test.each(allWords().map(({ room, texts }) => [room, texts] as const))(
    '%s says the same in every language',
    (_, texts) => {
      expect(faultsIn(texts)).toEqual([]);
    },
  );

  test('no two files call their words by one name: the later would silence the earlier', () => {
    const exported = Object.values(files)
      .flatMap((file) => Object.values(file))
      .filter((made) => made?.room && made.texts);
    expect(exported.length).toBeGreaterThan(1);
    expect(exported.filter((made) => !allWords().includes(made)).map(({ room }) => room)).toEqual([]);
  });

  test('a missing key, an extra one, another placeholder, a missing form and an empty text are each found', () => {
    const en = { a: 'A {{name}}', b: 'B', c_one: 'one', c_other: 'more', d: 'D' };
    const af = { a: 'A {{naam}}', c_one: 'een', d: ' ', e: 'E' };
    expect(faultsIn({ en, af })).toEqual([
      'af a has other placeholders',
      'af lacks b',
      'af c lacks a form',
      'af lacks c_other',
      'af d is empty',
      'af has e, English has not',
    ]);
  });
});

describe('the language of the screen', () => {
  const greeting = words('test greeting', {
    en: { hello: 'Good day {{name}}', seen_one: '{{count}} customer', seen_other: '{{count}} customers' },
    af: { hello: 'Goeiedag {{name}}', seen_one: '{{count}} kliënt', seen_other: '{{count}} kliënte' },
    zu: {
      hello: 'Sawubona {{name}}',
      seen_one: 'ikhasimende elingu-{{count}}',
      seen_other: 'amakhasimende angu-{{count}}',
    },
  });

  function Greeting() {
    const w = useWords(greeting);
    const zulu = useWords(greeting, 'zu');
    return (
      <p>
        {w('hello', { name: '<b>' })}, {zulu('seen', { count: 0 })}
      </p>
    );
  }

  test('it changes on the spot, and a fixed one stays', () => {
    render(<Greeting />);
    expect(screen.getByText('Good day <b>, ikhasimende elingu-0')).toBeInTheDocument();
    act(() => setLanguage('af'));
    expect(screen.getByText('Goeiedag <b>, ikhasimende elingu-0')).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('af');
  });

  test('each language counts by its own rule: isiZulu takes 0 and 1 as one', () => {
    const counted = languages.map((language) =>
      [0, 1, 2].map((count) => plainWords(greeting, language)('seen', { count })),
    );
    expect(counted).toEqual([
      ['0 customers', '1 customer', '2 customers'],
      ['0 kliënte', '1 kliënt', '2 kliënte'],
      ['ikhasimende elingu-0', 'ikhasimende elingu-1', 'amakhasimende angu-2'],
    ]);
  });
});
