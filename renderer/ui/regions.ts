/**
 * F6 goes from region to region in the order of the page, messages included. A region is any element with `data-region`
 * and `tabindex="-1"`; going back into one returns to where the focus was.
 */
const lastFocus = new WeakMap<Element, HTMLElement>();

const isShown = (element: Element) =>
  // jsdom lays nothing out and has no checkVisibility; the browser always has.
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });

const focusable =
  'a[href], button:not([tabindex="-1"]), input, select, textarea, [tabindex]:not([tabindex="-1"]), [contenteditable]';

export function moveRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const current = regions[here];
  if (current && document.activeElement instanceof HTMLElement) lastFocus.set(current, document.activeElement);

  const from = here === -1 && direction === -1 ? 0 : here;
  const target = regions[(from + direction + regions.length) % regions.length];
  if (!target) return;

  const remembered = lastFocus.get(target);
  const back = remembered && target.contains(remembered) && isShown(remembered) ? remembered : undefined;
  const first = [...target.querySelectorAll<HTMLElement>(focusable)].find(isShown);
  (back ?? first ?? target).focus();
}
