/** Searches and fills a sheet with the results as a person does. */
import { OWN_TABS } from '../../src/core/own-tabs';
import type { FillOptions, FillView, SearchDraft } from '../../src/rpc';
import type { Playground } from './playground';

export const DIRECTORS: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'level', side: 'include', values: ['Director'] }],
};

/** The tab that a fill with `DIRECTORS` makes. */
export const TAB = 'Director';

/** Calls steps, with the pauses that they request, until a person has to decide. */
export async function fillSteps({ host, panel }: Playground, first: FillView): Promise<FillView> {
  let view = first;
  for (let step = 0; step < 100 && view.continueAt !== undefined; step += 1) {
    const next = Math.max(view.continueAt, view.busyUntil ?? 0);
    host.clock.advance(Math.max(0, next - host.clock.now()));
    view = await panel('stepFill');
  }
  return view;
}

/** Fills a sheet to the end with the proposed options and the changed ones. */
export async function fill(
  playground: Playground,
  draft: SearchDraft,
  changed: Partial<FillOptions> = {},
  cap?: number,
): Promise<FillView> {
  const { options, credits } = await playground.panel('fillSetup', draft, changed);
  return fillSteps(playground, await playground.panel('startFill', draft, options, cap ?? credits));
}

/** Returns the name of the tab that the last fill into a new tab has made. */
export function filledTab({ host }: Playground): string {
  const names = host.workbook.sheets.list().map(({ name }) => name);
  return names.filter((name) => !OWN_TABS.has(name) && !/^Sheet\d/.test(name)).at(-1) ?? '';
}

/** Returns the rows of a filled tab that are not empty, with their values by header. */
export function rowsIn(
  playground: Playground,
  tab = filledTab(playground),
  last = 'G',
): Record<string, unknown>[] {
  const { host } = playground;
  const id = host.workbook.sheets.byName(tab)?.id ?? 0;
  const { rows } = host.workbook.grid.size(id);
  const [header = [], ...cells] = host.workbook.getValues(tab, `A1:${last}${rows}`);
  return cells
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
}

/** Continues a stopped fill with `more` additional credits. */
export async function goOn({ panel }: Playground, more = 0): Promise<FillView> {
  const view = await panel('fillView');
  return panel('continueFill', { id: view?.id ?? '', more });
}
