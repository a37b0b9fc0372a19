import type { CommonRefusal } from '../../../shared/result.ts';
import { refusalWords } from '../../refusals/words.ts';
import { plainWords, words } from '../../words.ts';

/** Why an act on a customer was refused: what happened, what is safe, what to do. */
const troubleWords = words('customer refusals', {
  en: {
    'customer-not-found': 'This record is not there, or not yours to see.',
    'nothing-recorded': 'Nothing is recorded here, so there is nothing to show.',
    'not-given': 'There is no yes to withdraw. The page shows how it stands now.',
    'already-so': 'It already stands so. Nothing was recorded twice.',
    'said-no-before': 'This customer said no before. Only the customer can bring it up again (POPIA section 69(2)).',
    'proof-needed': 'A yes needs proof: a signature, a typed name, a witness or a recording.',
    'no-contact-point': 'A yes needs somewhere to arrive. Add the number or e-mail under “Correct details” first.',
    'notice-not-current': 'The notice has changed. The new one is shown: read it to the customer, then ask again.',
    'purpose-not-found': 'The shop no longer asks for this. Nothing was recorded.',
    'nothing-changed': 'Nothing is different from what is recorded. Change something, or close.',
    'event-not-found': 'This entry is not there any more.',
    'already-corrected': 'This entry was corrected before.',
    'too-late-to-correct':
      'More than 10 minutes have passed, so the entry stays as evidence. Record a new choice instead.',
    'not-yours-to-correct': 'Only the person who recorded it can undo it.',
    'no-place-chosen': 'You closed the place dialog. Nothing was written.',
    'place-not-writable': 'Nothing can be written there. Choose another folder or another memory stick.',
    'disk-full': 'The disk is full. Nothing was saved. Make room or choose another place.',
  },
  af: {
    'customer-not-found': 'Hierdie rekord is nie daar nie, of nie vir jou oë nie.',
    'nothing-recorded': 'Niks is hier aangeteken nie, so daar is niks om te wys nie.',
    'not-given': 'Daar is geen ja om terug te trek nie. Die bladsy wys hoe dit nou staan.',
    'already-so': 'Dit staan reeds so. Niks is twee keer aangeteken nie.',
    'said-no-before': 'Hierdie klant het vantevore nee gesê. Net die klant kan dit weer opbring (POPIA artikel 69(2)).',
    'proof-needed': '’n Ja het bewys nodig: ’n handtekening, ’n getikte naam, ’n getuie of ’n opname.',
    'no-contact-point': '’n Ja moet iewers kan aankom. Voeg eers die nommer of e-pos by onder “Stel besonderhede reg”.',
    'notice-not-current': 'Die kennisgewing het verander. Die nuwe een word gewys: lees dit voor en vra weer.',
    'purpose-not-found': 'Die winkel vra dit nie meer nie. Niks is aangeteken nie.',
    'nothing-changed': 'Niks verskil van wat aangeteken is nie. Verander iets, of maak toe.',
    'event-not-found': 'Hierdie inskrywing is nie meer daar nie.',
    'already-corrected': 'Hierdie inskrywing is reeds reggestel.',
    'too-late-to-correct':
      'Meer as 10 minute is verby, so die inskrywing bly as bewys. Teken eerder ’n nuwe keuse aan.',
    'not-yours-to-correct': 'Net die persoon wat dit aangeteken het, kan dit ontdoen.',
    'no-place-chosen': 'Jy het die venster vir die plek toegemaak. Niks is geskryf nie.',
    'place-not-writable': 'Daar kan niks geskryf word nie. Kies ’n ander vouer of ’n ander geheuestafie.',
    'disk-full': 'Die skyf is vol. Niks is gestoor nie. Maak plek of kies ’n ander plek.',
  },
  zu: {
    'customer-not-found': 'Leli rekhodi alikho, noma akulona elakho ukulibona.',
    'nothing-recorded': 'Akukho okubhaliwe lapha, ngakho akukho okungaboniswa.',
    'not-given': 'Ayikho imvume yokuhoxiswa. Ikhasi libonisa isimo samanje.',
    'already-so': 'Sekunjalo kakade. Akukho okubhalwe kabili.',
    'said-no-before':
      'Leli khasimende laphendula ngocha phambilini. Yilona kuphela elingakuvusa futhi (i-POPIA, isigaba 69(2)).',
    'proof-needed': 'U-yebo udinga ubufakazi: isiginesha, igama elithayishiwe, ufakazi noma okuqoshiwe.',
    'no-contact-point':
      'U-yebo udinga indawo yokufika. Engeza inombolo noma i-imeyili kuqala ku-“Lungisa imininingwane”.',
    'notice-not-current': 'Isaziso sishintshile. Esisha sesiboniswa: sifundele ikhasimende bese ubuza futhi.',
    'purpose-not-found': 'Isitolo asisakubuzi lokhu. Akukho okubhaliwe.',
    'nothing-changed': 'Akukho okuhlukile kulokho okubhaliwe. Shintsha okuthile, noma uvale.',
    'event-not-found': 'Lokhu okubhaliwe akusekho.',
    'already-corrected': 'Lokhu okubhaliwe sekuke kwalungiswa.',
    'too-late-to-correct':
      'Sekudlule imizuzu engaphezu kuka-10, ngakho okubhaliwe kuyasala njengobufakazi. Bhala okukhethiwe okusha.',
    'not-yours-to-correct': 'Umuntu okubhalile kuphela ongakuhlehlisa.',
    'no-place-chosen': 'Uvale iwindi lokukhetha indawo. Akukho okubhaliwe.',
    'place-not-writable': 'Akukwazi ukubhalwa lapho. Khetha enye ifolda noma enye i-memory stick.',
    'disk-full': 'Idiski igcwele. Akukho okulondoloziwe. Vula isikhala noma ukhethe enye indawo.',
  },
});

const own = [
  'customer-not-found',
  'nothing-recorded',
  'not-given',
  'already-so',
  'said-no-before',
  'proof-needed',
  'no-contact-point',
  'notice-not-current',
  'purpose-not-found',
  'nothing-changed',
  'event-not-found',
  'already-corrected',
  'too-late-to-correct',
  'not-yours-to-correct',
  'no-place-chosen',
  'place-not-writable',
  'disk-full',
] as const;
type Own = (typeof own)[number];

/** Every refusal of an act on a customer's page. */
export type Trouble = Own | CommonRefusal | 'failed';

const isOwn = (trouble: Trouble): trouble is Own => own.some((each) => each === trouble);

/** The refusal in the language of this moment. */
export const troubleText = (trouble: Trouble) =>
  isOwn(trouble) ? plainWords(troubleWords)(trouble) : plainWords(refusalWords)(trouble);
