import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { SignaturePad } from '../../ui/SignaturePad.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import { type ChoiceForm, proofKindOf, proofKinds } from './choiceForm.ts';
import { recordWords } from './recordWords.ts';
import { termWords } from './termWords.ts';

interface ProofFieldsProps {
  name: string;
  form: ChoiceForm;
  change: (changes: Partial<ChoiceForm>) => void;
}

/** What will prove this yes: a hand that cannot sign types, and whoever cannot do either has a witness. */
export function ProofFields({ name, form, change }: ProofFieldsProps) {
  const w = useWords(recordWords);
  const t = useWords(termWords);
  const kind = proofKindOf(form);
  return (
    <>
      <Select
        label={w('proof')}
        value={kind}
        onChange={(proofAs) => change({ proofAs })}
        options={proofKinds.map((each) => ({ value: each, label: t(`proof-${each}`) }))}
      />
      {kind === 'signature' && (
        <SignaturePad
          label={w('sign')}
          value={form.signature}
          onChange={(signature) => change({ signature })}
          caption={name}
          words={{ clear: w('clear'), empty: w('empty'), signed: w('signed') }}
          clearShortcut="customer.clearSignature"
          aside={
            <Button look="link" shortcut="customer.asText" onPress={() => change({ proofAs: 'typed-name' })}>
              {w('typeInstead')}
            </Button>
          }
        />
      )}
      {kind === 'typed-name' && (
        <TextField label={w('typedName')} value={form.typedName} onChange={(typedName) => change({ typedName })} />
      )}
      {kind === 'witness' && (
        <TextField label={w('witness')} value={form.witness} onChange={(witness) => change({ witness })} />
      )}
      {kind === 'reference' && (
        <TextField label={w('reference')} value={form.reference} onChange={(reference) => change({ reference })} />
      )}
    </>
  );
}
