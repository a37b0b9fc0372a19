import { gateStatus } from '../../shared/gate/contract.ts';
import { call } from '../call.ts';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { useWords } from '../words.ts';
import css from './GivePassphrase.module.css';
import { useRefusalText } from './refusalText.ts';
import { useAsking } from './useAsking.ts';
import { useCountdown } from './useCountdown.ts';
import { useFaults } from './useFaults.ts';
import { useFirstField } from './useFocusOnOpen.ts';
import { gateWords } from './words.ts';

type GivingRefusal = Parameters<ReturnType<typeof useRefusalText>['text']>[0];
type GivingAnswer<Value> = { ok: true; value: Value } | { ok: false; refusal: GivingRefusal };

/** Giving a passphrase: empty, wrong, too soon after wrong ones. The words are the same for all, whoever they are. */
export function useGiving<Value>(passphrase: string, asks: () => Promise<GivingAnswer<Value>>) {
  const faults = useFaults(() => ({ passphrase: passphrase === '' ? 'passphrase-needed' : undefined }));
  const countdown = useCountdown();
  const { asking, ask } = useAsking();

  const give = (then?: (value: Value) => Promise<void> | void) =>
    ask(async () => {
      if (faults.stop()) return;
      const answer = await asks();
      if (answer.ok) return then?.(answer.value);
      if (answer.refusal === 'wait') {
        const status = await call(gateStatus, {});
        if (status.ok) countdown.start(status.value.waitSeconds);
      } else countdown.stop();
      faults.show({ passphrase: answer.refusal });
      return undefined;
    });

  return { faults, asking, countdown, give };
}

interface GivePassphraseProps {
  value: string;
  onChange: (passphrase: string) => void;
  giving: Pick<ReturnType<typeof useGiving<unknown>>, 'faults' | 'countdown'>;
  /** Takes the focus when the page opens. */
  focus?: boolean;
}

export function GivePassphrase({ value, onChange, giving: { faults, countdown }, focus }: GivePassphraseProps) {
  const w = useWords(gateWords);
  const { ofField } = useRefusalText();
  useFirstField(focus ? 'passphrase' : null);
  const refused = faults.of('passphrase');
  return (
    <div>
      <PassphraseField
        id="passphrase"
        label={w('passphrase')}
        value={value}
        error={ofField(refused)}
        words={{ show: w('show'), hide: w('hide'), capsLock: w('capsLock') }}
        onChange={(passphrase) => {
          faults.typed('passphrase');
          onChange(passphrase);
        }}
      />
      {/* Seen only: read aloud every second it would drown everything else, and the error has said it once. */}
      {countdown.left > 0 && (
        <p className={css.countdown} aria-hidden="true">
          {w('waiting', { count: countdown.left })}
        </p>
      )}
    </div>
  );
}
