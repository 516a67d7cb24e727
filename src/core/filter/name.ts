/** A short name for a filter, by its values. */
import { entryOf } from './catalogue';
import type { Criterion, Filter } from './model';
import { rangeLabel } from './range-label';
import { valueText } from './read-value';
import { shownValue } from './recorded-values';

/** Returns a name of up to `longest` characters, such as `CFO · Germany · 201–1,000`; `''` for a filter without values. */
export function filterName({ criteria }: Filter, longest: number): string {
  const parts = criteria.flatMap(partsOf);
  let name = '';
  for (const part of parts) {
    const longer = name === '' ? part : `${name} · ${part}`;
    // A name that is cut between two values is still one.
    if (longer.length > longest) return name === '' ? `${part.slice(0, longest - 1)}…` : name;
    name = longer;
  }
  return name;
}

function partsOf({ id, side, values }: Criterion): readonly string[] {
  const entry = entryOf(id);
  if (!entry) return [];
  const { values: takes } = entry;
  const isCount = takes.kind === 'range' && takes.unit === 'count';
  return values.map((value) => {
    const text = valueText(value);
    const flag =
      value.kind === 'flag' && takes.kind === 'flag' ? (value.yes ? takes.yes : takes.no) : undefined;
    const named = flag ?? (isCount ? rangeLabel(text) : shownValue(takes, text));
    return side === 'exclude' ? `not ${named}` : named;
  });
}
