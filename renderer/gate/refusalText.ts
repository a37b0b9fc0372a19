import { refusalWords } from '../refusals/words.ts';
import { useWords, type Words } from '../words.ts';
import { gateRefusalWords } from './refusalWords.ts';

type KeysOf<Of> = Of extends Words<infer English> ? Extract<keyof English, string> : never;
type CommonWhy = KeysOf<typeof refusalWords>;
type GateWhy = KeysOf<typeof gateRefusalWords>;

const isGateWhy = (why: string): why is GateWhy => why in gateRefusalWords.texts.en;
const isCommonWhy = (why: string): why is CommonWhy => why in refusalWords.texts.en;

/** A refusal in words: the compiler refuses one that has none. */
export function useRefusalText() {
  const common = useWords(refusalWords);
  const gate = useWords(gateRefusalWords);
  const text = (refusal: CommonWhy | GateWhy): string => (isGateWhy(refusal) ? gate(refusal) : common(refusal));
  return {
    text,
    /** Why a field was refused: a listed word, which the contract writes as plain text. */
    ofField: (why: string | undefined): string | undefined => {
      if (why === undefined) return undefined;
      return isGateWhy(why) || isCommonWhy(why) ? text(why) : common('not-understood');
    },
  };
}
