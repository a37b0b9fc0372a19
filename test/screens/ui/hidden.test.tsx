import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { DetailsHidden } from '../../../renderer/ui/detailsHidden.ts';
import { Bdi, Masked } from '../../../renderer/ui/Text.tsx';

function Details({ hidden, inDialog = false }: { hidden: boolean; inDialog?: boolean }) {
  const details = (
    <>
      <Bdi>Nokuthula Dlamini</Bdi>
      <Masked spoken="Cellphone ending in 4 5 6 7">082 ••• 4567</Masked>
    </>
  );
  return (
    <DetailsHidden.Provider value={hidden ? 'Hidden' : null}>
      {inDialog ? (
        <Dialog open onClose={() => {}} title="Whose" close="Close">
          {details}
        </Dialog>
      ) : (
        details
      )}
    </DetailsHidden.Provider>
  );
}

test.each([false, true])(
  'while details are hidden, names and contacts are nowhere in the page (in a dialog: %s)',
  (inDialog) => {
    const { rerender } = render(<Details hidden={false} inDialog={inDialog} />);
    expect(document.body).toHaveTextContent('Nokuthula Dlamini');
    expect(document.body).toHaveTextContent('082 ••• 4567');

    rerender(<Details hidden inDialog={inDialog} />);

    // Not in the text, not in an attribute: not to be copied, not to be read aloud.
    expect(document.documentElement.outerHTML).not.toMatch(/Nokuthula|4567|4 5 6 7/);
    expect(screen.getAllByText('Hidden')).toHaveLength(2);

    rerender(<Details hidden={false} inDialog={inDialog} />);
    expect(document.body).toHaveTextContent('Nokuthula Dlamini');
  },
);
