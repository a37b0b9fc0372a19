import type { Proof } from '../../../../../shared/consent/contract.ts';
import type { CustomerLanguage } from '../../../../../shared/languages.ts';

export type Strokes = Extract<Proof, { kind: 'signature' }>['strokes'];

/** A value beside its label; `language` when it is not the document's own, so that it is read aloud rightly. */
export interface Fact {
  label: string;
  value: string;
  language?: CustomerLanguage | undefined;
  labelLanguage?: CustomerLanguage | undefined;
}

/** What a document is made of, before anybody knows where on a page it lands. */
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'part'; number: number; heading: string; explain: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; language?: CustomerLanguage | undefined }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'table'; head: string[]; rows: string[][] /** Shares of the width. */; widths: number[] }
  | { kind: 'signature'; strokes: Strokes; says: string };

export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string, language?: CustomerLanguage): Block => ({ kind: 'paragraph', text, language });
export const facts = (...lines: (Fact | null)[]): Block => ({
  kind: 'facts',
  facts: lines.filter((line) => line !== null),
});
export const fact = (label: string, value: string, language?: CustomerLanguage): Fact => ({ label, value, language });
export const table = (head: string[], widths: number[], rows: string[][]): Block => ({
  kind: 'table',
  head,
  widths,
  rows,
});
