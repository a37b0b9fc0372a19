import { screen } from '@testing-library/react';
import { useHouse } from '../../../renderer/house.ts';
import { SettingsScreen } from '../../../renderer/screens/settings/SettingsScreen.tsx';
import { openShop, type Shop } from '../harness.tsx';

/** The screen as the app's frame mounts it: who is signed in comes from the house, and is read again after a change. */
function Mounted() {
  const { me, load } = useHouse();
  return me && <SettingsScreen me={me} onChanged={load} />;
}

type Who = 'owner' | 'officer' | 'staff';

/** A shop with this person signed in, and the settings open. */
export async function openSettings(who: Who = 'owner', before: (shop: Shop) => Promise<unknown> = async () => {}) {
  const shop = await openShop();
  await before(shop);
  if (who === 'officer') await shop.register.actAsOfficer();
  if (who === 'staff') {
    await shop.register.addPerson('Sipho', 'staff');
    await shop.register.signIn('Sipho');
  }
  useHouse.setState({ me: null, hidden: false, place: { screen: 'settings' }, before: [] });
  await useHouse.getState().load();
  const { container } = shop.show(<Mounted />);
  await screen.findByRole('heading', { level: 1 });
  return { ...shop, container };
}
