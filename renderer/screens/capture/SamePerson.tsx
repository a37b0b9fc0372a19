import type { CustomerId } from '../../../shared/ids.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Bdi } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { useCapture } from './captureSlice.ts';
import { fieldIds } from './errors.ts';
import { useLookAlikes } from './useLookAlikes.ts';
import { captureWords } from './words.ts';

/** A question, never a block: households share a number, and namesakes are two people (POPIA s 16). */
export function SamePerson({ onOpen }: { onOpen: (id: CustomerId) => void }) {
  const w = useWords(captureWords);
  const { name, phone, differentFrom } = useCapture((state) => state.form);
  const change = useCapture((state) => state.change);
  const alike = useLookAlikes(name, phone).find(({ id }) => !differentFrom.includes(id));
  if (!alike) return null;

  /** The question goes, and with it the button that had the focus: back to where the number is typed. */
  function isAnother(id: CustomerId) {
    change({ differentFrom: [...differentFrom, id] });
    document.getElementById(fieldIds.phone)?.focus();
  }

  return (
    <Banner
      tone="attention"
      live
      actions={
        <>
          <Button look="link" onPress={() => onOpen(alike.id)}>
            {w('openPage')}
          </Button>
          <Button look="link" onPress={() => isAnother(alike.id)}>
            {w('differentPerson')}
          </Button>
        </>
      }
    >
      {w('samePerson')}{' '}
      <strong>
        <Bdi>{alike.name}</Bdi>
      </strong>
      {alike.phone && alike.why !== 'same-number' && (
        <>
          {' · '}
          <Bdi>{alike.phone.shown}</Bdi>
        </>
      )}
      {` · ${w(alike.why)}`}
    </Banner>
  );
}
