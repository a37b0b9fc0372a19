import { useEffect, useRef } from 'react';
import { dayOf, instantOf } from '../../../shared/instants.ts';
import { useFormat } from '../../format.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Checkbox.tsx';
import { SignaturePad } from '../../ui/SignaturePad.tsx';
import { Muted } from '../../ui/Text.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import css from './capture.module.css';
import { saidYes } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { fieldIds } from './errors.ts';
import { useErrorText } from './errorText.ts';
import { signatureKept } from './proof.ts';
import { useIsNarrow } from './SideSlot.tsx';
import { captureWords } from './words.ts';

/** Asked for after a yes alone: the shop must be able to prove it (POPIA s 11(2)(a)). A no needs no proof. */
export function ProofPart() {
  const w = useWords(captureWords);
  const errorText = useErrorText();
  const form = useCapture((state) => state.form);
  const error = useCapture((state) => state.errors.proof);
  if (!saidYes(form)) return <Muted>{w('nothingToSign')}</Muted>;

  return (
    <fieldset id={fieldIds.proof} tabIndex={-1} aria-label={w('proof')} className={css.proof}>
      {form.proofAs === 'signature' ? <Signed /> : <AsText proofAs={form.proofAs} />}
      {error && (
        <p className={css.error} role="alert">
          {errorText(error)}
        </p>
      )}
    </fieldset>
  );
}

function Signed() {
  const w = useWords(captureWords);
  const { name, signature } = useCapture((state) => state.form);
  const change = useCapture((state) => state.change);
  const today = useFormat().day(dayOf(instantOf(Date.now())));
  return (
    <SignaturePad
      label={w('signHere')}
      value={signature}
      onChange={(signed) => change({ signature: signed && signatureKept(signed) })}
      caption={name.trim() ? `${name.trim()} · ${today}` : today}
      words={{ clear: w('clearSignature'), empty: w('notSigned'), signed: w('signed') }}
      height={useIsNarrow() ? 88 : 120}
      clearShortcut="capture.clearSignature"
      aside={
        <Button look="link" shortcut="capture.asText" onPress={() => change({ proofAs: 'typed-name' })}>
          {w('orTypes')}
        </Button>
      }
    />
  );
}

/** For a hand that cannot sign, and for somebody who does not write at all (popia.md 13, case 22). */
function AsText({ proofAs }: { proofAs: 'typed-name' | 'witness' }) {
  const w = useWords(captureWords);
  const { typedName, witness } = useCapture((state) => state.form);
  const change = useCapture((state) => state.change);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  return (
    <>
      <div className={css.proofHead}>
        <Radios
          label={w('proof')}
          value={proofAs}
          onChange={(as) => change({ proofAs: as })}
          options={[
            { value: 'typed-name', label: w('customerTypes') },
            { value: 'witness', label: w('witnessSays') },
          ]}
        />
        <Button look="link" shortcut="capture.asText" onPress={() => change({ proofAs: 'signature' })}>
          {w('signInstead')}
        </Button>
      </div>
      {proofAs === 'typed-name' ? (
        <TextField
          ref={field}
          label={w('typedName')}
          value={typedName}
          onChange={(text) => change({ typedName: text })}
          input={{ maxLength: 200 }}
        />
      ) : (
        <TextField
          label={w('witness')}
          value={witness}
          onChange={(text) => change({ witness: text })}
          input={{ maxLength: 200 }}
        />
      )}
    </>
  );
}
