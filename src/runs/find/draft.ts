/** A filter in the making: read into one that can be sent, and kept for the next time. */
import { readNote } from '../../core/account';
import { emptyFilter, entryOf, type Filter, RECORDED_VALUES, readValue, withValue } from '../../core/filter';
import type { ContactFilters } from '../../lusha/criteria';
import { filterBody } from '../../lusha/filter-body';
import type { Properties } from '../../ports';
import type { FilterCheck, FilterDraft } from './view';

export interface ReadDraft {
  /** What was understood. */
  readonly filter: Filter;
  readonly problems: FilterCheck['problems'];
  /** What Lusha takes; absent while there are problems. */
  readonly criteria?: ContactFilters;
}

const PROPERTY = 'lusha.find';
/** A property holds 9 KB; a filter beyond that is not kept. */
const LONGEST = 8_000;

export function readDraft(draft: FilterDraft): ReadDraft {
  let filter = emptyFilter('people');
  const misread: FilterCheck['problems'][number][] = [];
  for (const { id, side, values } of draft) {
    const entry = entryOf(id);
    if (!entry) continue;
    for (const text of values) {
      const value = readValue(entry, text, RECORDED_VALUES);
      if (value.kind === 'refused') misread.push({ id, sentence: value.sentence });
      else filter = withValue(filter, entry.id, side, value);
    }
  }
  if (misread.length > 0) return { filter, problems: misread };
  const body = filterBody(filter, RECORDED_VALUES);
  if (body.kind === 'problems') return { filter, problems: body.problems };
  if (body.kind === 'people') return { filter, problems: [], criteria: body.filters };
  throw new Error('This is no filter of people.');
}

/** What was searched for the last time in this file. */
export function keptDraft(properties: Readonly<Record<string, string>>): FilterDraft {
  const kept = readNote<FilterDraft>(properties[PROPERTY]);
  return Array.isArray(kept) ? kept : [];
}

export function keepDraft(properties: Properties, draft: FilterDraft): void {
  const text = JSON.stringify(draft);
  if (text.length <= LONGEST) properties.setAll({ [PROPERTY]: text });
}
