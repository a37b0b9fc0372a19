import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { useGate } from '../gateSlice.ts';
import { useFocusOnOpen } from '../useFocusOnOpen.ts';
import { setupWords } from './setupWords.ts';

export function Ready() {
  const w = useWords(setupWords);
  const goIn = useGate((gate) => gate.goIn);
  const open = useFocusOnOpen<HTMLButtonElement>();
  return (
    <Page
      title={w('readyTitle')}
      intro={w('readyWhy')}
      focusTitle={false}
      actions={
        <Actions>
          <Button ref={open} look="primary" onPress={goIn}>
            {w('open')}
          </Button>
        </Actions>
      }
    >
      <Banner tone="note">{w('secondOwner')}</Banner>
    </Page>
  );
}
