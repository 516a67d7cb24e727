/** Reads and writes one value of a criterion as text. */

import { linkedinCompanyPage } from '../lookup/linkedin';
import { cleanText } from '../lookup/text';
import { website } from '../lookup/websites';
import { areaOf, areaText, isUnclearArea, readArea } from './areas';
import type { CatalogueEntry } from './catalogue';
import type { FilterValue, PlaceValue } from './model';
import { endsWithState, withSlashes } from './places';
import { rangeText, readRange } from './range';
import { type FilterValues, findOption, type ListName, type Option } from './values';
import { readZip, zipText } from './zip';

/** The result for a text that is not a value. `sentence` names it and ends with the remedy. */
export interface Refused {
  readonly kind: 'refused';
  readonly sentence: string;
}

type Read = FilterValue | Refused;

/** The host of company pages, and how a filter names it, which can be read and needs no quotes. */
const PAGE_HOST = 'https://www.linkedin.com';
const SHORT_HOST = 'linkedin.com';

/** Returns the address of a company page that a filter holds. */
export function pageAddress(text: string): string {
  return `${PAGE_HOST}${text.slice(SHORT_HOST.length)}`;
}

/** Reads `text` as a value of the criterion. A choice gets the label that it has in `values`. */
export function readValue(entry: CatalogueEntry, text: string, values: FilterValues): Read {
  const clean = cleanText(text);
  if (clean === '') return refused(`${entry.label} has an empty value. Write one, or remove it.`);
  const { values: takes } = entry;
  switch (takes.kind) {
    case 'text':
      return readText(entry, clean, takes.longest);
    case 'choice':
      return readChoice(entry.label, takes.list, clean, values);
    case 'range':
      return readNumbers(entry, clean, takes);
    case 'place':
      return readPlace(entry, clean, values);
    case 'zip':
      return readZipCode(entry, clean, takes.around === true, values);
    case 'code':
      if (!/^\d{2,8}$/.test(clean)) return mismatch(entry, 'the digits of a code', clean, '7372');
      return { kind: 'text', text: clean };
    case 'domain': {
      const domain = website(clean.includes('://') ? clean : `https://${clean}`)?.domain;
      return domain === undefined
        ? mismatch(entry, 'a domain', clean, 'acme.com')
        : { kind: 'text', text: domain };
    }
    case 'company page': {
      const page = linkedinCompanyPage(clean);
      return page === undefined
        ? mismatch(entry, 'the address of a company page', clean, 'linkedin.com/company/acme')
        : { kind: 'text', text: `${SHORT_HOST}${page.slice(PAGE_HOST.length)}` };
    }
    case 'date':
      return readDate(entry, clean);
    case 'flag':
      if (['yes', 'true', takes.yes.toLowerCase()].includes(clean.toLowerCase()))
        return { kind: 'flag', yes: true };
      if (['no', 'false', takes.no.toLowerCase()].includes(clean.toLowerCase()))
        return { kind: 'flag', yes: false };
      return mismatch(entry, 'yes or no', clean, 'yes');
  }
}

/** Returns the text that `readValue` reads as this value. */
export function valueText(value: FilterValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'range':
      return rangeText(value);
    case 'place':
      return placeText(value);
    case 'zip':
      return zipText(value);
    case 'date':
      return value.date;
    case 'flag':
      return value.yes ? 'yes' : 'no';
  }
}

/** Quotes a text for a message and shortens it to 40 characters. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

function readText(entry: CatalogueEntry, text: string, longest = Number.POSITIVE_INFINITY): Read {
  if (text.length <= longest) return { kind: 'text', text };
  return refused(`${entry.label} is too long for Lusha. Shorten it to ${longest} characters.`);
}

function readChoice(
  label: string,
  list: ListName,
  text: string,
  values: FilterValues,
): Extract<FilterValue, { kind: 'text' }> | Refused {
  const options = values[list];
  if (!options) return { kind: 'text', text };
  if (list === 'countries' && readArea(text)) {
    return refused(`${quoted(text)} is no country. Write it as person location: ${text}.`);
  }
  const found = findOption(options, text);
  if (found.kind === 'found') return { kind: 'text', text: found.option.label };
  if (found.kind === 'several') {
    const some = examples(found.options);
    return refused(
      `${quoted(text)} is part of several values of ${label}. Write one of them in full: ${some}.`,
    );
  }
  const hint = found.nearest
    ? `Did you mean "${found.nearest.label}"?`
    : `Write one that it has, for example ${examples(options)}.`;
  return refused(`${label} has no value ${quoted(text)}. ${hint}`);
}

function readNumbers(
  entry: CatalogueEntry,
  text: string,
  { unit, least, most = Number.MAX_SAFE_INTEGER }: { unit: string; least: number; most?: number },
): Read {
  const read = readRange(text);
  if (read === 'unclear') {
    return refused(`${quoted(text)} can be read in two ways. Write both numbers in full, as in 1000-5000.`);
  }
  if (isDay(text)) {
    return refused(`${entry.label} takes numbers, and Sheets makes a date of 1-10. Write it as 1 to 10.`);
  }
  if (!read)
    return mismatch(entry, 'numbers', text, unit === 'year' ? '2010-2020 or 2015+' : '20-100 or 20+');
  const { min = least, max = Math.max(min, least) } = read;
  if (min > max) {
    return refused(`The numbers of ${quoted(text)} are the wrong way round. Write the smaller one first.`);
  }
  const isWithin = [min, max].every(
    (number) => Number.isInteger(number) && number >= least && number <= most,
  );
  if (isWithin) return { kind: 'range', ...read };
  const upTo = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
  return refused(`${entry.label} cannot be ${quoted(text)}. Write whole numbers of ${upTo}.`);
}

/**
 * Reads a place, in which `*` means any: `Germany`, `Munich / Germany`, `* / Bavaria / Germany`, `Munich / *`, or `Munich,
 * Germany`; or an area that is wider than a country.
 */
function readPlace(entry: CatalogueEntry, written: string, values: FilterValues): Read {
  const area = readArea(written);
  if (area) return { kind: 'place', [area.part]: area.name };
  if (isUnclearArea(written)) {
    return refused(
      `${quoted(written)} can be read in two ways. Write Africa (continent), or South Africa for the country.`,
    );
  }
  const text = withSlashes(written, values.countries ?? []);
  if (text !== written && endsWithState(text)) {
    return refused(
      `${quoted(written)} can be read in two ways. Write the state and the country in full: Austin / Texas / United States.`,
    );
  }
  const parts = text.split(/\s\/\s/.test(text) ? /\s\/\s/ : '/').map((part) => part.trim());
  const [country = '', state = '', city = ''] =
    parts.length === 2 ? [parts[1], '', parts[0]] : parts.reverse();
  const isAny = (part: string) => part === '' || part === '*';
  if (parts.length > 3 || [country, state, city].every(isAny)) {
    return mismatch(entry, 'a place', text, 'Germany, Munich / Germany, * / Bavaria / Germany or EMEA');
  }
  const read = isAny(country) ? undefined : readChoice(entry.label, 'countries', country, values);
  if (read?.kind === 'refused') {
    return parts.length > 1 || read.sentence.includes('Did you mean')
      ? read
      : refused(
          `${quoted(text)} is no country. Write a city with its country: Munich / Germany, or Munich / *.`,
        );
  }
  return {
    kind: 'place',
    ...(isAny(city) ? {} : { city }),
    ...(isAny(state) ? {} : { state }),
    ...(read?.kind === 'text' ? { country: read.text } : {}),
  };
}

function placeText({ city, state, country = '*', ...wider }: PlaceValue): string {
  const area = areaOf(wider);
  if (area) return areaText(area);
  if (state !== undefined) return `${city ?? '*'} / ${state} / ${country}`;
  return city === undefined ? country : `${city} / ${country}`;
}

function readZipCode(entry: CatalogueEntry, text: string, isAround: boolean, values: FilterValues): Read {
  const written = readZip(text);
  if (!written || (written.miles !== undefined) !== isAround) {
    return isAround
      ? mismatch(entry, 'a zip code, its country and a distance', text, '10115 / Germany within 25 miles')
      : mismatch(entry, 'a zip code and its country', text, '10115 / Germany');
  }
  const country = readChoice(entry.label, 'countries', written.country, values);
  return country.kind === 'text' ? { kind: 'zip', ...written, country: country.text } : country;
}

/** Reads a day. How Sheets passes a date of a cell is not certain, so its serial number is one too. */
function readDate(entry: CatalogueEntry, text: string): Read {
  const date = /^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : text;
  return isDay(date) ? { kind: 'date', date } : mismatch(entry, 'a date', text, '2026-01-31');
}

/** Serial numbers count days from December 30, 1899. */
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

function dayOfSerial(serial: number): string {
  return new Date((serial - SERIAL_OF_1970) * DAY_MS).toISOString().slice(0, 10);
}

/** Returns whether the text is an existing day in the form `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function mismatch(entry: CatalogueEntry, what: string, text: string, example: string): Refused {
  return refused(`${entry.label} takes ${what}, not ${quoted(text)}. Write for example ${example}.`);
}

function examples(options: readonly Option[]): string {
  return options
    .slice(0, 3)
    .map(({ label }) => `"${label}"`)
    .join(', ');
}

function refused(sentence: string): Refused {
  return { kind: 'refused', sentence };
}
