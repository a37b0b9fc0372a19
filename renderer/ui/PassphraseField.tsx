import { type KeyboardEvent, useState } from 'react';
import { Button } from './Button.tsx';
import type { FieldFrame } from './Field.tsx';
import { TextField } from './TextField.tsx';

export interface PassphraseFieldProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  onLeave?: (() => void) | undefined;
  onEnter?: (() => void) | undefined;
  id?: string | undefined;
  words: { show: string; hide: string; capsLock: string };
  /** A PIN: only digits, this many. */
  digits?: number | undefined;
}

/** Hidden by default, may be shown; says when Caps Lock is on, the commonest reason for "it is refused". */
export function PassphraseField({ words, digits, onEnter, onChange, ...field }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);

  function onKey(event: KeyboardEvent<HTMLInputElement>) {
    setCapsLock(event.getModifierState('CapsLock'));
    if (event.type === 'keydown' && event.key === 'Enter') onEnter?.();
  }

  return (
    <TextField
      {...field}
      hint={capsLock && !digits ? <strong role="status">{words.capsLock}</strong> : field.hint}
      onChange={(value) => onChange(digits ? value.replace(/\D/g, '').slice(0, digits) : value)}
      input={{
        type: shown ? 'text' : 'password',
        inputMode: digits ? 'numeric' : undefined,
        autoCapitalize: 'none',
        onKeyDown: onKey,
        onKeyUp: onKey,
      }}
      after={
        <Button look="link" onPress={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </Button>
      }
    />
  );
}
