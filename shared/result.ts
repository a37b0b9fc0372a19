/** Refusals every procedure can answer with, besides the ones its declaration lists. */
export const commonRefusals = [
  'invalid-input', // the schema says no; `fields` names each field and why
  'not-permitted', // this role may not do this
  'locked', // nobody is signed in on this port
  'not-fresh', // the passphrase must be given again first
  'too-much', // more calls than a person makes
  'replayed', // a command id came back with another body
] as const;
export type CommonRefusal = (typeof commonRefusals)[number];

/** Which field was refused and why: `path` as in the input, `why` a listed word with text in every language. */
export interface FieldRefusal {
  path: string;
  why: string;
}

export interface Ok<V> {
  ok: true;
  value: V;
}
export interface Refused<R extends string> {
  ok: false;
  refusal: R;
  fields?: FieldRefusal[];
}
/** What the world can answer. An exception is never an answer: it is a bug or a broken machine. */
export type Answer<V, R extends string> = Ok<V> | Refused<R>;

export const ok = <V>(value: V): Ok<V> => ({ ok: true, value });
export const refuse = <const R extends string>(refusal: R, fields?: FieldRefusal[]): Refused<R> =>
  fields ? { ok: false, refusal, fields } : { ok: false, refusal };
