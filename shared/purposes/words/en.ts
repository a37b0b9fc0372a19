import type { PurposeWordSet } from './wordSet.ts';

export const en: PurposeWordSet = {
  language: 'en',
  reviewed: true,
  fields: {
    name: 'Full name',
    phone: 'Cellphone number',
    email: 'E-mail address',
    language: 'Language',
    note: 'Note',
    address: 'Address',
    over18: '18 or older: yes or no',
    guardian: 'Parent or guardian: name and contact',
    birthday: 'Birthday: day and month only',
    companyName: 'Company name',
    vatNumber: 'VAT number',
    photo: 'Photo',
    idNumber: 'ID number',
    allergy: 'Allergy',
  },
  purposes: {
    bookings: {
      title: 'Keep my bookings',
      meaning:
        'We note your name, how to reach you and what you booked. That way we can serve you and tell you if something changes.',
      ifNo: 'Without your name we cannot keep a booking for you. You can still buy in the shop without giving it.',
      ask: {},
      spoken: 'bookings',
    },
    invoices: {
      title: 'Keep my invoices',
      meaning:
        'Tax law says we must keep proof of what we sold. Your name and address are on an invoice only when the law asks for it, or when you do.',
      ifNo: 'We must still keep the invoice. If you do not want your name on it, you can have a till slip without a name, unless tax law asks for one.',
      ask: {},
      spoken: 'invoices',
    },
    specials: {
      title: 'Send me specials',
      meaning:
        'We tell you about specials on: {goodsOrServices}. You choose each way separately: SMS, WhatsApp, e-mail or phone.',
      ifNo: 'We send you no specials. Prices and service stay the same.',
      ask: {
        sms: 'Send me specials by SMS',
        whatsapp: 'Send me specials by WhatsApp',
        email: 'Send me specials by e-mail',
        phone: 'Phone me about specials',
      },
      spoken: 'specials',
    },
    photo: {
      title: 'Show my photo',
      meaning:
        'We put a photo of you on the shop’s social media pages to show our work. Anyone can see it there and copy it.',
      ifNo: 'We do not show your photo. Service stays the same.',
      ask: { none: 'Show my photo on the shop’s social media' },
      spoken: 'showing your photo on social media',
    },
  },
  goodsOrServices: 'the goods and services of this shop',
};
