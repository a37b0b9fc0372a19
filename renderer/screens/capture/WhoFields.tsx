import { type KeyboardEvent, useState } from 'react';
import { EmailTyped } from '../../../shared/customers/fields.ts';
import { phoneOf, phoneShown } from '../../../shared/customers/phone.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import css from './capture.module.css';
import { contactsNeeded, type Place } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { fieldIds } from './errors.ts';
import { useErrorText } from './errorText.ts';
import { captureWords } from './words.ts';

const phoneWords = { mobile: 'mobile', landline: 'landline', voip: 'voip', foreign: 'foreign' } as const;

/** How the number was read, where it was written in another way. */
const readAs = (typed: string, e164: string) => (phoneShown(e164) === typed.trim() ? '' : phoneShown(e164));

/** Name, cellphone and, when a purpose or the customer needs it, e-mail. Only the name is required (POPIA s 10). */
export function WhoFields() {
  const w = useWords(captureWords);
  const errorText = useErrorText();
  const { form, errors, sheet, cleared, change, undoClear } = useCapture();
  const [left, setLeft] = useState<ReadonlySet<Place>>(new Set());
  const needed = sheet ? contactsNeeded(sheet, form) : new Set<string>();
  const phone = phoneOf(form.phone);
  const email = EmailTyped.safeParse(form.email);
  const showsEmail = form.emailOpen || form.email !== '' || needed.has('email');

  const leave = (place: Place) => () => setLeft(new Set([...left, place]));
  /** What the engine said, or what leaving the field showed. An empty field is nobody's mistake yet. */
  const errorOf = (place: Place, why: string | undefined) => {
    const refused = errors[place] ?? (left.has(place) && form[place as 'phone' | 'email'].trim() ? why : undefined);
    return refused && errorText(refused);
  };

  /** In an empty field there is nothing of its own to undo: Ctrl+Z brings back what was cleared. */
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!event.ctrlKey || event.shiftKey || event.key.toLowerCase() !== 'z') return;
    if (!cleared || event.currentTarget.value !== '') return;
    event.preventDefault();
    undoClear();
  }

  return (
    <div className={css.who}>
      <TextField
        id={fieldIds.name}
        label={w('name')}
        required={w('required')}
        value={form.name}
        onChange={(name) => change({ name })}
        error={errors.name && errorText(errors.name)}
        input={{ maxLength: 200, onKeyDown }}
      />
      <TextField
        id={fieldIds.phone}
        label={w('phone')}
        required={needed.has('phone') ? w('required') : undefined}
        value={form.phone}
        onChange={(text) => change({ phone: text })}
        onLeave={leave('phone')}
        error={errorOf('phone', phone.ok ? undefined : phone.refusal)}
        good={
          phone.ok
            ? [readAs(form.phone, phone.value.e164), w(phoneWords[phone.value.kind])].filter(Boolean).join(' · ')
            : undefined
        }
        input={{ inputMode: 'tel', maxLength: 40, onKeyDown }}
        after={
          showsEmail ? undefined : (
            <Button look="link" onPress={() => openEmail(change)}>
              {w('addEmail')}
            </Button>
          )
        }
      />
      {showsEmail && (
        <TextField
          id={fieldIds.email}
          label={w('email')}
          required={needed.has('email') ? w('required') : undefined}
          value={form.email}
          onChange={(text) => change({ email: text })}
          onLeave={leave('email')}
          error={errorOf('email', email.success ? undefined : email.error.issues[0]?.message)}
          good={email.success ? w('emailGood') : undefined}
          input={{ inputMode: 'email', maxLength: 254, onKeyDown }}
        />
      )}
    </div>
  );
}

function openEmail(change: (changes: { emailOpen: boolean }) => void) {
  change({ emailOpen: true });
  requestAnimationFrame(() => document.getElementById(fieldIds.email)?.focus());
}
