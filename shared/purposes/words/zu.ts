import type { PurposeWordSet } from './wordSet.ts';

export const zu: PurposeWordSet = {
  language: 'zu',
  reviewed: false,
  fields: {
    name: 'Igama eligcwele',
    phone: 'Inombolo yeselula',
    email: 'Ikheli le-imeyili',
    language: 'Ulimi',
    note: 'Inothi',
    address: 'Ikheli',
    over18: 'Uneminyaka engu-18 noma ngaphezulu: yebo noma cha',
    guardian: 'Umzali noma umnakekeli: igama nemininingwane yokuxhumana',
    birthday: 'Usuku lokuzalwa: usuku nenyanga kuphela',
    companyName: 'Igama lenkampani',
    vatNumber: 'Inombolo ye-VAT',
    photo: 'Isithombe',
    idNumber: 'Inombolo kamazisi',
    allergy: 'I-aleji',
  },
  purposes: {
    bookings: {
      title: 'Gcina engikubhukhile',
      meaning:
        'Sibhala igama lakho, indlela yokukuthinta nalokho okubhukhile. Ngaleyo ndlela singakusiza futhi sikwazise uma kukhona okushintshayo.',
      ifNo: 'Ngaphandle kwegama lakho asikwazi ukukugcinela lokho okubhukhile. Usengathenga esitolo ngaphandle kokunikeza igama.',
      ask: {},
      spoken: 'ukubhukha',
    },
    invoices: {
      title: 'Gcina ama-invoyisi ami',
      meaning:
        'Umthetho wentela uthi kufanele sigcine ubufakazi balokho esikuthengisile. Igama nekheli lakho kubhalwa ku-invoyisi kuphela uma umthetho ukufuna noma uma wena ukucela.',
      ifNo: 'I-invoyisi kusafanele siyigcine. Uma ungafuni igama lakho libhalwe kuyo, ungathola isiliphu esingenalo igama, ngaphandle kwalapho umthetho wentela ufuna khona igama.',
      ask: {},
      spoken: 'ama-invoyisi',
    },
    specials: {
      title: 'Ngithumelele amaspeshali',
      meaning:
        'Sikwazisa ngamaspeshali aphathelene nalokhu: {goodsOrServices}. Uzikhethela indlela ngayinye ngokwehlukana: i-SMS, i-WhatsApp, i-imeyili noma ucingo.',
      ifNo: 'Ngeke sikuthumelele amaspeshali. Amanani nendlela esikusiza ngayo akushintshi.',
      ask: {
        sms: 'Ngithumelele amaspeshali nge-SMS',
        whatsapp: 'Ngithumelele amaspeshali nge-WhatsApp',
        email: 'Ngithumelele amaspeshali nge-imeyili',
        phone: 'Ngishayele ucingo ngamaspeshali',
      },
      spoken: 'amaspeshali',
    },
    photo: {
      title: 'Khombisa isithombe sami',
      meaning:
        'Sifaka isithombe sakho ezinkundleni zokuxhumana zesitolo ukuze sikhombise umsebenzi wethu. Noma ubani angasibona lapho futhi asikopishe.',
      ifNo: 'Ngeke sisikhombise isithombe sakho. Indlela esikusiza ngayo ayishintshi.',
      ask: { none: 'Khombisa isithombe sami ezinkundleni zokuxhumana zesitolo' },
      spoken: 'isithombe ezinkundleni zokuxhumana',
    },
  },
  goodsOrServices: 'izimpahla nezinsizakalo zalesi sitolo',
};
