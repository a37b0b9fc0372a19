import { type Permission, permissions, type Role } from '../../shared/people/roles.ts';
import type { Place } from '../house.ts';
import type { Area, KeyId } from '../keys.ts';

/** The rail, in the order of Alt+1 to Alt+9. What a role may not open is left out, not greyed. */
const sections: readonly { screen: Place['screen']; needs: Permission; shortcut?: KeyId }[] = [
  { screen: 'capture', needs: 'customer.capture', shortcut: 'newCustomer' },
  { screen: 'customers', needs: 'customer.search', shortcut: 'find' },
  { screen: 'due', needs: 'retention.view' },
  { screen: 'people', needs: 'people.view' },
  { screen: 'log', needs: 'log.view' },
  { screen: 'settings', needs: 'session.own', shortcut: 'settings' },
];

export const sectionsFor = (role: Role) =>
  sections.filter(({ needs }) => (permissions[needs] as readonly Role[]).includes(role)); // widens the tuple so any role can be asked about

/** Which rail entry a place belongs to. */
export const sectionOf = (place: Place): Place['screen'] => (place.screen === 'customer' ? 'customers' : place.screen);

/** Which keys the F1 sheet shows as "on this screen". */
export const areaOf: Record<Place['screen'], Area> = {
  capture: 'capture',
  customers: 'everywhere',
  customer: 'customer',
  due: 'retention',
  people: 'people',
  log: 'everywhere',
  settings: 'settings',
};

/** The place a section opens on. */
export const entranceOf = (screen: Place['screen']): Place => {
  switch (screen) {
    case 'capture':
      return { screen, prefill: null };
    case 'customers':
    case 'customer':
      return { screen: 'customers', text: '' };
    case 'log':
      return { screen, recordId: null };
    case 'due':
    case 'people':
    case 'settings':
      return { screen };
  }
};
