/** Countries by ISO-2 code, under the names that the filter endpoint uses. */

export interface Country {
  readonly name: string;
  readonly code: string;
}

const CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW';

/** Names that differ from the common English name. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  TW: 'Taiwan, Province Of China',
  TZ: 'Tanzania, United Republic Of',
  TT: 'Trinidad And Tobago',
  BA: 'Bosnia And Herzegovina',
  CI: "Cote D'Ivoire",
  MK: 'Macedonia',
  MO: 'Macao',
  KR: 'South Korea',
  RU: 'Russia',
  IR: 'Iran',
  VN: 'Vietnam',
  TR: 'Turkey',
  CZ: 'Czech Republic',
  HK: 'Hong Kong',
  PR: 'Puerto Rico',
};

const english = new Intl.DisplayNames(['en'], { type: 'region' });

export const COUNTRIES: readonly Country[] = CODES.split(' ')
  .map((code) => ({ name: OWN_NAMES[code] ?? english.of(code) ?? code, code }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));
