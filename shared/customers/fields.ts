import { typedText } from '../typedText.ts';
import { z } from '../z.ts';
import { phoneOf } from './phone.ts';

// The window and the engine read the same rules, so what is marked wrong beside the field is what the engine would refuse.
// Messages are listed words: each has a text in every language of the screen.

/** Any script, hyphen, apostrophe, a single name: names are not ours to judge (popia.md 7.2). Stored NFC. */
export const PersonName = typedText({
  needed: 'name-needed',
  longest: 120,
  tooLong: 'name-too-long',
  hidden: 'name-has-hidden-characters',
}).refine((name) => /\p{L}/u.test(name), 'name-has-no-letter');

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
export const EmailTyped = typedText({ needed: 'email-not-understood', longest: 254, tooLong: 'email-too-long' }).refine(
  (typed) => /^[^\s@"<>()]+@[^\s@"<>()]+\.[^\s@"<>().]{2,}$/u.test(typed),
  'email-not-understood',
);
