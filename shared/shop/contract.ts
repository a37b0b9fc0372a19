import { Instant } from '../instants.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';
import { OfficerContact, OfficerName, ShopFacts } from './facts.ts';

export const Shop = z.strictObject({
  ...ShopFacts.shape,
  officerName: OfficerName,
  officerContact: OfficerContact,
  /** Minutes without a key or a touch before the window locks (1 to 10). */
  idleMinutes: z.number().int().min(1).max(10),
});
export type Shop = z.infer<typeof Shop>;

export const readShop = procedure({
  name: 'shop.read',
  kind: 'query',
  permission: 'shop.view',
  audit: { notLogged: "the shop's own details" },
  input: z.strictObject({}),
  output: Shop,
  refusals: [],
});

/** Changing who the shop or its officer is publishes a new version of the notice, since s 18(1)(b) is part of it. */
export const changeShop = procedure({
  name: 'shop.change',
  kind: 'command',
  permission: 'shop.change',
  audit: { action: 'shop details changed', fields: (input) => Object.keys(input) },
  input: Shop.partial(),
  output: Shop,
  refusals: [],
});

/** One promise of the health page: what it says, what holds it, and whether it holds now. */
export const HealthLine = z.strictObject({
  promise: z.enum([
    'unreadable-without-passphrase',
    'settings-held',
    'roster-signed',
    'log-intact',
    'removed-people-out',
    'recovery-typed-back',
    'two-owners',
    'backup-verified',
    'nothing-leaves',
    'notice-reviewed',
  ]),
  heldBy: z.enum(['cryptography', 'app', 'people']),
  state: z.enum(['holds', 'open', 'broken']),
  detail: z.string().nullable(),
  checkedAt: Instant,
});
export type HealthLine = z.infer<typeof HealthLine>;

export const readHealth = procedure({
  name: 'shop.health',
  kind: 'query',
  permission: 'shop.view',
  audit: { action: 'health page viewed' },
  input: z.strictObject({}),
  output: z.array(HealthLine),
  refusals: [],
});
