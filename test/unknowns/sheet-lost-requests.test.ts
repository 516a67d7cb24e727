/** One of several requests at once has no answer, whether `fetchAll` throws for all of them or answers the others. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { column, enrich, openList, runSteps } from '../support/enrich';
import { emailsOf, openPlayground } from '../support/playground';

const ROWS = 250;
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });
const EMAILS = PEOPLE.map(({ workEmail }) => workEmail);

describe.each(GOOGLE_UNKNOWNS.fetchAllFailure.answers)('when fetchAll %s', (fetchAllFailure) => {
  test('companies whose answer was lost are not asked for again without consent, and the rest shows', async () => {
    const playground = await openPlayground({ host: { fetchAllFailure } });
    onTestFinished(() => playground.host.close());
    const { lusha, table } = playground;
    const domains = lusha.companies(120).map(({ domain }) => [domain]);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    const shown = async () => (await table('LUSHA_COMPANY', domains, 'revenue')).flat().map(String);
    await shown();
    const again = await shown();
    const lost = again.filter((text) => /charged/.test(text)).length;
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThanOrEqual(100);
    const { total } = lusha.record;
    expect(await shown()).toEqual(again);
    expect(lusha.record.total).toBe(total);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  test('a cap that has no room for repeats is not exceeded when searches are lost', async () => {
    const playground = await openPlayground({ host: { fetchAllFailure }, cap: { credits: 14 } });
    onTestFinished(() => playground.host.close());
    const { host, lusha, table } = playground;
    lusha.fail({ path: '/contacts/search', cut: 'after', skip: 1, times: 5 });
    for (let turn = 0; turn < 4; turn += 1) {
      await table('LUSHA_ENRICH', emailsOf(PEOPLE), 'title').catch(String);
      host.clock.advance(120_000);
    }
    expect(lusha.record.total).toBeGreaterThan(0);
    expect(lusha.record.total).toBeLessThanOrEqual(14);
  });

  test('a run whose limit has no room for repeats says what was lost, and ends when a person agrees', async () => {
    const playground = await openList(PEOPLE, { host: { fetchAllFailure } });
    onTestFinished(() => playground.host.close());
    const { lusha, panel } = playground;
    lusha.fail({ path: '/contacts/enrich', cut: 'after', skip: 1 });
    const first = await enrich(playground, {}, { cap: ROWS });
    expect(first.phase).toBe('done');
    const lost = first.outcomes.find(({ status }) => /^No response/.test(status))?.rows;
    expect(lost).toBe(fetchAllFailure === 'throws' ? ROWS : 100);
    expect(lusha.record.credits.revealEmail).toBe(ROWS);
    let view = await runSteps(playground, await panel('retryRun', { repeatLost: true }));
    if (view.phase === 'price check')
      view = await runSteps(
        playground,
        await panel('approveRun', { cap: 2 * ROWS, moved: false, weak: false }),
      );
    expect(view).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found' }] });
    expect(column(playground, 'Work email', ROWS)).toEqual(EMAILS);
    expect(lusha.record.credits.revealEmail).toBe(ROWS);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});
