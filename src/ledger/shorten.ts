/**
 * Entries that are too large for the store that is to hold them. They are shortened alone, and marked: what is kept of them is
 * never taken for all of it.
 */
import type { Entry } from './entry';
import { fittingSignals } from './signals-entry';

/** What may stay, from generous to little: characters of a text, and entries of a list. Our own choice. */
const STEPS = [
  { characters: 2_000, entries: 100 },
  { characters: 300, entries: 12 },
  { characters: 100, entries: 4 },
  { characters: 40, entries: 1 },
] as const;

type Step = (typeof STEPS)[number];

/** These are whole or of no use, however long they are. */
const WHOLE: ReadonlySet<string> = new Set(['id', 'ids', 'kind', 'outcome', 'failed', 'sealed', 'prices']);

/**
 * Returns the entry as it is where `fits`, otherwise with no more of its longest texts and lists than fits; `undefined` where
 * not even the least does.
 */
export function fitting(entry: Entry, fits: (entry: Entry) => boolean): Entry | undefined {
  if (fits(entry)) return entry;
  if (entry.kind === 'signals') return fittingSignals(entry, fits);
  if (entry.kind !== 'contact' && entry.kind !== 'company') return undefined;
  for (const step of STEPS) {
    const shorter = { ...(cutProperties(entry, step) as typeof entry), shortened: true as const };
    if (fits(shorter)) return shorter;
  }
  return undefined;
}

/** Cuts a value; `undefined` where it is to be left out. */
function cut(value: unknown, step: Step): unknown {
  if (typeof value === 'string') return cutText(value, step.characters);
  if (Array.isArray(value)) return cutList(value, step);
  return typeof value === 'object' && value !== null ? cutProperties(value, step) : value;
}

/** Words end with "…". An address or a code would be another one when it is cut, so it is left out. */
function cutText(text: string, characters: number): string | undefined {
  if (text.length <= characters) return text;
  if (!/\s/.test(text)) return undefined;
  return `${text.slice(0, characters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The first entries of a list, without those that would lose a part; a list of which nothing is left is unknown, not empty. */
function cutList(values: readonly unknown[], step: Step): readonly unknown[] | undefined {
  const kept = values.slice(0, step.entries).flatMap((value) => {
    const short = cut(value, step);
    const isPart =
      typeof short === 'object' && short !== null && namesOf(short).length < namesOf(value as object).length;
    return short === undefined || isPart ? [] : [short];
  });
  return kept.length === 0 && values.length > 0 ? undefined : kept;
}

function cutProperties(record: object, step: Step): object {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
      const short = WHOLE.has(name) ? value : cut(value, step);
      return short === undefined ? [] : [[name, short]];
    }),
  );
}

function namesOf(record: object): readonly string[] {
  return Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
