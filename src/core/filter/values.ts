/** Lists of values to choose from, and how the words that people type find one. */
import { nearest } from '../fields/edit-distance';
import { fold, foldWords } from '../lookup/text';

/** One value of a list. */
export interface Option {
  /** The text that is shown, typed and stored in filters. */
  readonly label: string;
  /** The value that the API receives: an id, a code, or the label itself. */
  readonly sent: string | number;
  /** How panels and sentences show it where the label has to stay: the file finds its stored lists by the labels. */
  readonly shown?: string;
  /** Other spellings. Case, accents, spaces and punctuation matter neither here nor in the label. */
  readonly aliases?: readonly string[];
  /** The label of the value that it is a part of. */
  readonly parent?: string;
}

/** The names of the lists, which are mostly those of the API's filter types. */
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
  | 'fundingTypes'
  | 'contactSignals'
  | 'companySignals'
  | 'technologies'
  | 'intentTopics';

/**
 * The known values of each list. When a list is absent, any text is accepted: Lusha knows more technologies than it
 * lists, and a formula cannot request a list first.
 */
export type FilterValues = { readonly [L in ListName]?: readonly Option[] };

/** The result of a text: one option, several that contain its words, or none and the nearest by spelling. */
export type FoundOption =
  | { readonly kind: 'found'; readonly option: Option }
  | { readonly kind: 'several'; readonly options: readonly Option[] }
  | { readonly kind: 'none'; readonly nearest?: Option };

/**
 * Finds an option by its whole name, otherwise by words that only one label has: `retail` finds `Retail & Wholesale
 * Trade`.
 */
export function findOption(options: readonly Option[], text: string): FoundOption {
  const folded = fold(text);
  const whole =
    options.find(({ label }) => label === text) ??
    options.find(({ label }) => fold(label) === folded) ??
    options.find(({ aliases = [] }) => aliases.some((alias) => fold(alias) === folded));
  if (whole) return { kind: 'found', option: whole };
  const words = foldWords(text).filter((word) => word !== 'and');
  const inPart = words.length === 0 ? [] : options.filter(({ label }) => holdsAll(foldWords(label), words));
  const [only, ...others] = inPart;
  if (only)
    return others.length === 0 ? { kind: 'found', option: only } : { kind: 'several', options: inPart };
  const near = nearest(options, spellings, folded);
  return near ? { kind: 'none', nearest: near } : { kind: 'none' };
}

/**
 * Replaces the older lists by newer ones of the same name. When the label of an option changed but its `sent` value did
 * not, the old label still finds it, so that a stored filter stays valid.
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

function holdsAll(words: readonly string[], required: readonly string[]): boolean {
  return required.every((word) => words.includes(word));
}

/**
 * Returns the spellings that a typo may mean: the names without codes, which are all near each other, and the longer
 * words of the label.
 */
function spellings({ label, aliases = [] }: Option): readonly string[] {
  const names = [label, ...aliases].map(fold).filter((name) => name.length > 3);
  return names.concat(foldWords(label).filter((word) => word.length > 4));
}
