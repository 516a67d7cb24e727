/** Writes values as JSON text, however deeply they nest. */

/** Returns what `JSON.stringify` returns, also for a value whose nesting would overflow the stack. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return deepText(value);
  }
}

/** A value that is still to be written, or text that stands between values. */
type Open = { readonly value: unknown } | { readonly text: string };

/** Goes through plain lists and objects by a list of what is open instead of by recursion. */
function deepText(whole: unknown): string {
  const written: string[] = [];
  const open: Open[] = [{ value: whole }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('text' in next) {
      written.push(next.text);
      continue;
    }
    const { value } = next;
    if (typeof value !== 'object' || value === null) written.push(JSON.stringify(value) ?? 'null');
    else for (const part of partsOf(value).reverse()) open.push(part);
  }
  return written.join('');
}

function partsOf(value: object): Open[] {
  const isList = Array.isArray(value);
  const inner = Object.entries(value)
    .filter(([, one]) => isList || one !== undefined)
    .flatMap(([name, one]: [string, unknown], at): Open[] => [
      { text: `${at > 0 ? ',' : ''}${isList ? '' : `${JSON.stringify(name)}:`}` },
      { value: one },
    ]);
  return [{ text: isList ? '[' : '{' }, ...inner, { text: isList ? ']' : '}' }];
}
