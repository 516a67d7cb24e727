/** The skills that people list, by department. */

import { at, dice } from './dice';

const EVERYWHERE: readonly string[] = ['Project Management', 'Negotiation', 'Microsoft Excel', 'Leadership'];

const SKILLS: Readonly<Record<string, readonly string[]>> = {
  'Business Development': ['Partnerships', 'Market Research'],
  Consulting: ['Change Management', 'Process Design'],
  'Customer Service': ['Customer Retention', 'Zendesk'],
  'Engineering & Technical': ['Python', 'Kubernetes', 'TypeScript', 'Quality Assurance'],
  Finance: ['Financial Modelling', 'IFRS', 'Controlling'],
  'General Management': ['Strategy', 'Corporate Governance'],
  'Health Care & Medical': ['Patient Care', 'Clinical Trials'],
  'Human Resources': ['Recruiting', 'Payroll'],
  'Information Technology': ['Network Security', 'Windows Server', 'Linux'],
  Legal: ['Contract Law', 'Compliance'],
  Marketing: ['Search Engine Optimization', 'Copywriting', 'Brand Management'],
  Operations: ['Procurement', 'Lean Management', 'SAP'],
  Product: ['Roadmapping', 'User Research'],
  'Research & Analytics': ['SQL', 'Statistics', 'Python'],
  Sales: ['Salesforce', 'Cold Calling', 'Account Management'],
};

const STREAM = 32;

/** Returns one skill of the department and one that can belong to any department. */
export function skillsOf(seed: number, n: number, department: string): readonly string[] {
  const roll = dice(seed, STREAM, n);
  const own = SKILLS[department] ?? EVERYWHERE;
  return [...new Set([at(own, roll(own.length)), at(EVERYWHERE, roll(EVERYWHERE.length))])];
}
