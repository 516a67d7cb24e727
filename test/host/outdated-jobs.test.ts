/** Jobs whose record in the file cannot be read by this version. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich, OPTIONS, openList } from '../support/enrich';
import { DIRECTORS, fill } from '../support/fill';
import { checkMoves } from '../support/moves';
import type { Playground } from '../support/playground';
import { scoreList } from '../support/scores';
import { checkNews } from '../support/signals';

const SENTENCE = /started by another version of Lusha Enrich.* Start it again/;

async function open(): Promise<Playground> {
  const playground = await openList(createLusha().people(3, { withWorkEmail: true }));
  onTestFinished(() => playground.host.close());
  return playground;
}

interface Stored {
  readonly version?: number;
  readonly record?: object;
}

/** Stored texts that this version cannot read. */
const UNREADABLE: readonly (readonly [what: string, change: (stored: Stored) => Stored])[] = [
  ['of another version', (stored) => ({ ...stored, version: 2 })],
  ['without a version', ({ record = {} }) => ({ ...record })],
  [
    'of a wrong shape',
    ({ version, record }) => ({ version: version ?? 0, record: { ...record, cap: '10' } }),
  ],
];

/** Changes the stored record of a job. */
function changeRecord({ host }: Playground, property: string, change: (stored: Stored) => Stored): void {
  const stored = JSON.parse(host.properties.document.get(property) ?? '{}') as Stored;
  host.properties.document.set(property, JSON.stringify(change(stored)));
}

describe.each(UNREADABLE)('a run whose record is %s', (_what, change) => {
  it('is shown as stopped with the remedy and cannot be continued in any way', async () => {
    const playground = await open();
    const { lusha, panel, reply } = playground;
    await panel('startRun', OPTIONS);
    changeRecord(playground, 'lusha.run', change);
    expect(await panel('runView')).toMatchObject({
      phase: 'stopped',
      code: 'job_outdated',
      message: expect.stringMatching(SENTENCE) as string,
      mine: true,
      canUndo: false,
    });
    for (const method of ['stepRun', 'stopRun', 'continueRun', 'undoRun']) {
      expect(await reply(method), method).toMatchObject({ ok: false, code: 'job_outdated' });
    }
    expect(lusha.record.requests).toEqual([]);
  });

  it('does not keep a run or a fill from starting', async () => {
    const playground = await open();
    await playground.panel('startRun', OPTIONS);
    changeRecord(playground, 'lusha.run', change);
    expect(await fill(playground, DIRECTORS, { count: 5 })).toMatchObject({ phase: 'done', added: 5 });
    const { workbook } = playground.host;
    const tabId = workbook.sheets.byName('Sheet1')?.id ?? 0;
    expect((await enrich(playground, { tabId })).phase).toBe('done');
  });
});

describe.each(UNREADABLE)('a fill whose record is %s', (_what, change) => {
  it('is shown as stopped with the remedy, cannot be continued in any way, and does not keep another fill from starting', async () => {
    const playground = await open();
    const { panel, reply } = playground;
    const { options } = await panel('fillSetup', DIRECTORS, { count: 5 });
    await panel('startFill', DIRECTORS, options, 10);
    changeRecord(playground, 'lusha.fill', change);
    expect(await panel('fillView')).toMatchObject({
      phase: 'stopped',
      code: 'job_outdated',
      message: expect.stringMatching(SENTENCE) as string,
    });
    expect(await reply('stepFill')).toMatchObject({ ok: false, code: 'job_outdated' });
    expect(await reply('leaveFill')).toMatchObject({ ok: false, code: 'job_outdated' });
    expect((await enrich(playground)).phase).toBe('done');
    expect(await fill(playground, DIRECTORS, { count: 5 })).toMatchObject({ phase: 'done', added: 5 });
  });
});

describe.each(UNREADABLE)('a check of who moved whose record is %s', (_what, change) => {
  it('is shown as stopped with the remedy, and does not keep another check from starting', async () => {
    const playground = await open();
    const { panel, reply } = playground;
    const { options } = await panel('movesSetup');
    await panel('startMoves', options, 10);
    changeRecord(playground, 'lusha.moves', change);
    expect(await panel('movesView')).toMatchObject({
      phase: 'stopped',
      code: 'job_outdated',
      message: expect.stringMatching(SENTENCE) as string,
    });
    expect(await reply('stepMoves')).toMatchObject({ ok: false, code: 'job_outdated' });
    expect(await reply('leaveMoves')).toMatchObject({ ok: false, code: 'job_outdated' });
    expect(await checkMoves(playground)).toMatchObject({ phase: 'done' });
  });
});

describe.each(UNREADABLE)('a check of companies whose record is %s', (_what, change) => {
  it('is shown as stopped with the remedy, cannot be continued in any way, and does not keep another one from starting', async () => {
    const playground = await open();
    const { lusha, panel, reply } = playground;
    const types = ['riskNews'] as const;
    const { options } = await panel('newsSetup', { types });
    await panel('startNews', options, 10);
    changeRecord(playground, 'lusha.news', change);
    expect(await panel('newsView')).toMatchObject({
      phase: 'stopped',
      code: 'job_outdated',
      message: expect.stringMatching(SENTENCE) as string,
    });
    expect(await reply('stepNews')).toMatchObject({ ok: false, code: 'job_outdated' });
    expect(await reply('leaveNews')).toMatchObject({ ok: false, code: 'job_outdated' });
    expect(lusha.record.requests).toEqual([]);
    expect(await checkNews(playground, { types })).toMatchObject({ phase: 'done' });
  });
});

describe.each(UNREADABLE)('a scoring whose record is %s', (_what, change) => {
  it('is shown as stopped with the remedy, cannot be continued in any way, and does not keep another one from starting', async () => {
    const playground = await open();
    const { panel, reply } = playground;
    const { options } = await panel('scoresSetup');
    await panel('startScores', options, 10);
    changeRecord(playground, 'lusha.scores', change);
    expect(await panel('scoresView')).toMatchObject({
      phase: 'stopped',
      code: 'job_outdated',
      message: expect.stringMatching(SENTENCE) as string,
    });
    for (const method of ['stepScores', 'stopScores', 'leaveScores']) {
      expect(await reply(method), method).toMatchObject({ ok: false, code: 'job_outdated' });
    }
    expect(await scoreList(playground)).toMatchObject({ phase: 'done', checked: 3 });
  });
});
