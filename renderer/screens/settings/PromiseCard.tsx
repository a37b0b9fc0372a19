import { dayOf, Instant } from '../../../shared/instants.ts';
import type { HealthLine } from '../../../shared/shop/contract.ts';
import { useFormat } from '../../format.ts';
import { Card } from '../../ui/Page.tsx';
import { Badge } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import { healthWords } from './healthWords.ts';
import css from './settings.module.css';

const tones = { holds: 'good', open: 'attention', broken: 'wrong' } as const;

/** One promise: what it says, what holds it, how it stands, and what to do when it does not hold. */
export function PromiseCard({ line }: { line: HealthLine }) {
  const w = useWords(healthWords);
  const now = useNow(line);
  return (
    <Card title={w(line.promise)} note={w(line.heldBy)} end={<Badge tone={tones[line.state]}>{w(line.state)}</Badge>}>
      {now && <p className={css.now}>{now}</p>}
    </Card>
  );
}

/** How it stands and, when somebody should act, what to do; null where the promise itself has said it all. */
function useNow({ promise, state, detail }: HealthLine): string | null {
  const w = useWords(healthWords);
  const f = useFormat();
  const isHeld = state === 'holds';
  switch (promise) {
    case 'unreadable-without-passphrase':
    case 'nothing-leaves':
      return isHeld ? null : w('callSomebody');
    case 'settings-held':
      return isHeld ? null : w('settingsBroken', { which: detail ?? '' });
    case 'roster-signed':
      return isHeld ? w('rosterNow', { version: detail ?? '' }) : w('callSomebody');
    case 'log-intact':
      return isHeld ? w('logNow', { count: Number(detail) }) : w('logBroken');
    case 'removed-people-out': {
      const since = Instant.safeParse(detail);
      return since.success ? w('removedOpen', { day: f.day(dayOf(since.data)) }) : null;
    }
    case 'recovery-typed-back':
      return isHeld ? null : w('recoveryOpen');
    case 'two-owners':
      return isHeld ? w('ownersNow', { count: Number(detail) }) : w('ownersOpen');
    case 'backup-verified':
      return isHeld ? null : w('backupOpen');
    case 'notice-reviewed':
      return isHeld ? null : w('noticeOpen', { languages: namesOf(detail) });
  }
}

/** `af, zu` as people call their languages. */
const namesOf = (codes: string | null) =>
  (codes ?? '')
    .split(', ')
    .map((code) => (code in languageNames ? languageNames[code as keyof typeof languageNames] : code)) // just looked up
    .join(', ');
