/** Answers of Lusha in any shape: what lands in cells is text and never a formula, and every job ends with a sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrich } from '../support/enrich';
import { inFull } from '../support/extent';
import { DIRECTORS, fill } from '../support/fill';
import { emailsOf, nameAndDomain } from '../support/playground';
import { type AlteredPlayground, altering, type Change, changes, openAltered } from './altered';
import {
  expectCells,
  expectLinks,
  expectNoFormulas,
  expectNoPollution,
  expectReply,
  expectSentence,
} from './judge';
import { recordInputs } from './record';

const RUNS = inFull(200, 10);
/** What a job of a few rows may send at most, repeats of what could not be read included. */
const MOST_REQUESTS = 40;

let tried = 0;
recordInputs(() => tried);

/** Runs the property in one file for all its lists of changes, with what Lusha charged since. */
async function withChanges(
  cap: number | null,
  run: (playground: AlteredPlayground, all: readonly Change[]) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(changes(), async (all) => {
      tried += 1;
      const playground = await openAltered({ cap: cap === null ? null : { credits: cap } });
      playground.alter(altering(all));
      try {
        await run(playground, all);
        expect(playground.lusha.record.requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
        expectNoPollution();
      } finally {
        await playground.host.close();
      }
    }),
    { numRuns: RUNS },
  );
}

/** The place of LinkedIn among the fields that formulas ask for. */
const LINKEDIN_AT = 5;

/** Calls a formula and judges its cells, or the sentence that it throws. */
async function judgeFormula({ table }: AlteredPlayground, name: string, ...args: unknown[]): Promise<void> {
  let cells: unknown[][];
  try {
    cells = await table(name, ...args);
  } catch (error) {
    expectSentence((error as Error).message, [name, args]);
    return;
  }
  expectCells(cells);
  if (name === 'LUSHA_ENRICH') expectLinks(cells.map((row) => row[LINKEDIN_AT]));
}

describe('an altered answer', () => {
  it('to a formula gives cells of text or a sentence', async () => {
    await withChanges(500, async (playground) => {
      const { host, lusha } = playground;
      const fields = 'name, title, company, email, mobile, linkedin, start date, company size, domain';
      await judgeFormula(playground, 'LUSHA_ENRICH', emailsOf(lusha.people(2)), fields, true);
      await judgeFormula(playground, 'LUSHA_PHONE', [['Ada Lovelace', 'example.com']]);
      host.emptyCaches();
      await judgeFormula(playground, 'LUSHA_ENRICH', emailsOf(lusha.people(2)), fields);
      const company = 'name, domain, industry, employees, country, description, technologies, funding rounds';
      await judgeFormula(
        playground,
        'LUSHA_COMPANY',
        lusha.companies(2).map(({ domain }) => [domain]),
        company,
      );
      await judgeFormula(playground, 'LUSHA_SEARCH', 'level: Director', 5, 'name, title, email');
      for (const type of ['technologies', 'industry', 'location']) {
        await judgeFormula(playground, 'LUSHA_FILTER_VALUES', type, 'sa');
      }
      await judgeFormula(playground, 'LUSHA_CREDITS', 'again');
      await judgeFormula(playground, 'LUSHA_QUOTA', 'day');
      expect(lusha.record.total).toBeLessThanOrEqual(500);
    });
  });

  it('to a run writes text and no formula, and the run ends or says why', async () => {
    await withChanges(null, async (playground, all) => {
      const { host, lusha } = playground;
      host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...nameAndDomain(lusha.people(3))]);
      const fields = ['work email', 'title', 'company', 'linkedin', 'mobile'];
      const view = await enrich(playground, { fields }, { cap: 60 }).catch((error: Error) => error.message);
      if (typeof view === 'string') expectSentence(view, all);
      expectNoFormulas(playground);
      expect(lusha.record.total).toBeLessThanOrEqual(61);
      for (const name of ['view', 'refresh', 'runView', 'creditsUsed', 'undoRun']) {
        expectReply(await playground.reply(name), [name, all]);
      }
    });
  });

  it('to a search or a fill writes text and no formula, and the fill ends or says why', async () => {
    await withChanges(null, async (playground, all) => {
      expectReply(await playground.reply('findPreview', DIRECTORS, 5), all);
      expectReply(await playground.reply('findValues', 'technologies', 'sa'), all);
      const options = { count: 3, fields: ['name', 'title', 'company', 'linkedin', 'email'] };
      const view = await fill(playground, DIRECTORS, options, 30).catch((error: Error) => error.message);
      if (typeof view === 'string') expectSentence(view, all);
      expectNoFormulas(playground);
      expect(playground.lusha.record.total).toBeLessThanOrEqual(60);
      expectReply(await playground.reply('undoFill'), all);
    });
  });
});
