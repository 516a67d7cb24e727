/** Reads and writes zip codes, alone or with a distance: `10115 / Germany`, `10115 / Germany within 25 miles`. */

/** `country` is the text as it was written. `miles` is a whole number, converted when the distance is in kilometers. */
export interface WrittenZip {
  readonly zip: string;
  readonly country: string;
  readonly miles?: number;
}

const ZIP =
  /^([\p{L}\d][\p{L}\d -]{1,9}?)\s*\/\s*(.+?)(?: within (\d{1,4}) ?(miles?|mi|km|kilomet(?:er|re)s?))?$/iu;
const KM_PER_MILE = 1.609344;

/** Reads a zip code; `undefined` when the text is not one. Every zip code has a digit. */
export function readZip(text: string): WrittenZip | undefined {
  const [, zip = '', country = '', distance, unit = ''] = ZIP.exec(text) ?? [];
  if (!/\d/.test(zip) || / within /i.test(` ${country} `)) return undefined;
  if (distance === undefined) return { zip, country };
  const miles = /^k/i.test(unit) ? Math.round(Number(distance) / KM_PER_MILE) : Number(distance);
  return miles < 1 ? undefined : { zip, country, miles };
}

/** Returns the text that `readZip` reads as this zip code. */
export function zipText({ zip, country, miles }: WrittenZip): string {
  return miles === undefined ? `${zip} / ${country}` : `${zip} / ${country} within ${milesText(miles)}`;
}

/** Returns the zip code for a sentence: `25 miles of 10115 (Germany)` or `10115 (Germany)`. */
export function zipPhrase({ zip, country, miles }: WrittenZip): string {
  return miles === undefined ? `${zip} (${country})` : `${milesText(miles)} of ${zip} (${country})`;
}

function milesText(miles: number): string {
  return miles === 1 ? '1 mile' : `${miles} miles`;
}
