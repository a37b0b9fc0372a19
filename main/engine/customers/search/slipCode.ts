/** A slip code as it may be typed from paper, with or without its dash, written as it is kept: `7K3-M9QX`. */
export function slipCodeTyped(text: string): string | null {
  const code = /^([0-9a-tv-z]{3})[-\s]?([0-9a-tv-z]{4})$/i.exec(text);
  if (!code) return null;
  // Crockford's base 32 has no I, L, O or U: what is read as one of the first three was a 1 or a 0.
  return `${code[1]}-${code[2]}`.toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0');
}
