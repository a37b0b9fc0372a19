/** Puts values into a template's {places}. A place without a value is a bug in the template, not an answer. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`nothing to put at {${place}} in "${template}"`);
    return value;
  });
}
