/** Converts a filter to the criteria of Lusha's two prospecting searches. */
import { type CatalogueEntry, entryOf, type SentProperty } from '../core/filter/catalogue';
import type { SentValue } from '../core/filter/entry';
import type { Criterion, Filter, FilterValue } from '../core/filter/model';
import { type Problem, problemsOf } from '../core/filter/problems';
import { pageAddress } from '../core/filter/read-value';
import { type FilterValues, findOption } from '../core/filter/values';
import type { NonEmpty } from './batch';
import { atLeastOne, type CompanyFilters, type ContactFilters, type CriteriaProperty } from './criteria';
import { readRecord } from './read';

/** The criteria for `prospectContacts` or `prospectCompanies`, or the problems because of which nothing may be sent. */
export type FilterBody =
  | { readonly kind: 'contact'; readonly filters: ContactFilters }
  | { readonly kind: 'company'; readonly filters: CompanyFilters }
  | { readonly kind: 'problems'; readonly problems: NonEmpty<Problem> };

/** Converts the filter. `values` are the known values, which map names to ids and codes. */
export function filterBody(filter: Filter, values: FilterValues): FilterBody {
  const [first, ...others] = problemsOf(filter, values);
  if (first) return { kind: 'problems', problems: [first, ...others] };
  const filters: unknown = atLeastOne<Filters>({
    contacts: sides(filter, 'person', values),
    companies: sides(filter, 'company', values),
  });
  // `problemsOf` has checked what the types require beyond names and shapes.
  return filter.kind === 'contact'
    ? { kind: 'contact', filters: filters as ContactFilters }
    : { kind: 'company', filters: filters as CompanyFilters };
}

type Properties = Readonly<Record<string, unknown>>;

interface Sides {
  readonly include?: Properties;
  readonly exclude?: Properties;
}

interface Filters {
  readonly contacts?: Sides;
  readonly companies?: Sides;
}

function sides(filter: Filter, about: CatalogueEntry['about'], values: FilterValues): Sides | undefined {
  const side = (of: Criterion['side']) =>
    filter.criteria.reduce<Properties | undefined>((properties, criterion) => {
      const entry = entryOf(criterion.id);
      if (!entry || (entry.sentAbout ?? entry.about) !== about || criterion.side !== of) return properties;
      return merged(properties ?? {}, propertiesOf(criterion, entry, values));
    }, undefined);
  return atLeastOne<Sides>({ include: side('include'), exclude: side('exclude') });
}

function propertiesOf(
  { values: given, match }: Criterion,
  entry: CatalogueEntry,
  values: FilterValues,
): Properties {
  const sent = given.map((value) => sentValue(value, entry, values));
  if (typeof entry.sent === 'function') return entry.sent(sent);
  const isOne = entry.values.kind === 'date' || ('one' in entry.values && entry.values.one === true);
  const property = lushaName(entry.sent);
  return {
    [property]: isOne ? sent[0] : sent,
    ...(match === 'all' && entry.allOf ? { [lushaName(entry.allOf.property)]: 'and' } : {}),
  };
}

/** Returns the name unchanged. It does not compile when the catalogue names a property that the criteria do not have. */
function lushaName(property: SentProperty): CriteriaProperty {
  return property;
}

function sentValue(value: FilterValue, entry: CatalogueEntry, values: FilterValues): SentValue {
  switch (value.kind) {
    case 'text':
      if (entry.values.kind === 'company page') return pageAddress(value.text);
      return entry.values.kind === 'choice'
        ? sentChoice(value.text, values[entry.values.list] ?? [])
        : value.text;
    case 'range': {
      const least = entry.values.kind === 'range' ? entry.values.least : 0;
      const { min = least, max } = value;
      return max === undefined ? { min } : { min, max };
    }
    case 'place': {
      const { kind, ...place } = value;
      return place;
    }
    case 'zip': {
      const { zip: zipcode, country, miles } = value;
      return miles === undefined
        ? { countryIso2: `${sentChoice(country, values.countries ?? [])}`, zipcode }
        : { country, zipcode, distance: miles };
    }
    case 'date':
      return value.date;
    case 'flag':
      return value.yes;
  }
}

function sentChoice(label: string, options: NonNullable<FilterValues[keyof FilterValues]>): string | number {
  const found = findOption(options, label);
  return found.kind === 'found' ? found.option.sent : label;
}

/** Merges the properties of several criteria. Those of funding share one property, and so do those of signals and of education. */
function merged(before: Properties, added: Properties): Properties {
  const all: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(added)) {
    const other = all[name];
    const [former, own] = [readRecord(other), readRecord(value)];
    if (value !== undefined) all[name] = former && own ? { ...former, ...own } : value;
  }
  return all;
}
