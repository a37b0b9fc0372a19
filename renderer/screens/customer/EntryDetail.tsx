import type { ConsentEvent, Proof } from '../../../shared/consent/contract.ts';
import { pathOf } from '../../ui/signature.ts';
import { useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import css from './customer.module.css';
import { Personal } from './Personal.tsx';
import { reasonText } from './reasonText.ts';
import { termWords } from './termWords.ts';
import { timelineWords } from './timelineWords.ts';

/** The lines under one entry of the timeline. */
export function EntryDetail(props: { event: ConsentEvent; mistaken: boolean; proofOpen: boolean }) {
  const { event, mistaken, proofOpen } = props;
  const w = useWords(timelineWords);
  const t = useWords(termWords);
  const lines = [
    mistaken && w('mistaken'),
    event.goodsOrServices && w('about', { goods: event.goodsOrServices }),
    [t(`by-${event.method}`), w('inLanguage', { language: languageNames[event.language] })].join(' · '),
    event.initiatedBy === 'data-subject' && w('customerAsked'),
    event.noticeVersion !== null &&
      event.shownHow &&
      w('notice', {
        version: event.noticeVersion,
        how: t(`shown-${event.shownHow}`).toLowerCase(),
        hash: (event.noticeHash ?? '').slice(0, 8),
      }),
    w('by', { who: event.recordedByLabel }),
    event.reason && w('why', { reason: reasonText(event.reason) }),
  ].filter((line) => typeof line === 'string');

  return (
    <div className={css.entry}>
      <p>
        {w('wordsShown')} <q lang={event.language}>{event.wording}</q>
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {proofOpen && event.proof && <ProofShown proof={event.proof} />}
    </div>
  );
}

/** A signature is shown as it was drawn and compared by eye, never by technique (POPIA s 26). */
function ProofShown({ proof }: { proof: Proof }) {
  const w = useWords(timelineWords);
  switch (proof.kind) {
    case 'signature':
      return (
        <svg className={css.signature} viewBox="0 0 600 120" role="img" aria-label={w('signature')}>
          <path
            d={pathOf(proof.strokes.map((stroke) => stroke.map(([x, y, time]) => ({ x, y, time, pressure: 0.5 }))))}
          />
        </svg>
      );
    case 'typed-name':
      return (
        <p>
          {w('proofTyped')}: <Personal>{proof.typedName}</Personal>
        </p>
      );
    case 'witness':
      return (
        <p>
          {w('proofWitness')}: <Personal>{proof.witness}</Personal>
        </p>
      );
    case 'reference':
      return (
        <p>
          {w('proofReference')}: <Personal>{proof.reference}</Personal>
        </p>
      );
  }
}
