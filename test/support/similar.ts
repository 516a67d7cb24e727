/** Adds similar people or companies as a person does: rows are selected, and the button is pressed. */
import type { Person } from '../../playground/lusha-api/lusha';
import type { FillView, SimilarSetup } from '../../src/rpc';
import { fillSteps } from './fill';
import { openPlayground, type Playground, type Setup } from './playground';

/** The tabs that such fills make. */
export const SIMILAR_PEOPLE = 'Similar people · Sheet1';
export const SIMILAR_COMPANIES = 'Similar companies · Sheet1';

/** Opens a file with a list of six people, whose rows are selected. */
export async function openSeeds(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  const people = seedPeople(playground);
  writeSeeds(playground, [
    ['Name', 'Company', 'Email'],
    ...people.map(({ fullName, companyName, email }) => [fullName, companyName, email]),
  ]);
  return playground;
}

/** Returns the people of that list. */
export function seedPeople({ lusha }: Playground): readonly Person[] {
  return lusha.people(6);
}

/** Writes a list with a header into the first tab and selects the rows below the header. */
export function writeSeeds({ host }: Playground, cells: readonly (readonly unknown[])[]): void {
  const last = String.fromCharCode(64 + (cells[0]?.length ?? 1));
  host.workbook.setValues('Sheet1', 'A1', cells.map((row) => [...row]) as never);
  host.workbook.select('Sheet1', `A2:${last}${cells.length}`);
}

/** Starts a fill with `count` similar records for the price that is shown, and takes its steps. */
export async function findSimilar(
  playground: Playground,
  choice: { readonly kind?: 'contact' | 'company'; readonly count?: number } = {},
): Promise<FillView> {
  const { panel } = playground;
  const setup = await panel('similarSetup', choice);
  return fillSteps(playground, await panel('startSimilar', consentTo(setup)));
}

/** Returns the consent of a person who presses the button of this setup. */
export function consentTo({ kind, count, seeds, credits }: SimilarSetup) {
  return { kind, count, seeds, cap: credits };
}

/** Adds 100 more for the price that the panel shows. */
export async function findMore(playground: Playground): Promise<FillView> {
  const { panel } = playground;
  const view = await panel('fillView');
  const next = view?.similar?.next;
  if (!view || !next) throw new Error('There are no more results.');
  return fillSteps(playground, await panel('moreSimilar', { fill: view.id, cap: next.credits }));
}
