import { type Random, weighted } from './random.ts';

// Given and family names by home language. Common names first: they are drawn by Zipf's law, as in any real shop. Behind them
// stands a long tail built from syllables, without which a search looks quicker and surer than it is.

interface Pool {
  share: number;
  given: string;
  family: string;
  /** What the tail is built from: beginnings, middles, ends. */
  syllables: [string, string, string];
}

const pools = {
  zu: {
    share: 26,
    given: `Nomsa Sipho Thandi Bongani Zanele Sibusiso Nokuthula Themba Lindiwe Mandla Thembeka Siyabonga Ntombi Jabulani Busisiwe
      Nkosinathi Nonhlanhla Sandile Zodwa Mthokozisi Hlengiwe Lungile Nomvula S'thembiso Phumzile Langelihle Khanyisile Sizwe`,
    family: `Dlamini Nkosi Ndlovu Khumalo Mkhize Zulu Mthembu Sithole Buthelezi Cele Ngcobo Gumede Hadebe Shabalala Zungu Ntuli
      Mthethwa Msomi Mchunu Xulu Zwane Ngubane Majola Khuzwayo Nxumalo Magwaza Sibiya Myeni Mhlongo Biyela Hlophe Luthuli`,
    syllables: [
      'Ma Si Nom Lu Zi Tho Khu Mbu Nga Dla Ndo Hla Ny Mfe Gwa Zwe Ntu Ba Cho Bhe Sha Vu',
      'bo li nga the mba si ku lo nya phi zwa hle ndi ma so kha gu tho la nye vu hla ni mbe',
      'ni le wa zi lo ka sa ne si la nga zo mba thi so dla khe ndo lu ze',
    ],
  },
  xh: {
    share: 17,
    given: `Nosipho Ayanda Luthando Noluthando Andile Nomvuyo Siyanda Zukiswa Mzwandile Unathi Vuyokazi Lwazi Nontsikelelo Thandeka
      Xolani Phumla Vuyo Noxolo Bulelani Sinazo Zolani Nomonde Athini Mziwoxolo Babalwa Sonwabile Khanyiso Nandipha`,
    family: `Ngcuka Mqhayi Booi Mfundisi Gqirana Nqwiliso Xaba Mbewu Ntshinga Mabandla Dyantyi Mnguni Qwabe Tshabalala Mafu
      Mpondo Nkwinti Mtshali Mdingi Tyhali Gcaleka Magadla Ndzima Ngxola Sodidi Gxoyiya Jack Nongqawu Ntamo Rhadebe`,
    syllables: [
      'No Xo Mzi Qa Gcu Nqo Tya Mbu Ndi Lwa Vu Ngxo Sa Pha Mpu Dya Gqi Zo Ntsi Ma Bu Khwe',
      'lwa xo qa mbu ntsi ke phi ndo sa ntu wa mza kho ngo li ye bu nca tya lo gxa si nda vu',
      'la si zi le nga kazi lwa ni so xa ba nda to we ka li qo mbe sha thi',
    ],
  },
  af: {
    share: 13,
    given: `Johan Anna Pieter Elmarie Hendrik Zoë Jaco Annelie Willem Chanté Gert Renée Frikkie Marlene Schalk Riëtte Kobus Suné
      Francois Ilse Dewald Hélène Etienne Liezel Tertius Mariëtte Danie Jo-Anne Christo Elré`,
    family: `van der Merwe|Botha|Pretorius|Nel|du Plessis|van Wyk|Janse van Rensburg|Smit|Naudé|Fourie|Venter|Steyn|de Klerk|Kruger|
      du Toit|Coetzee|Joubert|van Niekerk|Cronjé|Swanepoel|le Roux|Viljoen|Müller|van den Berg|Erasmus|Malan|Labuschagné|Olivier|
      de Villiers|Jansen van Vuuren|Potgieter|Terblanche|Marais|van der Westhuizen|Brönn|Pieterse`,
    syllables: [
      'Van Ber Stey Kru Pie Oos Gro Wes Lou Mar Hoff Du Bre Schoe Kloe Rau Els Ver Swa Brou Har Die',
      'den ter te wen ne ren sen be ger ma de len hui kam wa mer ten vel rie da ke stein',
      'berg huizen man ter sen burg ing veld thuys mans hoek wer gens daal hout beek rink land bos stra',
    ],
  },
  en: {
    share: 12,
    given: `John Mary David Sarah Michael Jennifer James Michelle Peter Karen Andrew Nicole Mark Lauren Ryan Catherine Kyle Megan
      Siobhán Chloë Craig Tracy Sean Bianca Brandon Jean-Pierre Gareth Heather Keith Robyn`,
    family: `Smith Williams Jones Adams Brown Jacobs Davids Petersen O'Brien Abrahams Johnson Taylor Fortuin Daniels Arendse Isaacs
      Campbell MacDonald O'Reilly Robertson Thompson Walker Hendricks Samuels D'Oliveira Wright Mitchell Anderson Murray Hughes`,
    syllables: [
      'Ash Bar Car Dun El For Gal Har Ken Lang Mil Nor Pem Roth Shel Thorn Wal Whit Brad Cros Den Fair',
      'ing er en le ring low wor field ber s ley ter ham wick den mar ston by der cot win over',
      'ton ley ham wood ford son worth man well brook field ster by den dale ridge croft stone gate mere',
    ],
  },
  nso: {
    share: 10,
    given: `Mokgadi Lesetja Kgaugelo Mahlatse Thabang Refilwe Katlego Tšhegofatšo Phuti Matome Mmabatho Koketšo Lebogang Maropeng
      Tebatšo Ngwako Kgothatšo Sello Mpho Tumišo Noko Rebone Pheladi`,
    family: `Mphahlele Maake Phaahla Moloto Mašilo Ledwaba Mabotja Sekhukhune Mogale Rapetswa Makgoba Chuene Mamabolo Kekana Matlala
      Thobejane Maponya Selepe Letšoalo Mashabela Seroka Komape Ramokgopa Mothapo`,
    syllables: [
      'Ma Mo Se Le Ra Kga Phe Tše Mmo Nkwa Tha Mphe Tlo Ko Rapo Maka Sebo Lepo Mphu Sehl Nape Kgo',
      'kgo le ba tla pho mo še ta nya la ho se bo thu ka tše ma po lo ngwa pe ro',
      'na ne la ba lo di tše le ma go pa ke sa ng be ya ko ge tla nyane',
    ],
  },
  tn: {
    share: 8,
    given: `Lesego Boitumelo Kagiso Mpho Keitumetse Tshepo Gaone Onalenna Kelebogile Thato Tumelo Masego Oratile Goitseone Kabelo
      Olebogeng Neo Galaletsang Itumeleng Tshegofatso Tiro Bonolo`,
    family: `Molefe Modise Moagi Kgosi Mokgosi Seleka Motsepe Tau Montsho Moeng Segone Mothibi Sebego Phiri Mosweu Gaorekwe Motlhabane
      Mogotsi Kgosimore Mokgatlhe Lekalake Setlhabi Moilwa`,
    syllables: [
      'Mo Se Ke Ga Bo Tsho Le Tlha Mma Kgo Oa Ra Phe Lo Ntsho Tshi Me Goi Sebo Modi Keo Tha',
      'tlha le tse bo ga ko me tho si mo re la tshe na pa di tlo ro kwa lo ne ma',
      'ng di tse le ne ba go tso lo be sa tlhe la re me si pe di mo wa',
    ],
  },
  st: {
    share: 8,
    given: `Palesa Thabiso Teboho Lerato Tšepo Nthabiseng Thabo Dineo Tšeliso Puleng Lebohang Mamello Tankiso Relebohile Moeketsi
      Ntšebo Limpho Retšelisitsoe Katleho Khotso Mosa Kamohelo`,
    family: `Mokoena Mofokeng Motaung Moloi Tšhabalala Radebe Mokhethi Letsie Tsotetsi Sehloho Lebona Makhoba Molapo Ramaema Nhlapo
      Mokhele Thamae Motloung Lephoto Khoabane Masilo Sello Mosia`,
    syllables: [
      'Mo Ma Le Tso Ra Ne Kho Pha Se Tše Mphe Ntso Li Tla Lebo Moho Pule Khe Mosi Rama Nthe Tau',
      'hlo ke le so tsa bo ma kho pe lo tšo ne fo a ho li tho ra sa be ntsi ko',
      'ng eng la tsi ne so hi le sa bo na to ela hoa lo me tsa pe ka sia',
    ],
  },
  ts: {
    share: 4,
    given: `Tiyani Vutomi Nkhensani Hlayisani Rhulani Tsakani Ntsako Vongani Akani Nyiko Khensani Xihluke Wisani Rifumo Amukelani
      Tinyiko Ntwanano Musa Hlulani`,
    family: `Baloyi Mabunda Chauke Hlungwani Nkuna Maluleke Shivambu Khoza N'wamitwa Mathebula Mhlongo Rikhotso Makhubele Chabalala
      Ngobeni Valoyi N'wa-Mhinga Mkhabela Sambo Mabasa Mushwana`,
    syllables: [
      "Ma Hlu Nkha Shi Rhu Vu Tsa Xi Ba Mba Nwa Khe Ri N'wa Ngo Muhla Mboya Swi Dzu Khubo Chi Makhu",
      'hlu sa nga vi ko ni mbe la tsa wa nya ri kho xi lu ma va nge si bya nka ti',
      'ni ne la ka si yi nge la mbe swa na le so ri ke lo nja zi tlha ku',
    ],
  },
  ve: {
    share: 2,
    given: `Tshifhiwa Ndivhuwo Mulalo Khathutshelo Rofhiwa Livhuwani Ṱhilivhali Azwinndini Vhahangwele Fhatuwani Ḽufuno Takalani
      Muḓivhi Rendani Mashudu Ṋetshisaulu Pfariso`,
    family: `Mudau Ramabulana Netshitenzhe Nemuḓivha Ravhura Tshivhase Maḓadzhe Mphephu Rambau Ṋemakhavhani Nethengwe Ramaṱo Mukwevho
      Maṱamela Nemavhola Ṋengovhela Sikhwari Raḽiphaswa`,
    syllables: [
      'Ne Ra Mu Tshi Vha Ma Ḽa Ṋe Phu Mba Khwa Lu Ṱho Sha Nde Mavhu Dzi Rama Netshi Muḓa Thi Fhe',
      'vha ḓi tshi ṱa ma ra fhe ṅa khu mbu li ndo ḽi pha su ne vho the ṋa lu ri zwi',
      'ni la wa dzi ne vhi si ṱe na lo ri vha ga fhi sa ma tshi ndo le ho',
    ],
  },
} satisfies Record<string, Pool>;
export type HomeLanguage = keyof typeof pools;
export const homeLanguages = Object.keys(pools) as HomeLanguage[]; // the keys just written

const common = 0.72;
const givenTail = 1_400;
const familyTail = 6_000;
const list = (text: string) => text.split(text.includes('|') ? /\s*\|\s*/ : /\s+/).filter(Boolean);
const zipf = (names: readonly string[]) => weighted(names.map((_, place) => 1 / (place + 3.7) ** 0.85));

/** The name at a place of the tail: each place another combination of syllables. */
function built(syllables: readonly [string, string, string], place: number) {
  const [first, second, third] = syllables.map((text) => list(text)) as [string[], string[], string[]]; // map keeps the length
  const at = (from: readonly string[], index: number) => from[index % from.length] ?? '';
  const middle = at(second, Math.floor(place / first.length));
  return at(first, place) + middle + at(third, Math.floor(place / (first.length * second.length)) * 7 + place);
}

function drawer(names: string[], syllables: readonly [string, string, string], tail: number) {
  const head = zipf(names);
  const behind = Array.from({ length: tail }, (_, place) => built(syllables, place));
  return (random: Random): string => {
    if (random.chance(common)) return names[head(random)] ?? '';
    return behind[Math.floor(tail * random.next() ** 2.5)] ?? ''; // falls off as 1 / place^0.6
  };
}

const drawers = homeLanguages.map((language) => {
  const { given, family, syllables } = pools[language];
  return {
    language,
    given: drawer(list(given), syllables, givenTail),
    family: drawer(list(family), syllables, familyTail),
  };
});
const drawLanguage = weighted(homeLanguages.map((language) => pools[language].share));

export interface NameDrawn {
  language: HomeLanguage;
  given: string;
  family: string;
}

const secondGiven = 0.18;
const doubleBarrelled = 0.015;

/** A name; of the family given, when a household is being filled. */
export function drawName(random: Random, household?: { language: HomeLanguage; family: string }): NameDrawn {
  const pool = household
    ? drawers.find(({ language }) => language === household.language)
    : drawers[drawLanguage(random)];
  if (!pool) throw new Error('a home language without names');
  const first = pool.given(random);
  const second = random.chance(secondGiven) ? pool.given(random) : first;
  const given = second === first ? first : `${first} ${second}`;
  if (household) return { language: pool.language, given, family: household.family };
  const family = pool.family(random);
  return {
    language: pool.language,
    given,
    family: random.chance(doubleBarrelled) ? `${family}-${pool.family(random)}` : family,
  };
}
