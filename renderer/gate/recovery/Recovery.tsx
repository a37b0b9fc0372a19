import { useState } from 'react';
import { useWords } from '../../words.ts';
import { PaperStep } from './PaperStep.tsx';
import { recoveryWords } from './recoveryWords.ts';
import type { Sheet } from './sheet.ts';
import { TypeBack } from './TypeBack.tsx';

/** First the sheet on paper, then typed back from it. */
export function Recovery({ first, onDone }: { first: Sheet; onDone: () => Promise<void> | void }) {
  const w = useWords(recoveryWords);
  const [sheet, setSheet] = useState(first);
  const [isOnPaper, setOnPaper] = useState(false);
  if (!isOnPaper) return <PaperStep sheet={sheet} onPaper={() => setOnPaper(true)} />;
  return (
    <TypeBack
      title={w('backTitle')}
      why={w('backWhy')}
      onSheet={() => setOnPaper(false)}
      onRenewed={(renewed) => {
        setSheet(renewed);
        setOnPaper(false);
      }}
      onDone={onDone}
    />
  );
}
