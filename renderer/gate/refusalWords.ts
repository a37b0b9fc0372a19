import { words } from '../words.ts';

/** Every refusal of the gate's contract, in words. */
export const gateRefusalWords = words('gate refusal', {
  en: {
    'passphrase-needed': 'Type your passphrase.',
    'passphrase-too-short': 'Use at least 15 characters: four or five words are enough.',
    'passphrase-too-long': 'Use at most 256 characters.',
    'passphrase-common': 'This one is too easy to guess. Choose other words, or take the ones offered.',
    'passphrase-names-the-shop':
      'This is made of the name of the shop or of people here. Add words that have nothing to do with them.',
    'passphrase-not-repeated': 'This is not the same as the first one. Type it once more.',
    'wrong-passphrase': 'Wrong passphrase. Nothing was opened.',
    wait: 'Too many wrong tries. Wait a little, then try again.',
    'recovery-code-needed': 'Type the recovery code from the sheet.',
    'recovery-code-mistyped': 'Some of the code does not fit. Compare it with the sheet.',
    'recovery-code-wrong':
      'This is a recovery code, but not the one of this register. Is it an older sheet, or another shop’s?',
    'no-recovery-waiting': 'No recovery code is waiting to be typed back.',
    'not-an-owner': 'The recovery code lets an owner in, and this person is not an owner. Choose an owner’s name.',
    'nobody-let-in': 'Nobody has been let in yet. Give your passphrase.',
    'nobody-joins': 'This was ended on the other window. The owner can begin it again under People.',
    'nobody-confirms': 'This was ended on the other window. Nothing was changed.',
    'purpose-needed': 'Choose at least one: information without a purpose may not be kept.',
    'register-exists':
      'Something lies in the register’s folder already. Nothing was written over it. If it is a register, look again; if not, move it away and try again.',
    'owner-name-not-allowed': 'This name holds only characters that cannot be seen. Type it again.',
    'folder-not-writable':
      'The register’s folder cannot be written to. Nothing was made; what you typed is still here. Ask whoever looks after this computer for the right to write there, then try again.',
    'disk-full':
      'The disk is full. Nothing was made; what you typed is still here. Make room on the disk, then try again.',
    unreadable: 'The register could not be opened. It was not replaced.',
  },
  af: {
    'passphrase-needed': 'Tik jou wagwoordsin.',
    'passphrase-too-short': 'Gebruik ten minste 15 karakters: vier of vyf woorde is genoeg.',
    'passphrase-too-long': 'Gebruik hoogstens 256 karakters.',
    'passphrase-common': 'Hierdie een is te maklik om te raai. Kies ander woorde, of neem dié wat aangebied word.',
    'passphrase-names-the-shop':
      'Dit bestaan uit die naam van die winkel of van mense hier. Voeg woorde by wat niks daarmee te doen het nie.',
    'passphrase-not-repeated': 'Dit is nie dieselfde as die eerste een nie. Tik dit nog een keer.',
    'wrong-passphrase': 'Verkeerde wagwoordsin. Niks is oopgemaak nie.',
    wait: 'Te veel verkeerde pogings. Wag ’n bietjie en probeer dan weer.',
    'recovery-code-needed': 'Tik die herstelkode van die blad af.',
    'recovery-code-mistyped': '’n Deel van die kode pas nie. Vergelyk dit met die blad.',
    'recovery-code-wrong':
      'Dit is ’n herstelkode, maar nie dié van hierdie register nie. Is dit ’n ouer blad, of ’n ander winkel s’n?',
    'no-recovery-waiting': 'Geen herstelkode wag om teruggetik te word nie.',
    'not-an-owner':
      'Die herstelkode laat ’n eienaar in, en hierdie persoon is nie ’n eienaar nie. Kies ’n eienaar se naam.',
    'nobody-let-in': 'Niemand is nog ingelaat nie. Gee jou wagwoordsin.',
    'nobody-joins': 'Dit is in die ander venster beëindig. Die eienaar kan dit weer onder Mense begin.',
    'nobody-confirms': 'Dit is in die ander venster beëindig. Niks is verander nie.',
    'purpose-needed': 'Kies ten minste een: inligting sonder ’n doel mag nie gehou word nie.',
    'register-exists':
      'Daar lê reeds iets in die register se vouer. Niks is daaroor geskryf nie. As dit ’n register is, kyk weer; indien nie, skuif dit weg en probeer weer.',
    'owner-name-not-allowed': 'Hierdie naam bevat net karakters wat nie gesien kan word nie. Tik dit weer.',
    'folder-not-writable':
      'Daar kan nie in die register se vouer geskryf word nie. Niks is gemaak nie; wat jy getik het, is nog hier. Vra wie na die rekenaar omsien vir die reg om daar te skryf, en probeer weer.',
    'disk-full':
      'Die skyf is vol. Niks is gemaak nie; wat jy getik het, is nog hier. Maak plek op die skyf en probeer weer.',
    unreadable: 'Die register kon nie oopgemaak word nie. Dit is nie vervang nie.',
  },
  zu: {
    'passphrase-needed': 'Thayipha ibinzana lakho lokungena.',
    'passphrase-too-short': 'Sebenzisa okungenani izinhlamvu ezingu-15: amagama amane noma amahlanu anele.',
    'passphrase-too-long': 'Ungasebenzisi izinhlamvu ezingaphezu kuka-256.',
    'passphrase-common': 'Leli kulula kakhulu ukuliqagela. Khetha amanye amagama, noma uthathe lawa owanikezwayo.',
    'passphrase-names-the-shop': 'Lakhiwe ngegama lesitolo noma labantu balapha. Engeza amagama angahlangene nakho.',
    'passphrase-not-repeated': 'Lokhu akufani nebinzana lokuqala. Lithayiphe futhi.',
    'wrong-passphrase': 'Ibinzana lokungena alilungile. Akukho okuvuliwe.',
    wait: 'Imizamo engalungile miningi. Linda kancane bese uzama futhi.',
    'recovery-code-needed': 'Thayipha ikhodi yokubuyisela esephepheni.',
    'recovery-code-mistyped': 'Ingxenye yekhodi ayihambisani. Yiqhathanise nephepha.',
    'recovery-code-wrong':
      'Le yikhodi yokubuyisela, kodwa akuyona eyale rejista. Ingabe iphepha elidala, noma elesinye isitolo?',
    'no-recovery-waiting': 'Ayikho ikhodi yokubuyisela elinde ukuthayishwa.',
    'not-an-owner': 'Ikhodi yokubuyisela ingenisa umnikazi, kanti lo muntu akayena umnikazi. Khetha igama lomnikazi.',
    'nobody-let-in': 'Akekho osengenisiwe. Nikeza ibinzana lakho lokungena.',
    'nobody-joins': 'Lokhu kumiswe kwelinye iwindi. Umnikazi angakuqala futhi ngaphansi kokuthi Abantu.',
    'nobody-confirms': 'Lokhu kumiswe kwelinye iwindi. Akukho okushintshile.',
    'purpose-needed': 'Khetha okungenani eyodwa: ulwazi olungenanjongo akuvunyelwe ukuba lugcinwe.',
    'register-exists':
      'Kukhona okuthile kufolda yerejista kakade. Akukho okubhalwe phezu kwakho. Uma kuyirejista, bheka futhi; uma kungenjalo, kususe lapho uzame futhi.',
    'owner-name-not-allowed': 'Leli gama linezinhlamvu ezingabonakali kuphela. Lithayiphe futhi.',
    'folder-not-writable':
      'Akubhaleki kufolda yerejista. Akukho okwenziwe; okuthayiphile kusekhona lapha. Cela imvume yokubhala kulowo onakekela le khompyutha, bese uzama futhi.',
    'disk-full':
      'Idiski igcwele. Akukho okwenziwe; okuthayiphile kusekhona lapha. Yenza isikhala kudiski, bese uzama futhi.',
    unreadable: 'Irejista ayivulekanga. Ayishintshwanga ngenye.',
  },
});
