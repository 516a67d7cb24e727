/** Searches by recent signals: Lusha charges each signal beside the search, and no more is spent than was reserved. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const FILTER = 'signals: any signal; signals since: 2026-01-01';
/** A page of 25 people, of whom each can have two signals. */
const AT_MOST = 1 + 25 * 2;

describe('LUSHA_SEARCH by signals', () => {
  it('pays for the search and each signal, and the same search again costs nothing', async () => {
    const { lusha, table } = await open();
    const rows = await table('LUSHA_SEARCH', FILTER);
    expect(rows).toHaveLength(25);
    const { contactSearch, showSignalsContact } = lusha.record.credits;
    expect(contactSearch).toBe(1);
    expect(showSignalsContact).toBeGreaterThanOrEqual(25);
    expect(lusha.record.total).toBe(contactSearch + showSignalsContact);
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual(rows);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('is not sent where the limit for formulas could not pay for all signals', async () => {
    const { lusha, table } = await open({ cap: { credits: AT_MOST - 1 } });
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual([['Limit reached, not bought']]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('gives back what was reserved for signals that nobody had', async () => {
    const { lusha, table } = await open({ cap: { credits: AT_MOST } });
    await table('LUSHA_SEARCH', FILTER);
    const left = AT_MOST - lusha.record.total;
    expect(left).toBeGreaterThan(0);
    await table('LUSHA_SEARCH', 'department: Sales');
    expect(lusha.record.total).toBe(AT_MOST - left + 1);
  });

  it('reserves for one signal each where only one kind is asked for', async () => {
    const { lusha, table } = await open({ cap: { credits: 26 } });
    expect(await table('LUSHA_SEARCH', 'signals: promotion')).toHaveLength(25);
    expect(lusha.record.total).toBe(26);
  });

  it('goes by the account’s own price of a signal once it is known', async () => {
    const { lusha, table } = await open({
      lusha: { prices: { showSignalsContact: 3 } },
      cap: { credits: 1 + AT_MOST },
    });
    await table('LUSHA_SEARCH', 'department: Sales');
    expect(await table('LUSHA_SEARCH', FILTER)).toEqual([['Limit reached, not bought']]);
    expect(lusha.record.total).toBe(1);
  });
});

it('in the panel says how many signals each can be charged for, and spends no more', async () => {
  const { lusha, panel } = await open();
  const draft: SearchDraft = {
    kind: 'people',
    criteria: [{ id: 'signals', side: 'include', values: ['Promotion'] }],
  };
  expect(await panel('findCheck', draft)).toMatchObject({ problems: [], signalsEach: 1 });
  expect((await panel('findPreview', draft)).results).toHaveLength(25);
  expect(lusha.record.credits).toMatchObject({ contactSearch: 1, showSignalsContact: 25 });
  const plain: SearchDraft = { ...draft, criteria: [{ id: 'title', side: 'include', values: ['CFO'] }] };
  expect(await panel('findCheck', plain)).not.toHaveProperty('signalsEach');
});
