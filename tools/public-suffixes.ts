/** Writes the Public Suffix List in the compact form in which the add-on reads it. */
import { createRequire } from 'node:module';

/** The list as `tldts` holds it: a tree in arrays, whose edges are labels. A flag says that a rule ends at a node. */
interface Trie {
  readonly nodeFlags: Uint8Array;
  readonly edgeStart: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly edgeChild: Uint16Array;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

interface Suffixes {
  isRule: boolean;
  readonly below: Map<string, Suffixes>;
}

/**
 * Returns the source of the module with the list. It holds only rules of more than one label, with the private section:
 * an ending without an entry is a suffix by itself.
 */
export function publicSuffixModule(): string {
  const lines = [...publicSuffixes().below]
    .filter(([, { below }]) => below.size > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ending, { below }]) => `${ending}:${written(below)}`);
  return `/**
 * The Public Suffix List (https://publicsuffix.org, Mozilla Public License 2.0), written by \`npm run suffixes\`. Each line
 * is an ending with the labels before it; those in brackets stand before them in turn, and square brackets say that the
 * label by itself is no suffix.
 */
export const PUBLIC_SUFFIXES = \`
${lines.join('\n')}
\`;
`;
}

function publicSuffixes(): Suffixes {
  const trie = createRequire(import.meta.url)('tldts/dist/cjs/src/data/trie.js') as Trie;
  const root: Suffixes = { isRule: false, below: new Map() };
  addRules(trie, trie.rulesRoot, root, '');
  addRules(trie, trie.exceptionsRoot, root, '!');
  return root;
}

/** Adds the rules below a node of the trie. `mark` stands before the last label of an exception. */
function addRules(trie: Trie, node: number, suffixes: Suffixes, mark: string): void {
  const from = trie.edgeStart[node] ?? 0;
  const to = trie.edgeStart[node + 1] ?? 0;
  let offset = trie.edgeLength.slice(0, from).reduce((sum, length) => sum + length, 0);
  for (let edge = from; edge < to; edge++) {
    const length = trie.edgeLength[edge] ?? 0;
    const label = trie.labelText.slice(offset, offset + length);
    offset += length;
    const child = trie.edgeChild[edge] ?? 0;
    const isRule = (trie.nodeFlags[child] ?? 0) > 0;
    const key = isRule ? mark + label : label;
    const below = suffixes.below.get(key) ?? { isRule: false, below: new Map() };
    suffixes.below.set(key, below);
    below.isRule ||= isRule;
    addRules(trie, child, below, mark);
  }
}

function written(below: ReadonlyMap<string, Suffixes>): string {
  return [...below]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, suffixes]) => {
      if (suffixes.below.size === 0) return label;
      const inner = written(suffixes.below);
      return suffixes.isRule ? `${label}(${inner})` : `${label}[${inner}]`;
    })
    .join(',');
}
