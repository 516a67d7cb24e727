/** The balance of the account stays correct while several executions request it and spend it. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPlayground, type Playground } from '../support/playground';

const CREDITS = 100;

async function open(): Promise<Playground> {
  const playground = await openPlayground({ lusha: { credits: CREDITS } });
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Runs `work` once, after the next answer of Lusha and before the execution that requested it uses it. */
function afterNextAnswer({ host }: Playground, work: () => Promise<unknown>): () => Promise<unknown> {
  let isAnswered = false;
  let isStarted = false;
  let done: Promise<unknown> | undefined;
  const release = host.onServiceCall(({ service }) => {
    if (service === 'UrlFetchApp' && !isStarted) isAnswered = true;
    else if (isAnswered && !isStarted) {
      isStarted = true;
      done = work();
    }
    return undefined;
  });
  return () => {
    release();
    if (!done) throw new Error('Nothing asked Lusha.');
    return done;
  };
}

describe('the balance', () => {
  it('that LUSHA_CREDITS requests includes a charge that another cell books before the balance is written', async () => {
    const playground = await open();
    const { call, host, lusha } = playground;
    const [first, second] = lusha.people(2, { withWorkEmail: true });
    await call('LUSHA_EMAIL', first?.email);
    host.clock.advance(6 * 60_000);
    const meanwhile = afterNextAnswer(playground, () => call('LUSHA_EMAIL', second?.email));
    await call('LUSHA_CREDITS', 'again');
    expect(await meanwhile()).toBe(second?.workEmail);
    expect(lusha.record.total).toBe(4);
    expect(await call('LUSHA_CREDITS')).toBe(CREDITS - lusha.record.total);
  });

  it('that the panel requests includes a charge that a cell books before the balance is written', async () => {
    const playground = await open();
    const { call, host, lusha, panel } = playground;
    const [first, second] = lusha.people(2, { withWorkEmail: true });
    await call('LUSHA_EMAIL', first?.email);
    host.clock.advance(60_000);
    const meanwhile = afterNextAnswer(playground, () => call('LUSHA_EMAIL', second?.email));
    await panel('refresh');
    await meanwhile();
    expect((await panel('view')).account?.creditsLeft).toBe(CREDITS - lusha.record.total);
  });

  it('that two cells request at the same time is the lower of the two answers', async () => {
    const playground = await open();
    const { call, lusha } = playground;
    const [person] = lusha.people(1, { withWorkEmail: true });
    const meanwhile = afterNextAnswer(playground, async () => {
      await call('LUSHA_EMAIL', person?.email);
      return call('LUSHA_CREDITS');
    });
    await call('LUSHA_CREDITS');
    await meanwhile();
    expect(await call('LUSHA_CREDITS')).toBe(CREDITS - lusha.record.total);
  });
});
