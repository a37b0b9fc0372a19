import type { CustomerLanguage } from '../../languages.ts';
import { af } from './af.ts';
import { en } from './en.ts';
import type { PurposeWordSet } from './wordSet.ts';
import { xh } from './xh.ts';
import { zu } from './zu.ts';

export const purposeWords: Readonly<Record<CustomerLanguage, PurposeWordSet>> = { en, af, zu, xh };
