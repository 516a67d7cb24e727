/** Keys that somebody tries: rejected ones leave nothing in the file, and what it knows of accounts does not grow without bound. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { inFull } from '../support/extent';
import { openPlayground, type Playground } from '../support/playground';
import { expectReply } from './judge';
import { recordInputs } from './record';

const TRIED = inFull(1_000, 60);
/** The account in use and the ten others that are kept, with four properties each. */
const MOST_PROPERTIES = 11 * 4;
const OF_ACCOUNTS = /^lusha\.(?:account|quota|halt|problems)\./;

let tried = 0;
recordInputs(() => tried);

function accountProperties({ host }: Playground): readonly string[] {
  return Object.keys(host.properties.document.entries()).filter((name) => OF_ACCOUNTS.test(name));
}

/** Fills the file with what builds left behind that kept something about each key. */
function leaveAccounts({ host }: Playground, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const quota = JSON.stringify([2, 1_000 + at, 2_000 + at, null, null, null]);
    host.properties.document.set(`lusha.quota.left-${at}`, quota);
    host.properties.document.set(`lusha.halt.left-${at}`, at % 2 === 0 ? 'damaged' : '{}');
  }
}

describe('a key that is tried', () => {
  it('leaves nothing in the file when Lusha rejects it, however many are tried', async () => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    await playground.panel('refresh');
    const before = playground.host.properties.document.entries();
    const user = playground.host.properties.user('owner@example.com').entries();
    for (let at = 0; at < TRIED; at += 1) {
      tried += 1;
      const reply = await playground.reply('saveKey', `wrong-key-${at}-${'x'.repeat(at % 50)}`);
      expectReply(reply, at);
      expect(reply.ok).toBe(false);
      playground.host.clock.advance(60_000);
    }
    expect(playground.host.properties.document.entries()).toEqual(before);
    expect(playground.host.properties.user('owner@example.com').entries()).toEqual(user);
  });

  it('takes the place of what earlier builds left of others, little by little, and the own account stays', async () => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    await playground.panel('refresh');
    const own = accountProperties(playground);
    leaveAccounts(playground, 100);
    let writes = 0;
    while (accountProperties(playground).length > MOST_PROPERTIES) {
      tried += 1;
      writes += 1;
      expect(writes).toBeLessThan(20);
      playground.host.clock.advance(60_000);
      expect(await playground.reply('refresh')).toMatchObject({ ok: true });
    }
    expect(accountProperties(playground)).toEqual(expect.arrayContaining([...own]));
    expect(accountProperties(playground)).toContain('lusha.quota.left-99');
    expect(accountProperties(playground)).not.toContain('lusha.quota.left-0');
  });

  it('is kept beside those of ten colleagues, with what each of them knew', async () => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    leaveAccounts(playground, 10);
    await playground.panel('refresh');
    expect(accountProperties(playground).filter((name) => name.includes('left-'))).toHaveLength(20);
  });
});
