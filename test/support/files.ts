/** Opens files that earlier builds have left, and goes on with their work as a person does. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import type { EnrichOptions, RunView } from '../../src/rpc';
import { type DumpedFile, readDumpedFile } from './dumped-file';
import { OPTIONS, runSteps } from './enrich';
import { openPlayground, type Playground } from './playground';

const FOLDER = 'test/fixtures/files';

/** The builds of which files are kept. */
export const BUILDS: readonly string[] = readdirSync(FOLDER);

/** Returns the files of a build by phase. */
export function filesOf(build: string): ReadonlyMap<string, DumpedFile> {
  return new Map(
    readdirSync(`${FOLDER}/${build}`).map((name) => {
      const dump = readDumpedFile(readFileSync(`${FOLDER}/${build}/${name}`, 'utf8'));
      return [dump.phase, dump];
    }),
  );
}

/** Returns the file of a build in a phase. Throws when there is none. */
export function phase(build: string, name: string): DumpedFile {
  const found = filesOf(build).get(name);
  if (!found) throw new Error(`The build ${build} has no file in the phase ${name}.`);
  return found;
}

/**
 * Opens a file with the present build, which calculates its formulas, until the test ends. The record of Lusha has the
 * charges of the earlier build, but none of its requests.
 */
export async function opened({ file, lusha }: DumpedFile): Promise<Playground> {
  const playground = await openPlayground({
    key: null,
    cap: null,
    host: { file },
    lusha: { account: lusha },
  });
  onTestFinished(() => playground.host.close());
  await playground.host.workbook.settled();
  return playground;
}

/** Expects that nobody was charged twice, and that no more was charged in this file than a person had approved. */
export function expectFair({ lusha }: Playground, approved: number): void {
  expect(lusha.record.chargedTwice).toEqual([]);
  expect(lusha.record.total).toBeLessThanOrEqual(approved);
}

/** How the work on a run ended. */
export interface EndedRun {
  readonly view: RunView;
  /** The credits that were approved at most, the lookup included. */
  readonly approved: number;
}

/**
 * Continues a run with every decision that it needs, until it is done or can only be started again. At a price check the
 * price is approved, but at most `most` credits.
 */
export async function endRun(
  playground: Playground,
  approvedBefore: number,
  most = Number.POSITIVE_INFINITY,
): Promise<EndedRun> {
  const { host, panel } = playground;
  let approved = approvedBefore;
  for (let turn = 0; turn < 20; turn += 1) {
    const view = await panel('runView');
    if (!view) throw new Error('There is no run.');
    if (view.phase === 'done' || view.code === 'job_outdated') return { view, approved };
    host.clock.advance(Math.max(0, (view.busyUntil ?? 0) - host.clock.now()));
    if (view.phase === 'price check') approved = Math.max(approved, await approve(playground, view, most));
    else await runSteps(playground, await panel(view.phase === 'stopped' ? 'continueRun' : 'stepRun'));
  }
  throw new Error('The run does not end.');
}

/** Approves what the price check says and returns the credits that the run may spend with it. */
async function approve(playground: Playground, view: RunView, most: number): Promise<number> {
  if (view.price?.estimate) {
    await runSteps(playground, await playground.panel('lookUpRest'));
    return 0;
  }
  const cap = Math.min(most, view.price?.credits ?? 0);
  await playground.panel('approveRun', { cap, moved: false, weak: false });
  return view.spent + cap;
}

/** Starts a run over the rows that lack something, and goes on to its end. */
export async function runAgain(
  playground: Playground,
  options: Partial<EnrichOptions> = {},
  most?: number,
): Promise<EndedRun> {
  await runSteps(playground, await playground.panel('startRun', { ...OPTIONS, ...options }));
  return endRun(playground, 0, most);
}
