/** The names of signals: events that happen to people and companies, and the values that describe them. */

/** Stands for all types. */
export const ALL_SIGNALS = 'allSignals';

export const CONTACT_SIGNALS: readonly string[] = ['promotion', 'companyChange'];

/** The kinds of events that each type of news has. */
export const NEWS_EVENTS: Readonly<Record<string, readonly string[]>> = {
  riskNews: ['Security Issue', 'Lawsuit Faced'],
  commercialActivityNews: ['Partnership', 'New Customer', 'New Vendor'],
  corporateStrategyNews: [
    'M&A',
    'Facilities Expansion',
    'New Location',
    'Facility Closure',
    'Asset Sale',
    'Lawsuit Filed',
  ],
  financialEventsNews: ['Funding Round', 'Asset Investment', 'Strategic Investment', 'IPO'],
  peopleNews: [
    'Executive Hire',
    'Executive Departure',
    'Executive Promotion',
    'Headcount Increase',
    'Headcount Decrease',
  ],
  marketIntelligenceNews: ['Event Participation', 'Recognition', 'Competitor Activity'],
  productActivityNews: ['Product Launch', 'Product Development', 'Product Integration'],
};

/** Posts on LinkedIn that show what a company plans. */
export const INTENT_POSTS = 'linkedinActivityIntent';

export const COMPANY_SIGNALS: readonly string[] = [
  INTENT_POSTS,
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

/** The categories of the topics of posts. */
export const INTENT_CATEGORIES: readonly string[] = ['Business', 'Finance', 'Human Resources', 'Technology'];
