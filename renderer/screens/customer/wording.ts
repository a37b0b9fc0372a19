import type { Channel, ConsentState as State } from '../../../shared/consent/contract.ts';
import type { CustomerLanguage } from '../../../shared/languages.ts';
import type { ConsentStanding } from '../../ui/ConsentState.tsx';
import type { Sheet } from './customerSlice.ts';

const purposeOf = (sheet: Sheet, code: string) => sheet.purposes.find((purpose) => purpose.code === code);

/** The very words of a choice; null for a purpose that is no longer in use. */
export const askOf = (
  sheet: Sheet,
  { purpose, channel }: { purpose: string; channel: Channel },
  language: CustomerLanguage,
) => purposeOf(sheet, purpose)?.asks[channel]?.[language] ?? null;

export const titleOf = (sheet: Sheet, purpose: string, language: CustomerLanguage) =>
  purposeOf(sheet, purpose)?.wording[language].title ?? null;

/** The shape beside the word of a state. */
export const standingOf: Readonly<Record<State, ConsentStanding>> = {
  'not-asked': 'notAsked',
  asked: 'notAsked',
  given: 'yes',
  refused: 'no',
  withdrawn: 'withdrawn',
  expired: 'expired',
  superseded: 'expired',
};

/** Whoever said no is not asked again by the shop (POPIA s 69(2); popia.md 13, case 14). */
export const saidNo = (state: State) => state === 'refused' || state === 'withdrawn';
