import type { SearchHit } from '../../../shared/customers/contract.ts';
import { useFormat } from '../../format.ts';
import { Masked, Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import css from './customers.module.css';
import { Personal } from './Personal.tsx';
import { spokenDigits } from './spokenDigits.ts';
import { customersWords } from './words.ts';

/** One person of a search or the list: the least that tells people apart. */
export function HitLine({ hit }: { hit: SearchHit }) {
  const w = useWords(customersWords);
  const f = useFormat();
  const { name, phone, email, slipCode, capturedOn } = hit;
  return (
    <span className={css.hit}>
      <span className={css.name}>
        <Personal>{name}</Personal>
      </span>
      <span className={css.contact}>
        {phone && <Masked spoken={w('phoneEnding', { digits: spokenDigits(phone.shown) })}>{phone.shown}</Masked>}
        {email && <Masked spoken={w('emailMasked', { shown: email.shown })}>{email.shown}</Masked>}
        {!phone && !email && <Muted>{w('noContact')}</Muted>}
      </span>
      <span className={css.code}>{w('slip', { code: slipCode })}</span>
      <Muted>{w('capturedOn', { day: f.day(capturedOn) })}</Muted>
    </span>
  );
}
