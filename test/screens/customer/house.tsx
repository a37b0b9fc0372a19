import { screen } from '@testing-library/react';
import { useEffect } from 'react';
import { useHouse } from '../../../renderer/house.ts';
import { CustomerScreen } from '../../../renderer/screens/customer/CustomerScreen.tsx';
import { CustomersScreen } from '../../../renderer/screens/customer/CustomersScreen.tsx';
import { emptyCustomer } from '../../../renderer/screens/customer/customerSlice.ts';
import { emptyFind } from '../../../renderer/screens/customer/findSlice.ts';
import { openCustomer, searchCustomers } from '../../../shared/customers/contract.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { openShop } from '../harness.tsx';

/** The app's own part around the two screens: who is signed in, and which of them is open. */
function House() {
  const { me, place, go, back, load } = useHouse();
  useEffect(() => void load(), [load]);
  if (!me) return null;
  if (place.screen === 'customer') return <CustomerScreen key={place.id} me={me} id={place.id} onBack={back} />;
  if (place.screen === 'customers')
    return (
      <CustomersScreen
        text={place.text}
        onOpen={(id) => go({ screen: 'customer', id })}
        onNew={(prefill) => go({ screen: 'capture', prefill })}
      />
    );
  return null;
}

type Options = Parameters<typeof openShop>[0];

/** A shop with the two screens; nothing is shown until the test has written its own customers and calls `find` or `openPage`. */
export async function openHouse(options: Options = {}) {
  emptyFind(); // slices outlive a test
  emptyCustomer();
  useHouse.setState({ me: null, place: { screen: 'customers', text: '' }, before: [], hidden: false });
  const shop = await openShop(options);
  return {
    ...shop,
    async find() {
      const shown = shop.show(<House />);
      await screen.findByRole('combobox');
      return shown;
    },
    /** Opens the page of one customer, its choices in sight. */
    async openPage(id: CustomerId) {
      useHouse.setState({ place: { screen: 'customer', id } });
      const shown = shop.show(<House />);
      await screen.findByRole('list', { name: /^Choices now/ });
      return shown;
    },
    page: (id: CustomerId) => shop.register.get(openCustomer, { id }),
    async idOf(text: string) {
      const [hit] = (await shop.register.get(searchCustomers, { text })).hits;
      if (!hit) throw new Error('nobody found');
      return hit.id;
    },
  };
}

export const box = () => screen.getByRole('combobox');
export const results = () => screen.queryAllByRole('option');
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
