/** ZIP codes: every city has a few, each farther from its center, and each code leads back to its position on the map. */

import { PLACES, type Place } from './places';
import { fold } from './spelling';

/** ZIP codes per city. */
const DISTRICTS = 5;
/** How much farther from the center each one is than the previous one. */
const MILES_APART = 6;
const MILES_PER_DEGREE = 69.1;

type Spot = Place['coordinates'];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Returns the distance between two positions in miles, accurate enough for a filter. */
export function milesBetween([fromX, fromY]: Spot, [toX, toY]: Spot): number {
  const across = (toX - fromX) * Math.cos(radians((fromY + toY) / 2));
  return Math.hypot(across, toY - fromY) * MILES_PER_DEGREE;
}

/** Returns the code with its last character advanced: 20457 becomes 20458, 20459, 20450, and 20451. */
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

/** Returns a city with the ZIP code and the position of one of its districts. The first district is the center. */
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

/**
 * Returns the position of a ZIP code in a country, given by name or code; `undefined` for a code that no city of
 * this world has.
 */
export function spotOfZip(country: string, zipCode: string): Spot | undefined {
  return SPOTS.get(`${fold(country)} ${fold(zipCode)}`);
}
