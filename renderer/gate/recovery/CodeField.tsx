import { parseRecoveryCode } from '../../../shared/keys/recoveryCode.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import { useRefusalText } from '../refusalText.ts';
import type { useFaults } from '../useFaults.ts';
import { recoveryWords } from './recoveryWords.ts';

interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
  faults: Pick<ReturnType<typeof useFaults<'code'>>, 'of' | 'typed' | 'left'>;
}

/** The recovery code as it is read from paper; a slip of the pen is named by its group. */
export function CodeField({ value, onChange, faults }: CodeFieldProps) {
  const w = useWords(recoveryWords);
  const { ofField } = useRefusalText();

  function error(why: string | undefined) {
    const read = parseRecoveryCode(value);
    if (why !== 'recovery-code-mistyped' || read.ok) return ofField(why);
    const groups = (read.fields ?? []).filter((fault) => fault.why === 'wrong-group').map(({ path }) => path);
    return groups.length > 0 ? w('groupsWrong', { count: groups.length, groups: groups.join(', ') }) : w('wrongLength');
  }

  return (
    <TextField
      id="code"
      label={w('codeField')}
      hint={w('codeHint')}
      value={value}
      error={error(faults.of('code'))}
      onChange={(typed) => {
        faults.typed('code');
        onChange(typed);
      }}
      onLeave={() => faults.left('code', value)}
      input={{ maxLength: 200, autoCapitalize: 'characters' }}
    />
  );
}

/** Each group carries a check of its own, so a slip is told at once and costs no try. */
export function faultOfCode(code: string): string | undefined {
  if (code.trim() === '') return 'recovery-code-needed';
  return parseRecoveryCode(code).ok ? undefined : 'recovery-code-mistyped';
}
