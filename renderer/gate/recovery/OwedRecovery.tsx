import { useState } from 'react';
import { useWords } from '../../words.ts';
import { useGate } from '../gateSlice.ts';
import { Recovery } from './Recovery.tsx';
import { recoveryWords } from './recoveryWords.ts';
import type { Sheet } from './sheet.ts';
import { TypeBack } from './TypeBack.tsx';

/** The set-up was left before the code was typed back: the owner does it now, or takes a new sheet. */
export function OwedRecovery() {
  const w = useWords(recoveryWords);
  const goIn = useGate((gate) => gate.goIn);
  const [renewed, setRenewed] = useState<Sheet | null>(null);
  if (renewed) return <Recovery first={renewed} onDone={goIn} />;
  return <TypeBack title={w('owedTitle')} why={w('owedWhy')} onRenewed={setRenewed} onDone={goIn} />;
}
