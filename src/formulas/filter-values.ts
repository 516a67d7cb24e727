/** The formula that lists what a criterion of a filter takes. */
import type { Execution } from '../acquire/execution';
import { acquireValues, type Values } from '../acquire/values';
import type { CellValue } from '../core/cell';
import { findCriterion, RECORDED_VALUES, rangeText, type ValueSource, valueText } from '../core/filter';
import { isBlank } from '../core/formula/arguments';
import { fold } from '../core/lookup/text';
import { OUTCOME_TEXTS } from '../core/outcome';
import type { Call } from '../lusha/call';
import type { ContactLocation } from '../lusha/criteria';
import { companyFilterValues, contactFilterValues, type FilterQuery, filterQuery } from '../lusha/filters';
import { problemCells } from './table';

const EXAMPLE = '=LUSHA_FILTER_VALUES("technologies", "sap")';

/**
 * The cells of `LUSHA_FILTER_VALUES(type, query)`: one value a row, as a filter takes it; codes with what they mean beside
 * them. Lists that are known are told without a request; others are asked for once a day. Throws a sentence where there is
 * no list.
 */
export function filterValueCells({ desk }: Execution, type: unknown, query?: unknown): CellValue[][] {
  const found = findCriterion('people', String(type ?? ''));
  if (found.kind === 'none') {
    const near = found.nearest ? ` Did you mean ${found.nearest.id}?` : '';
    throw new Error(`There is no criterion “${String(type ?? '')}”.${near} Write for example ${EXAMPLE}.`);
  }
  const { label, values } = found.entry;
  const text = isBlank(query) ? '' : String(query);
  const recorded = values.kind === 'choice' ? RECORDED_VALUES[values.list] : undefined;
  if (recorded)
    return shown(
      recorded.map((option) => [option.label]),
      text,
    );
  const source = 'source' in values ? values.source : undefined;
  if (!source)
    throw new Error(`${label} has no list of values: write what you look for into the filter itself.`);
  const asked = filterQuery(text);
  if (source.searched && !asked)
    throw new Error(`${label} is a long list. Give at least two letters to look for, as in ${EXAMPLE}.`);
  const told = source.searched && asked ? searched(source, asked) : listed(source);
  const { values: list, problem } = told(desk);
  if (problem) return problemCells(problem);
  return shown(list, source.searched ? '' : text);
}

type Told = (desk: Execution['desk']) => Values<readonly CellValue[]>;

/** Asks for one list and makes rows of it. */
function asking<T>(call: Call<readonly T[]>, rowOf: (value: T) => readonly CellValue[]): Told {
  return (desk) => {
    const { values, problem } = acquireValues(desk, call);
    return problem ? { problem } : { values: values.map(rowOf) };
  };
}

function listed({ type }: ValueSource): Told {
  const span = (value: { readonly min?: number; readonly max?: number }) => [rangeText(value)];
  const code = (value: { readonly code: string; readonly label: string }) => [value.code, value.label];
  if (type === 'sizes' || type === 'revenues') return asking(companyFilterValues(type), span);
  if (type === 'sics' || type === 'naics') return asking(companyFilterValues(type), code);
  return asking(companyFilterValues('intentTopics'), (topic) => [topic]);
}

function searched({ of, type }: ValueSource, query: FilterQuery): Told {
  if (type === 'technologies') return asking(companyFilterValues(type, query), (name) => [name]);
  if (type === 'names') {
    return asking(companyFilterValues(type, query), ({ name, domain }) => [name, domain ?? '']);
  }
  const places =
    of === 'contacts' ? contactFilterValues('locations', query) : companyFilterValues('locations', query);
  return asking(places, (place) => [placeText(place)]);
}

/** A place as a filter takes it. */
function placeText({ city, state, country = '' }: ContactLocation): string {
  const place = { country, ...(state ? { state } : {}), ...(city ? { city } : {}) };
  return valueText({ kind: 'place', ...place });
}

/** The rows that hold the text, each once; where there is none, that there is none. */
function shown(rows: readonly (readonly CellValue[])[], text: string): CellValue[][] {
  const wanted = fold(text);
  const kept = rows.filter((row) => row.some((cell) => fold(String(cell)).includes(wanted)));
  const distinct = new Map(kept.map((row) => [JSON.stringify(row), [...row]]));
  return distinct.size === 0 ? [[OUTCOME_TEXTS['no match']]] : [...distinct.values()];
}
