import { act, fireEvent, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { CaptureScreen, type CaptureScreenProps } from '../../../renderer/screens/capture/CaptureScreen.tsx';
import { emptyCapture } from '../../../renderer/screens/capture/captureSlice.ts';
import { consentTimeline } from '../../../shared/consent/contract.ts';
import { openCustomer, searchCustomers } from '../../../shared/customers/contract.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { openShop, type Shop } from '../harness.tsx';

/** The app's own part around the screen: who is signed in, asked again after each save, and whether the screen is turned. */
function Counter({ shop, ...props }: { shop: Shop } & Partial<CaptureScreenProps>) {
  const [me, setMe] = useState<Me | null>(null);
  const [turned, setTurned] = useState(false);
  const load = () => void shop.me().then(setMe);
  useEffect(() => void shop.me().then(setMe), [shop]);
  if (!me) return null;
  return (
    <CaptureScreen
      me={me}
      prefill={null}
      onOpenCustomer={() => {}}
      onSaved={load}
      turned={turned}
      onTurn={setTurned}
      {...props}
    />
  );
}

export async function openCounter({
  props = {},
  ...options
}: Parameters<typeof openShop>[0] & { props?: Partial<CaptureScreenProps> } = {}) {
  emptyCapture(); // a slice outlives a test
  const shop = await openShop(options);
  const shown = shop.show(<Counter shop={shop} {...props} />);
  await screen.findByRole('textbox', { name: /Full name/ });
  return {
    ...shop,
    ...shown,
    /** As after a restart of the window: the page is gone, the register is not. */
    async reopen() {
      shown.unmount();
      emptyCapture();
      shop.show(<Counter shop={shop} {...props} />);
      await screen.findByRole('textbox', { name: /Full name/ });
    },
    /** The one customer found by this name, with the evidence of each choice. */
    async written(name: string) {
      const { hits } = await shop.register.get(searchCustomers, { text: name });
      const [hit] = hits;
      if (!hit || hits.length > 1) throw new Error(`${hits.length} customers found`);
      const page = await shop.register.get(openCustomer, { id: hit.id });
      const { events } = await shop.register.get(consentTimeline, { customerId: hit.id });
      return { page, events };
    },
    async writtenCount(name: string) {
      return (await shop.register.get(searchCustomers, { text: name })).hits.length;
    },
  };
}

export const field = (name: RegExp) => screen.getByRole('textbox', { name });
export const question = (name: string) => screen.getByRole('radiogroup', { name });
export const option = (of: string, name: string) => {
  const found = [...question(of).querySelectorAll('button')].find((button) => button.textContent?.includes(name));
  if (!found) throw new Error(`${of} has no ${name}`);
  return found;
};

/** Draws a line on the pad, as a finger does. */
export function sign(pad = screen.getByRole('img', { name: 'Not signed yet' })) {
  const pointer = { pointerId: 1, button: 0, buttons: 1, pressure: 0.5, isPrimary: true, bubbles: true };
  act(() => {
    fireEvent(pad, new PointerEvent('pointerdown', { ...pointer, clientX: 10, clientY: 20 }));
    fireEvent(window, new PointerEvent('pointermove', { ...pointer, clientX: 60, clientY: 40 }));
    fireEvent(window, new PointerEvent('pointerup', { ...pointer, buttons: 0, clientX: 90, clientY: 50 }));
  });
}
