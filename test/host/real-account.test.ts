/** docs/real-account.md: no step costs more than it says, the sum is right, and every switch of the stand-ins is named. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS, LUSHA_UNKNOWNS } from '../../playground/unknowns';
import { enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, fill } from '../support/fill';
import { openPlayground, type Playground, type Setup } from '../support/playground';

const page = readFileSync('docs/real-account.md', 'utf8');

/** Holds the most that each step costs, by its number. */
const COSTS = new Map(
  [...page.matchAll(/^### (\d+)\. .+\n\n\*\*Costs up to (\d+) credits?\.\*\*/gm)].map(([, step, most]) => [
    Number(step),
    Number(most),
  ]),
);
const costOf = (...steps: readonly number[]) =>
  steps.reduce((sum, step) => sum + (COSTS.get(step) ?? Number.NaN), 0);

/** The answers under which Lusha charges most. */
const DEAREST: LushaOptions = { plan: 'free', repeatsFree: 'never', companyRepeats: 'charged' };

const PEOPLE = createLusha().people(60, { withWorkEmail: true });
const LIST = PEOPLE.slice(0, 15);
const INVENTED = PEOPLE.slice(0, 1).flatMap((person) =>
  [...'abcdefghijklmnopqrst'].map((letter) => ({ ...person, fullName: `Zzyx Nobod${letter}` })),
);
const [COLLEAGUE, EDITORS, DRIVES] = PEOPLE.slice(15)
  .filter(({ phones }) => phones.some(({ doNotCall }) => !doNotCall))
  .map(({ fullName, companyDomain }) => [[fullName, companyDomain]]);

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ lusha: DEAREST, cap: { credits: 20, phones: 5 }, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Does a step and returns how many credits it has cost. */
async function charged({ lusha }: Playground, step: () => Promise<unknown>): Promise<number> {
  const before = lusha.record.total;
  await step();
  return lusha.record.total - before;
}

describe('the page', () => {
  it('gives each of its steps a cost, and their sum at the top', () => {
    const steps = [...page.matchAll(/^### (\d+)\. /gm)].map(([, step]) => Number(step));
    expect(steps).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect([...COSTS.keys()]).toEqual(steps);
    expect(page).toContain(`**All steps together cost up to ${costOf(...steps)} credits.**`);
    expect([...COSTS.values()].filter((most) => most > 0)).toHaveLength(11);
  });

  it('names every switch of the stand-ins, and no other one', () => {
    const known = [...Object.keys(GOOGLE_UNKNOWNS), ...Object.keys(LUSHA_UNKNOWNS)];
    expect(known.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    const inTables = [...page.matchAll(/\| ([^|\n]*) \|$/gm)].flatMap(
      ([, cell = '']) => cell.match(/\w+(?=`)/g) ?? [],
    );
    expect(inTables.length).toBeGreaterThan(50);
    expect(inTables.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('where Lusha charges most, the steps cost no more than the page says', () => {
  it('in cells', async () => {
    const playground = await open();
    const { call } = playground;
    expect(await charged(playground, () => call('LUSHA_EMAIL', COLLEAGUE))).toBe(costOf(5));
    expect(await charged(playground, () => call('LUSHA_EMAIL', COLLEAGUE))).toBe(costOf(6));
    const nobody = [['Zzyx Nobody', COLLEAGUE?.[0]?.[1]]];
    expect(await charged(playground, () => call('LUSHA_EMAIL', nobody))).toBeLessThanOrEqual(costOf(7));
    const phone = await charged(playground, () => call('LUSHA_PHONE', COLLEAGUE));
    expect(phone).toBe(5);
    expect(phone).toBeLessThanOrEqual(costOf(8));
    const company = COLLEAGUE?.[0]?.[1];
    const fields = 'name, revenue, employees, open jobs';
    expect(await charged(playground, () => call('LUSHA_COMPANY', company, fields))).toBe(costOf(9));
    const copy = async () => {
      await playground.panel('prepareForSharing');
      await playground.panel('setCells', true, { credits: 40, phones: 5 });
      expect(await call('LUSHA_EMAIL', COLLEAGUE)).toContain('@');
      await call('LUSHA_COMPANY', company, fields);
    };
    expect(await charged(playground, copy)).toBe(costOf(18));
    expect(await charged(playground, () => call('LUSHA_EMAIL', EDITORS))).toBe(costOf(19));
    expect(await charged(playground, () => call('LUSHA_EMAIL', DRIVES))).toBe(costOf(20));
  });

  it('in a list and a search', async () => {
    const playground = await openList([...LIST, ...INVENTED], { lusha: DEAREST });
    onTestFinished(() => playground.host.close());
    const { panel, host } = playground;
    expect(await charged(playground, () => enrich(playground, { sample: 5 }))).toBe(costOf(10));
    expect(await charged(playground, () => enrich(playground))).toBe(costOf(11));

    const rows = [...LIST, ...INVENTED].map(({ fullName, companyDomain }) => [fullName, companyDomain]);
    const many = Array.from({ length: 16 }, () => rows).flat();
    host.workbook.insertRows('Sheet1', 37, many.length);
    host.workbook.setValues('Sheet1', 'A37', many);
    const long = async () => {
      const view = await runSteps(playground, await panel('startRun', { ...OPTIONS, rows: { by: 'all' } }));
      expect(view.price).toMatchObject({ found: 17 * LIST.length, credits: 0 });
      await runSteps(playground, await panel('approveRun', { cap: 0, moved: false, weak: false }));
    };
    expect(await charged(playground, long)).toBe(costOf(12));

    expect(await charged(playground, () => panel('findPreview', DIRECTORS, 1))).toBe(costOf(16));
    expect((await panel('fillSetup', DIRECTORS, { count: 25 })).credits).toBe(costOf(17));
    expect(await charged(playground, () => fill(playground, DIRECTORS, { count: 25 }))).toBeLessThanOrEqual(
      costOf(17),
    );
  });
});
