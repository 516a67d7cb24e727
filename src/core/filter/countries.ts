/** The countries under the names of Lusha's filters, with the codes that a search for contacts takes. */
import type { Option } from './values';

/**
 * Each entry is `code name`: an ISO 3166 code and the common English name, except where Lusha's own list is known to
 * have another (Taiwan, Tanzania, Trinidad, Bosnia, Macedonia, Macao, Cote D'Ivoire). A wrong name here does no harm to
 * a search by the country of contacts, which sends the code.
 */
const COUNTRIES = `
  AF Afghanistan; AL Albania; DZ Algeria; AD Andorra; AO Angola; AG Antigua And Barbuda; AR Argentina; AM Armenia;
  AU Australia; AT Austria; AZ Azerbaijan; BS Bahamas; BH Bahrain; BD Bangladesh; BB Barbados; BY Belarus;
  BE Belgium; BZ Belize; BJ Benin; BT Bhutan; BO Bolivia; BA Bosnia And Herzegovina; BW Botswana; BR Brazil;
  BN Brunei; BG Bulgaria; BF Burkina Faso; BI Burundi; KH Cambodia; CM Cameroon; CA Canada; CV Cape Verde;
  CF Central African Republic; TD Chad; CL Chile; CN China; CO Colombia; KM Comoros; CG Congo; CR Costa Rica;
  CI Cote D'Ivoire; HR Croatia; CU Cuba; CY Cyprus; CZ Czech Republic; CD Democratic Republic Of The Congo;
  DK Denmark; DJ Djibouti; DM Dominica; DO Dominican Republic; EC Ecuador; EG Egypt; SV El Salvador;
  GQ Equatorial Guinea; ER Eritrea; EE Estonia; SZ Eswatini; ET Ethiopia; FJ Fiji; FI Finland; FR France; GA Gabon;
  GM Gambia; GE Georgia; DE Germany; GH Ghana; GR Greece; GD Grenada; GT Guatemala; GN Guinea; GW Guinea-Bissau;
  GY Guyana; HT Haiti; HN Honduras; HK Hong Kong; HU Hungary; IS Iceland; IN India; ID Indonesia; IR Iran; IQ Iraq;
  IE Ireland; IL Israel; IT Italy; JM Jamaica; JP Japan; JO Jordan; KZ Kazakhstan; KE Kenya; KI Kiribati; KW Kuwait;
  KG Kyrgyzstan; LA Laos; LV Latvia; LB Lebanon; LS Lesotho; LR Liberia; LY Libya; LI Liechtenstein; LT Lithuania;
  LU Luxembourg; MO Macao; MK Macedonia; MG Madagascar; MW Malawi; MY Malaysia; MV Maldives; ML Mali; MT Malta;
  MH Marshall Islands; MR Mauritania; MU Mauritius; MX Mexico; FM Micronesia; MD Moldova; MC Monaco; MN Mongolia;
  ME Montenegro; MA Morocco; MZ Mozambique; MM Myanmar; NA Namibia; NR Nauru; NP Nepal; NL Netherlands;
  NZ New Zealand; NI Nicaragua; NE Niger; NG Nigeria; KP North Korea; NO Norway; OM Oman; PK Pakistan; PW Palau;
  PS Palestine; PA Panama; PG Papua New Guinea; PY Paraguay; PE Peru; PH Philippines; PL Poland; PT Portugal;
  PR Puerto Rico; QA Qatar; RO Romania; RU Russia; RW Rwanda; KN Saint Kitts And Nevis; LC Saint Lucia;
  VC Saint Vincent And The Grenadines; WS Samoa; SM San Marino; ST Sao Tome And Principe; SA Saudi Arabia;
  SN Senegal; RS Serbia; SC Seychelles; SL Sierra Leone; SG Singapore; SK Slovakia; SI Slovenia; SB Solomon Islands;
  SO Somalia; ZA South Africa; KR South Korea; SS South Sudan; ES Spain; LK Sri Lanka; SD Sudan; SR Suriname;
  SE Sweden; CH Switzerland; SY Syria; TW Taiwan, Province Of China; TJ Tajikistan; TZ Tanzania, United Republic Of;
  TH Thailand; TL Timor-Leste; TG Togo; TO Tonga; TT Trinidad And Tobago; TN Tunisia; TR Turkey; TM Turkmenistan;
  TV Tuvalu; UG Uganda; UA Ukraine; AE United Arab Emirates; GB United Kingdom; US United States; UY Uruguay;
  UZ Uzbekistan; VU Vanuatu; VA Vatican City; VE Venezuela; VN Vietnam; YE Yemen; ZM Zambia; ZW Zimbabwe
`;

/** Other names that people type. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  AT: ['Österreich'],
  BA: ['Bosnia'],
  CD: ['DRC', 'Congo-Kinshasa'],
  CG: ['Congo-Brazzaville', 'Republic of the Congo', 'Congo Republic'],
  CH: ['Schweiz', 'Suisse'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czechia'],
  DE: ['Deutschland'],
  ES: ['España'],
  GB: ['UK', 'Great Britain'],
  IR: ['Iran, Islamic Republic Of'],
  IT: ['Italia'],
  KP: ["Democratic People's Republic of Korea"],
  KR: ['Korea', 'Republic of Korea', 'Korea, Republic Of'],
  MK: ['North Macedonia'],
  MM: ['Burma'],
  MO: ['Macau'],
  NL: ['Holland', 'The Netherlands', 'Nederland'],
  PS: ['Palestinian Territories'],
  RU: ['Russian Federation'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Türkiye'],
  TT: ['Trinidad'],
  TW: ['Taiwan'],
  TZ: ['Tanzania'],
  US: ['USA', 'United States of America', 'America'],
  VA: ['Holy See', 'Vatican'],
  VN: ['Viet Nam'],
};

export const COUNTRY_OPTIONS: readonly Option[] = COUNTRIES.trim()
  .split(/;\s*/)
  .map((entry) => {
    const code = entry.slice(0, 2);
    return { label: entry.slice(3), sent: code, aliases: [code, ...(ALIASES[code] ?? [])] };
  });
