import { words } from '../words.ts';

/** For each reason a register cannot be opened: what happened, what is safe, what to do next. */
export const unreadableWords = words('gate unreadable', {
  en: {
    title: 'The register was not opened',
    tryAgain: 'Try again',
    'keys-missing-happened': 'The keys of the register are missing from its folder.',
    'keys-missing-safe': 'The register itself was not touched. Without its keys nobody can read it.',
    'keys-missing-now':
      'If the folder was moved or copied, put register.keys and register.keys.2 back beside the register. Then try again.',
    'keys-damaged-happened': 'The keys of the register are damaged.',
    'keys-damaged-safe': 'The register itself was not touched, and nothing was written over the keys.',
    'keys-damaged-now':
      'Do not delete anything. Put register.keys back from a copy of the folder, then try again. Whoever looks after this computer can help.',
    'keys-foreign-happened': 'The keys in the folder belong to another register.',
    'keys-foreign-safe': 'Nothing was opened and nothing was changed.',
    'keys-foreign-now':
      'Two registers may have been mixed when a folder was copied. Put this register’s own keys back, then try again.',
    'keys-newer-happened': 'The keys were written by a newer Thembeka than this one.',
    'keys-newer-safe': 'Nothing was opened and nothing was changed.',
    'keys-newer-now': 'Install the newer Thembeka on this computer, then try again.',
    'register-missing-happened': 'The keys are here, but the register itself is missing from its folder.',
    'register-missing-safe': 'The keys are whole. No empty register was put in its place.',
    'register-missing-now':
      'Look for register.db in the computer’s bin and where the folder was before, and put it back. Then try again.',
    'register-plaintext-happened': 'The file in the register’s place is not encrypted, so it is not this register.',
    'register-plaintext-safe': 'It was not opened and nothing was written to it. The keys are whole.',
    'register-plaintext-now':
      'Somebody or some program put it there: tell the information officer. Keep that file aside, put the encrypted register.db back, then try again.',
    'register-damaged-happened': 'The register’s file is damaged.',
    'register-damaged-safe': 'It was left exactly as it is, and stays unreadable to others. The keys are whole.',
    'register-damaged-now':
      'Do not delete anything: the disk may be failing. Copy the whole folder to another disk first, then put the last good register.db back and try again.',
    'register-newer-happened': 'The register was last opened by a newer Thembeka than this one.',
    'register-newer-safe': 'It was not changed. Everything in it is safe.',
    'register-newer-now': 'Install the newer Thembeka on this computer, then try again.',
    'register-foreign-happened': 'The file in the register’s place is not a register of Thembeka.',
    'register-foreign-safe': 'It was not changed. The keys are whole.',
    'register-foreign-now': 'Put that file aside and put the shop’s own register.db back, then try again.',
    'roster-invalid-happened':
      'The list of people does not carry an owner’s valid signature, so nobody’s role can be trusted.',
    'roster-invalid-safe': 'Nobody was let in and nothing was read or changed.',
    'roster-invalid-now':
      'Somebody may have changed the keys: tell the owner and the information officer. Put register.keys back from a copy of the folder, then try again.',
    'already-open-happened': 'The register is already open in another window or by another user of this computer.',
    'already-open-safe': 'Nothing is lost: it works on where it is open.',
    'already-open-now': 'Close it there, or sign that user out. Then try again.',
    'folder-not-writable-happened': 'The register’s folder cannot be written to.',
    'folder-not-writable-safe': 'What was saved is safe. Nothing was changed.',
    'folder-not-writable-now':
      'If it lies on a disk that was unplugged, plug that in. Otherwise ask whoever looks after this computer for the right to write there. Then try again.',
    'folder-synced-happened': 'Another program copies the register’s folder to the internet.',
    'folder-synced-safe': 'It was not opened, so no copy was taken in the middle of a change.',
    'folder-synced-now': 'Take the folder out of that program, or move it to one that is not copied. Then try again.',
    'disk-full-happened': 'The disk is full.',
    'disk-full-safe': 'What was saved is safe. Nothing was changed.',
    'disk-full-now': 'Make room on the disk, for example by emptying the bin. Then try again.',
  },
  af: {
    title: 'Die register is nie oopgemaak nie',
    tryAgain: 'Probeer weer',
    'keys-missing-happened': 'Die register se sleutels ontbreek in sy vouer.',
    'keys-missing-safe': 'Aan die register self is niks gedoen nie. Sonder sy sleutels kan niemand dit lees nie.',
    'keys-missing-now':
      'As die vouer geskuif of gekopieer is, sit register.keys en register.keys.2 terug langs die register. Probeer dan weer.',
    'keys-damaged-happened': 'Die register se sleutels is beskadig.',
    'keys-damaged-safe': 'Aan die register self is niks gedoen nie, en niks is oor die sleutels geskryf nie.',
    'keys-damaged-now':
      'Moenie iets uitvee nie. Sit register.keys terug van ’n kopie van die vouer en probeer weer. Wie na hierdie rekenaar omsien, kan help.',
    'keys-foreign-happened': 'Die sleutels in die vouer behoort aan ’n ander register.',
    'keys-foreign-safe': 'Niks is oopgemaak en niks is verander nie.',
    'keys-foreign-now':
      'Twee registers is dalk vermeng toe ’n vouer gekopieer is. Sit hierdie register se eie sleutels terug en probeer weer.',
    'keys-newer-happened': 'Die sleutels is deur ’n nuwer Thembeka as hierdie een geskryf.',
    'keys-newer-safe': 'Niks is oopgemaak en niks is verander nie.',
    'keys-newer-now': 'Installeer die nuwer Thembeka op hierdie rekenaar en probeer weer.',
    'register-missing-happened': 'Die sleutels is hier, maar die register self ontbreek in sy vouer.',
    'register-missing-safe': 'Die sleutels is heel. Geen leë register is in sy plek gesit nie.',
    'register-missing-now':
      'Soek register.db in die rekenaar se asblik en waar die vouer tevore was, en sit dit terug. Probeer dan weer.',
    'register-plaintext-happened':
      'Die lêer in die register se plek is nie geënkripteer nie, en is dus nie hierdie register nie.',
    'register-plaintext-safe': 'Dit is nie oopgemaak nie en niks is daarin geskryf nie. Die sleutels is heel.',
    'register-plaintext-now':
      'Iemand of ’n program het dit daar gesit: sê vir die inligtingsbeampte. Hou daardie lêer eenkant, sit die geënkripteerde register.db terug en probeer weer.',
    'register-damaged-happened': 'Die register se lêer is beskadig.',
    'register-damaged-safe': 'Dit is gelaat presies soos dit is, en bly vir ander onleesbaar. Die sleutels is heel.',
    'register-damaged-now':
      'Moenie iets uitvee nie: die skyf is dalk besig om te breek. Kopieer eers die hele vouer na ’n ander skyf, sit dan die laaste goeie register.db terug en probeer weer.',
    'register-newer-happened': 'Die register is laas deur ’n nuwer Thembeka as hierdie een oopgemaak.',
    'register-newer-safe': 'Dit is nie verander nie. Alles daarin is veilig.',
    'register-newer-now': 'Installeer die nuwer Thembeka op hierdie rekenaar en probeer weer.',
    'register-foreign-happened': 'Die lêer in die register se plek is nie ’n register van Thembeka nie.',
    'register-foreign-safe': 'Dit is nie verander nie. Die sleutels is heel.',
    'register-foreign-now': 'Sit daardie lêer eenkant en sit die winkel se eie register.db terug. Probeer dan weer.',
    'roster-invalid-happened':
      'Die lys van mense dra nie ’n eienaar se geldige handtekening nie, dus kan niemand se rol vertrou word nie.',
    'roster-invalid-safe': 'Niemand is ingelaat nie, en niks is gelees of verander nie.',
    'roster-invalid-now':
      'Iemand het dalk die sleutels verander: sê vir die eienaar en die inligtingsbeampte. Sit register.keys terug van ’n kopie van die vouer en probeer weer.',
    'already-open-happened':
      'Die register is reeds oop in ’n ander venster of by ’n ander gebruiker van hierdie rekenaar.',
    'already-open-safe': 'Niks is verlore nie: dit werk voort waar dit oop is.',
    'already-open-now': 'Maak dit daar toe, of meld daardie gebruiker af. Probeer dan weer.',
    'folder-not-writable-happened': 'Daar kan nie in die register se vouer geskryf word nie.',
    'folder-not-writable-safe': 'Wat gestoor is, is veilig. Niks is verander nie.',
    'folder-not-writable-now':
      'As dit op ’n skyf lê wat uitgetrek is, sit dit weer in. Vra anders wie na hierdie rekenaar omsien vir die reg om daar te skryf. Probeer dan weer.',
    'folder-synced-happened': '’n Ander program kopieer die register se vouer na die internet.',
    'folder-synced-safe': 'Dit is nie oopgemaak nie, dus is geen kopie in die middel van ’n verandering geneem nie.',
    'folder-synced-now':
      'Haal die vouer uit daardie program, of skuif dit na een wat nie gekopieer word nie. Probeer dan weer.',
    'disk-full-happened': 'Die skyf is vol.',
    'disk-full-safe': 'Wat gestoor is, is veilig. Niks is verander nie.',
    'disk-full-now': 'Maak plek op die skyf, byvoorbeeld deur die asblik leeg te maak. Probeer dan weer.',
  },
  zu: {
    title: 'Irejista ayivulwanga',
    tryAgain: 'Zama futhi',
    'keys-missing-happened': 'Okhiye berejista abekho kufolda yayo.',
    'keys-missing-safe': 'Irejista uqobo ayithintwanga. Ngaphandle kokhiye bayo akekho ongayifunda.',
    'keys-missing-now':
      'Uma ifolda yahanjiswa noma yakopishwa, buyisela i-register.keys ne-register.keys.2 eduze kwerejista. Bese uzama futhi.',
    'keys-damaged-happened': 'Okhiye berejista bonakele.',
    'keys-damaged-safe': 'Irejista uqobo ayithintwanga, futhi akukho okubhalwe phezu kokhiye.',
    'keys-damaged-now':
      'Ungasuli lutho. Buyisela i-register.keys ekhophini yefolda, bese uzama futhi. Lowo onakekela le khompyutha angasiza.',
    'keys-foreign-happened': 'Okhiye abakufolda bangabenye irejista.',
    'keys-foreign-safe': 'Akukho okuvuliwe futhi akukho okushintshile.',
    'keys-foreign-now':
      'Kungenzeka ukuthi amarejista amabili axubene ngesikhathi kukopishwa ifolda. Buyisela okhiye bale rejista, bese uzama futhi.',
    'keys-newer-happened': 'Okhiye babhalwe yi-Thembeka entsha kunale.',
    'keys-newer-safe': 'Akukho okuvuliwe futhi akukho okushintshile.',
    'keys-newer-now': 'Faka i-Thembeka entsha kule khompyutha, bese uzama futhi.',
    'register-missing-happened': 'Okhiye bakhona, kodwa irejista uqobo ayikho kufolda yayo.',
    'register-missing-safe': 'Okhiye baphelele. Ayikho irejista engenalutho efakwe esikhundleni sayo.',
    'register-missing-now':
      'Funa i-register.db emgqonyeni wekhompyutha nalapho ifolda ibikhona ngaphambili, uyibuyisele. Bese uzama futhi.',
    'register-plaintext-happened': 'Ifayela elisendaweni yerejista alibethelwe, ngakho akuyona le rejista.',
    'register-plaintext-safe': 'Alivulwanga futhi akukho okubhalwe kulo. Okhiye baphelele.',
    'register-plaintext-now':
      'Kukhona umuntu noma uhlelo olulibeke lapho: tshela isikhulu solwazi. Beka lelo fayela eceleni, buyisela i-register.db ebethelwe, bese uzama futhi.',
    'register-damaged-happened': 'Ifayela lerejista lonakele.',
    'register-damaged-safe': 'Lishiywe linjengoba linjalo, futhi alifundeki kwabanye. Okhiye baphelele.',
    'register-damaged-now':
      'Ungasuli lutho: kungenzeka ukuthi idiski iyonakala. Kopisha ifolda yonke kwenye idiski kuqala, bese ubuyisela i-register.db yokugcina elungile uzame futhi.',
    'register-newer-happened': 'Irejista igcine ukuvulwa yi-Thembeka entsha kunale.',
    'register-newer-safe': 'Ayishintshwanga. Konke okukuyo kuphephile.',
    'register-newer-now': 'Faka i-Thembeka entsha kule khompyutha, bese uzama futhi.',
    'register-foreign-happened': 'Ifayela elisendaweni yerejista akuyona irejista ye-Thembeka.',
    'register-foreign-safe': 'Alishintshwanga. Okhiye baphelele.',
    'register-foreign-now': 'Beka lelo fayela eceleni bese ubuyisela i-register.db yesitolo. Bese uzama futhi.',
    'roster-invalid-happened':
      'Uhlu lwabantu alunayo isiginesha esebenzayo yomnikazi, ngakho ayikho indima engathenjwa.',
    'roster-invalid-safe': 'Akekho ongenisiwe, futhi akukho okufundiwe noma okushintshile.',
    'roster-invalid-now':
      'Kungenzeka ukuthi othile ushintshe okhiye: tshela umnikazi nesikhulu solwazi. Buyisela i-register.keys ekhophini yefolda, bese uzama futhi.',
    'already-open-happened': 'Irejista isivuliwe kakade kwelinye iwindi noma ngomunye umsebenzisi wale khompyutha.',
    'already-open-safe': 'Akukho okulahlekile: iyaqhubeka nokusebenza lapho ivulwe khona.',
    'already-open-now': 'Yivale lapho, noma ukhiphe lowo msebenzisi. Bese uzama futhi.',
    'folder-not-writable-happened': 'Akubhaleki kufolda yerejista.',
    'folder-not-writable-safe': 'Okulondoloziwe kuphephile. Akukho okushintshile.',
    'folder-not-writable-now':
      'Uma ikudiski ekhishiwe, yixhume futhi. Uma kungenjalo cela imvume yokubhala kulowo onakekela le khompyutha. Bese uzama futhi.',
    'folder-synced-happened': 'Olunye uhlelo lukopishela ifolda yerejista ku-inthanethi.',
    'folder-synced-safe': 'Ayivulwanga, ngakho ayikho ikhophi ethathwe phakathi noshintsho.',
    'folder-synced-now': 'Khipha ifolda kulolo hlelo, noma uyihambise kwengakopishwa. Bese uzama futhi.',
    'disk-full-happened': 'Idiski igcwele.',
    'disk-full-safe': 'Okulondoloziwe kuphephile. Akukho okushintshile.',
    'disk-full-now': 'Yenza isikhala kudiski, isibonelo ngokuthulula umgqomo. Bese uzama futhi.',
  },
});
