import { createRegister } from '../../../shared/gate/contract.ts';
import type { InputOf } from '../../../shared/procedure.ts';
import { offeredPurposes } from '../../../shared/purposes/seed.ts';
import type { FieldRefusal } from '../../../shared/result.ts';
import type { Language } from '../../words.ts';
import { type Chosen, faultsOfChosen, nothingChosen } from '../passphrase.ts';
import type { Faults } from '../useFaults.ts';

/** Up to here going back is possible; after it the register exists. */
export const steps = ['language', 'shop', 'officer', 'you', 'purposes'] as const;
export type Step = (typeof steps)[number];

type Input = InputOf<typeof createRegister>;

/** What is typed on the way; kept when going back, gone with the window, because a passphrase among it may not be kept. */
export interface Setup {
  shop: Input['shop'];
  officerIs: 'owner' | 'other';
  officer: Input['officer'];
  owner: string;
  chosen: Chosen;
  purposes: readonly string[];
}

export const emptySetup: Setup = {
  shop: { name: '', address: '', contact: '', kind: 'sole-trader' },
  officerIs: 'owner', // the head of the business, unless another is named (POPIA s 1)
  officer: { name: '', contact: '' },
  owner: '',
  chosen: nothingChosen,
  purposes: offeredPurposes.filter(({ onAtFirstRun }) => onAtFirstRun).map(({ code }) => code),
};

export type SetupField =
  | 'shop.name'
  | 'shop.address'
  | 'shop.contact'
  | 'officer.name'
  | 'officer.contact'
  | 'owner'
  | 'purposes'
  | keyof Chosen;

const { shape } = createRegister.input;

/** What the answers so far suggest for a step, where nothing has been typed there yet. */
export function suggestFor(step: Step, setup: Setup): Setup {
  const { shop, officer, officerIs, owner } = setup;
  if (step === 'officer' && officer.contact === '') return { ...setup, officer: { ...officer, contact: shop.contact } };
  const [firstName = ''] = officer.name.trim().split(/\s+/);
  return step === 'you' && owner === '' && officerIs === 'owner' ? { ...setup, owner: firstName } : setup;
}

/** What stands in the way of the next step, in the words of the contract that will be asked. */
export function faultsOf(step: Step, setup: Setup): Faults<SetupField> {
  switch (step) {
    case 'shop':
      return issues(shape.shop.safeParse(setup.shop), 'shop');
    case 'officer':
      return issues(shape.officer.safeParse(setup.officer), 'officer');
    case 'you':
      return {
        ...issues(shape.owner.safeParse(setup.owner), 'owner'),
        ...faultsOfChosen(setup.chosen, [setup.shop.name, setup.owner]),
      };
    case 'purposes':
      return issues(shape.purposes.safeParse(setup.purposes), 'purposes');
    case 'language':
      return {};
  }
}

interface Parsed {
  error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined;
}
const issues = ({ error }: Parsed, room: string): Faults<SetupField> =>
  faultsFrom((error?.issues ?? []).map(({ path, message }) => ({ path: [room, ...path].join('.'), why: message })));

/** The same from an answer of the engine, in its order. The first reason of a field is the one shown. */
export function faultsFrom(fields: readonly FieldRefusal[]): Faults<SetupField> {
  const found: Record<string, string> = {};
  for (const { path, why } of fields) found[path.startsWith('purposes') ? 'purposes' : path] ??= why;
  return found;
}

/** The step on which a field stands, for a refusal that only the engine could give. */
export const stepOf = (field: string): Step => {
  if (field.startsWith('shop.')) return 'shop';
  if (field === 'purposes') return 'purposes';
  return field.startsWith('officer.') ? 'officer' : 'you';
};

export const inputOf = ({ shop, officerIs, officer, owner, chosen, purposes }: Setup, language: Language): Input => ({
  language,
  shop,
  officer,
  ownerIsOfficer: officerIs === 'owner',
  owner,
  passphrase: chosen.passphrase,
  purposes: [...purposes],
});
