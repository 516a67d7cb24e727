/** Reads which kind a filter searches for: `find: companies` or `find: people` among its criteria. */
import type { Kind } from '../kind';
import { fold } from '../lookup/text';
import { cut, unquote } from './quotes';
import { quoted } from './read-value';

/** One written criterion. `list` is absent when a text has no name and no colon; then `name` is the text. */
export interface Part {
  readonly name: string;
  readonly list?: string;
  /** A number of a cell that Sheets may have made of a date. */
  readonly perhapsDate?: string;
}

export interface ReadKind {
  readonly kind: Kind;
  /** The other parts, which are to be read as criteria. */
  readonly others: readonly Part[];
  readonly problems: readonly string[];
}

const NAMES = new Set(['find', 'search']);
const REMEDY = 'Write find: people or find: companies.';

/**
 * Separates the parts that name the kind from the others. The kind is `contact` when none does. A first part that is only
 * `companies` or `people` names it too.
 */
export function readKind(parts: readonly Part[]): ReadKind {
  const kinds = new Set<Kind>();
  const others: Part[] = [];
  const problems: string[] = [];
  for (const [index, part] of parts.entries()) {
    const { name, list } = part;
    const bareKind = index === 0 && list === undefined ? kindOf(name) : undefined;
    if (bareKind) kinds.add(bareKind);
    else if (list === undefined || !NAMES.has(fold(name))) others.push(part);
    else {
      const words = cut(list, /[,;\r\n]/).map((word) => unquote(word).text);
      for (const word of words.filter((text) => text !== '')) {
        const kind = kindOf(word);
        if (kind) kinds.add(kind);
        else problems.push(`A search cannot find ${quoted(word)}. ${REMEDY}`);
      }
      if (words.every((word) => word === '')) problems.push(`The kind of search is missing. ${REMEDY}`);
    }
  }
  if (kinds.size > 1) problems.push('A search finds people or companies, not both. Keep one of the two.');
  return { kind: kinds.has('company') && kinds.size === 1 ? 'company' : 'contact', others, problems };
}

/** Returns the row that names the kind; `undefined` for contacts, which are the default. */
export function kindRow(kind: Kind): readonly [name: string, value: string] | undefined {
  return kind === 'contact' ? undefined : ['find', 'companies'];
}

const WORDS: ReadonlyMap<string, Kind> = new Map([
  ['people', 'contact'],
  ['companies', 'company'],
]);

function kindOf(word: string): Kind | undefined {
  return WORDS.get(fold(word));
}
