import { useCallback, useEffect, useState } from 'react';
import { offerPassphrase } from '../../shared/gate/contract.ts';
import { call } from '../call.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { Row } from '../ui/Page.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { useWords } from '../words.ts';
import css from './NewPassphrase.module.css';
import type { Chosen } from './passphrase.ts';
import { passphraseWords } from './passphraseWords.ts';
import { useRefusalText } from './refusalText.ts';
import type { useFaults } from './useFaults.ts';

interface NewPassphraseProps {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  faults: Pick<ReturnType<typeof useFaults<keyof Chosen>>, 'of' | 'typed' | 'left'>;
}

/** Four offered words or one's own, typed twice. Nothing is imposed: a passphrase people chose is one they remember. */
export function NewPassphrase({ chosen, onChange, faults }: NewPassphraseProps) {
  const w = useWords(passphraseWords);
  const { ofField } = useRefusalText();
  const [offered, setOffered] = useState<string | null>(null);
  const offer = useCallback(async () => {
    const answer = await call(offerPassphrase, {});
    if (answer.ok) setOffered(answer.value.passphrase);
  }, []);
  useEffect(() => void offer(), [offer]);

  function take() {
    faults.typed('passphrase');
    onChange({ passphrase: offered ?? '', repeated: '' });
    document.getElementById('repeated')?.focus();
  }

  const shared = { words: { show: w('show'), hide: w('hide'), capsLock: w('capsLock') } };
  return (
    <>
      <section className={css.offer} aria-label={w('offered')}>
        <div className={css.text}>
          <p className={css.title}>{w('offered')}</p>
          <p className={css.words} aria-live="polite" lang="en" translate="no">
            {offered ?? w('offering')}
          </p>
          <p className={css.why}>{w('offeredWhy')}</p>
        </div>
        <Actions align="start">
          <Button onPress={take}>{w('take')}</Button>
          <Button look="quiet" onPress={offer}>
            {w('other')}
          </Button>
        </Actions>
      </section>
      <Row>
        <PassphraseField
          {...shared}
          id="passphrase"
          label={w('choose')}
          hint={w('chooseHint')}
          value={chosen.passphrase}
          error={ofField(faults.of('passphrase'))}
          onChange={(passphrase) => {
            faults.typed('passphrase');
            onChange({ ...chosen, passphrase });
          }}
          onLeave={() => faults.left('passphrase', chosen.passphrase)}
        />
        <PassphraseField
          {...shared}
          id="repeated"
          label={w('repeat')}
          hint={w('repeatHint')}
          value={chosen.repeated}
          error={ofField(faults.of('repeated'))}
          onChange={(repeated) => {
            faults.typed('repeated');
            onChange({ ...chosen, repeated });
          }}
          onLeave={() => faults.left('repeated', chosen.repeated)}
        />
      </Row>
    </>
  );
}
