import type { CustomerLanguage } from '../../../shared/languages.ts';
import { packTexts } from '../../../shared/requests/packTexts.ts';

/**
 * The words of the screen turned to the customer, in the customer's own language: one more language than the staff screens
 * have, which is why they do not stand in words.ts. Yes and No are the very words a subject access pack uses later.
 */
interface TurnedTexts {
  readonly title: string;
  readonly changeLanguage: string;
  readonly wholeNotice: string;
  readonly close: string;
  readonly writtenDown: string;
  readonly noChoice: string;
  /** Holds {keptFor}. */
  readonly kept: string;
  readonly ifNo: string;
  readonly notAnswered: string;
  readonly yesKey: string;
  readonly noKey: string;
  readonly signHere: string;
  readonly clear: string;
  readonly notSigned: string;
  readonly signed: string;
  readonly typeInstead: string;
  readonly signInstead: string;
  readonly typeName: string;
  readonly done: string;
}

export const turnedTexts: Readonly<Record<CustomerLanguage, TurnedTexts>> = {
  en: {
    title: 'Your information and your choices',
    changeLanguage: 'Change language',
    wholeNotice: 'The whole notice',
    close: 'Close',
    writtenDown: 'What we wrote down',
    noChoice: 'No choice needed',
    kept: 'Kept: {keptFor}.',
    ifNo: 'If you say no:',
    notAnswered: 'Not answered',
    yesKey: 'y',
    noKey: 'n',
    signHere: 'Sign here for your yes',
    clear: 'Clear the signature',
    notSigned: 'Not signed yet',
    signed: 'Signed',
    typeInstead: 'Type the name instead',
    signInstead: 'Sign instead',
    typeName: 'Type your full name for your yes',
    done: 'Done',
  },
  af: {
    title: 'U inligting en u keuses',
    changeLanguage: 'Verander taal',
    wholeNotice: 'Die hele kennisgewing',
    close: 'Maak toe',
    writtenDown: 'Wat ons neergeskryf het',
    noChoice: 'Geen keuse nodig nie',
    kept: 'Bewaar: {keptFor}.',
    ifNo: 'As u nee sê:',
    notAnswered: 'Nie beantwoord nie',
    yesKey: 'j',
    noKey: 'n',
    signHere: 'Teken hier vir u ja',
    clear: 'Vee die handtekening uit',
    notSigned: 'Nog nie geteken nie',
    signed: 'Geteken',
    typeInstead: 'Tik eerder die naam',
    signInstead: 'Teken eerder',
    typeName: 'Tik u volle naam vir u ja',
    done: 'Klaar',
  },
  zu: {
    title: 'Ulwazi lwakho nokukhethayo',
    changeLanguage: 'Shintsha ulimi',
    wholeNotice: 'Isaziso esigcwele',
    close: 'Vala',
    writtenDown: 'Esikubhalile',
    noChoice: 'Akudingeki ukukhetha',
    kept: 'Kugcinwa: {keptFor}.',
    ifNo: 'Uma uthi cha:',
    notAnswered: 'Akukaphendulwa',
    yesKey: 'y',
    noKey: 'c',
    signHere: 'Sayina lapha ngoyebo wakho',
    clear: 'Sula isiginesha',
    notSigned: 'Akukasayinwa',
    signed: 'Kusayiniwe',
    typeInstead: 'Thayipha igama esikhundleni salokho',
    signInstead: 'Sayina esikhundleni salokho',
    typeName: 'Thayipha igama lakho eligcwele ngoyebo wakho',
    done: 'Kuqediwe',
  },
  xh: {
    title: 'Iinkcukacha zakho noko ukukhethayo',
    changeLanguage: 'Tshintsha ulwimi',
    wholeNotice: 'Isaziso esipheleleyo',
    close: 'Vala',
    writtenDown: 'Oko sikubhalileyo',
    noChoice: 'Akufuneki ukhethe',
    kept: 'Kugcinwa: {keptFor}.',
    ifNo: 'Ukuba uthi hayi:',
    notAnswered: 'Akukaphendulwa',
    yesKey: 'e',
    noKey: 'h',
    signHere: 'Sayina apha ngo-ewe wakho',
    clear: 'Sula utyikityo',
    notSigned: 'Akukasayinwa',
    signed: 'Kusayiniwe',
    typeInstead: 'Chwetheza igama endaweni yoko',
    signInstead: 'Sayina endaweni yoko',
    typeName: 'Chwetheza igama lakho elipheleleyo ngo-ewe wakho',
    done: 'Kugqityiwe',
  },
};

export function turnedChoice(language: CustomerLanguage) {
  const { yesKey, noKey, notAnswered } = turnedTexts[language];
  const { yes, no } = packTexts[language];
  return { yes, no, notAsked: notAnswered, yesKey, noKey };
}
