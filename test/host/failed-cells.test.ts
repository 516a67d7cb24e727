/** Formulas that failed for want of a key, a permission, a limit or credits: they are counted, priced, and filled without being touched. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const LIMIT = { credits: 50, phones: 0 };
const ROWS = 3;

/** Opens a file and types formulas into column B beside the emails of three people. */
async function typed(setup: Setup, formula = '=LUSHA_EMAIL(A1)') {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  const { host, lusha } = playground;
  const people = lusha.people(ROWS, { withWorkEmail: true });
  const expected = people.map(({ workEmail }) => workEmail);
  host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
  host.workbook.setFormula('Sheet1', 'B1', formula);
  host.workbook.fillDown('Sheet1', `B1:B${ROWS}`);
  await host.workbook.settled();
  return { ...playground, expected };
}

function shown({ host }: Playground): unknown[] {
  return host.workbook.getValues('Sheet1', `B1:B${ROWS}`).flat();
}

/** Fills what is pending and expects one search and three emails, charged once. */
async function filled(playground: Playground & { readonly expected: readonly unknown[] }) {
  const { host, lusha, panel, expected } = playground;
  lusha.record.reset();
  const counted = await panel('pendingCells');
  expect(counted).toMatchObject({ cells: ROWS, people: ROWS, atMost: ROWS + 1, unreadableCount: 0 });
  expect(lusha.record.requests).toEqual([]);
  expect(await panel('fetchPending', {})).toMatchObject({
    done: true,
    open: 0,
    cells: ROWS,
    credits: ROWS + 1,
  });
  await host.workbook.settled();
  expect(shown(playground)).toEqual(expected);
  expect(lusha.record.chargedRequests).toBe(2);
  expect(lusha.record.total).toBe(ROWS + 1);
  expect(await panel('pendingCells')).toMatchObject({ cells: 0, failed: 0, people: 0, atMost: 0 });
  return counted;
}

describe('formulas typed before there is a key', () => {
  it('fill without being touched once there is a key and formulas are on; nothing is spent before', async () => {
    const playground = await typed({ key: null, cap: null });
    const { host, lusha, panel } = playground;
    expect(shown(playground)).toEqual(Array(ROWS).fill('#ERROR!'));
    expect(await panel('pendingCells')).toMatchObject({
      cells: ROWS,
      failed: ROWS,
      atMost: ROWS + 1,
      roomLeft: 0,
    });
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, LIMIT);
    await host.workbook.settled();
    expect(lusha.record.total).toBe(0);
    expect(await panel('pendingCells')).toMatchObject({ failed: ROWS, roomLeft: LIMIT.credits });
    await filled(playground);
  });

  it('never spend beyond the limit that was confirmed', async () => {
    const playground = await typed({ key: null, cap: null });
    const { host, lusha, panel } = playground;
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, { credits: 2, phones: 0 });
    lusha.record.reset();
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, code: 'over_cap' });
    await host.workbook.settled();
    expect(lusha.record.total).toBeLessThanOrEqual(2);
  });

  it('fill behind IFERROR too, which hides the error', async () => {
    const playground = await typed({ key: null, cap: null }, '=IFERROR(LUSHA_EMAIL(A1),"-")');
    const { lusha, panel } = playground;
    expect(shown(playground)).toEqual(Array(ROWS).fill('-'));
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, LIMIT);
    expect(await filled(playground)).toMatchObject({ failed: ROWS });
  });

  it('show the credits and the requests left, for 0 credits', async () => {
    const playground = await openPlayground({ key: null, cap: null });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.setFormula('Sheet1', 'A1', '=LUSHA_CREDITS()');
    host.workbook.setFormula('Sheet1', 'A2', '=LUSHA_QUOTA("day")');
    await host.workbook.settled();
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, LIMIT);
    expect(await panel('pendingCells')).toMatchObject({ cells: 2, failed: 2, people: 0, atMost: 0 });
    await panel('fetchPending', {});
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'A1:A2').flat()).not.toContain('#ERROR!');
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, failed: 0 });
    expect(lusha.record.total).toBe(0);
  });

  it('fill a list of a search too', async () => {
    const playground = await openPlayground({ key: null, cap: null });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.setFormula('Sheet1', 'A1', '=LUSHA_SEARCH("country: Germany", 2, "name")');
    await host.workbook.settled();
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, LIMIT);
    expect(await panel('pendingCells')).toMatchObject({ cells: 1, failed: 1, lists: 1, atMost: 1 });
    await panel('fetchPending', {});
    await host.workbook.settled();
    expect(String(host.workbook.getValues('Sheet1', 'A2')[0]?.[0])).toMatch(/\w/);
    expect(lusha.record.chargedRequests).toBe(1);
  });
});

describe('formulas that failed for another reason which is gone', () => {
  it('fill after formulas were turned on', async () => {
    const playground = await typed({ cap: null });
    expect(shown(playground)).toEqual(Array(ROWS).fill('#ERROR!'));
    await playground.panel('setCells', true, LIMIT);
    expect(await filled(playground)).toMatchObject({ failed: ROWS });
  });

  it('fill after the limit was raised', async () => {
    const playground = await typed({ cap: { credits: 0 } });
    expect(shown(playground)).toEqual(Array(ROWS).fill('Daily limit reached'));
    await playground.panel('setCells', true, LIMIT);
    await filled(playground);
  });

  it('fill after credits came back', async () => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    const { host, lusha } = playground;
    lusha.fail({ status: 402, body: { message: 'Insufficient credits' }, times: Infinity });
    const people = lusha.people(ROWS, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
    host.workbook.fillDown('Sheet1', `B1:B${ROWS}`);
    await host.workbook.settled();
    expect(shown(playground)).toEqual(Array(ROWS).fill('#ERROR!'));
    lusha.heal();
    host.clock.advance(120_000);
    await filled({ ...playground, expected: people.map(({ workEmail }) => workEmail) });
  });

  it('fill after a permission was given', async () => {
    const playground = await typed({ host: { missingScope: 'script.external_request' } });
    expect(shown(playground)).toEqual(Array(ROWS).fill('#ERROR!'));
    playground.host.permissions.grantAll();
    playground.host.clock.advance(120_000);
    expect(await filled(playground)).toMatchObject({ failed: ROWS });
  });
});

describe('a formula with a mistake of its own', () => {
  it.each([
    ['=LUSHA_ENRICH(A1,"shoe size")', /shoe size/],
    ['=LUSHA_SIGNALS(A1,"weather")', /^There is no signal “weather”\./],
    ['=LUSHA_SEARCH("zodiac: Leo")', /zodiac/],
    ['=LUSHA_SIMILAR("a@b.example")', /5–100/],
    ['=LUSHA_QUOTA("week")', /^"week" isn't valid\./],
    ['=LUSHA_FILTER_VALUES("zodiac")', /^There is no filter “zodiac”\./],
    ['=LUSHA_FILTER_VALUES("technologies")', /at least two letters/],
  ])('%s keeps its error with its reason, and is not calculated again', async (formula, reason) => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(1)));
    host.workbook.setFormula('Sheet1', 'B1', formula);
    await host.workbook.settled();
    const counted = await panel('pendingCells');
    expect(counted).toMatchObject({ cells: 0, failed: 0, atMost: 0, unreadableCount: 1 });
    expect(counted.unreadable[0]?.reason).toMatch(reason);
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, cells: 0 });
    expect(host.workbook.getFormulas('Sheet1', 'B1')).toEqual([[formula]]);
    expect(lusha.record.total).toBe(0);
  });
});

describe('a formula without an argument', () => {
  it.each(['LUSHA_EMAIL', 'LUSHA_PHONE', 'LUSHA_ENRICH', 'LUSHA_COMPANY'])(
    'of %s says what to write',
    async (name) => {
      const playground = await openPlayground({ key: null, cap: null });
      onTestFinished(() => playground.host.close());
      const { host, panel } = playground;
      host.workbook.setFormula('Sheet1', 'B1', `=${name}()`);
      await host.workbook.settled();
      expect(host.workbook.getValues('Sheet1', 'B1')).toEqual([
        [`Not enough info: choose a cell, such as =${name}(A2)`],
      ]);
      expect(await panel('pendingCells')).toMatchObject({ cells: 0, failed: 0, unreadableCount: 0 });
    },
  );
});
