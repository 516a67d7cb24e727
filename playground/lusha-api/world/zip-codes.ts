/** Zip codes: every city has a few, each a little farther from its centre, and a code can be found on the map again. */

import { PLACES, type Place } from './places';
import { fold } from './spelling';

/** Zip codes of one city. */
const DISTRICTS = 5;
/** How much farther from the centre each is than the one before. */
const MILES_APART = 6;
const MILES_PER_DEGREE = 69.1;

type Spot = Place['coordinates'];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Miles over ground between two spots, near enough for a filter. */
export function milesBetween([fromX, fromY]: Spot, [toX, toY]: Spot): number {
  const across = (toX - fromX) * Math.cos(radians((fromY + toY) / 2));
  return Math.hypot(across, toY - fromY) * MILES_PER_DEGREE;
}

/** The code with its last character moved on: of 20457 come 20458, 20459, 20450 and 20451. */
function zipCodeOf(first: string, district: number): string {
  const last = first.charCodeAt(first.length - 1);
  const [start, count] = last < 65 ? [48, 10] : [65, 26];
  return first.slice(0, -1) + String.fromCharCode(start + ((last - start + district) % count));
}

const DISTRICTS_OF = new Map<Place, readonly Place[]>(
  PLACES.map((place) => {
    const [x, y] = place.coordinates;
    const degrees = MILES_APART / (MILES_PER_DEGREE * Math.cos(radians(y)));
    return [
      place,
      Array.from({ length: DISTRICTS }, (_, district) => ({
        ...place,
        zipCode: zipCodeOf(place.zipCode, district),
        coordinates: [Number((x + district * degrees).toFixed(4)), y] as const,
      })),
    ];
  }),
);

/** A city with the zip code and the spot of one of its districts, of which the first is its centre. */
export function districtOf(place: Place, district: number): Place {
  return DISTRICTS_OF.get(place)?.[district % DISTRICTS] ?? place;
}

const SPOTS = new Map(
  [...DISTRICTS_OF.values()]
    .flat()
    .flatMap(({ country, iso2, zipCode, coordinates }) =>
      [country, iso2].map((name) => [`${fold(name)} ${fold(zipCode)}`, coordinates] as const),
    ),
);

/** Where a zip code of a country, by its name or code, is; `undefined` for one that no city of this world has. */
export function spotOfZip(country: string, zipCode: string): Spot | undefined {
  return SPOTS.get(`${fold(country)} ${fold(zipCode)}`);
}
