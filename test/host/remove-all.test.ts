/** Removing everything of the add-on from a file: no property, cache, hidden tab, rule or trigger is left, and cells keep their values. */
import { describe, expect, it } from 'vitest';
import { enrich, OPTIONS } from '../support/enrich';
import { DIRECTORS, fill } from '../support/fill';
import { formula, JOBS, openNames } from '../support/person-jobs';
import { BUILD, type Playground } from '../support/playground';

const COLLEAGUE = 'colleague@example.com';

/** Returns the names of everything that the add-on keeps in the file and for its people. */
function kept({ host }: Playground): readonly string[] {
  const { properties, caches } = host.dump();
  return [
    ...Object.keys(properties.document).map((name) => `document ${name}`),
    ...Object.entries(properties.users).flatMap(([user, values]) =>
      Object.keys(values).map((name) => `user ${user} ${name}`),
    ),
    ...Object.keys(caches.document).map((name) => `cache ${name}`),
    ...host.triggers.list().map(() => 'trigger'),
    ...host.workbook.sheets
      .list()
      .flatMap(({ id, name, hidden }) => [
        ...(hidden || name.startsWith('Lusha') ? [`tab ${name}`] : []),
        ...host.workbook.conditionalFormats.rules(id).map(() => `rule ${name}`),
      ]),
  ];
}

describe.each(Object.keys(JOBS))('after %s', (name) => {
  it('nothing of the add-on is left but the settings of the person for all files', async () => {
    const playground = await openNames();
    await JOBS[name]?.(playground);
    await playground.host.workbook.settled();
    expect(kept(playground).length).toBeGreaterThan(3);
    const done = await playground.panel('removeAll', { values: true, key: false });
    const left = kept(playground).filter((one) => !/ lusha\.(?:key|recent|presets)$/.test(one));
    // Where no cell has purchased, nothing says whose limit today's counter belongs to.
    expect(done.isCounterKept).toBe(name === 'pending cells');
    expect(left).toEqual(done.isCounterKept ? ['document lusha.spent'] : []);
  });
});

describe('removing everything', () => {
  it('keeps the values of cells, replaces formulas, and removes the key only when asked to', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    await formula(playground);
    const before = host.workbook.getValues('Sheet1', 'A1:J7');
    const done = await panel('removeAll', { values: true, key: true });
    expect(done).toMatchObject({ formulas: 1, staying: 0, isCounterKept: false });
    expect(done.view.access).toBe('none');
    expect(kept(playground)).toEqual([]);
    expect(host.workbook.getValues('Sheet1', 'A1:J7')).toEqual(before);
    expect(host.workbook.getFormulas('Sheet1', 'A1:J7').flat().filter(Boolean)).toEqual([]);
  });

  it('leaves formulas as they are when they are not to become values', async () => {
    const playground = await openNames();
    await formula(playground);
    const done = await playground.panel('removeAll', { values: false, key: false });
    expect(done).toMatchObject({ formulas: 0, staying: 1 });
    expect(playground.host.workbook.getFormulas('Sheet1', 'D2')[0]?.[0]).toMatch(/^=LUSHA_ENRICH/);
  });

  it('is refused while a job works', async () => {
    const playground = await openNames();
    await playground.panel('startRun', OPTIONS);
    const options = { values: true, key: false };
    expect(await playground.reply('removeAll', options)).toMatchObject({ ok: false, code: 'run_active' });
  });

  it('keeps today’s counter of the owner’s formulas when a colleague does it', async () => {
    const playground = await openNames();
    const { host, lusha } = playground;
    await formula(playground);
    const spent = host.dump().properties.document['lusha.spent'];
    expect(spent).toContain('"credits":');
    const how = { kind: 'rpc', user: COLLEAGUE } as const;
    // A limit of the colleague's own says nothing about the owner's.
    host.properties.user(COLLEAGUE).set('lusha.key', 'another-key-of-a-colleague');
    await host.run('lushaPanel', ['setCells', [true, { credits: 100, phones: 0 }], BUILD], how);
    const answer = await host.run('lushaPanel', ['removeAll', [{ values: true, key: false }], BUILD], how);
    expect(answer).toMatchObject({ ok: true, value: { isCounterKept: true } });
    expect(host.dump().properties.document).toEqual({ 'lusha.spent': spent });
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('leaves the person’s own rules and the tab of the never-contact list', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    const format = { background: '#ffff00', fontColor: null, bold: null };
    host.workbook.conditionalFormats.set(0, [
      {
        condition: { kind: 'boolean', type: 'TEXT_CONTAINS', values: ['x'], format },
        areas: [{ row: 1, column: 1, rows: 10, columns: 2 }],
      },
    ]);
    await panel('showNeverContact');
    host.workbook.select('Sheet1', 'A1');
    await enrich(playground);
    await fill(playground, DIRECTORS, { count: 25, where: 'below' });
    expect(host.workbook.conditionalFormats.rules(0).length).toBeGreaterThan(1);
    await panel('removeAll', { values: true, key: false });
    expect(host.workbook.conditionalFormats.rules(0)).toHaveLength(1);
    expect(host.workbook.sheets.list().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', 'Never contact']),
    );
  });
});
