/** Finds the buying groups of companies in a sheet as a person does. */
import type { CompanyCells, FillView, GroupOptions } from '../../src/rpc';
import { fillSteps } from './fill';
import type { Playground } from './playground';

/** Writes companies into column A, by domain unless `cell` says otherwise, and selects them. */
export async function selectCompanies(
  { host, lusha, panel }: Playground,
  count: number,
  cell: (company: { readonly name: string; readonly domain: string }) => string = ({ domain }) => domain,
): Promise<CompanyCells> {
  host.workbook.setValues('Sheet1', 'A1', [
    ['Company'],
    ...lusha.companies(count).map((company) => [cell(company)]),
  ]);
  host.workbook.select('Sheet1', `A2:A${count + 1}`);
  return panel('findCompanies');
}

/** Starts a fill with the groups at these companies, with the proposed options and the changed ones. */
export async function startGroups(
  { panel }: Playground,
  at: CompanyCells,
  changed: Partial<GroupOptions> = {},
  cap?: number,
): Promise<FillView> {
  const { options, credits } = await panel('groupSetup', at, changed);
  return panel('startGroups', at, options, cap ?? credits);
}

/** Adds the groups at these companies. */
export async function addGroups(
  playground: Playground,
  at: CompanyCells,
  changed: Partial<GroupOptions> = {},
  cap?: number,
): Promise<FillView> {
  return fillSteps(playground, await startGroups(playground, at, changed, cap));
}
