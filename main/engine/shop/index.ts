// The responsible party itself: who it is, its choices, the law's numbers, and the health page (POPIA s 8, s 19, s 55).
// Owns setting and legal_constant.
export { writeLegalConstants } from './constants.ts';
export { getSetting, putSetting } from './settings.ts';
