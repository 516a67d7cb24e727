/** Finds the part of a host name that its owner registered, by the Public Suffix List. */
import { PUBLIC_SUFFIXES } from './public-suffixes';

/** A label of a suffix, and the labels that may stand before it. */
interface Suffix {
  readonly isRule: boolean;
  readonly below: ReadonlyMap<string, Suffix>;
}

/** The suffixes under an ending are read from the list at their first use, because most files need few endings. */
const endings = new Map<string, ReadonlyMap<string, Suffix>>();

const NONE: ReadonlyMap<string, Suffix> = new Map();

/**
 * Returns the registered part of a host name in lower case: `acme.co.uk` for `careers.acme.co.uk`, and `acme.github.io`
 * for itself, because the private section counts. A public suffix by itself stays as it is.
 */
export function registeredDomain(host: string): string {
  const labels = host.split('.');
  return labels.slice(-suffixLength(labels) - 1).join('.');
}

/** Returns how many labels at the end are the public suffix: the longest rule that applies, otherwise one. */
function suffixLength(labels: readonly string[]): number {
  let length = 1;
  let below = suffixesUnder(labels[labels.length - 1] ?? '');
  for (let count = 2; count <= labels.length && below.size > 0; count++) {
    const label = labels[labels.length - count] ?? '';
    if (below.has(`!${label}`)) return count - 1;
    const named = below.get(label);
    const any = below.get('*');
    if (named?.isRule || any?.isRule) length = count;
    below = (named ?? any)?.below ?? NONE;
  }
  return length;
}

function suffixesUnder(ending: string): ReadonlyMap<string, Suffix> {
  const known = endings.get(ending);
  if (known) return known;
  const line = PUBLIC_SUFFIXES.indexOf(`\n${ending}:`);
  const found = line < 0 ? NONE : readLine(line + ending.length + 2);
  endings.set(ending, found);
  return found;
}

/** Reads one line of the list, such as `ac,co(name),city[other,*]`. */
function readLine(start: number): ReadonlyMap<string, Suffix> {
  const line = PUBLIC_SUFFIXES.slice(start, PUBLIC_SUFFIXES.indexOf('\n', start));
  const whole = new Map<string, Suffix>();
  const outer: Map<string, Suffix>[] = [];
  let current = whole;
  for (const token of line.match(/[^,()[\]]+[([]?|[)\]]/g) ?? []) {
    if (token === ')' || token === ']') {
      current = outer.pop() ?? whole;
      continue;
    }
    const mark = /[([]$/.exec(token)?.[0];
    const below = new Map<string, Suffix>();
    current.set(mark === undefined ? token : token.slice(0, -1), { isRule: mark !== '[', below });
    if (mark === undefined) continue;
    outer.push(current);
    current = below;
  }
  return whole;
}
