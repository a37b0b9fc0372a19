import { useLanguage, type Words } from '../../words.ts';

/** A listed code in words; one that has none stays a code, which is better than a wrong word or none. */
export function useCodeText() {
  const language = useLanguage();
  return (of: Words<unknown>, code: string): string => of.texts[language][code] ?? code;
}
