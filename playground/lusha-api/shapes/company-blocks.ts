/** The paid blocks of a company as answers give them. */

import type { LushaAnswers } from '../../unknowns';
import type { CompanyBlock } from '../bodies/companies';
import type { Company } from '../world/companies';
import { DEPARTMENTS } from '../world/jobs';

type Json = Readonly<Record<string, unknown>>;

/** The other companies that blocks name, and the forms of what is not certain. */
export interface Others extends Pick<LushaAnswers, 'openJobs' | 'emptyBlocks'> {
  /** The company that is named as a competitor. */
  readonly rival: Company;
  readonly direct: Company | undefined;
  readonly ultimate: Company | undefined;
}

/** Returns whether a block costs nothing because Lusha has no value for it. */
export function isEmptyBlock(company: Company, block: CompanyBlock): boolean {
  if (block === 'estimatedAnnualItSpend') return company.itSpend === null;
  if (block === 'directParent' || block === 'ultimateParent') return company.parents === null;
  return block === 'monthlyWebsiteTraffic' && company.traffic === null;
}

/** Returns the blocks that were paid for, by their names. */
export function blocksOf(company: Company, blocks: readonly CompanyBlock[], others: Others): Json {
  const told = blocks.filter((block) => others.emptyBlocks === 'null' || !isEmptyBlock(company, block));
  return Object.fromEntries(told.map((block) => [block, blockOf(company, block, others)]));
}

/** Splits a head count over names by halving, so that the parts add up to the whole. */
function split(total: number, names: readonly string[]): readonly (readonly [string, number])[] {
  let left = total;
  return names.map((name, index) => {
    const count = index === names.length - 1 ? left : Math.ceil(left / 2);
    left -= count;
    return [name, count] as const;
  });
}

function blockOf(company: Company, block: CompanyBlock, others: Others): unknown {
  const { exact } = company.employees;
  const departments = DEPARTMENTS.slice(company.index % 8, (company.index % 8) + 4);
  const seniorities = ['Entry', 'Senior', 'Manager', 'Director'];
  switch (block) {
    case 'employeesByDepartment':
      return split(exact, departments).map(([department, count]) => ({ department, count }));
    case 'employeesByLocation':
      return [{ country: company.place.country, state: company.place.state, count: exact }];
    case 'employeesBySeniority':
      return split(exact, seniorities).map(([seniority, count]) => ({ seniority, count }));
    case 'competitors':
      return [{ id: others.rival.id, name: others.rival.name, domain: others.rival.domain }];
    case 'intent':
      return intentOf(company);
    case 'estimatedAnnualItSpend':
      return company.itSpend === null
        ? null
        : { value: company.itSpend, currency: 'USD', valueUsd: company.itSpend };
    case 'monthlyWebsiteTraffic':
      return company.traffic === null
        ? null
        : { visits: company.traffic, momChangePercent: (company.index % 21) - 10, month: '2026-10' };
    case 'directParent':
      return parentOf(others.direct);
    case 'ultimateParent':
      return parentOf(others.ultimate);
    default:
      return openJobsOf(company, block, { departments, seniorities }, others.openJobs);
  }
}

function parentOf(parent: Company | undefined): Json | null {
  if (parent === undefined) return null;
  return {
    lushaCompanyId: parent.id,
    name: parent.name,
    domain: parent.domain,
    hqCountry: parent.place.country,
  };
}

type JobsBlock = Extract<CompanyBlock, `openJobs${string}`>;

/** Returns one block of the open jobs, of which nobody knows the shape. A company under 40 people has none. */
function openJobsOf(
  { employees, place }: Company,
  block: JobsBlock,
  names: Readonly<Record<'departments' | 'seniorities', readonly string[]>>,
  form: LushaAnswers['openJobs'],
): unknown {
  const total = Math.floor(employees.exact / 40);
  if (block === 'openJobsTotal') {
    if (form === 'objects') return { total };
    return form === 'lists' ? [{ count: total }] : total;
  }
  const key = {
    openJobsByDepartment: 'department',
    openJobsByLocation: 'country',
    openJobsBySeniority: 'seniority',
  }[block];
  const parts =
    block === 'openJobsByLocation'
      ? [[place.country, total] as const]
      : split(total, block === 'openJobsByDepartment' ? names.departments : names.seniorities);
  const counts = total === 0 ? [] : parts;
  if (form === 'objects') return Object.fromEntries(counts);
  if (form === 'lists') return { total, items: counts.map(([name, count]) => ({ name, count })) };
  const state = block === 'openJobsByLocation' ? { state: place.state } : {};
  return counts.map(([name, count]) => ({ [key]: name, ...state, count }));
}

function intentOf({ intent }: Company): Json {
  const detectedTopics = intent.map(({ topic, score }) => ({
    topicName: topic,
    metadata: { topicScore: score, topicTrend: '+4' },
  }));
  return { detectedTopics, topicCount: detectedTopics.length };
}
