import type { Prefill } from '../../house.ts';

/** What was typed in a search that found nobody, as the name or the phone of a new customer. An address is neither. */
export function prefillFrom(text: string): Prefill {
  const typed = text.trim();
  if (typed === '' || typed.includes('@')) return {};
  if (/\p{L}/u.test(typed)) return { name: typed };
  return /\d/.test(typed) ? { phone: typed } : {};
}
