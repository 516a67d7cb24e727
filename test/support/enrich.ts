/** Puts a list on the sheet and enriches it as a person does. */
import type { Person } from '../../playground/lusha-api/lusha';
import type { EnrichOptions, RunApproval, RunView } from '../../src/rpc';
import { openPlayground, type Playground, type Setup } from './playground';

export const OPTIONS: EnrichOptions = {
  kind: 'contact',
  rows: { by: 'missing' },
  fields: ['work email', 'title', 'company', 'linkedin'],
  writing: 'only empty',
};

/** Opens a file in which formulas may not spend, with names and company domains under their headers. */
export async function openList(people: readonly Person[], setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  const { workbook } = playground.host;
  const rows = people.map(({ fullName, companyDomain }) => [fullName, companyDomain]);
  if (people.length > 900) workbook.insertRows('Sheet1', 500, people.length);
  workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...rows]);
  return playground;
}

/** Calls steps, with the pauses that they request, until a person has to decide. */
export async function runSteps(playground: Playground, first: RunView): Promise<RunView> {
  const { clock } = playground.host;
  let view = first;
  for (let step = 0; step < 200 && view.continueAt !== undefined; step += 1) {
    clock.advance(Math.max(0, view.continueAt - clock.now()));
    view = await playground.panel('stepRun');
  }
  return view;
}

/** Starts a run, looks all rows up, approves, and runs to the end. */
export async function enrich(
  playground: Playground,
  options: Partial<EnrichOptions> = {},
  approval: Partial<RunApproval> = {},
): Promise<RunView> {
  let view = await runSteps(playground, await playground.panel('startRun', { ...OPTIONS, ...options }));
  if (view.price?.estimate) view = await runSteps(playground, await playground.panel('lookUpRest'));
  if (view.phase !== 'price check') return view;
  const approved = { cap: 1e6, moved: false, weak: false, ...approval };
  return runSteps(playground, await playground.panel('approveRun', approved));
}

/** Returns the first `rows` cells under a header of the sheet. Throws when there is no such header. */
export function column({ host }: Playground, header: string, rows: number, sheet = 'Sheet1'): unknown[] {
  const cells = host.workbook.getValues(sheet, `A1:Z${rows + 1}`);
  const at = (cells[0] ?? []).indexOf(header);
  if (at < 0) throw new Error(`No column ${header}: ${(cells[0] ?? []).join(', ')}`);
  return cells.slice(1).map((row) => row[at]);
}
