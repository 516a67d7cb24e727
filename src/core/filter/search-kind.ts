/** What a filter says that it finds, people or companies: `find: companies` among its criteria. */
import type { Kind } from '../kind';
import { fold } from '../lookup/text';
import { cut, unquote } from './quotes';
import { quoted } from './read-value';

/** One criterion as it was written; `list` is absent where a text stands without a name. */
export interface Part {
  readonly name: string;
  readonly list?: string;
}

export interface ReadKind {
  readonly kind: Kind;
  /** What is left to be read as criteria. */
  readonly others: readonly Part[];
  readonly problems: readonly string[];
}

const NAMES = new Set(['find', 'search']);
const REMEDY = 'Write find: people or find: companies.';

/** Takes what names the kind out of the parts; people where none does. Alone, `companies` says it as the first part only. */
export function readKind(parts: readonly Part[]): ReadKind {
  const kinds = new Set<Kind>();
  const others: Part[] = [];
  const problems: string[] = [];
  for (const [index, part] of parts.entries()) {
    const { name, list } = part;
    const alone = index === 0 && list === undefined ? kindOf(name) : undefined;
    if (alone) kinds.add(alone);
    else if (list === undefined || !NAMES.has(fold(name))) others.push(part);
    else {
      const words = cut(list, /[,;\r\n]/).map((word) => unquote(word).text);
      for (const word of words.filter((one) => one !== '')) {
        const kind = kindOf(word);
        if (kind) kinds.add(kind);
        else problems.push(`A search cannot find ${quoted(word)}. ${REMEDY}`);
      }
      if (words.every((word) => word === '')) problems.push(`It is not said what to find. ${REMEDY}`);
    }
  }
  if (kinds.size > 1) problems.push('A search finds people or companies, not both. Keep one of the two.');
  return { kind: kinds.has('company') && kinds.size === 1 ? 'company' : 'contact', others, problems };
}

/** How a filter begins that finds something else than people. */
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
