import { Button } from '../../ui/Button.tsx';
import { SignaturePad } from '../../ui/SignaturePad.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCapture } from './captureSlice.ts';
import { signatureKept } from './proof.ts';
import css from './turned.module.css';
import { turnedTexts } from './turnedTexts.ts';

/** The customer's own proof of a yes: a signature, or the name for a hand that cannot sign (POPIA s 11(2)(a)). */
export function TurnedProof() {
  const { language, proofAs, signature, typedName, name } = useCapture((state) => state.form);
  const change = useCapture((state) => state.change);
  const texts = turnedTexts[language];

  if (proofAs !== 'typed-name') {
    return (
      <section className={css.part}>
        <SignaturePad
          label={texts.signHere}
          value={signature}
          onChange={(signed) => change({ signature: signed && signatureKept(signed), proofAs: 'signature' })}
          caption={name.trim()}
          height={180}
          words={{ clear: texts.clear, empty: texts.notSigned, signed: texts.signed }}
        />
        <Button onPress={() => change({ proofAs: 'typed-name' })}>{texts.typeInstead}</Button>
      </section>
    );
  }
  return (
    <section className={css.part}>
      <TextField
        label={texts.typeName}
        value={typedName}
        onChange={(text) => change({ typedName: text })}
        input={{ maxLength: 200 }}
      />
      <Button onPress={() => change({ proofAs: 'signature' })}>{texts.signInstead}</Button>
    </section>
  );
}
