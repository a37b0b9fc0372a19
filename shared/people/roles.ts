// Who may do what, as data (design.md section 6, popia.md section 4.1). The engine, the command palette, the documentation and
// the role matrix test all read this one table. Roles themselves come from the signed roster, never from a table of the register.

export const roles = ['staff', 'owner', 'officer'] as const;
/** staff: the counter. owner: the responsible party's head. officer: the Information Officer (POPIA s 55). */
export type Role = (typeof roles)[number];

/** Beyond the role. `act.officer` lets an owner switch, explicitly, to the Information Officer's role. */
export const capabilities = ['sensitive.read', 'act.officer'] as const;
export type Capability = (typeof capabilities)[number];

const everyone = roles;

export const permissions = {
  'session.own': everyone, // one's own session: lock, preferences, drafts
  'customer.capture': everyone,
  'customer.search': everyone, // masked, at most 20, never a list
  'customer.view': everyone, // masked
  'customer.reveal': everyone, // with a reason, logged, timed
  'customer.correct': everyone, // before and after are kept (s 16)
  'consent.record': everyone,
  'purpose.view': everyone,
  'customer.browse': ['owner', 'officer'],
  'retention.view': ['owner', 'officer'],
  'request.release': ['officer'], // s 23: the officer hands over what the shop holds
  'log.view': ['officer'],
  'log.verify': ['owner', 'officer'],
  'people.view': ['owner', 'officer'],
  'people.change': ['owner'],
  'shop.view': ['owner', 'officer'],
  'shop.change': ['owner'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Deny by default: a role that is not listed for a permission may not. */
export const mayCall = (role: Role, permission: Permission) =>
  (permissions[permission] as readonly Role[]).includes(role); // widens the tuple so that any role can be asked about
