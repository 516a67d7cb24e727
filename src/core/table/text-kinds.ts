/** Recognizes plain texts that are a job title or a country, so that they are not read as a name or a company. */
import { COUNTRY_OPTIONS } from '../filter/countries';
import { fold, foldWords } from '../lookup/text';
import { JOB_WORDS } from '../lookup/words';

/** Titles in scripts without spaces. */
const EAST_ASIAN_TITLES =
  /(?:部長|課長|社長|取締役|マネージャー|担当$|経理|总监|经理|總監|總裁|总裁|主管|이사|부장|과장|대리|팀장|사장)/u;

/** Words of job titles that names of companies hold as well. They are folded. */
const ALSO_COMPANIES: ReadonlySet<string> = new Set(
  `engineering consulting managing founding partner associate executive head chief president student students leder
  ventas vendas vendite compras acquisti verkoop vertrieb einkauf especialista evangelist ambassador attorney
  adviser advisor steuerberater rechtsanwalt`.split(/\s+/),
);

/** Returns whether the text is a job title and not the name of a company such as `Acme Engineering`. */
export function isJobTitle(text: string): boolean {
  if (EAST_ASIAN_TITLES.test(text)) return true;
  const words = foldWords(text);
  // `Head of Sales`, `Chief Financial Officer`: they begin with the word, or are nothing else.
  const isOnlyTitle =
    words.length === 1 || ['head', 'chief', 'president', 'executive'].includes(words[0] ?? '');
  return words.some((word) => JOB_WORDS.has(word) && (isOnlyTitle || !ALSO_COMPANIES.has(word)));
}

let countries: ReadonlySet<string> | undefined;

/** Returns whether the text is the name or the usual short form of a country. */
export function isCountry(text: string): boolean {
  countries =
    countries ?? new Set(COUNTRY_OPTIONS.flatMap(({ label, aliases = [] }) => [label, ...aliases].map(fold)));
  return countries.has(fold(text));
}
