import { useEffect, useState } from 'react';
import { type CustomerPage, RevealReason, revealField } from '../../../shared/customers/contract.ts';
import { call } from '../../call.ts';
import { useHouse } from '../../house.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { messages } from '../../ui/messages.ts';
import { Masked, Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import css from './customer.module.css';
import { customerWords } from './customerWords.ts';
import { spokenDigits } from './spokenDigits.ts';
import { termWords } from './termWords.ts';
import { troubleText } from './troubleWords.ts';

type Field = 'phone' | 'email';
type Reason = (typeof RevealReason.options)[number];
interface Shown {
  value: string;
  /** Milliseconds since 1970: a computer that slept has not stopped the clock. */
  until: number;
}

/** A contact detail, masked. The whole is shown for a reason, for a minute, and the log has it (security.md section 7). */
export function Reach({ page, field }: { page: CustomerPage; field: Field }) {
  const w = useWords(customerWords);
  const hidden = useHouse((state) => state.hidden);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const secondsLeft = useSecondsLeft(shown?.until ?? null);
  const masked = page[field];
  if (shown && (hidden || secondsLeft === 0)) setShown(null); // gone for good: showing it again is another act

  if (!masked) return <Muted>{w('notRecorded')}</Muted>;

  async function reveal(reason: Reason) {
    setAsking(false);
    const answer = await call(revealField, { id: page.id, field, reason });
    if (answer.ok) setShown({ value: answer.value.value, until: Date.now() + answer.value.hideAfterSeconds * 1000 });
    else if (answer.refusal !== 'failed') messages.sayError(troubleText(answer.refusal));
  }

  return (
    <span className={css.reach}>
      <span aria-live="polite">
        {shown ? (
          <span className={css.revealed}>{shown.value}</span>
        ) : (
          <Masked
            spoken={field === 'phone' ? w('phoneEnding', { digits: spokenDigits(masked.shown) }) : w('emailMasked')}
          >
            {masked.shown}
          </Masked>
        )}
      </span>
      <Button
        look="link"
        name={w(`${shown ? 'hide' : 'show'}Name-${field}`)}
        onPress={() => (shown ? setShown(null) : setAsking(true))}
      >
        {w(shown ? 'hide' : 'show')}
      </Button>
      {shown && <Muted>{w('hiddenAgain', { count: secondsLeft ?? 0 })}</Muted>}
      <WhyDialog field={field} open={asking} onReason={reveal} onClose={() => setAsking(false)} />
    </span>
  );
}

interface WhyDialogProps {
  field: Field;
  open: boolean;
  onReason: (reason: Reason) => unknown;
  onClose: () => void;
}

function WhyDialog({ field, open, onReason, onClose }: WhyDialogProps) {
  const w = useWords(customerWords);
  const t = useWords(termWords);
  return (
    <Dialog open={open} onClose={onClose} title={w(`showWhy-${field}`)} close={w('close')}>
      <p>{w('showWhyIntro')}</p>
      <div className={css.reasons}>
        {RevealReason.options.map((reason) => (
          <Button key={reason} wide onPress={() => onReason(reason)}>
            {t(`why-${reason}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}

/** Counts down to a moment; 0 once it has come. */
function useSecondsLeft(until: number | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? null : Math.max(0, Math.ceil((until - Math.max(now, 0)) / 1000));
}
