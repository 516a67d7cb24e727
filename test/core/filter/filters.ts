/** Filters for tests: the smallest one with a criterion, and arbitrary ones without problems. */

import fc from 'fast-check';
import { type CatalogueEntry, entriesOf, entryOf, isIn } from '../../../src/core/filter/catalogue';
import {
  type Criterion,
  emptyFilter,
  type Filter,
  type FilterValue,
  valueKey,
  withoutCriterion,
  withValue,
} from '../../../src/core/filter/model';
import { problemsOf } from '../../../src/core/filter/problems';
import { RECORDED_VALUES } from '../../../src/core/filter/recorded-values';
import { type ReadFilter, readSearch } from '../../../src/core/filter/text';
import { KIND_LABELS, type Kind } from '../../../src/core/kind';
import { cleanText } from '../../../src/core/lookup/text';

export const text = (words: string): FilterValue => ({ kind: 'text', text: words });

/** Reads the criteria of a text as those of a search for this kind. */
export const readAs = (kind: Kind, criteria: string): ReadFilter =>
  readSearch(`find: ${KIND_LABELS[kind]}; ${criteria}`, RECORDED_VALUES);

/** The criterion that makes a filter of each kind valid when its others only narrow or are about the other kind. */
const BASIS = {
  contact: { id: 'title', value: text('CFO') },
  company: { id: 'size', value: { kind: 'range', min: 51, max: 200 } },
} as const;

/** Returns one value that the criterion takes. */
function sampleValue({ values: takes }: CatalogueEntry): FilterValue {
  switch (takes.kind) {
    case 'text':
      return text('CFO');
    case 'choice':
      return text(RECORDED_VALUES[takes.list]?.[0]?.label ?? 'sap');
    case 'range':
      return { kind: 'range', min: Math.max(11, takes.least), max: takes.least + 50 };
    case 'place':
      return { kind: 'place', city: 'Munich', country: 'Germany' };
    case 'zip':
      return { kind: 'zip', zip: '10115', country: 'Germany', ...(takes.around ? { miles: 25 } : {}) };
    case 'code':
      return text('7372');
    case 'domain':
      return text('acme.example');
    case 'company page':
      return text('linkedin.com/company/acme');
    case 'date':
      return { kind: 'date', date: '2026-01-31' };
    case 'flag':
      return { kind: 'flag', yes: true };
  }
}

/** Returns a filter with the criterion and only those that the API requires in addition. */
export function smallestFilter(kind: Kind, id: Criterion['id'], side: Criterion['side']): Filter {
  const entry = entryOf(id) as CatalogueEntry;
  const alone = withValue(emptyFilter(kind), id, side, sampleValue(entry));
  return mended(alone, false);
}

/** Any text of a cell in the clean form of a filter. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    fc.constantFrom('not Intern', 'all of it', 'VP, Sales', '5" pipes', '“so” called', 'a: b; c', 'O’Brien'),
  )
  .map((raw) => cleanText(raw))
  .filter((clean) => clean !== '' && clean === cleanText(clean.normalize('NFKC')));

const anyCity = fc
  .record(
    { city: words, state: words, country: fc.constantFrom('Germany', 'Taiwan, Province Of China') },
    { requiredKeys: [] },
  )
  .map((parts): FilterValue => ({ kind: 'place', ...parts }));

function anyValue({ values: takes }: CatalogueEntry): fc.Arbitrary<FilterValue> {
  switch (takes.kind) {
    case 'text':
      return words.map(text);
    case 'choice': {
      const options = RECORDED_VALUES[takes.list];
      return options ? fc.constantFrom(...options).map(({ label }) => text(label)) : words.map(text);
    }
    case 'range': {
      const most = takes.most ?? 10 ** 12;
      const number = fc.integer({ min: takes.least, max: most });
      return fc.oneof(
        number.map((min): FilterValue => ({ kind: 'range', min })),
        number.map((max): FilterValue => ({ kind: 'range', max })),
        fc.tuple(number, number).map(([a, b]): FilterValue => {
          return { kind: 'range', min: Math.min(a, b), max: Math.max(a, b) };
        }),
      );
    }
    case 'place':
      return fc.oneof(
        { weight: 3, arbitrary: anyCity },
        fc
          .tuple(
            fc.constantFrom('continent', 'region', 'countryGrouping'),
            fc.constantFrom('Europe', 'EMEA', 'Africa'),
          )
          .map(([part, name]): FilterValue => ({ kind: 'place', [part]: name })),
      );
    case 'zip':
      return fc
        .record({
          zip: fc.constantFrom('10115', 'SW1A 1AA', 'D02', '00-950'),
          country: fc.constantFrom('Germany', 'Taiwan, Province Of China'),
          miles: fc.integer({ min: 1, max: 9999 }),
        })
        .map(({ miles, ...code }): FilterValue => {
          return { kind: 'zip', ...code, ...(takes.around ? { miles } : {}) };
        });
    case 'code':
      return fc.integer({ min: 10, max: 999_999 }).map((code) => text(`${code}`));
    case 'domain':
      return fc.domain().map(text);
    case 'company page':
      return fc.stringMatching(/^[a-z0-9-]{2,30}$/).map((slug) => text(`linkedin.com/company/${slug}`));
    case 'date':
      return fc
        .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
        .map((day): FilterValue => ({ kind: 'date', date: day.toISOString().slice(0, 10) }));
    case 'flag':
      return fc.boolean().map((yes): FilterValue => ({ kind: 'flag', yes }));
  }
}

function anyCriterion(kind: Kind, entry: CatalogueEntry): fc.Arbitrary<Criterion> {
  const { values: takes, allOf, canExclude } = entry;
  const isOne = takes.kind === 'date' || takes.kind === 'flag' || ('one' in takes && takes.one === true);
  return fc.record({
    id: fc.constant(entry.id),
    side: canExclude
      ? fc.constantFrom('include' as const, 'exclude' as const)
      : fc.constant('include' as const),
    match:
      allOf && isIn(kind, allOf)
        ? fc.constantFrom('any' as const, 'all' as const)
        : fc.constant('any' as const),
    values: fc.uniqueArray(anyValue(entry), {
      minLength: 1,
      maxLength: isOne ? 1 : 4,
      selector: valueKey,
    }),
  });
}

/** Arbitrary filters without problems. */
export const anyFilter: fc.Arbitrary<Filter> = fc.constantFrom<Kind>('contact', 'company').chain((kind) =>
  fc
    .subarray([...entriesOf(kind)], { minLength: 1, maxLength: 8 })
    .chain((entries) => fc.tuple(...entries.map((entry) => anyCriterion(kind, entry))))
    .map((criteria) => mended({ kind, criteria }, true)),
);

/** Adds missing criteria, and with `drop` removes those that the API would refuse. */
function mended(filter: Filter, drop: boolean): Filter {
  const wrong = problemsOf(filter, RECORDED_VALUES);
  if (wrong.length === 0) return filter;
  const ids = wrong.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const without = (drop ? ids : []).reduce(
    (left, id) => withoutCriterion(withoutCriterion(left, id, 'include'), id, 'exclude'),
    filter,
  );
  const { id, value } = BASIS[filter.kind];
  const full = drop && ids.length > 0 ? without : withValue(without, id, 'include', value);
  if (drop) return mended(full, drop);
  const has = (wanted: Criterion['id']) => full.criteria.some((criterion) => criterion.id === wanted);
  if (has('topic score')) return withValue(full, 'topics', 'include', text('ERP'));
  if (has('company signals since'))
    return withValue(full, 'company signals', 'include', text('Hiring surge'));
  return has('signals since') ? withValue(full, 'signals', 'include', text('Promotion')) : full;
}
