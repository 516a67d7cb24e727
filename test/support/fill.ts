/** A person who searches and fills a sheet with those who match. */
import type { FillOptions, FillView, SearchDraft } from '../../src/rpc';
import type { Playground } from './playground';

export const DIRECTORS: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'level', side: 'include', values: ['Director'] }],
};

export const TAB = 'Lusha search 2026-11-23';

/** Calls steps, with the pauses they ask for, until a person has to decide. */
export async function fillSteps({ host, panel }: Playground, first: FillView): Promise<FillView> {
  let view = first;
  for (let step = 0; step < 100 && view.continueAt !== undefined; step += 1) {
    const next = Math.max(view.continueAt, view.busyUntil ?? 0);
    host.clock.advance(Math.max(0, next - host.clock.now()));
    view = await panel('stepFill');
  }
  return view;
}

/** Fills as proposed, with what was changed, to the end. */
export async function fill(
  playground: Playground,
  draft: SearchDraft,
  changed: Partial<FillOptions> = {},
  cap?: number,
): Promise<FillView> {
  const { options, credits } = await playground.panel('fillSetup', draft, changed);
  return fillSteps(playground, await playground.panel('startFill', draft, options, cap ?? credits));
}

/** The rows of a filled tab by their headers, as far as they go. */
export function rowsIn({ host }: Playground, tab = TAB, last = 'G'): Record<string, unknown>[] {
  const id = host.workbook.sheets.byName(tab)?.id ?? 0;
  const { rows } = host.workbook.grid.size(id);
  const [header = [], ...cells] = host.workbook.getValues(tab, `A1:${last}${rows}`);
  return cells
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
}

/** What was stopped goes on, with so many credits more. */
export async function goOn({ panel }: Playground, more = 0): Promise<FillView> {
  const view = await panel('fillView');
  return panel('continueFill', { id: view?.id ?? '', more });
}
