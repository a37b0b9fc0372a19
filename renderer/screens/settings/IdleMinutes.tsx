import { changeShop } from '../../../shared/shop/contract.ts';
import { call } from '../../call.ts';
import { refusalWords } from '../../refusals/words.ts';
import { messages } from '../../ui/messages.ts';
import { DefinitionList, Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { plainWords, useWords } from '../../words.ts';
import { settingsWords } from './words.ts';

const choices = Array.from({ length: 10 }, (_, index) => index + 1);

interface IdleMinutesProps {
  minutes: number;
  mayChange: boolean;
  onChanged: () => Promise<unknown>;
}

/** When nobody has touched the computer for so long the window locks (security.md section 5); it can be made shorter, never off. */
export function IdleMinutes({ minutes, mayChange, onChanged }: IdleMinutesProps) {
  const w = useWords(settingsWords);

  async function change(to: number): Promise<boolean> {
    const answer = await call(changeShop, { idleMinutes: to });
    if (answer.ok) await onChanged();
    else if (answer.refusal !== 'failed') messages.sayError(plainWords(refusalWords)(answer.refusal));
    return answer.ok;
  }
  async function choose(to: number) {
    const done = await change(to);
    if (done) messages.say(plainWords(settingsWords)('idleSet', { count: to }), () => change(minutes));
  }

  return (
    <Section title={w('idleTitle')}>
      {mayChange ? (
        <Select
          label={w('idle')}
          hint={w('idleHint')}
          value={String(minutes)}
          options={choices.map((count) => ({ value: String(count), label: w('minutes', { count }) }))}
          onChange={(value) => choose(Number(value))}
        />
      ) : (
        <DefinitionList items={[{ id: 'idle', term: w('idle'), detail: w('minutes', { count: minutes }) }]} />
      )}
    </Section>
  );
}
