/** What formulas, runs and fills cost beside their floors, in small sizes; `npm run bench` measures the large ones. */
import { describe, expect, it } from 'vitest';
import { measureBaseline } from '../../tools/bench/baseline';
import { costlyCalls } from '../../tools/bench/costs';
import { EXPLANATIONS, unexplainedCosts } from '../../tools/bench/explanations';
import { measureFill } from '../../tools/bench/fills';
import { emailsFloor, ratioTo, searchFloor } from '../../tools/bench/floors';
import { FORMULA_WORKS, measureFormulas } from '../../tools/bench/formulas';
import { excessOf, type Measurement, nameOf } from '../../tools/bench/measurement';
import { costsRow } from '../../tools/bench/report';
import { DIFFERENT, measureRun, REPEATED } from '../../tools/bench/runs';
import { readKeptFigures } from '../../tools/bench/store';

const kept = readKeptFigures()?.measurements ?? [];

const WORKS: readonly (readonly [string, () => Promise<readonly Measurement[]>])[] = [
  ...FORMULA_WORKS.flatMap((formulas) =>
    [10, 100].map((size): (typeof WORKS)[number] => [
      `${size} cells, ${formulas.work}`,
      () => measureFormulas(formulas, size, 'process'),
    ]),
  ),
  ...([DIFFERENT, REPEATED] as const).flatMap((work) =>
    [10, 100].map((rows): (typeof WORKS)[number] => [
      `a run of ${rows} rows, ${work}`,
      async () => [await measureRun(rows, work)],
    ]),
  ),
  ...[25, 100].map((people): (typeof WORKS)[number] => [
    `a fill of ${people} people`,
    async () => [await measureFill(people)],
  ]),
];

/** Returns the requests and credits of a measurement as the report shows them, without those of the baseline. */
function reported(measurement: Measurement): readonly string[] {
  return costsRow(measurement).slice(0, -2);
}

describe('the costs of small sizes', () => {
  it.each(WORKS)(
    '%s are right, are near their floor or explained, and are those of the last bench',
    async (_, measure) => {
      for (const measurement of await measure()) {
        expect(measurement.right, nameOf(measurement)).toBe(measurement.size);
        expect(unexplainedCosts(measurement), nameOf(measurement)).toEqual([]);
        const last = kept.find((one) => nameOf(one) === nameOf(measurement));
        expect(last, `${nameOf(measurement)} is measured by npm run bench`).toBeDefined();
        if (last) expect(reported(measurement)).toEqual(reported(last));
      }
    },
  );

  it('include a run of ten rows with at most sixty costly calls of services', async () => {
    expect(costlyCalls((await measureRun(10, DIFFERENT)).costs.calls)).toBeLessThanOrEqual(60);
  });
});

describe('the figures of the last bench', () => {
  it.each(kept.map((one) => [nameOf(one), one] as const))(
    '%s are right and near their floor or explained',
    (_, one) => {
      expect(one.right).toBe(one.size);
      expect(unexplainedCosts(one)).toEqual([]);
    },
  );

  it('need every explanation', () => {
    const unused = EXPLANATIONS.filter(
      ({ cost, explains }) => !kept.some((one) => excessOf(one).includes(cost) && explains(one)),
    );
    expect(unused.map(({ text }) => text)).toEqual([]);
  });
});

describe('a floor', () => {
  it('counts each started batch of a hundred people and each started block of twenty-five', () => {
    expect(emailsFloor(1_000)).toEqual({ requests: 20, credits: 1_040 });
    expect(emailsFloor(101)).toEqual({ requests: 4, credits: 106 });
    expect(searchFloor(1_000)).toEqual({ requests: 10, credits: 40 });
  });

  it('of nothing is exceeded by anything', () => {
    expect(ratioTo(0, 0)).toBe(1);
    expect(ratioTo(0, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('that a cost exceeds without a reason is noticed', async () => {
    const { costs, ...fill } = await measureFill(25);
    expect(unexplainedCosts({ ...fill, costs: { ...costs, requests: 20, credits: 2 } })).toEqual([
      'requests',
      'credits',
    ]);
  });
});

describe('the script with one request per cell', () => {
  it('sends one request for each cell, and again when the file is opened', async () => {
    const { first, reopened, right } = await measureBaseline(10, true);
    expect(first).toEqual({ requests: 10, credits: 20, isComputed: false });
    expect(reopened).toEqual({ requests: 10, credits: 10, isComputed: false });
    expect(right).toBe(10);
  });
});
