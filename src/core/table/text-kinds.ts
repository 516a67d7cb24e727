/** Recognizes plain texts that are a job title or a country, so that they are not read as a name or a company. */
import { COUNTRY_OPTIONS } from '../filter/countries';
import { fold, foldWords } from '../lookup/text';

/** Words that hardly ever are a part of a person's or a company's name. They are folded: lower case, without accents. */
const TITLE_WORDS: ReadonlySet<string> = new Set(
  `manager director head chief officer vp svp evp president engineer developer analyst consultant specialist
  coordinator administrator assistant executive representative accountant architect designer strategist recruiter
  supervisor technician buyer purchaser controller ceo cto cfo coo cmo cio cro cpo ciso founder cofounder owner intern
  geschaftsfuhrer geschaftsfuhrerin leiter leiterin vertriebsleiter vertrieb einkauf berater beraterin referent
  entwickler ingenieur sachbearbeiter prokurist vorstand
  directeur directrice responsable gerant ingenieur chef acheteur
  gerente directora jefe jefa ingeniero coordinador comprador
  diretor diretora coordenador engenheiro
  direttore direttrice responsabile amministratore ingegnere
  directeur hoofd inkoper verkoper adviseur
  chef saljare ingenjor forsaljningschef inkopare
  dyrektor kierownik specjalista prezes inzynier
  директор менеджер руководитель специалист инженер начальник`
    .trim()
    .split(/\s+/),
);
const EAST_ASIAN_TITLES =
  /(?:部長|課長|社長|取締役|マネージャー|担当$|経理|总监|经理|總監|總裁|总裁|主管|이사|부장|과장|대리|팀장|사장)/u;

/** Returns whether the text is a job title. */
export function isJobTitle(text: string): boolean {
  return EAST_ASIAN_TITLES.test(text) || foldWords(text).some((word) => TITLE_WORDS.has(word));
}

let countries: ReadonlySet<string> | undefined;

/** Returns whether the text is the name or the usual short form of a country. */
export function isCountry(text: string): boolean {
  countries =
    countries ?? new Set(COUNTRY_OPTIONS.flatMap(({ label, aliases = [] }) => [label, ...aliases].map(fold)));
  return countries.has(fold(text));
}
