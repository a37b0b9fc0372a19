import { useEffect, useState } from 'react';
import { type LookAlike, lookAlikes } from '../../../shared/customers/contract.ts';
import { phoneOf } from '../../../shared/customers/phone.ts';
import { call } from '../../call.ts';

const pause = 150;
const enoughLetters = 3;

const isEnough = (name: string, phone: string) =>
  (name.match(/\p{L}/gu)?.length ?? 0) >= enoughLetters || phoneOf(phone).ok;

const nobody: readonly LookAlike[] = [];

/** Who in the register may be the person being typed; asked at each pause, answered for the newest text alone. */
export function useLookAlikes(name: string, phone: string): readonly LookAlike[] {
  const [found, setFound] = useState(nobody);

  useEffect(() => {
    let isNewest = true;
    const timer = setTimeout(async () => {
      const answer = isEnough(name, phone)
        ? await call(lookAlikes, { name: name.slice(0, 200), phone: phone.slice(0, 40) })
        : null;
      if (isNewest) setFound(answer?.ok ? answer.value : nobody);
    }, pause);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [name, phone]);

  return found;
}
