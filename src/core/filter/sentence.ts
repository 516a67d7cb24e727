/** Describes a filter in plain English, so that people see what a search will look for. */
import type { Span } from '../company';
import { areaOf } from './areas';
import { type CatalogueEntry, entryOf } from './catalogue';
import type { ValueKind } from './entry';
import type { Criterion, Filter, FilterValue } from './model';
import { valueText } from './read-value';
import { shownValue } from './recorded-values';
import { zipPhrase } from './zip';

/**
 * Returns a sentence without its period, such as
 * `People with the title CFO in Germany, at companies with 201 to 1,000 employees, not in Retail`.
 * It does not mention problems of the filter.
 */
export function filterSentence({ kind, criteria }: Filter): string {
  const about = (side: CatalogueEntry['about']) => phrases(criteria, side);
  const person = about('person');
  const company = about('company');
  const [first, own, second, others] =
    kind === 'contact'
      ? ['People', person, 'at companies', company]
      : ['Companies', company, 'with people', person];
  const head = own === '' ? first : `${first} ${own}`;
  if (others === '') return head;
  return `${head}${own === '' ? '' : ','} ${second} ${others}`;
}

/** Lists the required values and then the excluded ones, with commas where they make the sentence easier to read. */
function phrases(criteria: readonly Criterion[], about: CatalogueEntry['about']): string {
  const phrasesOf = (side: Criterion['side']) =>
    criteria.flatMap((criterion) => {
      const entry = entryOf(criterion.id);
      return entry?.about === about && criterion.side === side ? [criterionPhrase(criterion, entry)] : [];
    });
  const included = phrasesOf('include');
  return [included.join(included.length <= 2 ? ' ' : ', '), ...phrasesOf('exclude')]
    .filter((part) => part !== '')
    .join(', ');
}

function criterionPhrase(
  { side, match, values }: Criterion,
  { phrase, values: takes }: CatalogueEntry,
): string {
  const isNot = (side === 'exclude') !== values.some((value) => value.kind === 'flag' && !value.yes);
  const unit = takes.kind === 'range' ? takes.unit : 'count';
  const list = listed(
    values.map((value) => valuePhrase(value, unit, takes)),
    match === 'all' ? 'and' : 'or',
  );
  // The replacement is a function because dollar signs in a replacement text have a meaning.
  const text = phrase.replace('{}', () => list).replace('{lower}', () => list.toLowerCase());
  return isNot ? `not ${text}` : text;
}

function valuePhrase(value: FilterValue, unit: 'count' | 'year', takes: ValueKind): string {
  if (value.kind === 'range') return rangePhrase(value, unit);
  if (value.kind === 'zip') return zipPhrase(value);
  if (value.kind !== 'place') return inQuotes(shownValue(takes, valueText(value)));
  const area = areaOf(value);
  if (area) return area.name;
  const [inner = '', ...outer] = [value.city, value.state, value.country].filter(
    (part) => part !== undefined,
  );
  return outer.length === 0 ? inner : `${inner} (${outer.join(', ')})`;
}

/** Quotes a value whose words could be mistaken for words of the sentence. */
function inQuotes(text: string): string {
  return /,| or | and /.test(text) ? `"${text}"` : text;
}

function rangePhrase({ min, max }: Span, unit: 'count' | 'year'): string {
  const isYear = unit === 'year';
  const number = (value: number) => (isYear ? `${value}` : `${value}`.replace(/\B(?=(?:\d{3})+$)/g, ','));
  if (min === undefined) {
    if (max === undefined) return 'any';
    return isYear ? `${max} or earlier` : `up to ${number(max)}`;
  }
  if (max === undefined) return `${number(min)} or ${isYear ? 'later' : 'more'}`;
  return min === max ? number(min) : `${number(min)} to ${number(max)}`;
}

function listed(items: readonly string[], word: string): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
