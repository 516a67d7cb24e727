/** An hourly trigger that Google has disabled: the next step by the panel or the menu notices that it did not move the run. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { column, OPTIONS, openList } from '../support/enrich';
import type { Playground } from '../support/playground';

const HOUR = 3_600_000;
const DOWN = { times: 99, status: 503 };

async function open(disabledTriggers: 'listed' | 'not listed'): Promise<Playground> {
  const people = createLusha().people(10, { withWorkEmail: true });
  const playground = await openList(people, { host: { disabledTriggers } });
  onTestFinished(() => playground.host.close());
  return playground;
}

const live = ({ host }: Playground): number => host.triggers.list().filter(({ due }) => due !== null).length;

describe.each(GOOGLE_UNKNOWNS.disabledTriggers.answers)('when the project has it %s', (answer) => {
  test('the next step sets a new one, which continues the run without a person', async () => {
    const playground = await open(answer);
    const { host, panel, lusha } = playground;
    await panel('startRun', OPTIONS);
    lusha.fail(DOWN);
    host.triggers.disable();
    host.clock.advance(3 * HOUR);
    await host.runDueTriggers();
    expect(lusha.record.requests).toEqual([]);
    expect(live(playground)).toBe(0);

    expect((await panel('stepRun')).phase).toBe('looking up');
    expect(host.triggers.list()).toHaveLength(1);
    expect(live(playground)).toBe(1);
    lusha.heal();
    host.clock.advance(HOUR);
    await host.runDueTriggers();
    expect((await panel('runView'))?.phase).toBe('price check');
    expect(column(playground, 'Lusha status', 10)).not.toContain('Pending');
  });
});

test('a trigger that may still come is left as it is', async () => {
  const playground = await open('listed');
  const { host, panel, lusha } = playground;
  await panel('startRun', OPTIONS);
  const [before] = host.triggers.list();
  lusha.fail(DOWN);
  host.clock.advance(HOUR / 2);
  await panel('stepRun');
  expect(host.triggers.list()).toEqual([before]);
  expect(host.executions.at(-1)?.serviceCalls['ScriptApp.createTrigger']).toBeUndefined();
});
