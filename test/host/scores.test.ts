/** Scoring a list, and phones for the best of it: what is written, and what Lusha charged. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { runSteps } from '../support/enrich';
import { openPlayground, type Playground, type Setup } from '../support/playground';
import { scoreList, scoreSteps } from '../support/scores';

/** An ID of nobody. */
const UNKNOWN = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';
const ADDED = ['Signal score', 'Score based on'];

/** Opens a list of people with names, companies, and Lusha IDs in the columns A to D. */
async function openPeople(count: number, setup: Setup = {}, withIds = true) {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  const people = playground.lusha.people(count);
  if (count > 900) playground.host.workbook.insertRows('Sheet1', 500, count);
  const rows = people.map(({ id, fullName, companyName, companyDomain }) => [
    ...[fullName, companyName, companyDomain],
    ...(withIds ? [id] : []),
  ]);
  const header = ['Name', 'Company', 'Domain', ...(withIds ? ['Lusha ID'] : [])];
  playground.host.workbook.setValues('Sheet1', 'A1', [header, ...rows]);
  return { ...playground, people };
}

function sizes({ lusha }: Playground): number[] {
  return lusha.record.requests.filter(({ path }) => path.endsWith('/signal-score')).map(({ items }) => items);
}

function sheet({ host }: Playground, area: string): unknown[][] {
  return host.workbook.getValues('Sheet1', area);
}

/** Works on the run that was started, to its end. */
async function finishRun(playground: Playground) {
  const run = await playground.panel('runView');
  if (!run) throw new Error('No run was started.');
  return runSteps(playground, run);
}

describe('scoring people', () => {
  it('charges each scored person once, also with a score of 0, and says per row why there is no score', async () => {
    const playground = await openPeople(120);
    const { lusha, panel } = playground;
    playground.host.workbook.setValues('Sheet1', 'A122', [['Nobody', '', '', UNKNOWN]]);
    expect(await panel('scoresSetup')).toMatchObject({ records: 121, asked: 121, lookUp: 0, scoring: 121 });
    const view = await scoreList(playground);
    expect(view).toMatchObject({ phase: 'done', kind: 'contact', records: 121, checked: 121 });
    const charged = lusha.record.credits.signalScoreContact;
    expect(view.active + view.quiet).toBe(charged);
    expect(view).toMatchObject({ spent: charged, without: 121 - charged });
    expect(lusha.record.total).toBe(charged);
    expect(sizes(playground)).toEqual([50, 50, 21]);
    const [header, ...rows] = sheet(playground, 'E1:F122');
    expect(header).toEqual(ADDED);
    const numbers = rows.flatMap(([score]) => (typeof score === 'number' ? [score] : []));
    expect(numbers).toHaveLength(charged);
    expect(numbers.every((score) => Number.isInteger(score) && score >= 0 && score <= 100)).toBe(true);
    expect(numbers.filter((score) => score > 0)).toHaveLength(view.active);
    const quiet = rows.filter(([score]) => score === 0);
    expect(quiet.length).toBeGreaterThan(0);
    for (const [, basis] of quiet) expect(basis).toBe('No active signals');
    for (const [, basis] of rows.filter(([score]) => Number(score) > 0))
      expect(basis).toMatch(/^[A-Z][a-z ,A-Z]+$/);
    const without = rows.filter(([score]) => score === '').map(([, basis]) => basis);
    expect(new Set(without)).toEqual(new Set(['No score', 'No match']));
    expect(rows[120]).toEqual(['', 'No match']);
  });

  it('pays for nobody again: a second time takes no request, also after the cache is emptied', async () => {
    const playground = await openPeople(60);
    const { host, lusha } = playground;
    await scoreList(playground);
    const first = sheet(playground, 'A1:H61');
    lusha.record.reset();
    host.emptyCaches();
    expect(await playground.panel('scoresSetup')).toMatchObject({ asked: 0, scoring: 0 });
    expect(await scoreList(playground)).toMatchObject({ phase: 'done', requests: 0, spent: 0 });
    expect(lusha.record.requests).toEqual([]);
    expect(sheet(playground, 'A1:H61')).toEqual(first);
  });

  it('looks up those without a Lusha ID first, for a price of its own', async () => {
    const playground = await openPeople(30, {}, false);
    const { lusha, panel } = playground;
    expect(await panel('scoresSetup')).toMatchObject({ toLookUp: 30, lookUp: 2, scoring: 30 });
    const view = await scoreList(playground);
    expect(view.phase).toBe('done');
    expect(lusha.record.credits.contactSearch).toBeLessThanOrEqual(2);
    expect(lusha.record.credits.signalScoreContact).toBe(view.active + view.quiet);
    expect(sheet(playground, 'D1:E1')).toEqual([ADDED]);
  });

  it('stops at its limit with the scores it has, and goes on for more', async () => {
    const playground = await openPeople(100);
    const { lusha } = playground;
    const stopped = await scoreList(playground, {}, 20);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'over_cap' });
    expect(lusha.record.total).toBe(20);
    expect(Math.max(...sizes(playground))).toBeLessThanOrEqual(20);
    const continued = await playground.panel('continueScores', { id: stopped.id, more: 100 });
    expect(await scoreSteps(playground, continued)).toMatchObject({ phase: 'done', checked: 100 });
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('asks nobody on the never-contact list', async () => {
    const playground = await openPeople(10);
    const { host, lusha, people } = playground;
    host.workbook.addSheet('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[people[0]?.companyDomain ?? '']]);
    await scoreList(playground);
    const bodies = lusha.record.requests.map(({ body }) => body).join();
    expect(bodies).not.toContain(people[0]?.id ?? '-');
    expect(sheet(playground, 'E2:F2')).toEqual([['', 'Never contact, skipped']]);
  });

  it('never writes into a column of a person of the same name', async () => {
    const playground = await openPeople(5);
    playground.host.workbook.setValues('Sheet1', 'E1', [['Signal score'], ['mine']]);
    await scoreList(playground);
    expect(sheet(playground, 'E1:G2')[0]).toEqual(['Signal score', 'Lusha Signal score', 'Score based on']);
    expect(sheet(playground, 'E2')).toEqual([['mine']]);
  });

  it('follows the rows when these are sorted while Lusha is asked', async () => {
    const playground = await openPeople(40);
    const { host, people } = playground;
    await scoreList(playground);
    const byId = new Map(sheet(playground, 'D2:F41').map(([id, score]) => [id, score]));
    await playground.panel('undoScores');
    host.emptyCaches();
    const again = await openPeople(40);
    let isSorted = false;
    again.host.onServiceCall(({ method }) => {
      if (method === 'fetchAll' && !isSorted) {
        isSorted = true;
        again.host.workbook.setValues('Sheet1', 'A2', sheet(again, 'A2:D41').reverse() as string[][]);
      }
      return undefined;
    });
    await scoreList(again);
    expect(isSorted).toBe(true);
    expect(sheet(again, 'D2')).toEqual([[people[39]?.id]]);
    for (const [id, score] of sheet(again, 'D2:E41')) expect(score).toBe(byId.get(id));
  });
});

describe('scoring companies', () => {
  it('charges each scored company, and is proposed for a list without people', async () => {
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    const rows = lusha.companies(30).map(({ name, domain, id }) => [name, domain, id]);
    host.workbook.setValues('Sheet1', 'A1', [['Company', 'Domain', 'Lusha company ID'], ...rows]);
    const setup = await panel('scoresSetup');
    expect(setup).toMatchObject({ options: { kind: 'company' }, records: 30, scoring: 30 });
    const view = await scoreList(playground);
    expect(view).toMatchObject({ phase: 'done', kind: 'company' });
    expect(lusha.record.credits.signalScoreCompany).toBe(view.active + view.quiet);
    expect(lusha.record.total).toBe(view.active + view.quiet);
    expect(await panel('bestPhonesOffer', {})).toBeNull();
  });
});

describe('undoing', () => {
  it('takes the columns away, keeps what was edited, and pays for nothing afterwards', async () => {
    const playground = await openPeople(20);
    const { host, lusha, panel } = playground;
    const before = sheet(playground, 'A1:H21');
    await scoreList(playground);
    const scored = sheet(playground, 'A1:H21');
    expect(await panel('undoScores')).toMatchObject({ done: true, rows: 20, left: 0 });
    expect(sheet(playground, 'A1:H21')).toEqual(before);
    lusha.record.reset();
    await scoreList(playground);
    expect(lusha.record.requests).toEqual([]);
    expect(sheet(playground, 'A1:H21')).toEqual(scored);
    host.workbook.setValues('Sheet1', 'F2', [['My own text']]);
    expect(await panel('undoScores')).toMatchObject({ left: 1 });
    expect(sheet(playground, 'E2:F2')).toEqual([['', 'My own text']]);
  });

  it('is refused when nothing was written', async () => {
    const playground = await openPeople(2);
    await expect(playground.panel('undoScores')).rejects.toThrow();
  });
});

describe('phones for the best', () => {
  it('cost what a run over exactly these rows costs, beside what all scored people would cost', async () => {
    const playground = await openPeople(100);
    const { lusha, panel } = playground;
    const view = await scoreList(playground);
    const scored = view.active + view.quiet;
    const offer = await panel('bestPhonesOffer', { best: 20 });
    expect(offer).toMatchObject({ scored, best: 20 });
    expect(offer?.credits).toBeGreaterThanOrEqual(20 * 5);
    expect(offer?.credits).toBeLessThanOrEqual(20 * 5 + 1);
    expect(offer?.all).toBeGreaterThanOrEqual(scored * 5);
    const scores = sheet(playground, 'D2:E101');
    const best = scores
      .flatMap(([id, score]) => (typeof score === 'number' ? [{ id, score }] : []))
      .sort((a, b) => b.score - a.score)
      .slice(0, 20);
    expect(offer?.lowest).toBe(best[19]?.score);
    lusha.record.reset();
    await panel('getBestPhones', { tabId: offer?.tabId ?? 0, best: 20, cap: offer?.credits ?? 0 });
    expect(await finishRun(playground)).toMatchObject({ phase: 'done', rows: 20 });
    const asked = lusha.record.charges.filter(({ kind }) => kind === 'revealPhone').map(({ id }) => id);
    expect(asked.length).toBeGreaterThan(0);
    for (const id of asked) expect(best.map((one) => one.id)).toContain(id);
    expect(lusha.record.credits.revealEmail).toBe(0);
    expect(lusha.record.total).toBeLessThanOrEqual(offer?.credits ?? 0);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('means 200 people unless a person says otherwise, and at most those with a score', async () => {
    const playground = await openPeople(30);
    const view = await scoreList(playground);
    const scored = view.active + view.quiet;
    expect(await playground.panel('bestPhonesOffer', {})).toMatchObject({ best: scored, scored });
  });

  it('are not purchased for more than was shown', async () => {
    const playground = await openPeople(10);
    const { lusha, panel } = playground;
    await scoreList(playground);
    lusha.record.reset();
    await expect(panel('getBestPhones', { tabId: 0, best: 5, cap: 10 })).rejects.toThrow(/price/i);
    expect(lusha.record.requests).toEqual([]);
  });

  it('follow scores that a person has changed or sorted since', async () => {
    const playground = await openPeople(20);
    const { host, lusha, panel, people } = playground;
    await scoreList(playground);
    host.workbook.setValues('Sheet1', 'E6', [[1_000]]);
    const offer = await panel('bestPhonesOffer', { best: 1 });
    lusha.record.reset();
    await panel('getBestPhones', { tabId: 0, best: 1, cap: offer?.credits ?? 0 });
    await finishRun(playground);
    const bodies = lusha.record.requests.map(({ body }) => body).join();
    expect(bodies).toContain(people[4]?.id);
    expect(bodies).not.toContain(people[5]?.id);
  });
});
