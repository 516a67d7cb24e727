/** Rows that others sort, insert or delete in the instant in which they are written: nobody gets what belongs to somebody else. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { JOBS, type JobName, type Work } from '../support/jobs';

async function opened(name: JobName): Promise<Work> {
  const job = JOBS.find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}.`);
  const work = await job.open();
  onTestFinished(() => work.playground.host.close());
  return work;
}

/** Changes the list once, before the add-on calls this method for a range with several rows of the list. */
function once({ list, playground: { host } }: Work, method: string, change: () => void): () => boolean {
  let isDone = false;
  host.onServiceCall((call) => {
    const [range] = call.args as readonly { readonly sheetId?: number; readonly rows?: number }[];
    const isList = call.method === method && range?.sheetId === list.tabId && (range.rows ?? 0) > 3;
    if (isDone || !isList) return undefined;
    isDone = true;
    change();
    return undefined;
  });
  return () => isDone;
}

const CHANGES = [
  ['sorted', (work: Work) => work.list.sort(1, false)],
  ['moved down by a new row', (work: Work) => work.list.insertRows(4, 1)],
  ['moved up by a deleted row', (work: Work) => work.list.deleteRow('nobody')],
] as const;

const JOBS_THAT_WRITE = ['bulk run', 'company run', 'undo', 'replace with values'] as const;

describe.each(JOBS_THAT_WRITE)('the job “%s”', (name) => {
  it.each(CHANGES)('ends right when rows are %s between its look and its write', async (_how, change) => {
    const work = await opened(name);
    const isChanged = once(work, 'setValues', () => change(work));
    await work.finish();
    expect(isChanged()).toBe(true);
    expect(await work.violations()).toEqual([]);
    expect(await work.unfinished()).toEqual([]);
  });
});

describe('replacing formulas', () => {
  it('says how many stay because their rows were moved, and replaces them the next time', async () => {
    const work = await opened('replace with values');
    const { host, menu } = work.playground;
    once(work, 'setValues', () => work.list.sort(1, false));
    host.workbook.select('Sheet1', 'A1');
    await menu('lushaReplaceTab');
    expect(host.screen.questions.at(-1)?.texts[1]).toMatch(
      /\d+ formulas stay, because rows were moved in the meantime\. Replace again\.$/,
    );
    await host.workbook.settled();
    await menu('lushaReplaceTab');
    await host.workbook.settled();
    expect(await work.violations()).toEqual([]);
    expect(await work.unfinished()).toEqual([]);
  });
});
