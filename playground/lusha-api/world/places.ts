/** The cities of this fictional world: where people and companies are, and which names and phone numbers belong to them. */

/** The list of personal names that a place uses. */
export type NameRegion =
  | 'english'
  | 'german'
  | 'french'
  | 'dutch'
  | 'nordic'
  | 'spanish'
  | 'italian'
  | 'polish'
  | 'indian'
  | 'east-asian';

export interface Place {
  readonly city: string;
  readonly state: string;
  readonly stateCode: string;
  readonly country: string;
  readonly iso2: string;
  readonly continent: string;
  /** Degrees, longitude first, as the API returns them. */
  readonly coordinates: readonly [number, number];
  readonly zipCode: string;
  readonly eu: boolean;
  readonly names: NameRegion;
}

type Row = readonly [string, string, string, string, number, number];

interface Country {
  readonly country: string;
  readonly iso2: string;
  readonly continent: string;
  readonly eu: boolean;
  readonly names: NameRegion;
}

function placesOf(country: Country, rows: readonly Row[]): readonly Place[] {
  return rows.map(([city, state, stateCode, zipCode, longitude, latitude]) => ({
    ...country,
    city,
    state,
    stateCode,
    zipCode,
    coordinates: [longitude, latitude],
  }));
}

const eu = (country: string, iso2: string, names: NameRegion): Country => ({
  country,
  iso2,
  continent: 'Europe',
  eu: true,
  names,
});
const elsewhere = (country: string, iso2: string, continent: string, names: NameRegion): Country => ({
  country,
  iso2,
  continent,
  eu: false,
  names,
});

/** A country with more entries in this list occurs more often. */
export const PLACES: readonly Place[] = [
  ...placesOf(elsewhere('United States', 'US', 'North America', 'english'), [
    ['New York', 'New York', 'NY', '10001', -74.01, 40.71],
    ['Boston', 'Massachusetts', 'MA', '02108', -71.06, 42.36],
    ['Chicago', 'Illinois', 'IL', '60601', -87.63, 41.88],
    ['Austin', 'Texas', 'TX', '78701', -97.74, 30.27],
    ['Denver', 'Colorado', 'CO', '80202', -104.99, 39.74],
    ['Seattle', 'Washington', 'WA', '98101', -122.33, 47.61],
    ['Atlanta', 'Georgia', 'GA', '30303', -84.39, 33.75],
  ]),
  ...placesOf(elsewhere('Canada', 'CA', 'North America', 'english'), [
    ['Toronto', 'Ontario', 'ON', 'M5H', -79.38, 43.65],
    ['Vancouver', 'British Columbia', 'BC', 'V5K', -123.12, 49.28],
  ]),
  ...placesOf(elsewhere('United Kingdom', 'GB', 'Europe', 'english'), [
    ['London', 'England', 'ENG', 'EC1A', -0.13, 51.51],
    ['Manchester', 'England', 'ENG', 'M1', -2.24, 53.48],
    ['Edinburgh', 'Scotland', 'SCT', 'EH1', -3.19, 55.95],
    ['Bristol', 'England', 'ENG', 'BS1', -2.59, 51.45],
  ]),
  ...placesOf(eu('Germany', 'DE', 'german'), [
    ['Hamburg', 'Hamburg', 'HH', '20457', 9.99, 53.55],
    ['Berlin', 'Berlin', 'BE', '10115', 13.4, 52.52],
    ['Munich', 'Bavaria', 'BY', '80331', 11.58, 48.14],
    ['Cologne', 'North Rhine-Westphalia', 'NW', '50667', 6.96, 50.94],
  ]),
  ...placesOf(eu('Austria', 'AT', 'german'), [['Vienna', 'Vienna', '9', '1010', 16.37, 48.21]]),
  ...placesOf(elsewhere('Switzerland', 'CH', 'Europe', 'german'), [
    ['Zurich', 'Zurich', 'ZH', '8001', 8.54, 47.38],
  ]),
  ...placesOf(eu('France', 'FR', 'french'), [
    ['Paris', 'Île-de-France', 'IDF', '75001', 2.35, 48.86],
    ['Lyon', 'Auvergne-Rhône-Alpes', 'ARA', '69001', 4.84, 45.76],
  ]),
  ...placesOf(eu('Belgium', 'BE', 'french'), [['Brussels', 'Brussels', 'BRU', '1000', 4.35, 50.85]]),
  ...placesOf(eu('Netherlands', 'NL', 'dutch'), [
    ['Amsterdam', 'North Holland', 'NH', '1012', 4.9, 52.37],
    ['Rotterdam', 'South Holland', 'ZH', '3011', 4.48, 51.92],
  ]),
  ...placesOf(eu('Sweden', 'SE', 'nordic'), [['Stockholm', 'Stockholm', 'AB', '11120', 18.07, 59.33]]),
  ...placesOf(eu('Denmark', 'DK', 'nordic'), [['Copenhagen', 'Capital Region', '84', '1050', 12.57, 55.68]]),
  ...placesOf(eu('Ireland', 'IE', 'english'), [['Dublin', 'Leinster', 'L', 'D02', -6.26, 53.35]]),
  ...placesOf(eu('Spain', 'ES', 'spanish'), [
    ['Madrid', 'Madrid', 'MD', '28001', -3.7, 40.42],
    ['Barcelona', 'Catalonia', 'CT', '08001', 2.17, 41.39],
  ]),
  ...placesOf(eu('Italy', 'IT', 'italian'), [['Milan', 'Lombardy', 'LOM', '20121', 9.19, 45.46]]),
  ...placesOf(eu('Poland', 'PL', 'polish'), [['Gdansk', 'Pomerania', 'PM', '80831', 18.65, 54.35]]),
  ...placesOf(elsewhere('Australia', 'AU', 'Oceania', 'english'), [
    ['Sydney', 'New South Wales', 'NSW', '2000', 151.21, -33.87],
  ]),
  ...placesOf(elsewhere('India', 'IN', 'Asia', 'indian'), [
    ['Bengaluru', 'Karnataka', 'KA', '560001', 77.59, 12.97],
    ['Pune', 'Maharashtra', 'MH', '411001', 73.86, 18.52],
  ]),
  ...placesOf(elsewhere('Singapore', 'SG', 'Asia', 'east-asian'), [
    ['Singapore', 'Singapore', 'SG', '018956', 103.82, 1.35],
  ]),
  ...placesOf(elsewhere('Mexico', 'MX', 'North America', 'spanish'), [
    ['Mexico City', 'Mexico City', 'CMX', '06000', -99.13, 19.43],
  ]),
];

/**
 * Returns the place of a city by its English name. Throws a `RangeError` for an unknown one, because only
 * hand-written entries call it.
 */
export function placeOfCity(city: string): Place {
  const place = PLACES.find((each) => each.city === city);
  if (place === undefined) throw new RangeError(`No such city in this world: ${city}`);
  return place;
}
