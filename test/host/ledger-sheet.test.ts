/** The ledger sheet: purchases of formulas are moved there, and it can keep ids only. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampled } from '../support/extent';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const LEDGER = 'Lusha ledger';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

function journalNames({ host }: Playground): readonly string[] {
  return host.properties.document.keys().filter((name) => name.startsWith('j:'));
}

function ledger({ host }: Playground): string {
  return host.workbook.sheets.byName(LEDGER)
    ? JSON.stringify(host.workbook.getValues(LEDGER, 'A1:C300'))
    : '';
}

describe('what formulas have purchased', () => {
  it('is moved to a hidden tab when the file is opened, and costs nothing from there', async () => {
    const playground = await open();
    const { host, lusha, table } = playground;
    const people = lusha.people(120, { withWorkEmail: true });
    await table('LUSHA_EMAIL', emailsOf(people));
    expect(journalNames(playground).length).toBeGreaterThan(0);
    await host.run('onOpen', undefined, { kind: 'open' });
    expect(journalNames(playground)).toEqual([]);
    expect(host.workbook.sheets.byName(LEDGER)?.hidden).toBe(true);
    lusha.record.reset();
    host.emptyCaches();
    expect((await table('LUSHA_EMAIL', emailsOf(people))).flat()).toEqual(people.map((one) => one.workEmail));
    expect(lusha.record.requests).toEqual([]);
  });

  it('is moved without changing the person’s active tab', async () => {
    const { host, lusha, table } = await open();
    host.workbook.addSheet('Leads');
    host.workbook.select('Leads', 'C7');
    await table('LUSHA_EMAIL', emailsOf(lusha.people(1)));
    await host.run('onOpen', undefined, { kind: 'open' });
    const leads = host.workbook.sheets.byName('Leads');
    expect(host.workbook.selected).toMatchObject({ sheetId: leads?.id, areas: [{ row: 7, column: 3 }] });
  });

  it('is not lost at any service call at which the move is killed', async () => {
    const once = await open();
    const people = once.lusha.people(30, { withWorkEmail: true });
    await once.table('LUSHA_EMAIL', emailsOf(people));
    await once.host.run('onOpen', undefined, { kind: 'open' });
    const calls = Object.values(once.host.executions.at(-1)?.serviceCalls ?? {}).reduce((a, b) => a + b, 0);
    expect(calls).toBeGreaterThan(10);
    for (const at of sampled(calls)) {
      const playground = await openPlayground();
      await playground.table('LUSHA_EMAIL', emailsOf(people));
      playground.host.killAt(at);
      await playground.host.run('onOpen', undefined, { kind: 'open' }).catch(() => undefined);
      playground.host.emptyCaches();
      playground.lusha.record.reset();
      const shown = await playground.table('LUSHA_EMAIL', emailsOf(people));
      expect(shown.flat(), `killed at ${at}`).toEqual(people.map((one) => one.workEmail));
      expect(playground.lusha.record.requests, `killed at ${at}`).toEqual([]);
      await playground.host.close();
    }
  });

  it('is moved by one execution at a time, and nothing is overwritten', async () => {
    const playground = await open();
    const { host, lusha, panel, table } = playground;
    const people = lusha.people(60, { withWorkEmail: true });
    const { document } = host.properties;
    await table('LUSHA_EMAIL', emailsOf(people.slice(0, 30)));
    const first = journalNames(playground);
    await table('LUSHA_EMAIL', emailsOf(people.slice(30)));
    // The purchases of the second half are only in the journal while the first half is being written.
    const second = journalNames(playground).filter((name) => !first.includes(name));
    const bought = second.map((name) => [name, document.get(name) ?? ''] as const);
    for (const name of second) document.delete(name);
    let meanwhile: Promise<unknown> | undefined;
    const release = host.onServiceCall(({ service, method, args }) => {
      const isWrite =
        service === 'Range' && method === 'setValues' && JSON.stringify(args).includes('contact');
      if (isWrite && !meanwhile) {
        for (const [name, value] of bought) document.set(name, value);
        meanwhile = panel('view');
      }
      return undefined;
    });
    await panel('view');
    await meanwhile;
    release();
    await panel('view');
    expect(meanwhile).toBeDefined();
    expect(journalNames(playground)).toEqual([]);
    for (const { id } of people) expect(ledger(playground)).toContain(id);
  });

  it('is moved by opening the panel when the journal is full, and purchases continue', async () => {
    const playground = await open();
    const { host, lusha, panel, table } = playground;
    host.properties.document.set('j:old', 'x'.repeat(8_000));
    for (let n = 0; n < 37; n += 1) host.properties.document.set(`j:old-${n}`, 'x'.repeat(8_000));
    const [person] = lusha.people(1, { withWorkEmail: true });
    expect((await table('LUSHA_EMAIL', [[person?.email]])).flat()[0]).toMatch(/^Pending \(open/);
    await panel('view');
    host.clock.advance(30_000);
    expect((await table('LUSHA_EMAIL', [[person?.email]])).flat()).toEqual([person?.workEmail]);
  });

  it('is rewritten when old rows pile up', async () => {
    const playground = await open();
    const { host, lusha, panel, table } = playground;
    await table('LUSHA_EMAIL', emailsOf(lusha.people(2)));
    await panel('view');
    const [, first] = host.workbook.getValues(LEDGER, 'A1:C2');
    host.workbook.setValues(
      LEDGER,
      'A4',
      Array.from({ length: 700 }, () => first ?? []),
    );
    await panel('view');
    expect(host.workbook.grid.extent(host.workbook.sheets.byName(LEDGER)?.id ?? 0).rows).toBeLessThan(10);
    expect((await panel('sharing')).people).toBe(2);
  });
});

describe('a file that does not keep purchased contacts', () => {
  it('holds only Lusha’s ids, including those of earlier purchases', async () => {
    const playground = await open();
    const { lusha, panel, table } = playground;
    const people = lusha.people(6, { withWorkEmail: true });
    await table('LUSHA_EMAIL', emailsOf(people.slice(0, 3)));
    await panel('view');
    expect(ledger(playground)).toContain(people[0]?.workEmail);
    expect((await panel('setKeep', 'ids')).keep).toBe('ids');
    await table('LUSHA_EMAIL', emailsOf(people.slice(3)));
    await panel('view');
    for (const person of people) {
      expect(ledger(playground)).toContain(person.id);
      for (const secret of [person.workEmail, person.firstName, person.lastName]) {
        expect(ledger(playground)).not.toContain(secret);
      }
    }
    expect(journalNames(playground)).toEqual([]);
  });

  it('shows values again by their ids without a search, and without a charge when Lusha counts them as revealed', async () => {
    const { host, lusha, panel, table } = await open();
    const people = lusha.people(5, { withWorkEmail: true });
    await panel('setKeep', 'ids');
    const first = await table('LUSHA_ENRICH', emailsOf(people), 'name, email');
    await panel('view');
    host.emptyCaches();
    lusha.record.reset();
    expect(await table('LUSHA_ENRICH', emailsOf(people), 'name, email')).toEqual(first);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.total).toBe(0);
  });

  it('searches again for records that were only looked up', async () => {
    const { host, lusha, panel, table } = await open();
    const people = lusha.people(5);
    await panel('setKeep', 'ids');
    const first = await table('LUSHA_ENRICH', emailsOf(people), 'name, title');
    host.emptyCaches();
    lusha.record.reset();
    expect(await table('LUSHA_ENRICH', emailsOf(people), 'name, title')).toEqual(first);
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 0 });
  });

  it('still knows that the answer about a company was lost', async () => {
    const { host, lusha, panel, table } = await open();
    await panel('setKeep', 'ids');
    const [company] = lusha.companies(1);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    await table('LUSHA_COMPANY', [[company?.domain]], 'description');
    host.emptyCaches();
    host.nextDay();
    expect(await table('LUSHA_COMPANY', [[company?.domain]], 'description')).toEqual([
      ['No response · may have been charged'],
    ]);
    expect(lusha.record.credits.revealCompany).toBe(1);
  });
});
