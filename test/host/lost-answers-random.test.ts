/** Under random loss of answers, and of executions in cells, no cap and no approval is exceeded, and no company is paid twice without consent. */
import { describe, expect, it } from 'vitest';
import type { Lusha } from '../../playground/lusha-api/lusha';
import { seededRandom } from '../../playground/services/seeded-random';
import { OPTIONS, runSteps } from '../support/enrich';
import { inFull } from '../support/extent';
import { DIRECTORS, fillSteps } from '../support/fill';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

const SEEDS = inFull(300, 40);
const COMPANY_SEARCH = 'find: companies; country: Germany';

type Random = () => number;

function chosen<T>(random: Random, ...of: readonly [T, ...T[]]): T {
  return of[Math.floor(random() * of.length)] ?? of[0];
}

/** Queues failures of the next requests. Some of them happen before Lusha has charged, others after. */
function loseAnswers(lusha: Lusha, random: Random): void {
  lusha.heal();
  for (let count = 0; count < 12; count += 1) {
    const aim = { skip: Math.floor(random() * 3), times: chosen(random, 1, 1, 2), path: '/v3/co' };
    const acted = random() < 0.6;
    lusha.fail(
      chosen(
        random,
        { ...aim, cut: acted ? 'after' : 'before', looks: chosen(random, 'address', 'timeout') } as const,
        { ...aim, status: chosen(random, 500, 502, 503, 504), acted },
        { ...aim, html: chosen(random, 200, 502, 504), acted },
      ),
    );
  }
  lusha.leaveOut(lusha.company(Math.floor(random() * 8)).id);
}

/** What one seed does, with what it may cost. */
class Scene {
  private readonly lusha: Lusha;

  constructor(
    private readonly playground: Playground,
    private readonly random: Random,
    private readonly seed: number,
  ) {
    this.lusha = playground.lusha;
  }

  /** Evaluates formulas and fetches pending cells. The cap of the day covers both. */
  async cells(cap: { readonly credits: number; readonly phones: number }): Promise<void> {
    const { host, panel, table } = this.playground;
    const people = this.lusha.people(6 + Math.floor(this.random() * 24), { from: 40 * this.seed });
    const companies = this.lusha.companies(6);
    host.workbook.setValues('Sheet1', 'F1', emailsOf(people.slice(0, 4)));
    host.workbook.setValues(
      'Sheet1',
      'H1',
      companies.slice(0, 4).map(({ name }) => [name]),
    );
    const fields = chosen(this.random, 'email', 'email, mobile phone', 'name');
    for (let turn = 0; turn < 2; turn += 1) {
      loseAnswers(this.lusha, this.random);
      const endKills = this.killSome();
      await table('LUSHA_ENRICH', emailsOf(people), fields).catch(() => undefined);
      const domains = companies.map(({ domain }) => [domain]);
      await table('LUSHA_COMPANY', domains, 'type, domain').catch(() => undefined);
      await table('LUSHA_SEARCH', COMPANY_SEARCH, 10, 'domain, type').catch(() => undefined);
      await table('LUSHA_SEARCH', `level: Director; size: ${turn + 1}-500`, 60).catch(() => undefined);
      await table('LUSHA_SEARCH', 'signals: promotion', 10, 'name').catch(() => undefined);
      endKills();
      host.clock.advance(90_000);
      if (turn === 0) {
        host.workbook.setFormula('Sheet1', 'G1', '=LUSHA_ENRICH(F1:F4,"email")');
        host.workbook.setFormula('Sheet1', 'I1', '=LUSHA_COMPANY(H1:H4,"type")');
        await host.workbook.settled();
      }
      await panel('fetchPending', {}).catch(() => undefined);
      await host.workbook.settled();
      this.expectAtMost(cap.credits, 'formulas');
      expect(this.lusha.record.credits.revealPhone, `seed ${this.seed}`).toBeLessThanOrEqual(cap.phones);
    }
    host.workbook.setValues('Sheet1', 'G1', [['', '', '']]);
    host.workbook.setValues('Sheet1', 'I1', [['', '', '']]);
  }

  /** Kills executions once in a while, until the function that it returns is called. */
  private killSome(): () => void {
    const share = chosen(this.random, 0, 0.03);
    return this.playground.host.onServiceCall(() => (this.random() < share ? 'kill' : undefined));
  }

  /** Looks rows up for the price that is shown, and purchases for what is approved. */
  async run(kind: 'contact' | 'company'): Promise<void> {
    const { host, panel } = this.playground;
    const people = this.lusha.people(8 + Math.floor(this.random() * 24), { from: 20 * this.seed });
    const rows = people.map(({ fullName, companyDomain }) => [fullName, companyDomain]);
    const domains = people.map(({ companyDomain }) => [companyDomain]);
    const cells = kind === 'contact' ? [['Name', 'Domain'], ...rows] : [['Domain'], ...domains];
    const tab = `${kind} list`;
    host.workbook.sheets.add(tab);
    host.workbook.setValues(tab, 'A1', cells);
    const tabId = host.workbook.sheets.byName(tab)?.id ?? 0;
    const fields = kind === 'contact' ? ['work email'] : ['industry', 'revenue'];
    const options = { ...OPTIONS, kind, fields, tabId };
    const lookUp = (await panel('enrichSetup', options)).lookUp.credits;
    const before = this.lusha.record.total;
    loseAnswers(this.lusha, this.random);
    const looked = await runSteps(this.playground, await panel('startRun', options));
    this.expectAtMost(before + lookUp, 'a lookup');
    if (looked.phase !== 'price check') return;
    const most = looked.price?.credits ?? 0;
    const cap = Math.floor(most * chosen(this.random, 0.5, 1, 1));
    const from = this.lusha.record.total;
    loseAnswers(this.lusha, this.random);
    const end = await runSteps(
      this.playground,
      await panel('approveRun', { cap, moved: false, weak: false }),
    );
    expect(['done', 'stopped']).toContain(end.phase);
    this.expectAtMost(from + cap, 'a run');
    expect(end.spent, `seed ${this.seed}`).toBeGreaterThanOrEqual(this.lusha.record.total - before);
  }

  async fill(): Promise<void> {
    const { panel } = this.playground;
    const { options } = await panel('fillSetup', DIRECTORS, { count: 60, onlyNew: false });
    const cap = 1 + Math.floor(this.random() * 4);
    const before = this.lusha.record.total;
    loseAnswers(this.lusha, this.random);
    await fillSteps(this.playground, await panel('startFill', DIRECTORS, options, cap));
    this.expectAtMost(before + cap, 'a fill');
  }

  /** No consent was given, so what is charged in full each time was paid once at most. */
  expectPaidOnce(): void {
    const twice = this.lusha.record.chargedTwice.filter(({ kind }) => /Company|Signals/.test(kind));
    expect(twice, `seed ${this.seed}`).toEqual([]);
  }

  private expectAtMost(credits: number, what: string): void {
    expect(this.lusha.record.total, `${what}, seed ${this.seed}`).toBeLessThanOrEqual(credits);
  }
}

describe('under random loss of answers', () => {
  it('charges never pass a cap or an approval, and no company is paid twice without consent', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = seededRandom(seed);
      const cap = { credits: 10 + Math.floor(random() * 60), phones: Math.floor(random() * 20) };
      const playground = await openPlayground({
        lusha: {
          searchBilling: chosen(random, 'rows', 'matches'),
          repeatsFree: chosen(random, 'never', 'for ever'),
        },
        cap,
      });
      try {
        const scene = new Scene(playground, random, seed);
        await scene.cells(cap);
        await scene.run('contact');
        await scene.run('company');
        await scene.fill();
        scene.expectPaidOnce();
      } finally {
        await playground.host.close();
      }
    }
  }, 600_000);
});
