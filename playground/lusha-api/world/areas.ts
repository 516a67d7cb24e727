/** The areas that are wider than a country: which region and which groups of countries a place belongs to. */

import { PLACES, type Place } from './places';

/** The areas of one country. */
interface Areas {
  readonly region: string;
  readonly groups: readonly string[];
}

const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'Northern America': ['US', 'CA'],
  'Central America': ['MX'],
  'Northern Europe': ['GB', 'IE', 'SE', 'DK'],
  'Western Europe': ['DE', 'AT', 'CH', 'FR', 'BE', 'NL'],
  'Southern Europe': ['ES', 'IT'],
  'Eastern Europe': ['PL'],
  'Australia and New Zealand': ['AU'],
  'Southern Asia': ['IN'],
  'South-Eastern Asia': ['SG'],
};

const GROUPS: Readonly<Record<string, (place: Place) => boolean>> = {
  EMEA: ({ continent }) => continent === 'Europe',
  APAC: ({ continent }) => continent === 'Asia' || continent === 'Oceania',
  LATAM: ({ iso2 }) => iso2 === 'MX',
  DACH: ({ iso2 }) => ['DE', 'AT', 'CH'].includes(iso2),
};

const known = new Map<string, Areas>();

/** Returns the areas of a place. */
export function areasOf(place: Place): Areas {
  const before = known.get(place.iso2);
  if (before !== undefined) return before;
  const [region = ''] = Object.entries(REGIONS).find(([, codes]) => codes.includes(place.iso2)) ?? [];
  const groups = Object.entries(GROUPS).flatMap(([name, holds]) => (holds(place) ? [name] : []));
  const areas = { region, groups };
  known.set(place.iso2, areas);
  return areas;
}

/** Returns all areas as the values of the filter for locations, each with its own name. */
export function areaValues(): readonly (readonly [name: string, value: Readonly<Record<string, string>>])[] {
  return [
    ...Object.keys(GROUPS).map((name) => [name, { countryGrouping: name }] as const),
    ...[...new Set(PLACES.map(({ continent }) => continent))].map(
      (name) => [name, { continent: name }] as const,
    ),
    ...Object.entries(REGIONS).map(([name, codes]) => {
      const { continent = '' } = PLACES.find(({ iso2 }) => codes.includes(iso2)) ?? {};
      return [name, { continent, region: name }] as const;
    }),
  ];
}
