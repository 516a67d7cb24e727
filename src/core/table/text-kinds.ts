/** Recognizes plain texts that are a job title or a country, so that they are not read as a name or a company. */
import { COUNTRY_OPTIONS } from '../filter/countries';
import { isJobTitle as hasJobWord } from '../lookup/name-remarks';
import { fold } from '../lookup/text';

/** Titles in scripts without spaces. */
const EAST_ASIAN_TITLES =
  /(?:部長|課長|社長|取締役|マネージャー|担当$|経理|总监|经理|總監|總裁|总裁|主管|이사|부장|과장|대리|팀장|사장)/u;

/** Returns whether the text is a job title. */
export function isJobTitle(text: string): boolean {
  return EAST_ASIAN_TITLES.test(text) || hasJobWord(text);
}

let countries: ReadonlySet<string> | undefined;

/** Returns whether the text is the name or the usual short form of a country. */
export function isCountry(text: string): boolean {
  countries =
    countries ?? new Set(COUNTRY_OPTIONS.flatMap(({ label, aliases = [] }) => [label, ...aliases].map(fold)));
  return countries.has(fold(text));
}
