/** The recorded lists of values. Formulas use them, and the panel does until it has fetched newer ones. */
import { COUNTRY_OPTIONS } from './countries';
import type { ValueKind } from './entry';
import { INDUSTRY_OPTIONS } from './industries';
import { COMPANY_SIGNALS, CONTACT_SIGNALS } from './signals';
import type { FilterValues, Option } from './values';

const named = (label: string, ...aliases: readonly string[]): Option => ({ label, sent: label, aliases });
const sentAs = (sent: string | number, label: string, ...aliases: readonly string[]): Option => ({
  label,
  sent,
  aliases,
});

/**
 * The lists are complete as of 2026. They come from the API's filter endpoints, except company types, business models,
 * funding rounds, funding types and signals, which come from its specification.
 */
export const RECORDED_VALUES: FilterValues = {
  seniority: [
    sentAs(10, 'Founder', 'founders', 'owner'),
    sentAs(9, 'C-Suite', 'C-Level', 'CXO', 'chief', 'executive'),
    sentAs(8, 'Vice President', 'VP', 'vice presidents'),
    sentAs(7, 'Partner', 'partners'),
    sentAs(6, 'Director', 'directors'),
    sentAs(5, 'Manager', 'managers'),
    sentAs(4, 'Senior'),
    sentAs(3, 'Entry', 'entry level', 'junior'),
    sentAs(2, 'Intern', 'interns', 'trainee'),
    sentAs(1, 'Other'),
  ],
  departments: [
    named('Business Development', 'BD', 'bizdev'),
    named('Consulting'),
    named('Customer Service', 'support', 'customer support', 'customer success'),
    named('Engineering & Technical'),
    named('Finance', 'accounting'),
    named('General Management', 'management'),
    named('Health Care & Medical', 'healthcare', 'medical'),
    named('Human Resources', 'HR', 'people'),
    named('Information Technology', 'IT'),
    named('Legal'),
    named('Marketing'),
    named('Operations'),
    named('Other'),
    named('Product'),
    named('Research & Analytics'),
    named('Sales'),
  ],
  existingDataPoints: [
    { ...sentAs('work_email', 'Work e-mail', 'e-mail', 'emails', 'business e-mail'), shown: 'Work email' },
    sentAs('mobile_phone', 'Mobile phone', 'mobile', 'mobile number', 'cell phone', 'cell'),
    sentAs('direct_phone', 'Direct phone', 'direct', 'direct dial'),
    sentAs('phone', 'Phone', 'any phone', 'phones', 'phone number'),
    sentAs('no_dnc_phone', 'Callable phone', 'callable', 'no dnc phone', 'no do-not-call phone'),
    sentAs('unknown_phone', 'Phone of unknown type', 'unknown phone', 'other phone'),
    { ...sentAs('email', 'Any e-mail', 'any e-mail address'), shown: 'Any email' },
    {
      ...sentAs('private_email', 'Private e-mail', 'personal e-mail', 'private e-mail address'),
      shown: 'Personal email',
    },
  ],
  countries: COUNTRY_OPTIONS,
  mainIndustries: INDUSTRY_OPTIONS.main,
  subIndustries: INDUSTRY_OPTIONS.sub,
  companyTypes: [
    named('Private Company', 'private', 'privately held'),
    named('Public Company', 'public', 'listed'),
    named('Non Profit', 'nonprofit', 'NGO'),
    named('Government'),
    named('Educational', 'education'),
    named('Self Employed', 'freelance'),
  ],
  businessModels: [named('B2B'), named('B2C'), named('B2G')],
  contactSignals: CONTACT_SIGNALS,
  companySignals: COMPANY_SIGNALS,
  fundingRounds: [
    sentAs('pre_seed', 'Pre-Seed'),
    sentAs('seed', 'Seed'),
    ...'ABCDEFGH'.split('').map((letter) => sentAs(`series_${letter.toLowerCase()}`, `Series ${letter}`)),
    sentAs('other', 'Other'),
  ],
  fundingTypes: [
    sentAs('angel', 'Angel', 'business angel', 'angels'),
    sentAs('venture', 'Venture', 'venture capital', 'VC'),
    sentAs('private_equity', 'Private equity', 'PE'),
    sentAs('crowdfunding', 'Crowdfunding'),
    sentAs('grant', 'Grant', 'grants'),
    sentAs('debt_financing', 'Debt financing', 'debt', 'loan'),
    sentAs('other', 'Other'),
  ],
};

/** Returns how a value of the built-in lists is shown; other values are shown as they are. */
export function shownValue(takes: ValueKind, text: string): string {
  const options = takes.kind === 'choice' ? RECORDED_VALUES[takes.list] : undefined;
  return options?.find(({ label }) => label === text)?.shown ?? text;
}
