/** Reads the arguments of the functions over the account, for the cells and for what counts them from outside. */
import { type CatalogueEntry, findCriterion } from '../core/filter';
import { isBlank, onlyCell } from '../core/formula/arguments';
import { assertValues } from '../core/lookup/no-value';
import { type QuotaWindow, WINDOWS } from '../core/quota';
import { lacksFor } from './criterion-values';

const EXAMPLE = '=LUSHA_FILTER_VALUES("technologies", "sap")';

/** Returns the window of `LUSHA_QUOTA`; the default is the day. Throws a sentence for a window that does not exist. */
export function readWindow(given: unknown): QuotaWindow {
  const window = onlyCell(given);
  assertValues(window);
  const name = isBlank(window) ? 'day' : String(window).trim().toLowerCase();
  const known = WINDOWS.find((one) => one === name);
  if (known === undefined) throw new Error(`"${name}" isn't valid. Use "minute", "hour" or "day".`);
  return known;
}

/** A call of `LUSHA_FILTER_VALUES`: the filter whose values are listed, and the text that they have to contain. */
export interface ValuesCall {
  readonly takes: CatalogueEntry['values'];
  readonly text: string;
}

/** Reads a call of `LUSHA_FILTER_VALUES`. Throws a sentence where there is no list. */
export function readValuesCall(...given: readonly [type: unknown, query: unknown]): ValuesCall {
  const [type, query] = given.map(onlyCell);
  assertValues(type, query);
  const criterion = findCriterion('contact', String(type ?? ''));
  if (criterion.kind === 'none') {
    const near = criterion.nearest ? ` Did you mean ${criterion.nearest.id}?` : '';
    throw new Error(`There is no filter “${String(type ?? '')}”.${near} Write for example ${EXAMPLE}.`);
  }
  const { label, values: takes } = criterion.entry;
  const text = isBlank(query) ? '' : String(query);
  const lacks = lacksFor(takes, text);
  if (lacks === 'no list')
    throw new Error(`${label} has no list of values. Write what you look for into the filter itself.`);
  if (lacks === 'query needed')
    throw new Error(`${label} is a long list. Add at least two letters to look for, as in ${EXAMPLE}.`);
  return { takes, text };
}

/** Throws a sentence when the call of a function over the account has a mistake. */
export function checkAccountCall(name: string, [first, second]: readonly unknown[]): void {
  if (name === 'LUSHA_QUOTA') readWindow(first);
  if (name === 'LUSHA_FILTER_VALUES') readValuesCall(first, second);
}
