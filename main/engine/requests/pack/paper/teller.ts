import { dayOf, type Instant, southAfricanOffsetMinutes } from '../../../../../shared/instants.ts';
import { type CustomerLanguage, CustomerLanguage as Languages } from '../../../../../shared/languages.ts';
import type { Role } from '../../../../../shared/people/roles.ts';
import { roles } from '../../../../../shared/people/roles.ts';
import type { FieldCode } from '../../../../../shared/purposes/shape.ts';
import { fieldLabel, packTexts, writtenDate } from '../../../../../shared/requests/packTexts.ts';
import type { Pack } from '../schema.ts';
import { isToldReason, packWords } from '../words/packWords.ts';

type Who = Pack['parts']['cover']['madeBy'];

/** Puts values of one pack into words of its language; everything paper says goes through here or the two word lists. */
export interface Teller {
  texts: (typeof packTexts)[CustomerLanguage];
  words: (typeof packWords)[CustomerLanguage];
  /** 9 May 2026, 14:52 in South Africa. */
  moment(at: Instant): string;
  day: typeof writtenDate extends (day: infer D, language: CustomerLanguage) => string ? (day: D) => string : never;
  who(who: Who): string;
  language(code: string): string;
  field(name: string): string;
  reason(reason: string | null): string;
}

// Languages call themselves by their own names, whatever language the document is in.
const ownNames: Record<CustomerLanguage, string> = { en: 'English', af: 'Afrikaans', zu: 'isiZulu', xh: 'isiXhosa' };

const fieldCodes: Record<string, FieldCode> = { name: 'name', phone: 'phone', email: 'email', language: 'language' };

export function tellerOf(language: CustomerLanguage): Teller {
  const texts = packTexts[language];
  const words = packWords[language];
  const day = (of: Parameters<typeof writtenDate>[0]) => writtenDate(of, language);
  return {
    texts,
    words,
    day,
    moment: (at) => `${day(dayOf(at))} ${timeOf(at)}`,
    who({ id, label, role }) {
      if (id === null) return words.theApp;
      return isRole(role) ? `${label ?? words.somebodyGone} (${words.roles[role]})` : (label ?? words.somebodyGone);
    },
    language: (code) => {
      const known = Languages.safeParse(code);
      return known.success ? ownNames[known.data] : code;
    },
    field(name) {
      if (name === 'phone_typed') return words.phoneTyped;
      if (name === 'slip_code') return texts.labels.slipCode;
      if (name === 'last_seen_on') return texts.labels.lastVisit;
      const code = fieldCodes[name];
      return code ? fieldLabel(code, language) : name;
    },
    reason: (reason) => (reason === null ? '' : isToldReason(reason) ? words.reasons[reason] : toldIdentity(reason)),
  };

  function toldIdentity(reason: string) {
    const checks: Record<string, string> = texts.identityChecks;
    return checks[reason] ?? reason;
  }
}

const isRole = (role: string | null): role is Role => role !== null && (roles as readonly string[]).includes(role);

const timeOf = (at: Instant) =>
  new Date(Date.parse(at) + southAfricanOffsetMinutes * 60_000).toISOString().slice(11, 16);
