/** Jobs that run into Lusha's request limits, as a person does them: what is said, how it ends, and what it cost. */
import type { LushaOptions } from '../../playground/lusha-api/lusha';
import { column, OPTIONS, openList, runSteps } from './enrich';
import { emailsOf, nameAndDomain, openPlayground, type Playground } from './playground';

export interface LimitedJob {
  readonly shown: readonly unknown[];
  readonly expected: readonly unknown[];
  /** What open cells said, and how a run ended that did not end as usual. */
  readonly said: readonly string[];
  /** The credits that a run may cost at most, and those that it did cost. */
  readonly told: number;
  readonly charged: number;
  readonly requests: number;
  /** Requests that were refused for too many requests. */
  readonly refused: number;
  readonly twice: Playground['lusha']['record']['chargedTwice'];
}

function countedIn({ lusha }: Playground) {
  const { requests, total, chargedTwice } = lusha.record;
  const refused = requests.filter(({ status }) => status === 429).length;
  return { charged: total, requests: requests.length, refused, twice: chargedTwice };
}

/** Enriches a list of 250 people, with a minute that lets few requests through, or a day that lets one part of them through. */
export async function limitedRun(lusha: LushaOptions, limit: 'minute' | 'day'): Promise<LimitedJob> {
  const playground = await openList([], { lusha: { plan: 'pro', ...lusha } });
  try {
    const { host, lusha: api, panel } = playground;
    const people = api.people(250, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...nameAndDomain(people)]);
    api.setLimits(limit === 'minute' ? { minute: 3 } : { minute: null, hour: null, day: 4 });
    const options = { ...OPTIONS, fields: ['work email'] };
    const lookUp = (await panel('enrichSetup', options)).lookUp.credits;
    let view = await runSteps(playground, await panel('startRun', options));
    if (view.price?.estimate) view = await runSteps(playground, await panel('lookUpRest'));
    const approval = { cap: view.price?.credits ?? 0, moved: false, weak: false };
    view = await runSteps(playground, await panel('approveRun', approval));
    return {
      shown: column(playground, 'Work email', 250),
      expected: people.map(({ workEmail }) => workEmail),
      said: view.phase === 'done' ? [] : [view.message ?? view.phase],
      told: lookUp + approval.cap,
      ...countedIn(playground),
    };
  } finally {
    await playground.host.close();
  }
}

/** Evaluates a formula over 250 people, of whom a day lets two requests through, again each day, until all have a value. */
export async function limitedFormula(lusha: LushaOptions): Promise<LimitedJob> {
  const playground = await openPlayground({ lusha: { plan: 'pro', ...lusha }, cap: { credits: 400 } });
  try {
    const { host, lusha: api, table } = playground;
    const people = api.people(250, { withWorkEmail: true });
    api.setLimits({ minute: null, hour: null, day: 4 });
    const said: string[] = [];
    let shown: unknown[] = [];
    for (let day = 0; day < 8; day += 1) {
      try {
        shown = (await table('LUSHA_ENRICH', emailsOf(people), 'work email')).flat();
      } catch (error) {
        shown = [String(error)];
      }
      const open = shown.filter((cell) => !/@/.test(String(cell)));
      if (open.length === 0) break;
      said.push(...new Set(open.map(String)));
      host.nextDay();
    }
    return {
      shown,
      expected: people.map(({ workEmail }) => workEmail),
      said,
      told: 400,
      ...countedIn(playground),
    };
  } finally {
    await playground.host.close();
  }
}
