/** A refresh requests old rows again, and nothing else. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import type { EnrichOptions } from '../../src/rpc';
import { column, enrich, openList } from '../support/enrich';
import { nameAndDomain, type Playground, type Setup } from '../support/playground';

const PEOPLE = createLusha().people(12, { withWorkEmail: true });
const DAY_MS = 86_400_000;
const REFRESH: Partial<EnrichOptions> = { rows: { by: 'older', days: 90 }, writing: 'overwrite' };

/** Opens a list whose first eight people were purchased `days` days before the others. */
async function openOld(days: number, setup: Setup = {}): Promise<Playground> {
  const playground = await openList(PEOPLE.slice(0, 8), setup);
  onTestFinished(() => playground.host.close());
  const { host, lusha } = playground;
  await enrich(playground);
  host.clock.advance(days * DAY_MS);
  host.workbook.setValues('Sheet1', 'A10', nameAndDomain(PEOPLE.slice(8)));
  await enrich(playground);
  lusha.record.reset();
  return playground;
}

function letterOf({ host }: Playground, header: string): string {
  return String.fromCharCode(65 + (host.workbook.getValues('Sheet1', 'A1:Z1')[0] ?? []).indexOf(header));
}

describe('a refresh', () => {
  it('looks up and purchases again only rows that were purchased that long ago, and skips newer rows', async () => {
    const playground = await openOld(100);
    const { lusha, panel } = playground;
    const setup = await panel('enrichSetup', { ...(await panel('enrichSetup')).options, ...REFRESH });
    expect(setup).toMatchObject({ rows: 8, alreadyBought: 0, lookUp: { credits: 1, requests: 1 } });
    const done = await enrich(playground, REFRESH);
    expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 8 }] });
    expect(lusha.record.chargedRequests).toBe(2);
    const revealed = lusha.record.requests.filter(({ path }) => path.includes('/enrich'));
    expect(revealed.map(({ items }) => items)).toEqual([8]);
    const dates = column(playground, 'Date checked', 12);
    expect(new Set(dates.slice(0, 8))).toEqual(new Set(dates.slice(8)));
  });

  it('is free for a person who was purchased in another row in the meantime', async () => {
    const playground = await openOld(100);
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'A14', nameAndDomain(PEOPLE.slice(11)));
    host.workbook.setValues('Sheet1', `${letterOf(playground, 'Date checked')}14`, [['2026-07-01']]);
    expect((await panel('enrichSetup', { ...(await panel('enrichSetup')).options, ...REFRESH })).rows).toBe(
      9,
    );
    await enrich(playground, REFRESH);
    const revealed = lusha.record.requests.filter(({ path }) => path.includes('/enrich'));
    expect(revealed.map(({ items }) => items)).toEqual([8]);
  });

  it('replaces changed values, and formulas know the new values', async () => {
    const playground = await openOld(100, { cap: { credits: 50 } });
    const { host, lusha, table } = playground;
    const emails = PEOPLE.slice(0, 8).map(({ workEmail }) => workEmail);
    host.workbook.setValues('Sheet1', `${letterOf(playground, 'Work email')}2`, [['old@former.example']]);
    await enrich(playground, REFRESH);
    expect(column(playground, 'Work email', 8)).toEqual(emails);
    lusha.record.reset();
    expect((await table('LUSHA_EMAIL', nameAndDomain(PEOPLE.slice(0, 8)))).flat()).toEqual(emails);
    expect(lusha.record.requests).toEqual([]);
  });

  it('that fails loses nothing, because earlier purchases stay known', async () => {
    const playground = await openOld(100);
    const { lusha, panel } = playground;
    lusha.fail({ path: '/contacts/enrich', status: 402, times: 9 });
    expect(await enrich(playground, REFRESH)).toMatchObject({ phase: 'stopped', code: 'no_credits' });
    expect(column(playground, 'Work email', 8)).toEqual(PEOPLE.slice(0, 8).map(({ workEmail }) => workEmail));
    lusha.record.reset();
    await panel('undoRun').catch(() => undefined);
    await enrich(playground, { rows: { by: 'all' } });
    expect(lusha.record.chargedRequests).toBe(0);
  });

  it('is not proposed again for the next run on the tab', async () => {
    const playground = await openOld(100);
    await enrich(playground, REFRESH);
    expect((await playground.panel('enrichSetup')).options).toMatchObject({
      rows: { by: 'missing' },
      writing: 'only empty',
    });
  });

  it('is refused when all rows are newer', async () => {
    const playground = await openOld(30);
    expect(
      (
        await playground.panel('enrichSetup', {
          ...(
            await playground.panel('enrichSetup')
          ).options,
          ...REFRESH,
        })
      ).refusal?.code,
    ).toBe('no_rows');
  });
});
