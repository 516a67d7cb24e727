/** Where the credits went: the totals per day in the file, against what Lusha charged. */
import { expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich } from '../support/enrich';
import { nameAndDomain, openPlayground, type Playground } from '../support/playground';

const PEOPLE = createLusha().people(20, { withWorkEmail: true });
const DAY_MS = 86_400_000;

async function open(): Promise<Playground> {
  const playground = await openPlayground();
  onTestFinished(() => playground.host.close());
  return playground;
}

it('counts what Lusha charged for formulas, runs and searches apart, day by day', async () => {
  const playground = await open();
  const { host, lusha, panel, table } = playground;
  const since = (before: number) => lusha.record.total - before;
  await table('LUSHA_ENRICH', nameAndDomain(PEOPLE.slice(0, 3)), 'name, email');
  const formulas = lusha.record.total;
  host.clock.advance(DAY_MS);
  host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...nameAndDomain(PEOPLE.slice(3, 9))]);
  await enrich(playground);
  const runs = since(formulas);
  const draft = (await panel('findFromText', 'level: Director')).draft;
  await panel('findPreview', draft, 5);
  const searches = since(formulas + runs);
  expect([formulas, runs, searches].every((credits) => credits > 0)).toBe(true);
  expect(await panel('creditsUsed')).toEqual({
    today: '2026-11-24',
    days: [
      { day: '2026-11-23', runs: 0, searches: 0, formulas },
      { day: '2026-11-24', runs, searches, formulas: 0 },
    ],
  });
});

it('is written together with the charge, so that a cell takes no further property operation', async () => {
  const { host, lusha, table } = await open();
  const writes = () => host.executions.at(-1)?.serviceCalls['Properties.setProperties'];
  await table('LUSHA_ENRICH', nameAndDomain(PEOPLE.slice(0, 3)), 'name, email');
  const first = writes();
  host.properties.document.set('lusha.days', 'damaged');
  await table('LUSHA_ENRICH', nameAndDomain(PEOPLE.slice(3, 6)), 'name, email');
  expect(writes()).toBe(first);
  expect(lusha.record.total).toBe(8);
});

it('is not kept for the demo, and is gone after the file was prepared for sharing', async () => {
  const playground = await open();
  const { host, panel, table } = playground;
  await table('LUSHA_ENRICH', nameAndDomain(PEOPLE.slice(0, 3)), 'name, email');
  expect((await panel('creditsUsed')).days).toHaveLength(1);
  await panel('prepareForSharing');
  expect(host.properties.document.get('lusha.days')).toBeUndefined();
  await panel('removeKey');
  await panel('startDemo');
  await table('LUSHA_ENRICH', [['Ada Lovelace', 'Analytical Engines']], 'name, email');
  expect((await panel('creditsUsed')).days).toEqual([]);
});
