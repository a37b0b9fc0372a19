import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Button } from '../ui/Button.tsx';
import { Failed, Waiting } from '../ui/States.tsx';
import { useWords } from '../words.ts';
import { Confirm } from './asked/Confirm.tsx';
import { Join } from './asked/Join.tsx';
import { GateFrame } from './GateFrame.tsx';
import { useGate } from './gateSlice.ts';
import { Unreadable } from './Unreadable.tsx';
import { Unlock } from './unlock/Unlock.tsx';
import { gateWords } from './words.ts';

// Seen once in a register's life: unlocking does not wait for their code.
const FirstRun = lazy(async () => ({ default: (await import('./setup/FirstRun.tsx')).FirstRun }));
const OwedRecovery = lazy(async () => ({ default: (await import('./recovery/OwedRecovery.tsx')).OwedRecovery }));

/** The window before anyone is signed in, and the small one that asks for a passphrase beside the work. */
export function Gate() {
  const look = useGate((gate) => gate.look);
  const practice = useGate((gate) => gate.status?.practice ?? false);
  const isFirstRun = useGate((gate) => gate.status?.state === 'empty');
  useEffect(() => void look(), [look]);
  return (
    // The first run asks for the language itself.
    <GateFrame practice={practice} languages={!isFirstRun}>
      <Looking>
        <GatePage />
      </Looking>
    </GateFrame>
  );
}

function Looking({ children }: { children: ReactNode }) {
  const w = useWords(gateWords);
  return <Suspense fallback={<Waiting>{w('looking')}</Waiting>}>{children}</Suspense>;
}

function GatePage() {
  const w = useWords(gateWords);
  const { status, failed, entering } = useGate();
  if (entering) return <Waiting>{w('opening')}</Waiting>;
  if (failed)
    return (
      <Failed
        happened={w('brokenHappened')}
        safe={w('brokenSafe')}
        now={w('brokenNow')}
        // The engine may be gone: main answers a page that is loaded again with a fresh gate and an engine behind it.
        action={<Button onPress={() => location.reload()}>{w('tryAgain')}</Button>}
      />
    );
  if (!status) return <Waiting>{w('looking')}</Waiting>;
  switch (status.state) {
    case 'empty':
      return <FirstRun />;
    case 'locked':
    case 'switch':
      return <Unlock status={status} />;
    case 'recovery':
      return <OwedRecovery />;
    case 'join':
      return <Join who={status.who ?? ''} />;
    case 'confirm':
      return <Confirm who={status.who ?? ''} />;
    case 'unreadable':
      return <Unreadable reason={status.unreadable ?? 'register-damaged'} />;
  }
}
