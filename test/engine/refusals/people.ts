import { addPerson, changeRole, listPeople, removePerson } from '../../../shared/people/contract.ts';
import { actAs } from '../../../shared/session/contract.ts';
import type { TestRegister } from '../../builders/register.ts';
import type { ScenariosOf } from './scenario.ts';

async function idOf(register: TestRegister, wanted: string) {
  const { people } = await register.get(listPeople, {});
  const person = people.find(({ label }) => label === wanted);
  if (!person) throw new Error(`nobody is called ${wanted}`);
  return person.id;
}

const staff = { role: 'staff', mayActAsOfficer: false } as const;

export const acting: ScenariosOf<'session.act-as'> = {
  'role-not-yours': async (register) => {
    await register.addPerson('Sipho', 'staff');
    await register.signIn('Sipho');
    return () => register.call(actAs, { role: 'officer' });
  },
};

export const adding: ScenariosOf<'people.add'> = {
  'label-taken': async (register) => {
    await register.addPerson('Sipho', 'staff');
    return () => register.call(addPerson, { label: 'sipho', ...staff });
  },
  'only-owners-act-as-officer': async (register) => () =>
    register.call(addPerson, { label: 'Sipho', role: 'staff', mayActAsOfficer: true }),
};

export const changing: ScenariosOf<'people.change-role'> = {
  'person-not-found': async (register) => () => register.call(changeRole, { personId: 'p_nobody', ...staff }),
  'not-your-own-role': async (register) => {
    await register.addPerson('Naledi', 'owner');
    const personId = await idOf(register, 'Thandi');
    return () => register.call(changeRole, { personId, ...staff });
  },
  'last-owner': async (register) => {
    const personId = await idOf(register, 'Thandi');
    return () => register.call(changeRole, { personId, ...staff });
  },
  'only-owners-act-as-officer': async (register) => {
    await register.addPerson('Sipho', 'staff');
    const personId = await idOf(register, 'Sipho');
    return () => register.call(changeRole, { personId, role: 'staff', mayActAsOfficer: true });
  },
};

export const removing: ScenariosOf<'people.remove'> = {
  'person-not-found': async (register) => () => register.call(removePerson, { personId: 'p_nobody' }),
  'not-yourself': async (register) => {
    await register.addPerson('Naledi', 'owner');
    const personId = await idOf(register, 'Thandi');
    return () => register.call(removePerson, { personId });
  },
  'last-owner': async (register) => {
    const personId = await idOf(register, 'Thandi');
    return () => register.call(removePerson, { personId });
  },
};
