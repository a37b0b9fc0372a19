/** The gallery's own words; it is for the eyes of whoever builds the parts and is never shipped. */
export const choiceWords = { yes: 'Yes', no: 'No', notAsked: 'Not asked', yesKey: 'y', noKey: 'n' };
export const zuluChoice = { yes: 'Yebo', no: 'Cha', notAsked: 'Akubuzwanga', yesKey: 'y', noKey: 'c' };
export const signWords = { clear: 'Clear', empty: 'Not signed', signed: 'Signed' };
export const passphraseWords = { show: 'Show', hide: 'Hide', capsLock: 'Caps Lock is on' };
