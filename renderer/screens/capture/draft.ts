import { NoticeVersionId } from '../../../shared/ids.ts';
import { CaptureForm, isBlank, type Sheet } from './captureForm.ts';

/** A half-typed form with the notice it was typed under. */
const Draft = CaptureForm.extend({ noticeVersionId: NoticeVersionId });

export const draftBody = (form: CaptureForm, { notice }: Sheet) =>
  isBlank(form) ? null : { ...form, noticeVersionId: notice.id };

/** The form of a draft. Answers and signature go when another notice came since: they were given to other words. */
export function restored(body: unknown, { notice }: Sheet): CaptureForm | null {
  const kept = Draft.safeParse(body); // what an older version kept in another shape is not guessed at
  if (!kept.success) return null;
  const { noticeVersionId, ...form } = kept.data;
  return noticeVersionId === notice.id ? form : { ...form, choices: {}, signature: null };
}

/** A pause in typing; and the most that is ever lost to a power cut (ux.md, promise 2). */
const pause = 400;
const longest = 1_000;

/** Runs `keep` at every pause, and during steady typing once a second. */
export function draftKeeper(keep: () => unknown) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;

  function forget() {
    clearTimeout(timer);
    waitingSince = null;
  }

  function now() {
    forget();
    return keep();
  }

  return {
    soon() {
      clearTimeout(timer);
      waitingSince ??= Date.now();
      timer = setTimeout(now, Math.max(0, Math.min(pause, waitingSince + longest - Date.now())));
    },
    /** At once, if something waits: the screen is being left. */
    flush: () => (waitingSince === null ? undefined : now()),
    forget,
  };
}
