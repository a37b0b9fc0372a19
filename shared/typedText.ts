import { z } from './z.ts';

/**
 * Characters nobody sees: controls, formats (text turned around, zero width, soft hyphens, tags), halves of a pair, and the
 * letters that are drawn as nothing. With them one name passes for another (security.md section 14). Joiners are refused too:
 * no language written here needs them.
 */
const unseen = /\p{C}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u;

export const isAllSeen = (text: string) => !unseen.test(text);

/** Listed words, each with a text in every language of the screen. */
interface Limits {
  longest: number;
  tooLong: string;
  /** Left out where a text is either there or not asked for. */
  needed?: string;
  hidden?: string;
}

/** One line as somebody typed it: letters composed (NFC), nothing at its ends, one space where there were several. */
export const typedText = ({ longest, tooLong, needed, hidden = 'text-has-hidden-characters' }: Limits) =>
  z
    .string()
    .transform((typed) => typed.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(z.string().min(1, needed).max(longest, tooLong).refine(isAllSeen, hidden));
