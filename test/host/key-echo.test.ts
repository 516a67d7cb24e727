/** A Lusha that repeats the key in its answers: the key reaches no cell, store, log or error of the file. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Lusha } from '../../playground/lusha-api/lusha';
import type { Wire } from '../../playground/wire';
import { enrich, openList } from '../support/enrich';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

/** These stay as they are, because Lusha would refuse another request with a changed id. */
const KEPT = new Set(['id', 'clientReferenceId', 'field', 'resetsAt', 'code']);

type Spelling = (key: string) => string;

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  'as it is': (key) => key,
  'encoded for a URL': (key) =>
    [...key].map((one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  'escaped in nested JSON': (key) =>
    [...key].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
};

/** Adds the key to every text of every answer, of failures too, and to headers. */
function echoing({ wire, apiKey }: Lusha, spell: Spelling): Wire {
  const key = spell(apiKey);
  return (request, now) => {
    const answer = wire(request, now);
    if ('failure' in answer) return { failure: `${answer.failure} ${key}` };
    const body = answer.body.startsWith('{')
      ? JSON.stringify(
          JSON.parse(answer.body, (name, value: unknown) =>
            typeof value === 'string' && !KEPT.has(name) ? `${value} ${key}` : value,
          ),
        )
      : answer.body + key;
    return { ...answer, headers: { ...answer.headers, 'x-echo': key, 'x-daily-usage': key }, body };
  };
}

/** Returns all that is left of the work: cells, stores, log, screens and what executions returned or threw. */
function traces({ host }: Playground, shown: readonly unknown[]): string {
  const { document } = host.caches;
  const sheets = host.workbook.sheets.list().map(({ name }) => host.workbook.getValues(name, 'A1:Z60'));
  const everything = JSON.stringify([
    shown,
    sheets,
    host.properties.document.entries(),
    document.keys().map((name) => document.get(name)),
    host.log,
    host.screen,
    host.executions,
  ]);
  return everything.toLowerCase();
}

function expectNoKey(playground: Playground, { apiKey }: Lusha, shown: readonly unknown[]): void {
  const text = traces(playground, shown);
  for (const one of Object.values(SPELLINGS)) {
    expect(text).not.toContain(JSON.stringify(one(apiKey)).slice(1, -1).toLowerCase());
    expect(text).not.toContain(one(apiKey).toLowerCase());
  }
}

describe.each(Object.entries(SPELLINGS))('a key that every answer repeats, %s,', (_, spell) => {
  async function open(list: boolean): Promise<{ readonly lusha: Lusha; readonly playground: Playground }> {
    const lusha = createLusha();
    const host = { wire: echoing(lusha, spell) };
    const people = lusha.people(5, { withWorkEmail: true });
    const setup = { host, key: lusha.apiKey };
    const playground = list ? await openList(people, setup) : await openPlayground(setup);
    onTestFinished(() => playground.host.close());
    return { lusha, playground };
  }

  it('is in nothing that formulas and the panel leave behind', async () => {
    const { lusha, playground } = await open(false);
    const { call, reply } = playground;
    const shown: unknown[] = [];
    const show = async (name: string, ...args: unknown[]) => {
      shown.push(await call(name, ...args).catch(String));
    };
    await show('LUSHA_ENRICH', emailsOf(lusha.people(5)), 'name, title, company, email, phone');
    await show('LUSHA_COMPANY', [[lusha.company(3).domain]], 'name, employees, revenue, technologies');
    await show('LUSHA_SEARCH', 'country: Germany', 10);
    await show('LUSHA_FILTER_VALUES', 'technologies', 'sap');
    await show('LUSHA_CREDITS');
    await show('LUSHA_QUOTA', 'day');
    for (const [turn, status] of [400, 401, 402, 403, 429, 451, 500].entries()) {
      lusha.fail({ status, times: 9 });
      await show('LUSHA_EMAIL', lusha.people(40)[20 + turn]?.email);
      shown.push(await reply('refresh'));
      lusha.heal();
      playground.host.nextDay();
    }
    shown.push(await reply('view'));
    expect(lusha.record.chargedRequests).toBeGreaterThan(8);
    expect(JSON.stringify(shown)).toContain('***');
    expectNoKey(playground, lusha, shown);
  });

  it('is in nothing that a run leaves behind', async () => {
    const { lusha, playground } = await open(true);
    const view = await enrich(playground);
    expect(lusha.record.chargedRequests).toBeGreaterThan(0);
    expectNoKey(playground, lusha, [view, await playground.reply('view')]);
  });
});

describe('a local Lusha that repeats the key beside its data', () => {
  it('leaves every value as it is and the key nowhere', async () => {
    const playground = await openPlayground({ lusha: { keyEcho: true } });
    onTestFinished(() => playground.host.close());
    const { lusha, table } = playground;
    const people = lusha.people(5, { withWorkEmail: true });
    const shown = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(shown.flat()).toEqual(people.map(({ workEmail }) => workEmail));
    expectNoKey(playground, lusha, [shown, await playground.reply('refresh')]);
  });
});
