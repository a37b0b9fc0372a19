import type { CustomerLanguage } from '../../languages.ts';
import { af } from './af.ts';
import { en } from './en.ts';
import type { NoticeTemplate } from './template.ts';
import { xh } from './xh.ts';
import { zu } from './zu.ts';

export const noticeTemplates: Readonly<Record<CustomerLanguage, NoticeTemplate>> = { en, af, zu, xh };
