/** A combination of a job, faults with their moments, and answers to unknowns; how a seed draws one; and its name. */
import { seededRandom } from '../../playground/services/seeded-random';
import { GOOGLE_UNKNOWNS, LUSHA_UNKNOWNS } from '../../playground/unknowns';
import { JOBS, type JobName } from '../support/jobs';
import { ANSWER_FAULTS } from './answer-faults';
import { CONNECTION_FAULTS, ITEM_FAULTS } from './connection-faults';
import type { Fault, Random } from './fault';
import { GOOGLE_FAULTS } from './google-faults';
import { PEOPLE_FAULTS } from './people-faults';

const FAULTS: readonly Fault[] = [
  ...CONNECTION_FAULTS,
  ...ITEM_FAULTS,
  ...ANSWER_FAULTS,
  ...GOOGLE_FAULTS,
  ...PEOPLE_FAULTS,
];

/** A fault that begins at a request or service call; `seed` decides its details. */
export interface DrawnFault {
  readonly name: string;
  readonly at: number;
  readonly seed: number;
}

export type Switches = Readonly<Record<string, string | number | boolean>>;

export interface Combination {
  readonly job: JobName;
  readonly faults: readonly DrawnFault[];
  /** Answers to unknowns that differ from the default ones. */
  readonly switches: Switches;
}

/** Every fault with every job to which it applies, in an order in which neighbors differ in both. */
const PAIRS: readonly { readonly job: JobName; readonly fault: Fault }[] = FAULTS.flatMap((fault, place) =>
  JOBS.map((_, index) => {
    const job = JOBS[(index + place) % JOBS.length];
    if (!job) throw new Error('There are no jobs.');
    return { job: job.name, fault };
  }),
).filter(({ job, fault }) => fault.applies(job));

/** Has no divisor in common with the number of pairs, so that all of them come before one comes again. */
const STRIDE = strideFor(PAIRS.length);

function strideFor(count: number): number {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  let stride = Math.max(1, Math.round(count * 0.381966));
  while (divides(stride, count) !== 1) stride += 1;
  return stride;
}

/** Returns how many requests, or service calls that fit, an undisturbed job makes. */
export type Extent = (job: JobName, counts: Fault['counts']) => Promise<number>;

/** Draws the combination of a seed. Seeds that follow each other go through all pairs of job and fault. */
export async function drawn(seed: number, extent: Extent): Promise<Combination> {
  const pair = PAIRS[(seed * STRIDE) % PAIRS.length];
  if (!pair) throw new Error(`There is no pair for the seed ${seed}.`);
  const { job } = pair;
  const random = seededRandom(seed);
  const others = FAULTS.filter((fault) => fault.applies(job) && fault !== pair.fault);
  const more = [0, 0, 1, 1, 2][Math.floor(random() * 5)] ?? 0;
  const faults = [
    pair.fault,
    ...Array.from({ length: more }, () => others[Math.floor(random() * others.length)]),
  ];
  const moments: DrawnFault[] = [];
  for (const fault of faults) {
    if (!fault) continue;
    const most = await extent(job, fault.counts);
    moments.push({ name: fault.name, at: 1 + Math.floor(random() * most), seed: Math.floor(random() * 1e9) });
  }
  return { job, faults: moments, switches: drawnSwitches(random) };
}

/** Facts under which jobs do not even begin; `test/unknowns` tries their answers. */
const KEEP_FROM_BEGINNING = new Set(['missingScope', 'userPropertiesInCells', 'ownerless', 'usageAccess']);

function drawnSwitches(random: Random): Switches {
  const table = Object.entries({ ...GOOGLE_UNKNOWNS, ...LUSHA_UNKNOWNS }).filter(
    ([name]) => !KEEP_FROM_BEGINNING.has(name),
  );
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 4) }, () => {
      const [name, unknown] = table[Math.floor(random() * table.length)] ?? [];
      const answers = unknown?.answers ?? [];
      return [name ?? '', answers[Math.floor(random() * answers.length)] ?? ''];
    }),
  );
}

/** Returns the fault of a name. Throws when there is none. */
export function faultNamed(name: string): Fault {
  const fault = FAULTS.find((one) => one.name === name);
  if (!fault) throw new Error(`There is no fault “${name}”.`);
  return fault;
}

/** Says what a combination is, so that it can be read. */
export function nameOf({ job, faults, switches }: Combination): string {
  const parts = faults.map(({ name, at }) => `${name} (from ${at})`);
  const set = Object.entries(switches).map(([name, answer]) => `${name}: ${answer}`);
  return `${job} · ${parts.join(' + ')}${set.length === 0 ? '' : ` · ${set.join(', ')}`}`;
}
