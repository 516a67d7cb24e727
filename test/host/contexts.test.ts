/** An execution that reuses the context of an earlier one finds nothing left of that one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHost } from '../../playground/host';
import type { Contexts } from '../../playground/host/sandbox';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich, openList } from '../support/enrich';
import { DIRECTORS, fill } from '../support/fill';
import { BUILD, emailsOf, type Playground } from '../support/playground';

/** Runs the main jobs one after another in a new file, and returns everything that they did and stored. */
async function workThrough(contexts: Contexts, seed: number): Promise<unknown> {
  const people = createLusha({ seed }).people(12, { withWorkEmail: true });
  const playground = await openList(people, {
    cap: { credits: 100, phones: 20 },
    lusha: { seed, plan: 'pro' },
    host: { contexts, latencyMs: 50 },
  });
  const { host, lusha, panel, table, menu } = playground;
  onTestFinished(() => host.close());
  const tables = [
    await table('LUSHA_ENRICH', emailsOf(people.slice(0, 3)), 'name, email, phone'),
    await table('LUSHA_COMPANY', [[people[0]?.companyDomain]], 'name, employees'),
    await table('LUSHA_SEARCH', 'level: Director', 5),
  ];
  const run = await enrich(playground);
  const filled = await fill(playground, DIRECTORS, { count: 10 });
  await fetchFailedCells(playground);
  await menu('lushaReplaceFile');
  await menu('lushaUndoReplace');
  await panel('undoRun');
  const tabs = host.workbook.sheets.list().map(({ name }) => [name, host.workbook.getValues(name, 'A1:J40')]);
  return {
    tables,
    run,
    filled,
    tabs,
    executions: host.executions.map(({ id: _, ...record }) => record),
    log: host.log,
    requests: lusha.record.requests,
    document: host.properties.document.entries(),
    user: host.properties.user('owner@example.com').entries(),
  };
}

/** Lets the requests of cells fail, and then fetches all these cells at once. */
async function fetchFailedCells({ host, lusha, panel }: Playground): Promise<void> {
  const people = lusha.people(3, { from: 100, withWorkEmail: true });
  host.workbook.addSheet('Cells');
  host.workbook.setValues('Cells', 'A1', emailsOf(people));
  host.workbook.setFormula('Cells', 'B1', '=LUSHA_EMAIL(A1:A3)');
  lusha.fail({ path: '/contacts/search', status: 500, times: 9 });
  await host.workbook.settled();
  lusha.heal();
  host.clock.advance(600_000);
  await panel('fetchPending', {});
  await host.workbook.settled();
  expect(host.workbook.getValues('Cells', 'B1:B3').flat()).toEqual(people.map(({ workEmail }) => workEmail));
}

describe('an execution in a reused context', () => {
  it('does, requests and stores the same as in a fresh context, down to each service call', async () => {
    const fresh = await workThrough('fresh', 1);
    // This run enriches other people in the same context: if any of their data were kept, the next jobs would differ.
    await workThrough('warm', 2);
    expect(await workThrough('warm', 1)).toEqual(fresh);
    expect(await workThrough('warm', 1)).toEqual(fresh);
  });

  it('finds the same global names as in a fresh context', async () => {
    const lusha = createLusha();
    const code = `${readFileSync('dist/Code.js', 'utf8')}
      function globalNames() { return Object.getOwnPropertyNames(globalThis).sort(); }`;
    const host = await createHost({ code, wire: lusha.wire, contexts: 'warm' });
    onTestFinished(() => host.close());
    const names = () => host.run('globalNames', [], { kind: 'menu' });
    const before = await names();
    const panel = (...call: unknown[]) => host.run('lushaPanel', [...call, BUILD], { kind: 'rpc' });
    await panel('saveKey', [lusha.apiKey]);
    await panel('setCells', [true, { credits: 100, phones: 0 }]);
    const emails = emailsOf(lusha.people(3, { withWorkEmail: true }));
    await host.run('LUSHA_EMAIL', [emails], { kind: 'custom' });
    expect(lusha.record.credits.revealEmail).toBe(3);
    expect(await names()).toEqual(before);
  });
});
