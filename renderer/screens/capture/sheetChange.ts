import type { CustomerLanguage } from '../../../shared/languages.ts';
import type { Purpose } from '../../../shared/purposes/contract.ts';
import { askedOf, type CaptureForm, type Sheet } from './captureForm.ts';

/** What a new notice says differently, by the headings the customer would read. */
export function changesBetween(before: Sheet, now: Sheet, language: CustomerLanguage): string[] {
  const old = new Map(before.notice.texts[language].items.map(({ key, text }) => [key, text]));
  const headings = now.notice.texts[language].items
    .filter(({ key, text }) => old.get(key) !== text)
    .map(({ heading }) => heading);
  const titles = now.purposes
    .filter((purpose) => !isSame(before, purpose))
    .map(({ wording }) => wording[language].title);
  return [...headings, ...titles];
}

const questionOf = ({ asks, wording, keptFor, channels }: Purpose) =>
  JSON.stringify([asks, wording, keptFor, channels]);

const isSame = (before: Sheet, purpose: Purpose) =>
  before.purposes.some((old) => old.code === purpose.code && questionOf(old) === questionOf(purpose));

/** An answer belongs to the words it was given to: where they changed, the question is open again (POPIA s 1 "specific"). */
export function answersStillGood(before: Sheet, now: Sheet, form: CaptureForm): CaptureForm['choices'] {
  const same = new Set(
    askedOf(now)
      .filter((purpose) => isSame(before, purpose))
      .map(({ code }) => code),
  );
  return Object.fromEntries(Object.entries(form.choices).filter(([key]) => same.has(key.split('/')[0] ?? '')));
}
