import type { PurposeWordSet } from './wordSet.ts';

export const xh: PurposeWordSet = {
  language: 'xh',
  reviewed: false,
  fields: {
    name: 'Igama elipheleleyo',
    phone: 'Inombolo yeselfowuni',
    email: 'Idilesi ye-imeyile',
    language: 'Ulwimi',
    note: 'Inqaku',
    address: 'Idilesi',
    over18: 'Uneminyaka eli-18 nangaphezulu: ewe okanye hayi',
    guardian: 'Umzali okanye umgcini: igama neenkcukacha zoqhagamshelwano',
    birthday: 'Usuku lokuzalwa: umhla nenyanga kuphela',
    companyName: 'Igama lenkampani',
    vatNumber: 'Inombolo ye-VAT',
    photo: 'Ifoto',
    idNumber: 'Inombolo yesazisi',
    allergy: 'I-aleji',
  },
  purposes: {
    bookings: {
      title: 'Gcina endikubhukishileyo',
      meaning:
        'Sibhala igama lakho, indlela yokuqhagamshelana nawe noko ukubhukishileyo. Ngaloo ndlela singakunceda size sikwazise xa kukho into etshintshayo.',
      ifNo: 'Ngaphandle kwegama lakho asinakukugcinela oko ukubhukishileyo. Usengathenga evenkileni ngaphandle kokunika igama.',
      ask: {},
      spoken: 'ukubhukisha',
    },
    invoices: {
      title: 'Gcina ii-invoyisi zam',
      meaning:
        'Umthetho werhafu uthi masigcine ubungqina boko sikuthengisileyo. Igama nedilesi yakho zibhalwa kwi-invoyisi kuphela xa umthetho uzifuna okanye xa wena uzicela.',
      ifNo: 'I-invoyisi kusafuneka siyigcine. Ukuba akufuni igama lakho libhalwe kuyo, unokufumana isiliphu esingenagama, ngaphandle kwaxa umthetho werhafu ufuna igama.',
      ask: {},
      spoken: 'ii-invoyisi',
    },
    specials: {
      title: 'Ndithumelele iispeshali',
      meaning:
        'Sikwazisa ngeespeshali ezimalunga noku: {goodsOrServices}. Uzikhethela indlela nganye ngokwahlukeneyo: i-SMS, i-WhatsApp, i-imeyile okanye umnxeba.',
      ifNo: 'Asiyi kukuthumelela iispeshali. Akutshintshi nto kumaxabiso nakwindlela esikunceda ngayo.',
      ask: {
        sms: 'Ndithumelele iispeshali nge-SMS',
        whatsapp: 'Ndithumelele iispeshali nge-WhatsApp',
        email: 'Ndithumelele iispeshali nge-imeyile',
        phone: 'Ndifowunele ngeespeshali',
      },
      spoken: 'iispeshali',
    },
    photo: {
      title: 'Bonisa ifoto yam',
      meaning:
        'Sifaka ifoto yakho kumakhasi onxibelelwano evenkile ukuze sibonise umsebenzi wethu. Nabani na angayibona apho aze ayikope.',
      ifNo: 'Asiyi kuyibonisa ifoto yakho. Indlela esikunceda ngayo ayitshintshi.',
      ask: { none: 'Bonisa ifoto yam kumakhasi onxibelelwano evenkile' },
      spoken: 'ifoto kumakhasi onxibelelwano',
    },
  },
  goodsOrServices: 'iimpahla neenkonzo zale venkile',
};
