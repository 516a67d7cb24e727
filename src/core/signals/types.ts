/** The types of events that Lusha tells of people and companies, with their names on screen, in groups. */
import type { Kind } from '../kind';
import { fold } from '../lookup/text';

export const CONTACT_SIGNAL_TYPES = ['companyChange', 'promotion'] as const;

export const COMPANY_SIGNAL_TYPES = [
  'surgeInHiring',
  'surgeInHiringByDepartment',
  'surgeInHiringByLocation',
  'headcountIncrease1m',
  'headcountIncrease3m',
  'headcountIncrease6m',
  'headcountIncrease12m',
  'headcountDecrease1m',
  'headcountDecrease3m',
  'headcountDecrease6m',
  'headcountDecrease12m',
  'commercialActivityNews',
  'corporateStrategyNews',
  'financialEventsNews',
  'marketIntelligenceNews',
  'peopleNews',
  'productActivityNews',
  'riskNews',
  'itSpendIncrease',
  'itSpendDecrease',
  'websiteTrafficIncrease',
  'websiteTrafficDecrease',
  'linkedinActivityIntent',
] as const;

export type ContactSignalType = (typeof CONTACT_SIGNAL_TYPES)[number];
export type CompanySignalType = (typeof COMPANY_SIGNAL_TYPES)[number];
export type SignalType = ContactSignalType | CompanySignalType;

export const SIGNAL_TYPES: readonly SignalType[] = [...CONTACT_SIGNAL_TYPES, ...COMPANY_SIGNAL_TYPES];

/** Posts, which the API limits more than the other types. */
export const INTENT_POSTS = 'linkedinActivityIntent';

/** The most events of each type and company that a person can ask for in the panel. Our own choice. */
export const MOST_RESULTS = 10;

/** The names of the types on screen. */
export const SIGNAL_LABELS: Readonly<Record<SignalType, string>> = {
  companyChange: 'Company change',
  promotion: 'Promotion',
  surgeInHiring: 'Hiring surge',
  surgeInHiringByDepartment: 'Hiring surge by department',
  surgeInHiringByLocation: 'Hiring surge by location',
  headcountIncrease1m: 'Headcount up in 1 month',
  headcountIncrease3m: 'Headcount up in 3 months',
  headcountIncrease6m: 'Headcount up in 6 months',
  headcountIncrease12m: 'Headcount up in 12 months',
  headcountDecrease1m: 'Headcount down in 1 month',
  headcountDecrease3m: 'Headcount down in 3 months',
  headcountDecrease6m: 'Headcount down in 6 months',
  headcountDecrease12m: 'Headcount down in 12 months',
  commercialActivityNews: 'Commercial news',
  corporateStrategyNews: 'Strategy news',
  financialEventsNews: 'Financial news',
  marketIntelligenceNews: 'Market news',
  peopleNews: 'People news',
  productActivityNews: 'Product news',
  riskNews: 'Risk news',
  itSpendIncrease: 'IT spend up',
  itSpendDecrease: 'IT spend down',
  websiteTrafficIncrease: 'Website traffic up',
  websiteTrafficDecrease: 'Website traffic down',
  linkedinActivityIntent: 'Intent posts',
};

/** Types that belong together on screen. */
export interface SignalGroup {
  readonly label: string;
  readonly kind: Kind;
  readonly types: readonly SignalType[];
}

const startingWith = (start: string) => COMPANY_SIGNAL_TYPES.filter((type) => type.startsWith(start));

export const SIGNAL_GROUPS: readonly SignalGroup[] = [
  { label: 'Job change', kind: 'contact', types: ['companyChange'] },
  { label: 'Promotion', kind: 'contact', types: ['promotion'] },
  { label: 'Hiring', kind: 'company', types: startingWith('surge') },
  { label: 'Headcount change', kind: 'company', types: startingWith('headcount') },
  { label: 'News', kind: 'company', types: COMPANY_SIGNAL_TYPES.filter((type) => type.endsWith('News')) },
  { label: 'IT spend', kind: 'company', types: startingWith('itSpend') },
  { label: 'Website traffic', kind: 'company', types: startingWith('websiteTraffic') },
  { label: 'Intent posts', kind: 'company', types: [INTENT_POSTS] },
];

/** Returns the types that a kind of record has. */
export function signalTypesOf(kind: Kind): readonly SignalType[] {
  return kind === 'contact' ? CONTACT_SIGNAL_TYPES : COMPANY_SIGNAL_TYPES;
}

/** Returns whether a text is the API's name of a type. */
export function isSignalType(name: string): name is SignalType {
  return (SIGNAL_TYPES as readonly string[]).includes(name);
}

/**
 * Returns the types that a person means by the label of a group or of a type, or by the API's name; `undefined` if it is none of
 * the kind. Case, accents, spaces, and hyphens do not matter.
 */
export function findSignalTypes(kind: Kind, name: string): readonly SignalType[] | undefined {
  const wanted = fold(name);
  const group = SIGNAL_GROUPS.find((one) => one.kind === kind && fold(one.label) === wanted);
  if (group) return group.types;
  const type = signalTypesOf(kind).find((one) => fold(one) === wanted || fold(SIGNAL_LABELS[one]) === wanted);
  return type && [type];
}
