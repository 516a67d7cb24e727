/** Classification codes and intent topics that companies of this fictional world have: a part of the real lists. */

export interface Code {
  readonly code: string;
  readonly label: string;
}

const codes = (rows: readonly (readonly [string, string])[]): readonly Code[] =>
  rows.map(([code, label]) => ({ code, label }));

export const SIC_CODES: readonly Code[] = codes([
  ['1542', 'General contractors, nonresidential buildings'],
  ['2834', 'Pharmaceutical preparations'],
  ['3536', 'Hoists, cranes, and monorails'],
  ['3674', 'Semiconductors and related devices'],
  ['4213', 'Trucking, except local'],
  ['4225', 'General warehousing and storage'],
  ['4911', 'Electric services'],
  ['5045', 'Computers, peripherals, and software'],
  ['5812', 'Eating places'],
  ['6022', 'State commercial banks'],
  ['6411', 'Insurance agents, brokers, and service'],
  ['7372', 'Prepackaged software'],
  ['7374', 'Data processing and preparation'],
  ['8011', 'Offices and clinics of medical doctors'],
  ['8742', 'Management consulting services'],
]);

export const NAICS_CODES: readonly Code[] = codes([
  ['236220', 'Commercial and institutional building construction'],
  ['325412', 'Pharmaceutical preparation manufacturing'],
  ['333923', 'Overhead traveling crane manufacturing'],
  ['334413', 'Semiconductor and related device manufacturing'],
  ['484121', 'General freight trucking, long-distance, truckload'],
  ['493110', 'General warehousing and storage'],
  ['221118', 'Other electric power generation'],
  ['423430', 'Computer and software merchant wholesalers'],
  ['722511', 'Full-service restaurants'],
  ['522110', 'Commercial banking'],
  ['524210', 'Insurance agencies and brokerages'],
  ['513210', 'Software publishers'],
  ['518210', 'Computing infrastructure providers and data processing'],
  ['621111', 'Offices of physicians'],
  ['541611', 'Administrative management consulting services'],
]);

export const INTENT_TOPICS: readonly string[] = [
  'Cloud Migration',
  'Customer Data Platform',
  'Cybersecurity',
  'Data Warehousing',
  'Employee Benefits',
  'ERP',
  'Fleet Management',
  'Marketing Automation',
  'Payroll',
  'Procurement Software',
  'Sales Enablement',
  'Supply Chain',
  'Sustainability Reporting',
  'Warehouse Automation',
];

export const TECHNOLOGIES: readonly string[] = [
  'adobe analytics',
  'atlassian',
  'aws',
  'cloudflare',
  'docker',
  'google analytics',
  'google workspace',
  'hubspot',
  'kubernetes',
  'mailchimp',
  'microsoft 365',
  'mongodb',
  'mysql',
  'oracle',
  'postgresql',
  'salesforce',
  'sap',
  'shopify',
  'slack',
  'snowflake',
  'stripe',
  'wordpress',
  'zendesk',
];

export const COMPANY_TYPES: readonly string[] = [
  'Private Company',
  'Public Company',
  'Non Profit',
  'Government',
  'Educational',
  'Self Employed',
];
