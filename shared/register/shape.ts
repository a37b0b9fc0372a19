import type { FieldClass } from '../purposes/shape.ts';
import type { PackSection, WithholdingGround } from '../requests/packTexts.ts';

/** How rows of a table come about and whether they travel (design.md 5.2); the migration of each table says the same. */
export type TableKind = 'events' | 'facts' | 'local';

/** Whom a table speaks of. */
export type About =
  /** Each row belongs to the customers its pointers lead to. */
  | { readonly whom: 'customer'; readonly by: readonly Pointer[] }
  /** Made from many customers at once, so that no row is one customer's: parts of a search index. */
  | { readonly whom: 'customers-together' }
  /** Somebody who signs in to the app. */
  | { readonly whom: 'person' }
  | { readonly whom: 'nobody' };

/** How a row leads to a customer. */
export type Pointer =
  | { readonly column: string; readonly to: 'customer.id' | 'customer.row' }
  /** By way of a row of another table that leads to a customer itself: `audit_entry.seq`. */
  | { readonly column: string; readonly via: `${string}.${string}` }
  /** Somewhere inside the text of the column the customer's id, number or address is named. */
  | { readonly mentionedIn: string };

/** How a value reaches the customer who asks what is held (POPIA s 23). */
export type Appearance =
  /** Whole in pack.json and the table's CSV. On paper: as it is, put into words (a date, a state, a name for an id), or not. */
  | { readonly as: 'shown'; readonly onPaper: 'value' | 'words' | 'no' }
  /** Left out on a ground of PAIA (s 23(4)); the pack says how many rows and which ground. */
  | { readonly as: 'withheld'; readonly ground: WithholdingGround }
  /** Made by the app from values that are shown. */
  | { readonly as: 'derived' }
  | { readonly as: 'not-about-customers' };

/** What becomes of a value when its customer is destroyed or de-identified (POPIA s 14(4)-(6)). */
export type Fate =
  | { readonly fate: 'destroy-row' }
  /** The row stays as the anchor of what the law keeps; this value is overwritten with nothing. */
  | { readonly fate: 'destroy-value' }
  /** Stays until the retention preset ends, then the row is destroyed. */
  | { readonly fate: 'keep-for-law'; readonly rule: 'consent_proof' | 'dsar_file' | 'audit_log' }
  /** Leaves the index by the explicit command with its old text, and is searched for afterwards (security.md section 12). */
  | { readonly fate: 'rebuild' }
  /** Goes by itself: a draft when its screen is saved or cleared, a kept answer after a day. */
  | { readonly fate: 'expires' }
  | { readonly fate: 'not-about-customers' };

export interface MappedColumn {
  readonly name: string;
  readonly class: FieldClass | 'none';
  readonly appears: Appearance;
  readonly fate: Fate;
  readonly syncs: boolean;
  /** The text is JSON and is given as the value it holds. */
  readonly json: boolean;
  /** The value is the id of somebody who signs in. */
  readonly person: boolean;
}

export interface MappedTable {
  readonly table: string;
  readonly kind: TableKind;
  readonly about: About;
  /** In which part of the pack its rows are told. */
  readonly section: PackSection | null;
  readonly columns: readonly MappedColumn[];
}

type ColumnSeed = Omit<MappedColumn, 'fate' | 'syncs'> & { readonly fate?: Fate; readonly syncs?: boolean };
type Extra = Partial<Pick<MappedColumn, 'class' | 'fate' | 'json' | 'person' | 'syncs'>>;

const column = (name: string, appears: Appearance, extra: Extra): ColumnSeed => ({
  name,
  appears,
  class: 'none',
  json: false,
  person: false,
  ...extra,
});

/** The person reads the value itself on paper. */
export const printed = (name: string, extra: Extra = {}) =>
  column(name, { as: 'shown', onPaper: 'value' }, { class: 'ordinary', ...extra });
/** Told on paper in words, such as a date written out. */
export const told = (name: string, extra: Extra = {}) => column(name, { as: 'shown', onPaper: 'words' }, extra);
/** Only for a computer to read: ids that join one table to another. */
export const inFile = (name: string, extra: Extra = {}) => column(name, { as: 'shown', onPaper: 'no' }, extra);
export const derived = (name: string, extra: Extra = {}) =>
  column(name, { as: 'derived' }, { class: 'ordinary', syncs: false, ...extra });
export const withheld = (name: string, ground: WithholdingGround, extra: Extra = {}) =>
  column(name, { as: 'withheld', ground }, extra);
export const apart = (name: string, extra: Extra = {}) => column(name, { as: 'not-about-customers' }, extra);
/** Who did it: the id in the file, the name the person goes by in the shop on paper. */
export const byPerson = (name: string, extra: Extra = {}) => told(name, { person: true, ...extra });

/** A column goes the way of its table unless it says otherwise. Local tables never leave this computer. */
export const mapped = (
  table: string,
  {
    kind,
    about,
    section = null,
    fate,
    columns,
  }: Pick<MappedTable, 'kind' | 'about'> & {
    section?: PackSection | null;
    fate: Fate;
    columns: readonly ColumnSeed[];
  },
): MappedTable => ({
  table,
  kind,
  about,
  section,
  columns: columns.map((each) => ({ fate, syncs: kind !== 'local', ...each })),
});
