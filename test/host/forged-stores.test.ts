/**
 * Tabs are forged freely, and document properties and caches are damaged, under formulas, runs and fills: what Lusha charges
 * never passes the limit of formulas nor what a person has approved, and rows that the forger left alone stay as they are.
 */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import { seededRandom } from '../../playground/services/seeded-random';
import type { FillView, RunView } from '../../src/rpc';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';
import { inFull } from '../support/extent';
import { DIRECTORS } from '../support/fill';
import {
  damageCaches,
  damageProperties,
  forgedEntry,
  forgeTabs,
  pick,
  type Random,
  rewriteLedger,
  type StoredEntry,
} from '../support/forge';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

const SEEDS = inFull(500, 60);
/** Contexts stay warm in a full run too, because nothing here depends on them. */
const WARM = { contexts: 'warm' } as const;
const ROWS = 10;
/** Steps of a job under damage: a job that goes back to its price check is approved anew. */
const TURNS = 8;

const PEOPLE: readonly Person[] = createLusha()
  .people(60, { withWorkEmail: true })
  .filter(({ phones }) => phones.length > 0)
  .slice(0, ROWS);

function closed(playground: Playground): Playground {
  onTestFinished(() => playground.host.close());
  return playground;
}

function forge(playground: Playground, random: Random): void {
  forgeTabs(playground, random);
  if (random() < 0.3) damageProperties(playground, random);
  if (random() < 0.6) damageCaches(playground, random);
}

/** Moves what formulas and runs have learned into the hidden tab. */
async function fileLedger({ host }: Playground): Promise<void> {
  await host.run('onOpen', undefined, { kind: 'open' }).catch(() => undefined);
}

/** Opens a file whose hidden tab knows all people by a search, on the day after. */
async function openKnown(cap: { readonly credits: number; readonly phones: number }): Promise<Playground> {
  const playground = closed(await openPlayground({ host: WARM }));
  const { host, lusha, panel, table } = playground;
  await table('LUSHA_ENRICH', emailsOf(PEOPLE), 'title');
  await fileLedger(playground);
  host.nextDay();
  await panel('setCells', true, cap);
  lusha.record.reset();
  return playground;
}

async function formulas(random: Random): Promise<void> {
  const cap = { credits: pick(random, [0, 1, 4, 11]), phones: pick(random, [0, 5]) };
  const playground = await openKnown({ ...cap, phones: Math.min(cap.credits, cap.phones) });
  const { lusha, table } = playground;
  const rows = emailsOf(PEOPLE);
  for (let turn = 0; turn < 4; turn += 1) {
    forge(playground, random);
    const name = pick(random, ['LUSHA_EMAIL', 'LUSHA_PHONE', 'LUSHA_ENRICH']);
    // A refusal of the whole call is thrown, as in a cell.
    await table(name, rows, ...(name === 'LUSHA_ENRICH' ? ['email,phone,start date'] : [])).catch(() => []);
    if (random() < 0.5) await fileLedger(playground);
  }
  expect(lusha.record.total).toBeLessThanOrEqual(cap.credits);
  expect(lusha.record.credits.revealPhone).toBeLessThanOrEqual(Math.min(cap.credits, cap.phones));
}

/** Calls a method of the panel, which may refuse. */
async function viewAfter<V>({ reply }: Playground, name: string, ...args: unknown[]): Promise<V | undefined> {
  const answer = await reply(name, ...args);
  return answer.ok ? (answer.value as V) : undefined;
}

async function run(random: Random): Promise<void> {
  const playground = closed(await openList(PEOPLE, { host: WARM }));
  const { host, lusha, panel } = playground;
  let approved = 1;
  let view: RunView | undefined = await panel('startRun', { ...OPTIONS, fields: ['work email', 'phone'] });
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (random() < 0.7) await fileLedger(playground);
    forge(playground, random);
    view = await viewAfter<RunView>(playground, 'runView');
    host.clock.advance(60_000);
    if (view?.phase === 'price check' && view.price?.estimate) {
      approved += view.price.estimate.restCredits;
      await viewAfter<RunView>(playground, 'lookUpRest');
    } else if (view?.phase === 'price check') {
      const cap = pick(random, [0, 1, 7]);
      approved += cap;
      await viewAfter<RunView>(playground, 'approveRun', {
        cap,
        moved: random() < 0.5,
        weak: random() < 0.5,
      });
    } else await viewAfter<RunView>(playground, view?.phase === 'stopped' ? 'continueRun' : 'stepRun');
    expect(lusha.record.total).toBeLessThanOrEqual(approved);
  }
}

async function fill(random: Random): Promise<void> {
  const playground = closed(await openPlayground({ cap: null, host: WARM }));
  const { host, lusha, panel } = playground;
  const { options } = await panel('fillSetup', DIRECTORS, { count: 100 });
  let approved = pick(random, [0, 1, 3]);
  await panel('startFill', DIRECTORS, options, approved);
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (random() < 0.7) await fileLedger(playground);
    forge(playground, random);
    const view = await viewAfter<FillView>(playground, 'fillView');
    host.clock.advance(60_000);
    if (view?.phase === 'stopped') {
      const more = pick(random, [0, 1]);
      approved += more;
      await viewAfter<FillView>(playground, 'continueFill', { id: view.id, more });
    } else await viewAfter<FillView>(playground, 'stepFill');
    expect(lusha.record.total).toBeLessThanOrEqual(approved);
  }
}

/** Forges one entry of the ledger tab, and returns whose it is. */
function forgeOne(playground: Playground, random: Random): number {
  const chosen = Math.floor(random() * ROWS);
  const idOf = (entry: StoredEntry) => (entry.contact as StoredEntry | undefined)?.id;
  const id = PEOPLE[chosen]?.id;
  rewriteLedger(playground, (entry) =>
    idOf(entry) === id ? forgedEntry(random, entry, playground.host.clock.now(), 'v1.another') : entry,
  );
  return chosen;
}

const withoutOne = <T>(values: readonly T[], one: number): readonly T[] =>
  values.filter((_, at) => at !== one);

async function formulasBesideOne(random: Random): Promise<void> {
  const playground = await openKnown({ credits: 100, phones: 50 });
  const forged = forgeOne(playground, random);
  if (random() < 0.5) damageCaches(playground, random);
  const shown = (await playground.table('LUSHA_EMAIL', emailsOf(PEOPLE))).flat();
  const emails = PEOPLE.map(({ workEmail }) => workEmail);
  expect(withoutOne(shown, forged)).toEqual(withoutOne(emails, forged));
}

async function runBesideOne(random: Random): Promise<void> {
  const playground = closed(await openList(PEOPLE, { host: WARM }));
  const { panel } = playground;
  await runSteps(playground, await panel('startRun', OPTIONS));
  await panel('stopRun');
  await fileLedger(playground);
  const forged = forgeOne(playground, random);
  const priced = await runSteps(playground, await panel('startRun', OPTIONS));
  expect(priced.phase).toBe('price check');
  const done = await runSteps(playground, await panel('approveRun', { cap: 100, moved: false, weak: false }));
  expect(done.phase).toBe('done');
  const emails = PEOPLE.map(({ workEmail }) => workEmail);
  const shown = column(playground, 'Work email', ROWS);
  expect(withoutOne(shown, forged)).toEqual(withoutOne(emails, forged));
}

const SCENES = [
  ['formulas never charge more than their limit', formulas],
  ['a run never charges more than was approved', run],
  ['a fill never charges more than was approved', fill],
  ['formulas show the same in all rows but the forged one', formulasBesideOne],
  ['a run writes the same in all rows but the forged one', runBesideOne],
] as const;

describe.each(SCENES)('in forged and damaged stores %s', (_name, scene) => {
  const share = Math.ceil(SEEDS / SCENES.length);
  it.each(Array.from({ length: share }, (_, seed) => seed + 1))('(seed %i)', async (seed) => {
    await scene(seededRandom(seed));
  });
});
