/** Zip codes as text, alone or with a distance around them: `10115 / Germany`, `10115 / Germany within 25 miles`. */

/** `country` as it was written. `miles`: whole ones around the code; a distance in kilometres is converted. */
export interface WrittenZip {
  readonly zip: string;
  readonly country: string;
  readonly miles?: number;
}

const ZIP =
  /^([\p{L}\d][\p{L}\d -]{1,9}?)\s*\/\s*(.+?)(?: within (\d{1,4}) ?(miles?|mi|km|kilomet(?:er|re)s?))?$/iu;
const KM_PER_MILE = 1.609344;

/** `undefined` for what is none. Every zip code has a digit in it. */
export function readZip(text: string): WrittenZip | undefined {
  const [, zip = '', country = '', distance, unit = ''] = ZIP.exec(text) ?? [];
  if (!/\d/.test(zip) || / within /i.test(` ${country} `)) return undefined;
  if (distance === undefined) return { zip, country };
  const miles = /^k/i.test(unit) ? Math.round(Number(distance) / KM_PER_MILE) : Number(distance);
  return miles < 1 ? undefined : { zip, country, miles };
}

/** As `readZip` reads it again. */
export function zipText({ zip, country, miles }: WrittenZip): string {
  return miles === undefined ? `${zip} / ${country}` : `${zip} / ${country} within ${milesText(miles)}`;
}

/** `25 miles of 10115 (Germany)`, `10115 (Germany)`. */
export function zipSaid({ zip, country, miles }: WrittenZip): string {
  return miles === undefined ? `${zip} (${country})` : `${milesText(miles)} of ${zip} (${country})`;
}

function milesText(miles: number): string {
  return miles === 1 ? '1 mile' : `${miles} miles`;
}
