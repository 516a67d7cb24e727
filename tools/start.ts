/** `npm start [-- options]` serves the page of the playground until Ctrl-C. The options are listed below. */
import { parseArgs } from 'node:util';
import { PLANS, type PlanName } from '../playground/lusha-api/account/plans.ts';
import { readAddOn } from '../playground/web/add-on.ts';
import { FAULTS, isFault } from '../playground/web/faults.ts';
import { type PlaygroundOptions, startPlayground } from '../playground/web/server.ts';
import { buildAddOn } from './build-addon.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8400' },
    plan: { type: 'string', default: 'free' },
    latency: { type: 'string', default: '600' },
    faults: { type: 'string', default: '' },
    rows: { type: 'string', default: '1000' },
    api: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

const ORPHAN_LOOK_MS = 500;

// The signals are handled from the beginning because the playground may be stopped while it starts.
const stopped = new Promise<void>((stop) => {
  process.once('SIGINT', () => stop());
  process.once('SIGTERM', () => stop());
  // npm sends a signal to its shell, which ends without passing it on, so a changed parent means that this process
  // must end.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), ORPHAN_LOOK_MS).unref();
});

try {
  const playground = await startPlayground({ ...options(), ...(await builtFor(values.api)) });
  const where = values.api ? `real requests to ${values.api}` : `a local Lusha, plan ${values.plan}`;
  console.log(`Playground: ${playground.url}  (${where}; Ctrl-C stops it)`);
  await stopped;
  // Ctrl-C may arrive twice, from the terminal and from the program that runs this one.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
  await playground.close();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Builds the add-on for another API server, whose address the script and the manifest contain. */
async function builtFor(api: string | undefined): Promise<Pick<PlaygroundOptions, 'addOn' | 'api'>> {
  if (!api) return {};
  const { code, manifest } = await buildAddOn(api);
  return { api, addOn: { ...(await readAddOn()), code, manifest } };
}

function options(): PlaygroundOptions {
  const plan = Object.keys(PLANS).find((name): name is PlanName => name === values.plan);
  if (!plan)
    throw new Error(`There is no plan "${values.plan}". Use one of ${Object.keys(PLANS).join(', ')}.`);
  const faults = values.faults.split(',').filter((name) => name !== '');
  const unknown = faults.find((name) => !isFault(name));
  if (unknown) throw new Error(`There is no fault "${unknown}". Use some of ${FAULTS.join(', ')}.`);
  return {
    port: whole('port', values.port, 0, 65_535),
    plan,
    latencyMs: whole('latency', values.latency, 0, 60_000),
    faults: faults.filter(isFault),
    rows: whole('rows', values.rows, 1, 100_000),
    welcomes: true,
    setUp: values.fresh || values.api ? 'fresh' : 'at work',
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}
