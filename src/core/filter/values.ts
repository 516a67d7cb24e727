/** The values to choose from, and how the words a person types find one. */
import { nearest } from '../fields/edit-distance';
import { fold, foldWords } from '../lookup/text';

/** One value of a list. */
export interface Option {
  /** How it is shown and typed; a filter holds this. */
  readonly label: string;
  /** What the API is sent in its place: an id, a code, or the label itself. */
  readonly sent: string | number;
  /** Other spellings. Case, accents, spaces and punctuation do not matter in either. */
  readonly aliases?: readonly string[];
  /** The label of what it is a part of. */
  readonly parent?: string;
}

/** The lists, mostly under the names of the API's filter types. */
export type ListName =
  | 'seniority'
  | 'departments'
  | 'existingDataPoints'
  | 'countries'
  | 'mainIndustries'
  | 'subIndustries'
  | 'companyTypes'
  | 'businessModels'
  | 'fundingRounds'
  | 'contactSignals'
  | 'technologies'
  | 'intentTopics';

/**
 * Which values there are. Any text passes for a list that is not here: Lusha knows more technologies than it lists, and a
 * formula cannot ask for a list first.
 */
export type FilterValues = { readonly [L in ListName]?: readonly Option[] };

/** What a text finds in a list. `nearest`: what it may have meant; `options`: those of which it names a part. */
export type FoundOption =
  | { readonly kind: 'found'; readonly option: Option }
  | { readonly kind: 'several'; readonly options: readonly Option[] }
  | { readonly kind: 'none'; readonly nearest?: Option };

/** By its whole name, else by words that only one label has: `retail` finds `Retail & Wholesale Trade`. */
export function findOption(options: readonly Option[], text: string): FoundOption {
  const asked = fold(text);
  const whole =
    options.find(({ label }) => label === text) ??
    options.find(({ label }) => fold(label) === asked) ??
    options.find(({ aliases = [] }) => aliases.some((alias) => fold(alias) === asked));
  if (whole) return { kind: 'found', option: whole };
  const words = foldWords(text).filter((word) => word !== 'and');
  const inPart = words.length === 0 ? [] : options.filter(({ label }) => holdsAll(foldWords(label), words));
  const [only, ...others] = inPart;
  if (only)
    return others.length === 0 ? { kind: 'found', option: only } : { kind: 'several', options: inPart };
  const near = nearest(options, spellings, asked);
  return near ? { kind: 'none', nearest: near } : { kind: 'none' };
}

/**
 * `newer` lists in place of the older ones of the same name. Where an entry stayed (what is sent is the same) but its label was
 * reworded, the old label still finds it, so a kept filter stays good.
 */
export function withNewer(older: FilterValues, newer: FilterValues): FilterValues {
  const lists = Object.entries(newer) as [ListName, readonly Option[]][];
  return {
    ...older,
    ...Object.fromEntries(lists.map(([name, options]) => [name, withOldNames(older[name] ?? [], options)])),
  };
}

function withOldNames(older: readonly Option[], newer: readonly Option[]): readonly Option[] {
  return newer.map((option) => {
    const before = older.find(({ sent }) => sent === option.sent);
    if (!before) return option;
    return { ...option, aliases: [...(option.aliases ?? []), before.label, ...(before.aliases ?? [])] };
  });
}

function holdsAll(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((word) => words.includes(word));
}

/** What a slip of the finger may have meant: names, but no codes, of which any is near another; and the longer words of the label. */
function spellings({ label, aliases = [] }: Option): readonly string[] {
  const names = [label, ...aliases].map(fold).filter((name) => name.length > 3);
  return names.concat(foldWords(label).filter((word) => word.length > 4));
}
