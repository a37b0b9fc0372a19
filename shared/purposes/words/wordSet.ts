import type { CustomerLanguage } from '../../languages.ts';
import type { FieldCode, SeededPurposeCode, SeedWording } from '../shape.ts';

/** One language's words for the seeded fields and purposes. */
export interface PurposeWordSet {
  readonly language: CustomerLanguage;
  /** False until a speaker of the language has read the whole set; the officer is shown this. */
  readonly reviewed: boolean;
  readonly fields: Readonly<Record<FieldCode, string>>;
  readonly purposes: Readonly<Record<SeededPurposeCode, SeedWording>>;
  /** Reg 6: what the specials are about. The shop may narrow it; it may not stay unsaid. */
  readonly goodsOrServices: string;
}
