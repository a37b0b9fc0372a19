import { z } from '../z.ts';
import { phoneOf } from './phone.ts';

// The window and the engine read the same rules, so what is marked wrong beside the field is what the engine would refuse.
// Messages are listed words: each has a text in every language of the screen.

// Control characters break slips and exports; bidi overrides make a name read as another (security.md section 14).
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Any script, hyphen, apostrophe, a single name: names are not ours to judge (popia.md 7.2). Stored NFC. */
export const PersonName = z
  .string()
  .transform((typed) => typed.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(1, 'name-needed')
      .max(120, 'name-too-long')
      .refine((name) => !unprintable.test(name), 'name-has-hidden-characters')
      .refine((name) => /\p{L}/u.test(name), 'name-has-no-letter'),
  );

/** As typed; the engine stores E.164 and what was typed beside it. */
export const PhoneTyped = z
  .string()
  .trim()
  .max(40, 'phone-not-understood')
  .superRefine((typed, context) => {
    const phone = phoneOf(typed);
    if (!phone.ok) context.addIssue({ code: 'custom', message: phone.refusal });
  });

/** Shape only: whether mail arrives there is for the customer to say. */
export const EmailTyped = z
  .string()
  .trim()
  .max(254, 'email-too-long')
  .regex(/^[^\s@"<>()]+@[^\s@"<>()]+\.[^\s@"<>().]{2,}$/u, 'email-not-understood');
