import { typedText } from '../typedText.ts';

/** What somebody wants to be called on the unlock screen; no two may look the same and differ. */
export const TypedLabel = typedText({
  needed: 'name-needed',
  longest: 60,
  tooLong: 'name-too-long',
  hidden: 'name-has-hidden-characters',
});
