import type { UnreadableReason } from '../../shared/gate/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Failed } from '../ui/States.tsx';
import { useWords } from '../words.ts';
import { useGate } from './gateSlice.ts';
import { unreadableWords } from './unreadableWords.ts';
import { useFocusOnOpen } from './useFocusOnOpen.ts';

/** The register cannot be opened: why, what is safe, what now. An empty one is never offered in its place. */
export function Unreadable({ reason }: { reason: UnreadableReason }) {
  const w = useWords(unreadableWords);
  const look = useGate((gate) => gate.look);
  const button = useFocusOnOpen<HTMLButtonElement>();
  return (
    <Page title={w('title')} focusTitle={false}>
      <Failed
        happened={w(`${reason}-happened`)}
        safe={w(`${reason}-safe`)}
        now={w(`${reason}-now`)}
        action={
          <Button ref={button} look="primary" onPress={look}>
            {w('tryAgain')}
          </Button>
        }
      />
    </Page>
  );
}
