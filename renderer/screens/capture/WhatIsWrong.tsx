import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useWords } from '../../words.ts';
import { places, type Sheet } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { fieldIds } from './errors.ts';
import { useErrorText } from './errorText.ts';
import { changesBetween } from './sheetChange.ts';
import { captureWords } from './words.ts';

/** What stopped a save and stands beside no single field: several fields, a newer notice, the register itself. */
export function WhatIsWrong({ sheet }: { sheet: Sheet }) {
  const w = useWords(captureWords);
  const shared = useWords(refusalWords);
  const errorText = useErrorText();
  const { errors, trouble, changedFrom } = useCapture();
  const listed = places.flatMap((place) => {
    const why = errors[place];
    return why ? [{ fieldId: fieldIds[place], text: errorText(why) }] : [];
  });

  return (
    <>
      {listed.length > 1 && <ErrorSummary title={w('toLookAt', { count: listed.length })} errors={listed} />}
      {trouble && (
        <Banner tone="wrong" live>
          {trouble === 'set-up-not-finished' || trouble === 'said-no-before' ? w(trouble) : shared(trouble)}
        </Banner>
      )}
      {changedFrom && <Changed before={changedFrom} now={sheet} />}
    </>
  );
}

function Changed({ before, now }: { before: Sheet; now: Sheet }) {
  const w = useWords(captureWords);
  const language = useCapture((state) => state.form.language);
  const what = changesBetween(before, now, language);
  return (
    <Banner tone="attention" live>
      {before.notice.version === now.notice.version
        ? w('changedPurposes')
        : w('changed', { version: now.notice.version })}
      {what.length > 0 && ' '}
      {what.length > 0 && <span lang={language}>{w('changedWhat', { what: what.join(', ') })}</span>}
    </Banner>
  );
}
