import { useEffect, useRef, useState } from 'react';
import type { CustomerPage } from '../../../shared/customers/contract.ts';
import { type CustomerLanguage, customerLanguages } from '../../../shared/languages.ts';
import type { OutputOf } from '../../../shared/procedure.ts';
import { IdentityCheck, makePack } from '../../../shared/requests/contract.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Waiting } from '../../ui/States.tsx';
import { Muted } from '../../ui/Text.tsx';
import { callFresh } from '../../withFreshPassphrase.ts';
import { useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import css from './customer.module.css';
import { useCustomer } from './customerSlice.ts';
import { fieldText } from './fieldText.ts';
import { PackMade } from './PackMade.tsx';
import { packWords } from './packWords.ts';
import { type Trouble, troubleText } from './troubleWords.ts';

export type Made = OutputOf<typeof makePack>;
type Identity = (typeof IdentityCheck.options)[number];

interface PackForm {
  language: CustomerLanguage;
  identity: Identity | null;
  passphrase: string;
  repeated: string;
}

/** Asks what the pack needs, makes it, and says what it became. Until it is made, nothing typed is lost to a refusal. */
export function MakePack({ page, onClose }: { page: CustomerPage; onClose: () => void }) {
  const w = useWords(packWords);
  const history = useCustomer((state) => state.history);
  const showHistory = useCustomer((state) => state.showHistory);
  const [form, setForm] = useState<PackForm>({
    language: page.language,
    identity: null,
    passphrase: '',
    repeated: '',
  });
  const [tried, setTried] = useState(false);
  const [making, setMaking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const { identity, passphrase, repeated } = form;
  const tooShort = passphrase !== '' && !makePack.input.shape.passphrase.safeParse(passphrase).success;

  async function make() {
    setTried(true);
    setTrouble(null);
    if (!identity || tooShort || passphrase !== repeated) return;
    setMaking(true);
    const answer = await callFresh(makePack, {
      customerId: page.id,
      language: form.language,
      identity,
      passphrase: passphrase === '' ? null : passphrase,
    });
    setMaking(false);
    if (!answer.ok) return setTrouble(answer.refusal === 'failed' ? null : answer.refusal);
    setMade(answer.value);
    setForm({ ...form, passphrase: '', repeated: '' });
    if (history.at === 'open') await showHistory(); // the hand-over is part of it now
  }

  return (
    <Dialog
      open
      shape="wide"
      reading={made !== null}
      onClose={onClose}
      title={made ? w('made') : w('title')}
      close={made ? w('done') : w('close')}
      actions={
        !made && (
          <Button look="primary" shortcut="customer.save" onPress={make}>
            {w('make')}
          </Button>
        )
      }
    >
      {made ? (
        <PackMade made={made} />
      ) : (
        <div className={css.form}>
          <PackFields form={form} onChange={setForm} tried={tried} tooShort={tooShort} />
          {making && <Waiting>{w('making')}</Waiting>}
          <Refusal trouble={trouble} />
        </div>
      )}
    </Dialog>
  );
}

/** Why nothing was handed over; brought into sight, because the dialog may be longer than the window. */
function Refusal({ trouble }: { trouble: Trouble | null }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) end.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  return (
    <div ref={end} role="alert">
      {trouble && <Banner tone="wrong">{troubleText(trouble)}</Banner>}
    </div>
  );
}

interface PackFieldsProps {
  form: PackForm;
  onChange: (form: PackForm) => void;
  /** The button was pressed: what is missing may be said. */
  tried: boolean;
  tooShort: boolean;
}

function PackFields({ form, onChange, tried, tooShort }: PackFieldsProps) {
  const w = useWords(packWords);
  const shared = { show: w('show'), hide: w('hide'), capsLock: w('capsLock') };
  const notSame = form.passphrase !== form.repeated;
  return (
    <>
      <Select
        label={w('language')}
        value={form.language}
        onChange={(language) => onChange({ ...form, language })}
        options={customerLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
      />
      <Radios
        label={w('identity')}
        value={form.identity}
        onChange={(identity) => onChange({ ...form, identity })}
        options={IdentityCheck.options.map((check) => ({ value: check, label: w(check) }))}
      />
      <Muted>{w('identityHint')}</Muted>
      {tried && !form.identity && (
        <Banner tone="wrong" live>
          {w('identityNeeded')}
        </Banner>
      )}
      <PassphraseField
        label={w('passphrase')}
        aside={w('optional')}
        hint={w('passphraseHint')}
        value={form.passphrase}
        onChange={(passphrase) => onChange({ ...form, passphrase })}
        error={tooShort ? fieldText('pack-passphrase-too-short') : undefined}
        words={shared}
      />
      {form.passphrase !== '' && (
        <PassphraseField
          label={w('repeat')}
          value={form.repeated}
          onChange={(repeated) => onChange({ ...form, repeated })}
          error={notSame && (tried || form.repeated !== '') ? w('notSame') : undefined}
          words={shared}
        />
      )}
    </>
  );
}
