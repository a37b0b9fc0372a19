import type { Method, Proof, ShownHow } from '../../../shared/consent/contract.ts';
import type { CustomerLanguage } from '../../../shared/languages.ts';
import type { ChoiceValue } from '../../ui/Choice.tsx';
import type { Signature } from '../../ui/signature.ts';
import { proofOf } from '../capture/proof.ts';

export type ProofKind = Proof['kind'];
export const proofKinds = ['signature', 'typed-name', 'witness', 'reference'] as const satisfies readonly ProofKind[];

/** What is on the dialog and not yet in the register. */
export interface ChoiceForm {
  language: CustomerLanguage;
  shownHow: ShownHow;
  method: Method;
  /** Who brought it up; null while it was not said, which a no of before needs (s 69(2)). */
  by: 'shop' | 'data-subject' | null;
  answer: ChoiceValue;
  /** Null: the kind that suits the method. */
  proofAs: ProofKind | null;
  signature: Signature | null;
  typedName: string;
  witness: string;
  reference: string;
}

export const choiceFormOf = (language: CustomerLanguage, saidNoBefore: boolean): ChoiceForm => ({
  language,
  shownHow: 'read-aloud',
  method: 'in-person',
  by: saidNoBefore ? null : 'shop',
  answer: null,
  proofAs: null,
  signature: null,
  typedName: '',
  witness: '',
  reference: '',
});

/** Nobody signs on a phone call: a recording or a message proves it (Reg 6). */
export const proofKindOf = ({ proofAs, method }: ChoiceForm): ProofKind =>
  proofAs ?? (method === 'in-person' ? 'signature' : 'reference');

/** What will prove the yes, or null while it is missing. */
export function proofIn(form: ChoiceForm): Proof | null {
  const kind = proofKindOf(form);
  if (kind !== 'reference') return proofOf({ ...form, proofAs: kind });
  return form.reference.trim() === '' ? null : { kind, reference: form.reference };
}
