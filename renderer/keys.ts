/**
 * Every key of the app, once: the handlers, the F1 sheet, the palette's hints and the hints on buttons all read this list.
 * Function keys because a barcode scanner never sends them and they need one finger.
 *
 * - `everywhere` works on every screen; a screen may take the same key for itself while it is open.
 * - `focused` works only while that control has the focus: the one place for a bare letter or digit.
 * - any other area is a screen.
 */
export const areas = [
  'everywhere',
  'focused',
  'capture',
  'customer',
  'timeline',
  'purposes',
  'retention',
  'requests',
  'sharing',
  'insight',
  'import',
  'export',
  'reviews',
  'breaches',
  'people',
  'backup',
  'settings',
  'setup',
] as const;
export type Area = (typeof areas)[number];

export interface Binding {
  readonly id: string;
  readonly area: Area;
  /** The first is the one shown. `Ctrl`, `Alt`, `Shift` and a key, joined by `+`. */
  readonly combos: readonly string[];
  /** Works above an open dialog and with a modal layer up: locking must never be out of reach. */
  readonly always?: true;
  /** In a text field the key belongs to the field. */
  readonly notInText?: true;
}

const list = [
  { id: 'help', area: 'everywhere', combos: ['F1'] },
  { id: 'palette', area: 'everywhere', combos: ['Ctrl+K'] },
  { id: 'newCustomer', area: 'everywhere', combos: ['F2'] },
  { id: 'find', area: 'everywhere', combos: ['F3', 'Ctrl+F'] },
  { id: 'turnScreen', area: 'everywhere', combos: ['F4'] },
  { id: 'nextRegion', area: 'everywhere', combos: ['F6'], always: true },
  { id: 'previousRegion', area: 'everywhere', combos: ['Shift+F6'], always: true },
  { id: 'print', area: 'everywhere', combos: ['F8', 'Ctrl+P'] },
  { id: 'undo', area: 'everywhere', combos: ['Ctrl+Z'], notInText: true },
  { id: 'close', area: 'everywhere', combos: ['Esc'] },
  {
    id: 'section',
    area: 'everywhere',
    combos: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
  },
  { id: 'back', area: 'everywhere', combos: ['Alt+Left'] },
  { id: 'hideDetails', area: 'everywhere', combos: ['Ctrl+Shift+H'], always: true },
  { id: 'lock', area: 'everywhere', combos: ['Ctrl+L'], always: true },
  { id: 'fullLock', area: 'everywhere', combos: ['Ctrl+Shift+L'], always: true },
  { id: 'settings', area: 'everywhere', combos: ['Ctrl+,'] },
  { id: 'textLarger', area: 'everywhere', combos: ['Ctrl++', 'Ctrl+='], always: true },
  { id: 'textSmaller', area: 'everywhere', combos: ['Ctrl+-'], always: true },
  { id: 'textNormal', area: 'everywhere', combos: ['Ctrl+0'], always: true },

  { id: 'choice.yes', area: 'focused', combos: ['1'] },
  { id: 'choice.no', area: 'focused', combos: ['2'] },
  { id: 'choice.notAsked', area: 'focused', combos: ['Backspace'] },
  { id: 'list.open', area: 'focused', combos: ['Enter'] },
  { id: 'list.select', area: 'focused', combos: ['Space'] },
  { id: 'list.extend', area: 'focused', combos: ['Shift+Down', 'Shift+Up'] },
  { id: 'list.selectAll', area: 'focused', combos: ['Ctrl+A'] },

  { id: 'capture.saveAndNext', area: 'capture', combos: ['F9'] },
  { id: 'capture.save', area: 'capture', combos: ['Ctrl+Enter'] },
  { id: 'capture.asText', area: 'capture', combos: ['Alt+T'] },
  { id: 'capture.clearSignature', area: 'capture', combos: ['Alt+C'] },
  { id: 'capture.notice', area: 'capture', combos: ['Alt+N'] },

  { id: 'customer.save', area: 'customer', combos: ['Ctrl+Enter'] },
  { id: 'customer.asText', area: 'customer', combos: ['Alt+T'] },
  { id: 'customer.clearSignature', area: 'customer', combos: ['Alt+C'] },
  { id: 'timeline.proof', area: 'timeline', combos: ['Ctrl+Enter'] },
  { id: 'purposes.save', area: 'purposes', combos: ['Ctrl+Enter'] },
  { id: 'retention.carryOut', area: 'retention', combos: ['Ctrl+Enter'] },
  { id: 'requests.new', area: 'requests', combos: ['F2'] },
  { id: 'requests.next', area: 'requests', combos: ['Ctrl+Enter'] },
  { id: 'requests.clearSignature', area: 'requests', combos: ['Alt+C'] },
  { id: 'requests.asText', area: 'requests', combos: ['Alt+T'] },
  { id: 'sharing.save', area: 'sharing', combos: ['Ctrl+Enter'] },
  { id: 'insight.asText', area: 'insight', combos: ['Alt+T'] },
  { id: 'import.next', area: 'import', combos: ['Ctrl+Enter'] },
  { id: 'export.make', area: 'export', combos: ['Ctrl+Enter'] },
  { id: 'reviews.done', area: 'reviews', combos: ['Ctrl+Enter'] },
  { id: 'breaches.new', area: 'breaches', combos: ['F2'] },
  { id: 'breaches.next', area: 'breaches', combos: ['Ctrl+Enter'] },
  { id: 'people.add', area: 'people', combos: ['F2'] },
  { id: 'backup.now', area: 'backup', combos: ['Ctrl+Enter'] },
  { id: 'settings.save', area: 'settings', combos: ['Ctrl+Enter'] },
  { id: 'setup.next', area: 'setup', combos: ['Ctrl+Enter'] },
] as const satisfies readonly Binding[];

export type KeyId = (typeof list)[number]['id'];

export const keys: readonly (Binding & { readonly id: KeyId })[] = list;

const byId = new Map<KeyId, Binding>(keys.map((key) => [key.id, key]));

/** How the key is written on a button: the first of its combinations. */
export function comboOf(id: KeyId): string {
  return byId.get(id)?.combos[0] ?? '';
}

/** A combination in the words of `aria-keyshortcuts`. */
export function spokenCombo(combo: string): string {
  return pieces(combo)
    .map(
      (piece) =>
        ({ Ctrl: 'Control', Esc: 'Escape', Left: 'ArrowLeft', Up: 'ArrowUp', Down: 'ArrowDown' })[piece] ?? piece,
    )
    .join('+');
}

/** `Ctrl++` is Ctrl and the plus key. */
export function pieces(combo: string): string[] {
  return combo.endsWith('++') ? [...combo.slice(0, -2).split('+'), '+'] : combo.split('+');
}
