import { typedText } from '../typedText.ts';
import { z } from '../z.ts';

// What the notice tells every customer of the shop (POPIA s 18(1)(b)): typed at first run and under Settings by the same rules.

const name = { longest: 120, tooLong: 'name-too-long', hidden: 'name-has-hidden-characters' };

export const ShopFacts = z.strictObject({
  name: typedText({ ...name, needed: 'shop-name-needed' }),
  address: typedText({ longest: 300, tooLong: 'text-too-long', needed: 'shop-address-needed' }),
  contact: typedText({ longest: 120, tooLong: 'text-too-long', needed: 'shop-contact-needed' }),
  kind: z.enum(['sole-trader', 'company']),
});

export const OfficerName = typedText({ ...name, needed: 'officer-needed' });
export const OfficerContact = typedText({ longest: 120, tooLong: 'text-too-long', needed: 'officer-contact-needed' });
