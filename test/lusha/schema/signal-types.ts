/** The rules of the names of signals, which several endpoints share. */
import { oneOf } from './properties';

const SPANS = ['1m', '3m', '6m', '12m'];

export const CONTACT_SIGNAL = oneOf('allSignals', 'promotion', 'companyChange');

export const COMPANY_SIGNAL = oneOf(
  'allSignals',
  'surgeInHiring',
  'surgeInHiringByDepartment',
  'surgeInHiringByLocation',
  ...SPANS.flatMap((span) => [`headcountIncrease${span}`, `headcountDecrease${span}`]),
  'websiteTrafficIncrease',
  'websiteTrafficDecrease',
  'itSpendIncrease',
  'itSpendDecrease',
  'riskNews',
  'commercialActivityNews',
  'corporateStrategyNews',
  'financialEventsNews',
  'peopleNews',
  'marketIntelligenceNews',
  'productActivityNews',
  'linkedinActivityIntent',
);
