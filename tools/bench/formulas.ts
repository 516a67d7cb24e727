/** Measures formulas: filled down and over a range, then opened again with a warm and with a cold cache. */
import type { Person } from '../../playground/lusha-api/lusha.ts';
import { emailsOf, openPlayground, type Playground } from '../../test/support/playground.ts';
import type { BaselineCosts } from './baseline.ts';
import { startCount } from './costs.ts';
import { emailsFloor, NOTHING } from './floors.ts';
import type { Measurement } from './measurement.ts';

export const FIRST = 'first time';
export const WARM = 'reopened, warm cache';
export const COLD = 'reopened, cold cache';

/** A way to write the same formulas, with the formula of the first row. */
interface FormulaWork {
  readonly work: string;
  readonly formula: (last: number) => string;
  readonly isRange: boolean;
  readonly isGuarded: boolean;
}

export const FORMULA_WORKS: readonly FormulaWork[] = [
  {
    work: 'plain, filled down',
    formula: () => '=LUSHA_ENRICH(A2,"email")',
    isRange: false,
    isGuarded: false,
  },
  {
    work: 'guarded, filled down',
    formula: () => '=IF(A2="","",LUSHA_ENRICH(A2,"email"))',
    isRange: false,
    isGuarded: true,
  },
  {
    work: 'one range formula',
    formula: (last) => `=LUSHA_ENRICH(A2:A${last},"email")`,
    isRange: true,
    isGuarded: false,
  },
];

/** Threads run 30 cells at once, as Google does. In process mode, cells run one after another, which is faster here. */
type Mode = 'process' | 'threads';

/** Measures one way of writing `size` formulas. `baseline` is what the per-cell script needs for as many. */
export async function measureFormulas(
  { work, formula, isRange }: FormulaWork,
  size: number,
  mode: Mode,
  baseline?: BaselineCosts,
): Promise<readonly Measurement[]> {
  const playground = await openPlayground({
    cap: { credits: 100_000 },
    host: { mode: isRange ? 'process' : mode },
  });
  const { host, lusha } = playground;
  const people = lusha.people(size, { withWorkEmail: true });
  if (size > 900) host.workbook.insertRows('Sheet1', 500, size);
  host.workbook.setValues('Sheet1', 'A1', [['Email'], ...emailsOf(people)]);
  host.workbook.setFormula('Sheet1', 'B2', formula(size + 1));
  if (!isRange) host.workbook.fillDown('Sheet1', `B2:B${size + 1}`);
  const measure = async (phase: string, open: () => Promise<void>): Promise<Measurement> => {
    const counted = startCount(playground);
    await open();
    const costs = counted();
    const isFirst = phase === FIRST;
    const script = isFirst ? baseline?.first : baseline?.reopened;
    return {
      subject: 'formulas',
      work,
      size,
      phase,
      costs,
      floor: isFirst ? emailsFloor(size) : NOTHING,
      right: rightCells(playground, people),
      ...(script ? { baseline: script } : {}),
    };
  };
  const measurements = [
    await measure(FIRST, () => settleAll(playground)),
    await measure(WARM, () => host.reopen()),
    await measure(COLD, () => {
      host.emptyCaches();
      return host.reopen();
    }),
  ];
  await host.close();
  return measurements;
}

/** Calculates the formulas. If some are pending then, opens the panel and fills them, as their text says. */
async function settleAll(playground: Playground): Promise<void> {
  const { host, panel } = playground;
  await host.workbook.settled();
  const pending = (): boolean =>
    host.workbook
      .getValues('Sheet1', `B2:B${host.workbook.grid.size(0).rows}`)
      .flat()
      .some((value) => String(value).startsWith('Pending'));
  if (!pending()) return;
  await panel('view');
  for (let step = 0; step < 100; step += 1) {
    const { done, continueAt } = await panel('fetchPending', {});
    if (continueAt !== undefined) host.clock.advance(Math.max(0, continueAt - host.clock.now()));
    if (done || continueAt === undefined) break;
  }
  await host.workbook.settled();
}

function rightCells({ host }: Playground, people: readonly Person[]): number {
  const shown = host.workbook.getValues('Sheet1', `B2:B${people.length + 1}`).flat();
  return people.filter(({ workEmail }, row) => shown[row] === workEmail).length;
}
