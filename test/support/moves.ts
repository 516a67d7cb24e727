/** Puts people on the sheet and checks who changed jobs, as a person does. */
import type { Person } from '../../playground/lusha-api/lusha';
import type { MovesOptions, MovesView } from '../../src/rpc';
import { openPlayground, type Playground, type Setup } from './playground';

const HEADER = ['Name', 'Company', 'Title', 'Domain', 'Lusha ID'];

/** Opens a file in which formulas may not spend, with people whose Lusha IDs are known and whose jobs are former ones. */
export async function openMoves(people: readonly Person[], setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  const { workbook } = playground.host;
  if (people.length > 900) workbook.insertRows('Sheet1', 500, people.length);
  workbook.setValues('Sheet1', 'A1', [HEADER, ...people.map(formerRow)]);
  return playground;
}

/** Returns the row of a person in such a list, as it was before every change that Lusha tells of. */
export function formerRow({ id, fullName }: Person): string[] {
  return [fullName, 'Former Ltd', 'Former title', 'former.example', id];
}

/** Calls steps, with the pauses that they request, until a person has to decide. */
export async function moveSteps({ host, panel }: Playground, first: MovesView): Promise<MovesView> {
  let view = first;
  for (let step = 0; step < 100 && view.continueAt !== undefined; step += 1) {
    const next = Math.max(view.continueAt, view.busyUntil ?? 0);
    host.clock.advance(Math.max(0, next - host.clock.now()));
    view = await panel('stepMoves');
  }
  return view;
}

/** Checks to the end with the proposed options and the changed ones, for as much as it may cost. */
export async function checkMoves(
  playground: Playground,
  changed: Partial<MovesOptions> = {},
  cap?: number,
): Promise<MovesView> {
  const { options, lookUp, check } = await playground.panel('movesSetup', changed);
  const most = lookUp.credits + check.credits;
  return moveSteps(playground, await playground.panel('startMoves', options, cap ?? most));
}

/** Returns the rows of the tab of job changes, by header. */
export function listedMoves({ host }: Playground): Record<string, unknown>[] {
  if (!host.workbook.sheets.list().some(({ name }) => name === 'Lusha job changes')) return [];
  const [header = [], ...rows] = host.workbook.getValues('Lusha job changes', 'A1:K200');
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
}
