/** Job titles by department, each with its level of seniority (IDs as in the seniority filter). */

export interface Job {
  readonly title: string;
  readonly department: string;
  readonly seniorityId: number;
}

type Titles = readonly (readonly [title: string, seniorityId: number])[];

const TITLES: Readonly<Record<string, Titles>> = {
  'Business Development': [
    ['Business Development Representative', 3],
    ['Business Development Manager', 5],
    ['Head of Partnerships', 6],
    ['VP Business Development', 8],
  ],
  Consulting: [
    ['Consultant', 3],
    ['Senior Consultant', 4],
    ['Managing Consultant', 5],
    ['Partner', 7],
  ],
  'Customer Service': [
    ['Customer Support Agent', 3],
    ['Customer Success Manager', 5],
    ['Director of Customer Experience', 6],
  ],
  'Engineering & Technical': [
    ['Software Engineer', 3],
    ['Senior Software Engineer', 4],
    ['Quality Engineer', 4],
    ['Engineering Manager', 5],
    ['Director of Engineering', 6],
    ['VP Engineering', 8],
  ],
  Finance: [
    ['Accountant', 3],
    ['Financial Controller', 5],
    ['Finance Director', 6],
    ['Chief Financial Officer', 9],
  ],
  'General Management': [
    ['Owner', 10],
    ['Chief Executive Officer', 9],
    ['Managing Director', 9],
    ['General Manager', 5],
  ],
  'Health Care & Medical': [
    ['Occupational Health Nurse', 3],
    ['Medical Advisor', 4],
  ],
  'Human Resources': [
    ['Recruiter', 3],
    ['HR Business Partner', 4],
    ['HR Manager', 5],
    ['Head of People', 6],
  ],
  'Information Technology': [
    ['IT Support Specialist', 3],
    ['Systems Administrator', 4],
    ['IT Manager', 5],
    ['Chief Information Officer', 9],
  ],
  Legal: [
    ['Paralegal', 3],
    ['Legal Counsel', 4],
    ['General Counsel', 9],
  ],
  Marketing: [
    ['Marketing Intern', 2],
    ['Content Marketer', 3],
    ['Marketing Manager', 5],
    ['Head of Marketing', 6],
    ['VP Marketing', 8],
    ['Chief Marketing Officer', 9],
  ],
  Operations: [
    ['Purchasing Assistant', 3],
    ['Senior Buyer', 4],
    ['Operations Manager', 5],
    ['Head of Procurement', 6],
    ['Chief Operating Officer', 9],
  ],
  Other: [['Office Coordinator', 1]],
  Product: [
    ['Product Analyst', 3],
    ['Product Manager', 5],
    ['Head of Product', 6],
    ['Chief Product Officer', 9],
  ],
  'Research & Analytics': [
    ['Data Analyst', 3],
    ['Senior Data Scientist', 4],
    ['Head of Research', 6],
  ],
  Sales: [
    ['Sales Development Representative', 3],
    ['Account Executive', 4],
    ['Sales Manager', 5],
    ['Regional Sales Director', 6],
    ['VP Sales', 8],
    ['Chief Revenue Officer', 9],
  ],
};

/** The sixteen departments, as the filter endpoint lists them. */
export const DEPARTMENTS: readonly string[] = Object.keys(TITLES);

export const JOBS: readonly Job[] = Object.entries(TITLES).flatMap(([department, titles]) =>
  titles.map(([title, seniorityId]) => ({ title, department, seniorityId })),
);
