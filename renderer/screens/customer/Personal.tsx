import { useHouse } from '../../house.ts';
import { Bdi } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { customerWords } from './customerWords.ts';

/** A name or anything else that says who it is: gone from the screen while details are hidden (security.md section 7). */
export function Personal({ children }: { children: string }) {
  const w = useWords(customerWords);
  const hidden = useHouse((state) => state.hidden);
  return hidden ? <span>{w('hiddenName')}</span> : <Bdi>{children}</Bdi>;
}
