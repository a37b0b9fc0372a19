import type { Role } from '../../../shared/people/roles.ts';
import { roles } from '../../../shared/people/roles.ts';
import { Checkbox, Radios } from '../../ui/Checkbox.tsx';
import { useWords } from '../../words.ts';
import { peopleWords } from './words.ts';

export interface RoleChoice {
  role: Role;
  mayActAsOfficer: boolean;
}

/** A role, said in a sentence; an owner may also be the one who acts as information officer. */
export function RoleFields({ value, onChange }: { value: RoleChoice; onChange: (value: RoleChoice) => void }) {
  const w = useWords(peopleWords);
  return (
    <>
      <Radios
        label={w('role')}
        value={value.role}
        options={roles.map((role) => ({ value: role, label: w(role), hint: w(`${role}Means`) }))}
        onChange={(role) => onChange({ role, mayActAsOfficer: role === 'owner' && value.mayActAsOfficer })}
      />
      {value.role === 'owner' && (
        <Checkbox
          checked={value.mayActAsOfficer}
          onChange={(mayActAsOfficer) => onChange({ ...value, mayActAsOfficer })}
        >
          {w('actsToo')}
        </Checkbox>
      )}
    </>
  );
}
