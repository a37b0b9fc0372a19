import type { NoticeTemplate } from './template.ts';

export const xh: NoticeTemplate = {
  language: 'xh',
  reviewed: false,
  title: '{shopName}: indlela esizisebenzisa ngayo iinkcukacha zakho',
  headings: {
    info_collected: 'Oko sikubhalayo',
    source: 'Apho sizifumana khona',
    responsible_party: 'Singoobani',
    purposes: 'Isizathu sokuba sizifune',
    voluntary_or_mandatory: 'Oko kufuneka usinike kona noko uzikhethelayo',
    consequence_of_refusal: 'Ukuba uthi hayi',
    authorising_law: 'Umthetho osivumelayo',
    cross_border: 'Ukuthumela kwelinye ilizwe',
    recipients: 'Abanokuzifumana',
    category: 'Uhlobo lweenkcukacha',
    right_access_rectify: 'Ilungelo lakho lokubona iinkcukacha nokuba zilungiswe',
    right_object: 'Ilungelo lakho lokuchasa',
    right_complain: 'Ilungelo lakho lokukhalaza',
    contact_retention_withdrawal: 'Onokubuza kuye, ixesha lokugcina, nokurhoxisa imvume',
  },
  infoCollected: 'Sibhala ezi nkcukacha ngawe, ukuba usinika zona: {fields}.',
  alsoDealings: 'Sigcina nembali yoko ukubhukishayo noko ukuthengayo apha.',
  alsoChoices: 'Sigcina nembali yayo yonke imvume oyinikayo okanye oyalayo, nokuba uyinike nini nanjani.',
  source: 'Ezi nkcukacha sizifumana kuwe.',
  sourceChild: 'Ukuba uneminyaka engaphantsi kwe-18, sizifumana kumzali okanye kumgcini wakho.',
  responsible: 'Thina, {shopName}, sigqiba ukuba iinkcukacha zakho zobuqu zisetyenziselwa ntoni yaye njani.',
  address: 'Idilesi: {address}',
  contact: 'Uqhagamshelwano: {contact}',
  mandatory: 'Kufuneka usinike: {fields}.',
  optional: 'Uzikhethela ukuba uyasinika na: {fields}.',
  alsoNeeded: 'Malunga nokuthi “{title}” sifuna noku: {fields}.',
  freeChoice: 'Ukhululekile ukuthi ewe okanye hayi koku: {titles}.',
  lawIntro: 'I-POPIA nguMthetho Wokukhuselwa Kweenkcukacha Zobuqu (Protection of Personal Information Act 4 of 2013).',
  grounds: {
    '11-1-a': 'kuphela xa uvuma (i-POPIA, icandelo 11(1)(a))',
    '11-1-b': 'siyakufuna ukuze senze oko ukucelayo (i-POPIA, icandelo 11(1)(b))',
    '11-1-c': 'umthetho uthi kufuneka (i-POPIA, icandelo 11(1)(c))',
    '11-1-d': 'kukhusela wena (i-POPIA, icandelo 11(1)(d))',
    '11-1-e': 'iziko likarhulumente liyakufuna kumsebenzi walo osemthethweni (i-POPIA, icandelo 11(1)(e))',
    '11-1-f': 'ivenkile inesidingo esivakalayo (i-POPIA, icandelo 11(1)(f))',
  },
  laws: {
    'popia-69': 'iispeshali ngomyalezo okanye ngomnxeba (i-POPIA, icandelo 69)',
    'taa-29': 'uMthetho Wolawulo Lwerhafu (Tax Administration Act 28 of 2011), icandelo 29',
    'vat-55':
      'uMthetho Werhafu Yexabiso Elongeziweyo (Value-Added Tax Act 89 of 1991), icandelo 55, ukuba ivenkile ibhaliselwe i-VAT',
  },
  staysHere: 'Asizithumeli iinkcukacha zakho kwelinye ilizwe.',
  channelsAbroad: { whatsapp: 'i-WhatsApp', email: 'i-imeyile', or: ' okanye ' },
  messagesAbroad:
    'Ukuba ukhetha {channels}, inkampani edlulisa umyalezo inokugcina inombolo okanye idilesi yakho nomyalezo kwelinye ilizwe. Asinakuthembisa ukuba umthetho walapho ukukhusela njengomthetho walapha.',
  photoAbroad:
    'Ifoto ekumakhasi onxibelelwano igcinwa nakwamanye amazwe yaye ibonakala apho. Asinakuthembisa ukuba umthetho walapho ukukhusela njengomthetho walapha.',
  otherwiseHere: 'Ngaphandle koko, asizithumeli iinkcukacha zakho kwelinye ilizwe.',
  recipientsIntro: 'Aba bantu okanye ezi nkampani banokufumana inxalenye yazo:',
  recipients: {
    law: 'amapolisa, inkundla okanye elinye iziko, kuphela xa umthetho usitsho',
    'tax-office': 'i-South African Revenue Service (SARS), xa umthetho werhafu uzifuna',
    'message-carrier':
      'inkampani edlulisa imiyalezo neminxeba yethu: inombolo okanye idilesi yakho ye-imeyile, nomyalezo kuphela',
    'social-media': 'inkampani yamakhasi onxibelelwano nabo bonke ababona iphepha: ifoto yakho',
    accountant: 'umgcini-zincwadi zemali wethu',
    'computer-help': 'umntu olungisa iikhompyutha zethu, phantsi kwesivumelwano esibhaliweyo',
    'backup-keeper': 'inkampani egcina iikopi zethu ezitshixiweyo, engakwaziyo ukuzifunda',
    delivery: 'umntu ozisa impahla: igama, inombolo nedilesi yakho kuphela',
  },
  notSold: 'Asizithengisi iinkcukacha zakho.',
  categories: {
    ordinary:
      'Iinkcukacha zemihla ngemihla: igama lakho, indlela yokuqhagamshelana nawe, noko ukubhukishayo okanye ukuthengayo.',
    'unique-identifier': 'Iinombolo ezalatha wena okanye inkampani yakho kuphela.',
    special: 'Iinkcukacha ezikhuselwa ngakumbi ngumthetho, njengezempilo.',
    child: 'Iinkcukacha zomntu oneminyaka engaphantsi kwe-18.',
  },
  notAsked: 'Asikubuzi ngempilo yakho, inkolo, uhlanga, ezopolitiko okanye ezesondo.',
  access:
    'Ungabuza ukuba ikho na into esiyigcinileyo ngawe, ucele nekopi. Ungabuza nokuba ngubani omnye okhe wazifumana iinkcukacha. Siphendula zingaphelanga iintsuku ezingama-{days}.',
  rectify: 'Ungacela ukuba sizilungise okanye sizicime. Oko kuhlala kusimahla.',
  copyFree: 'Ikopi isimahla.',
  copyPriced: 'Ukuba ikopi iyahlawulelwa, sikubhalela ixabiso phambi kokuba ugqibe.',
  object:
    'Unelungelo lokuchasa indlela esizisebenzisa ngayo iinkcukacha zakho, nanini na yaye simahla. Sixelele evenkileni, ngeleta, ngomnxeba, nge-SMS, nge-WhatsApp okanye nge-imeyile: {contact}.',
  objectReason:
    'Sixelele isizathu sakho. Siyayeka ukuzisebenzisa ngoxa sisagqiba, yaye siphendula zingaphelanga iintsuku ezingama-{days}. Ukuba umthetho okanye oko ukubhukishileyo kufuna ukuba sizigcine, siyakuxelela.',
  stopSpecials: 'Ukuze siyeke iispeshali akufuneki sizathu. Sixelele nje ukuba masiyeke.',
  complain:
    'Ukuba akwanelisekanga yindlela esiziphatha ngayo iinkcukacha zakho, ungakhalaza kuMlawuli Wolwazi (Information Regulator). Ungaqala ngokuthetha nathi, kodwa akunyanzelekanga.',
  regulator: {
    address: 'Idilesi: {value}',
    phone: 'Umnxeba: {value}',
    tollFree: 'Umnxeba wasimahla: {value}',
    complaints: 'I-imeyile yezikhalazo: {value}',
    website: 'Iwebhusayithi: {value}',
  },
  officer: 'Igosa lethu lolwazi: {officerName}, {officerContact}.',
  afterwards: 'Emva koko siyazitshabalalisa, okanye sisuse yonke into ekwalathayo.',
  proofKept: 'Ubungqina bokuba uvumile okanye walile: {keep}.',
  noKept:
    'Ukuba uthi masiyeke, sigcina uphawu olungafundekiyo lwenombolo okanye lwedilesi yakho ukuze isigqibo sakho sihlale sihlonitshwa: {keep}.',
  withdraw:
    'Ungayirhoxisa imvume yakho nanini na, simahla yaye lula njengoko wayinikayo. Sixelele evenkileni okanye apha: {contact}. Ungayekisa indlela enye ugcine enye. Oko sakwenzayo ngaphambi koko bekuvumelekile.',
  nothingToWithdraw: 'Koku asikuceli mvume, ngoko akukho nto kufuneka uyirhoxise.',
  spoken: {
    and: ', ',
    needed: 'Thina, {shopName}, sigcina igama lakho neenkcukacha zoqhagamshelwano ngenxa yoku: {needed}.',
    also: 'Ukuba uyavuma, nangenxa yoku: {chosen}. Ukuba uthi hayi, akukho nto yimbi itshintshayo.',
    onlyIfYes:
      'Thina, {shopName}, sigcina igama lakho neenkcukacha zoqhagamshelwano, kuphela xa uvuma, ngenxa yoku: {chosen}.',
    close: 'Kufuneka igama lakho kuphela. Ungachasa nanini na.',
  },
  card: {
    title: '{shopName}: iinkcukacha zakho',
    fields: 'Sibhala oku: {fields}.',
    why: 'Isizathu: {titles}.',
    no: 'Apho sikubuza khona ewe okanye hayi, ukuba uthi hayi akukho nto yimbi itshintshayo.',
    object: 'Ungachasa okanye urhoxise imvume nanini na, simahla.',
    more: 'Sicele isaziso esipheleleyo. Ungasifunda, ufundelwe sona okanye uhambe naso. Imibuzo: {officerName}, {officerContact}.',
    complain: 'Izikhalazo: uMlawuli Wolwazi (Information Regulator), {tollFree}, {complaints}.',
  },
};
