/** Reads the text of a header: which role it names, and whether it means somebody who only works on the row. */
import type { Kind } from '../kind';
import { cleanText, foldWords } from '../lookup/text';
import { HEADER_WORDS, MEANINGS, type Meaning } from './header-vocabulary';
import type { Role } from './roles';

/** What a header names. `name` and `client` are settled by the other columns, `link` by the values of the column. */
export type Named = Role | 'name' | 'client' | 'link' | 'other';

export interface HeaderMeaning {
  readonly named: Named;
  /** Whether the header means a colleague, such as the owner of a lead. */
  readonly isOwner: boolean;
  /** Whether the header speaks of a company or of its website. */
  readonly isOfCompany: boolean;
  /** Whether every word of the header is known. */
  readonly isSure: boolean;
  /** Whether the header says more than the noun of a person or a company, such as `Name` or `Email`. */
  readonly isExplicit: boolean;
  /** Whether the header is one phrase, such as `Founder`, which may also be a value of a list. */
  readonly isOnePhrase: boolean;
}

type Word = Meaning | 'unknown';

/** Longer texts are notes or questions with an answer, and no headers. The limits are in UTF-16 units and in words. */
const LONGEST_HEADER = 80;
const MOST_WORDS = 12;
const LONGEST_PHRASE = 5;
/** Shorter parts of compounds are found in too many other words by chance. */
const SHORTEST_PART = 4;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

let dictionary: ReadonlyMap<string, Meaning> | undefined;

/** Returns the meaning of each folded phrase. The first language in the table wins. It is built at the first use. */
function words(): ReadonlyMap<string, Meaning> {
  if (dictionary) return dictionary;
  const built = new Map<string, Meaning>();
  for (const language of Object.values(HEADER_WORDS)) {
    for (const meaning of MEANINGS) {
      for (const phrase of (language[meaning] ?? '').split(',')) {
        const key = foldWords(phrase).join('');
        if (key !== '' && !built.has(key)) built.set(key, meaning);
      }
    }
  }
  dictionary = built;
  return built;
}

/**
 * Reads a header; `undefined` when it names nothing that is known. `group` is the header above it, where a list has two
 * header rows: it says whose name or address the lower one means.
 */
export function headerMeaning(cell: unknown, kind: Kind, group: unknown = ''): HeaderMeaning | undefined {
  const own = readWords(cell);
  const all = [...readWords(group), ...own];
  // The lower header stands alone unless it needs the upper one.
  const read = interpret(own);
  const needsGroup = read === undefined || read.named === 'name' || read.named === 'link';
  const meaning = needsGroup && own.length > 0 ? (interpret(all) ?? read) : read;
  return meaning && forKind(meaning, kind, String(cell));
}

/** In a list of companies every name is a company's. Only the header distinguishes ids of contacts from ids of companies. */
function forKind(meaning: HeaderMeaning, kind: Kind, header: string): HeaderMeaning | undefined {
  const { named } = meaning;
  if (named === 'lusha id') return /company/i.test(header) === (kind === 'company') ? meaning : undefined;
  if (kind === 'contact') return meaning;
  if (named === 'linkedin') return { ...meaning, named: 'company page' };
  return named === 'client' ? { ...meaning, named: 'company name' } : meaning;
}

function readWords(cell: unknown): readonly Word[] {
  if (typeof cell !== 'string' || cell.length > LONGEST_HEADER) return [];
  const text = cleanText(cell)
    .replace(/\([^)]*\)|\[[^\]]*\]|（[^）]*）/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4');
  const tokens = foldWords(text);
  if (tokens.length > MOST_WORDS) return [];
  const found: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [length, meanings] = longestPhrase(tokens, at);
    found.push(...meanings);
    at += length;
  }
  return found;
}

/** Returns how many tokens from `at` on form the longest known phrase, and its meanings. */
function longestPhrase(tokens: readonly string[], at: number): readonly [number, readonly Word[]] {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length--) {
    const meaning = words().get(tokens.slice(at, at + length).join(''));
    if (meaning) return [length, [meaning]];
  }
  const token = tokens[at] ?? '';
  if (/^\d+$/.test(token)) return [1, ['filler']];
  const singular = words().get(token.replace(/s$/, ''));
  return [1, singular ? [singular] : (partsOf(token) ?? ['unknown'])];
}

/** Splits a compound such as `firmenname` or `担当者メールアドレス` into known words; `undefined` when a part is unknown. */
function partsOf(token: string): readonly Meaning[] | undefined {
  const shortest = EAST_ASIAN.test(token) ? 1 : SHORTEST_PART;
  for (let length = token.length - shortest; length >= shortest; length--) {
    const first = words().get(token.slice(0, length));
    if (!first || first === 'of' || first === 'filler') continue;
    // German and the Nordic languages join words by an `s`.
    for (const rest of new Set([token.slice(length), token.slice(length).replace(/^s/, '')])) {
      const whole = words().get(rest);
      const others = whole ? [whole] : rest.length > shortest ? partsOf(rest) : undefined;
      if (others) return [first, ...others];
    }
  }
  return undefined;
}

const EXPLICIT: readonly Word[] = [
  ...(['lusha id', 'email', 'linkedin', 'website', 'link'] as const),
  ...(['first', 'last', 'full', 'last first', 'name'] as const),
];

function interpret(read: readonly Word[]): HeaderMeaning | undefined {
  const has = (word: Word) => read.includes(word);
  const named = has('other') ? 'other' : (identifierIn(read) ?? nameIn(read));
  if (named === undefined) return undefined;
  return {
    named,
    isOwner: has('owner'),
    isOfCompany: has('company') || has('website'),
    isSure: !has('unknown'),
    isExplicit: EXPLICIT.some(has),
    isOnePhrase: read.length === 1,
  };
}

function identifierIn(read: readonly Word[]): Named | undefined {
  const has = (word: Word) => read.includes(word);
  if (has('lusha id')) return 'lusha id';
  if (has('email')) return 'email';
  if (has('linkedin')) return has('company') && !has('person') ? 'company page' : 'linkedin';
  if (has('website')) return 'company domain';
  return has('link') ? 'link' : undefined;
}

/** Reads a header of names. The last word counts, because `Company contact` is a contact, and a word behind it may change it. */
function nameIn(read: readonly Word[]): Named | undefined {
  const telling: readonly Word[] = read.filter((word) => word !== 'filler');
  if (telling[telling.length - 1] === 'unknown') return undefined;
  const at = (word: Word) => telling.indexOf(word);
  if (at('full') >= 0) return 'full name';
  if (at('last first') >= 0) return 'name, last first';
  if (at('first') >= 0 && at('last') >= 0) return at('first') < at('last') ? 'full name' : 'name, last first';
  if (at('first') >= 0) return 'first name';
  if (at('last') >= 0) return 'last name';
  const isNoun = (word: Word) => word === 'person' || word === 'company' || word === 'client';
  const of = at('of');
  const head = (of < 0 ? telling : telling.slice(0, of)).filter(isNoun);
  const nouns = head.length > 0 ? head : telling.filter(isNoun);
  const noun = nouns[nouns.length - 1];
  if (noun === 'company' && at('owner') < 0) return 'company name';
  if (noun === 'person' || at('owner') >= 0) return 'full name';
  if (noun === 'client') return 'client';
  return at('name') >= 0 ? 'name' : undefined;
}
