/** A list on the sheet, and a person who enriches it. */
import type { Person } from '../../playground/lusha-api/lusha';
import type { EnrichOptions, RunApproval, RunView } from '../../src/rpc';
import { openPlayground, type Playground, type Setup } from './playground';

export const OPTIONS: EnrichOptions = {
  kind: 'contact',
  rows: { by: 'missing' },
  fields: ['work email', 'title', 'company', 'linkedin'],
  writing: 'only empty',
};

/** A file that formulas may not spend in, with names and companies under their headers. */
export async function openList(people: readonly Person[], setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  const { workbook } = playground.host;
  const rows = people.map(({ fullName, companyDomain }) => [fullName, companyDomain]);
  if (people.length > 900) workbook.insertRows('Sheet1', 500, people.length);
  workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...rows]);
  return playground;
}

/** Calls steps, with the pauses they ask for, until a person has to decide. */
export async function runSteps(playground: Playground, first: RunView): Promise<RunView> {
  const { clock } = playground.host;
  let view = first;
  for (let step = 0; step < 200 && view.continueAt !== undefined; step += 1) {
    clock.advance(Math.max(0, view.continueAt - clock.now()));
    view = await playground.panel('stepRun');
  }
  return view;
}

/** Starts, looks everything up, approves, and runs to the end. */
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

/** Column of the sheet by its header, without the header; `rows` of them. */
export function column({ host }: Playground, header: string, rows: number, sheet = 'Sheet1'): unknown[] {
  const cells = host.workbook.getValues(sheet, `A1:Z${rows + 1}`);
  const at = (cells[0] ?? []).indexOf(header);
  if (at < 0) throw new Error(`No column ${header}: ${(cells[0] ?? []).join(', ')}`);
  return cells.slice(1).map((row) => row[at]);
}
