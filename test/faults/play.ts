/** Plays a combination: the job under its faults, then the remedy, then the job again; and what was wrong with it. */
import { seededRandom } from '../../playground/services/seeded-random';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { type Ending, JOBS, type JobName, type Work } from '../support/jobs';
import { breaksPrices, OVER_APPROVAL } from '../support/jobs/broken-prices';
import type { Setup } from '../support/playground';
import { type Combination, faultNamed, type Switches } from './combination';
import type { Cure, Fault } from './fault';

export interface Played {
  /** Everything that was wrong, as sentences. */
  readonly violations: readonly string[];
  /** The executions that Google ended. */
  readonly kills: number;
  readonly endings: readonly Ending[];
}

/** Opens the job of a combination. */
async function opened({ job, faults, switches }: Combination): Promise<Work> {
  const found = JOBS.find(({ name }) => name === job);
  if (!found) throw new Error(`There is no job “${job}”.`);
  const setup = faults.reduce<Setup>(
    (before, { name }) => faultNamed(name).setup?.(before) ?? before,
    setupFor(switches),
  );
  return found.open(setup);
}

function setupFor(switches: Switches): Setup {
  const entries = Object.entries(switches);
  const ofGoogle = entries.filter(([name]) => name in GOOGLE_UNKNOWNS);
  const ofLusha = entries.filter(([name]) => !(name in GOOGLE_UNKNOWNS));
  return { host: Object.fromEntries(ofGoogle), lusha: Object.fromEntries(ofLusha) };
}

/** Returns the sentences that these faults and answers do not excuse. */
function judged(faults: readonly Fault[], switches: Switches, said: readonly string[]): readonly string[] {
  // A plan without the newest blocks keeps them from every company, and each row says so.
  const isExcused = (text: string) =>
    switches.companyBlocks === 'without the newest' && text.endsWith('says Not in your Lusha plan.');
  const open = said.filter((text) => !isExcused(text));
  if (!faults.some(({ overcharges }) => overcharges) && !breaksPrices(switches)) return open;
  return open.filter((text) => !OVER_APPROVAL.test(text));
}

/** Plays a combination to its end and returns what was wrong. An error of the stand-ins or of the test is thrown. */
export async function play(combination: Combination): Promise<Played> {
  const work = await opened(combination);
  const { host } = work.playground;
  const faults = combination.faults.map(({ name }) => faultNamed(name));
  try {
    const cures = combination.faults.map(({ name, at, seed }): [Fault['counts'], Cure | undefined] => {
      const fault = faultNamed(name);
      return [fault.counts, fault.inject(work, { at, random: seededRandom(seed) })];
    });
    const first = await work.finish();
    const under = await work.violations();
    // A person enters a key when Google works again.
    for (const [counts, cure] of cures) if (counts !== 'requests') await cure?.();
    for (const [counts, cure] of cures) if (counts === 'requests') await cure?.();
    const isWhole = first.state === 'done' && (await work.unfinished()).length === 0;
    const second = isWhole ? first : await goOn(work);
    const after = isWhole ? [] : await work.violations();
    const left = faults.some(({ lasts }) => lasts) ? [] : await leftOver(work, second);
    return {
      violations: judged(faults, combination.switches, [
        ...under.map((text) => `Under the faults: ${text}`),
        ...after.filter((text) => !under.includes(text)).map((text) => `After the remedy: ${text}`),
        ...left.map((text) => `Left over: ${text}`),
      ]),
      kills: host.executions.filter(({ outcome }) => outcome === 'killed' || outcome === 'timeout').length,
      endings: [first, second],
    };
  } finally {
    await host.close();
  }
}

/** Goes on with the job a day later, when nothing is in the way any more. */
async function goOn(work: Work): Promise<Ending> {
  const { host, lusha } = work.playground;
  lusha.heal();
  work.restrict();
  host.nextDay();
  work.consent();
  return work.finish();
}

async function leftOver(work: Work, { state, code, message }: Ending): Promise<readonly string[]> {
  const unfinished = await work.unfinished();
  return state === 'done'
    ? unfinished
    : [`It does not go on: ${code ?? 'no code'}, ${message ?? 'no message'}.`, ...unfinished];
}

/** What an undisturbed job does: its requests, and its service calls by name. */
interface Undisturbed {
  readonly requests: number;
  readonly calls: ReadonlyMap<string, number>;
}

const undisturbed = new Map<JobName, Undisturbed>();

async function measured(job: JobName): Promise<Undisturbed> {
  const known = undisturbed.get(job);
  if (known) return known;
  const work = await opened({ job, faults: [], switches: {} });
  const { host, lusha } = work.playground;
  const before = lusha.record.requests.length;
  const calls = new Map<string, number>();
  host.onServiceCall(({ service, method }) => {
    const name = `${service}.${method}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
    return undefined;
  });
  await work.finish();
  const made = { requests: lusha.record.requests.length - before, calls };
  await host.close();
  undisturbed.set(job, made);
  return made;
}

/** Returns how many requests, or service calls that fit, the undisturbed job makes, and at least one. */
export async function extentOf(job: JobName, counts: Fault['counts']): Promise<number> {
  const { requests, calls } = await measured(job);
  if (counts === 'requests') return Math.max(1, requests);
  const fitting = [...calls].flatMap(([name, count]) => (counts.test(name) ? [count] : []));
  return Math.max(
    1,
    fitting.reduce((sum, count) => sum + count, 0),
  );
}
