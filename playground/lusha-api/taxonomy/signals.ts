/** The names of signals: events that happen to people and companies. */

/** Stands for all types. */
export const ALL_SIGNALS = 'allSignals';

export const CONTACT_SIGNALS: readonly string[] = ['promotion', 'companyChange'];

export const COMPANY_SIGNALS: readonly string[] = [
  'linkedinActivityIntent',
  'websiteTrafficIncrease',
  'websiteTrafficDecrease',
  'itSpendIncrease',
  'itSpendDecrease',
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
  'riskNews',
  'commercialActivityNews',
  'corporateStrategyNews',
  'financialEventsNews',
  'peopleNews',
  'marketIntelligenceNews',
  'productActivityNews',
];
