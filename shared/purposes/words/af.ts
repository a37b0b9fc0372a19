import type { PurposeWordSet } from './wordSet.ts';

export const af: PurposeWordSet = {
  language: 'af',
  reviewed: false,
  fields: {
    name: 'Volle naam',
    phone: 'Selfoonnommer',
    email: 'E-posadres',
    language: 'Taal',
    note: 'Nota',
    address: 'Adres',
    over18: '18 of ouer: ja of nee',
    guardian: 'Ouer of voog: naam en kontakbesonderhede',
    birthday: 'Verjaarsdag: net dag en maand',
    companyName: 'Maatskappynaam',
    vatNumber: 'BTW-nommer',
    photo: 'Foto',
    idNumber: 'ID-nommer',
    allergy: 'Allergie',
  },
  purposes: {
    bookings: {
      title: 'Bewaar my besprekings',
      meaning:
        'Ons skryf u naam neer, hoe ons u kan bereik en wat u bespreek het. So kan ons u bedien en u laat weet as iets verander.',
      ifNo: 'Sonder u naam kan ons nie ’n bespreking vir u hou nie. U kan steeds in die winkel koop sonder om u naam te gee.',
      ask: {},
      spoken: 'besprekings',
    },
    invoices: {
      title: 'Bewaar my fakture',
      meaning:
        'Die belastingwet sê ons moet bewys hou van wat ons verkoop het. U naam en adres staan net op ’n faktuur wanneer die wet dit vereis, of wanneer u daarvoor vra.',
      ifNo: 'Ons moet die faktuur steeds bewaar. As u nie u naam daarop wil hê nie, kan u ’n kasregisterstrokie sonder naam kry, tensy die belastingwet ’n naam vereis.',
      ask: {},
      spoken: 'fakture',
    },
    specials: {
      title: 'Stuur vir my spesiale aanbiedinge',
      meaning:
        'Ons vertel u van spesiale aanbiedinge op: {goodsOrServices}. U kies elke manier apart: SMS, WhatsApp, e-pos of telefoon.',
      ifNo: 'Ons stuur vir u geen spesiale aanbiedinge nie. Pryse en diens bly dieselfde.',
      ask: {
        sms: 'Stuur vir my spesiale aanbiedinge per SMS',
        whatsapp: 'Stuur vir my spesiale aanbiedinge per WhatsApp',
        email: 'Stuur vir my spesiale aanbiedinge per e-pos',
        phone: 'Bel my oor spesiale aanbiedinge',
      },
      spoken: 'spesiale aanbiedinge',
    },
    photo: {
      title: 'Wys my foto',
      meaning:
        'Ons plaas ’n foto van u op die winkel se sosialemediablaaie om ons werk te wys. Enigiemand kan dit daar sien en kopieer.',
      ifNo: 'Ons wys nie u foto nie. Diens bly dieselfde.',
      ask: { none: 'Wys my foto op die winkel se sosiale media' },
      spoken: 'u foto op sosiale media',
    },
  },
  goodsOrServices: 'die goedere en dienste van hierdie winkel',
};
