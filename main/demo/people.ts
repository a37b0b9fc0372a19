import type { Channel } from '../../shared/consent/contract.ts';
import type { CustomerLanguage } from '../../shared/languages.ts';
import { drawName, type HomeLanguage, type NameDrawn } from './names.ts';
import { type Random, randomFrom, weighted } from './random.ts';

export { misspell } from './misspell.ts';
export { type Random, randomFrom } from './random.ts';

/** Changes with every change to what a seed gives: registers kept between runs are rebuilt. */
export const generatorVersion = 1;

/** What a customer said to marketing on one channel, and whether it was taken back. */
export interface PlannedChoice {
  purpose: 'specials';
  channel: Exclude<Channel, 'none'>;
  answer: 'given' | 'refused';
  /** Never before the capture. */
  daysAgo: number;
  withdrawnDaysAgo: number | null;
}

/** Somebody who does not exist. Days are counted back from the day the story is told, so no clock is needed. */
export interface PlannedPerson {
  name: string;
  /** As a counter would type it, in one of many ways. */
  phone: string | null;
  email: string | null;
  language: CustomerLanguage;
  home: HomeLanguage;
  capturedDaysAgo: number;
  /** Most recent last. */
  visitsDaysAgo: number[];
  purposes: ('bookings' | 'invoices')[];
  choices: PlannedChoice[];
}

const longestAgo = 3 * 365;

/** People of one imaginary shop. The same seed gives the same people, and a longer list begins with a shorter one. */
export function* plannedPeople(seed: number, count: number): Generator<PlannedPerson> {
  const random = randomFrom(seed);
  const recent: Household[] = [];
  for (let place = 0; place < count; place += 1) {
    const household = recent.length > 0 && random.chance(sharesPhone) ? recent[random.below(recent.length)] : undefined;
    const drawn = drawName(random, household);
    const number = household ? household.number : random.chance(withoutPhone) ? null : numberFor(random, place);
    if (!household && number) recent[place % openHouseholds] = { ...drawn, number };
    const email = random.chance(withoutEmail) ? null : addressFor(random, drawn);
    const phone = number === null ? null : written(random, number);
    yield { ...historyOf(random, { phone, email }), ...asKnown(random, drawn), phone, email };
  }
}

interface Household extends NameDrawn {
  number: string;
}
const sharesPhone = 0.12;
const openHouseholds = 60;
const withoutPhone = 0.03;
const withoutEmail = 1 / 6;

const noticesIn: Partial<Record<HomeLanguage, CustomerLanguage>> = { zu: 'zu', xh: 'xh', af: 'af' };

function asKnown(random: Random, { given, family, language }: NameDrawn) {
  const own = noticesIn[language] ?? 'en';
  return { name: `${given} ${family}`, home: language, language: random.chance(0.8) ? own : ('en' as const) };
}

const mobiles = '082 083 072 073 084 076 078 079 071 074 081 061 060 062 063 064 065 066 067 068 069 085'.split(' ');
const landlines = '011 012 021 031 041 051 013 015'.split(' ');
const drawMobile = weighted(mobiles.map((_, place) => 1 / (place + 3)));
/** Up to here numbers are of the kind 082 000 4567; a bigger imaginary shop needs ten times as many. */
const fewEnough = 20_000;

/** A number on a real prefix whose subscriber part starts with zeros, where next to nothing is issued. */
function numberFor(random: Random, place: number) {
  const isLandline = random.chance(0.07);
  const prefix = isLandline ? landlines[random.below(landlines.length)] : mobiles[drawMobile(random)];
  const block = place < fewEnough ? '000' : `00${random.below(10)}`;
  return `${prefix}${block}${String(random.below(10_000)).padStart(4, '0')}`;
}

const writtenAs: [(n: string) => string, ...((n: string) => string)[]] = [
  (n) => `${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
  (n) => n,
  (n) => `+27${n.slice(1)}`,
  (n) => `+27 (0)${n.slice(1, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
  (n) => `(${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`,
];
const written = (random: Random, number: string) => random.pick(writtenAs)(number);

// Names ending in .example are reserved: mail to these people reaches nobody (RFC 2606).
const domains = 'gmail mweb webmail telkomsa yahoo outlook icloud vodamail'.split(' ');
const drawDomain = weighted([40, 8, 6, 5, 9, 12, 6, 4]);

/** Accents are left out of addresses, as most people do. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

function addressFor(random: Random, { given, family }: NameDrawn) {
  const [first, last] = [plain(given.split(' ')[0] ?? ''), plain(family)];
  const year = 1960 + random.below(45);
  const local = random.pick([
    `${first}.${last}`,
    `${first}${last}${random.below(100)}`,
    `${first.charAt(0)}${last}${random.below(1000)}`,
    `${first}${year}`,
    `${last}_${first}`,
  ]);
  return `${local}@${domains[drawDomain(random)]}.example`;
}

function historyOf(random: Random, { phone, email }: { phone: string | null; email: string | null }) {
  const capturedDaysAgo = random.below(longestAgo);
  const visits = Math.floor(random.next() ** 3 * 9);
  const visitsDaysAgo = Array.from({ length: visits }, () => random.below(capturedDaysAgo + 1)).sort((a, b) => b - a);
  const purposes: ('bookings' | 'invoices')[] = random.chance(0.4) ? ['bookings', 'invoices'] : ['bookings'];
  const reachable: Exclude<Channel, 'none'>[] = [
    ...(phone ? (['sms', 'whatsapp'] as const) : []),
    ...(email ? (['email'] as const) : []),
  ];
  const choices = reachable
    .filter(() => random.chance(0.7)) // not everybody is asked about everything
    .map((channel): PlannedChoice => {
      const answer = random.chance(0.65) ? 'given' : 'refused';
      const isWithdrawn = answer === 'given' && random.chance(0.125);
      const withdrawnDaysAgo = isWithdrawn ? random.below(capturedDaysAgo + 1) : null;
      return { purpose: 'specials', channel, answer, daysAgo: capturedDaysAgo, withdrawnDaysAgo };
    });
  return { capturedDaysAgo, visitsDaysAgo, purposes, choices };
}
