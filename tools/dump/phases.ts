/** The phases in which files are dumped, each with what leads to it. */
import type { Person } from '../../playground/lusha-api/lusha';
import { OPTIONS, runSteps } from '../../test/support/enrich';
import { DIRECTORS, fillSteps } from '../../test/support/fill';
import { openPlayground, type Playground } from '../../test/support/playground';
import { killed } from './kill';
import { COMPANIES, decoratedList, untidyList } from './lists';

/** A file in one phase. */
export interface DumpedPhase {
  readonly playground: Playground;
  /** The credits that the person has approved for the job, the lookup included; 0 for formulas. */
  readonly approved: number;
}

export type Phases = Readonly<Record<string, () => Promise<DumpedPhase>>>;

const CAP = { credits: 200, phones: 20 };
const FILTER = 'level: Director; country: Germany';

async function openList(): Promise<Playground> {
  const playground = await openPlayground({ cap: CAP });
  const { host, lusha } = playground;
  host.workbook.setValues('Sheet1', 'A1', untidyList(lusha.people(16, { withWorkEmail: true })));
  return playground;
}

/** Opens a list and goes on to the price check. Returns the credits that the price check names. */
async function priceCheck(): Promise<DumpedPhase> {
  const playground = await openList();
  const view = await runSteps(playground, await playground.panel('startRun', OPTIONS));
  return { playground, approved: view.spent + (view.price?.credits ?? 0) };
}

async function approve({ playground, approved }: DumpedPhase, cap?: number): Promise<DumpedPhase> {
  const view = await playground.panel('runView');
  const spent = view?.spent ?? 0;
  const limit = cap ?? approved - spent;
  await playground.panel('approveRun', { cap: limit, moved: false, weak: false });
  return { playground, approved: spent + limit };
}

async function done(cap?: number): Promise<DumpedPhase> {
  const phase = await approve(await priceCheck(), cap);
  await runSteps(phase.playground, await phase.playground.panel('stepRun'));
  return phase;
}

const runs: Phases = {
  async 'looking up'() {
    const playground = await openList();
    await playground.panel('startRun', OPTIONS);
    await killed(playground.host, '/search', 3, () => playground.panel('stepRun'));
    return { playground, approved: 0 };
  },
  'price check': async () => ({ ...(await priceCheck()), approved: 0 }),
  async revealing() {
    const phase = await approve(await priceCheck());
    await killed(phase.playground.host, '/enrich', 3, () => phase.playground.panel('stepRun'));
    return phase;
  },
  async stopped() {
    const phase = await approve(await priceCheck());
    await phase.playground.panel('stopRun');
    return phase;
  },
  'limit reached': () => done(5),
  done: () => done(),
  async undoing() {
    const phase = await done();
    await killed(phase.playground.host, '', 4, () => phase.playground.panel('undoRun'));
    return phase;
  },
  async 'revealing companies'() {
    const playground = await openPlayground({ cap: CAP });
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', [['Company'], ...COMPANIES]);
    const options = { ...OPTIONS, kind: 'company', fields: ['revenue', 'industry'] } as const;
    const view = await runSteps(playground, await panel('startRun', options));
    const phase = await approve({ playground, approved: view.spent + (view.price?.credits ?? 0) });
    await killed(host, '/companies/enrich', 1, () => panel('stepRun'));
    return phase;
  },
};

async function startFill(): Promise<DumpedPhase> {
  const playground = await openPlayground({ cap: CAP });
  const { panel } = playground;
  const changes = { count: 30, fields: ['name', 'title', 'company', 'country'] };
  const { options, credits } = await panel('fillSetup', DIRECTORS, changes);
  await panel('startFill', DIRECTORS, options, credits);
  return { playground, approved: credits };
}

const fills: Phases = {
  async 'fill begun'() {
    const phase = await startFill();
    await killed(phase.playground.host, '/prospecting', 8, () => phase.playground.panel('stepFill'));
    return phase;
  },
  async filling() {
    const phase = await startFill();
    await killed(phase.playground.host, '/prospecting', 12, () => phase.playground.panel('stepFill'));
    return phase;
  },
  async 'fill stopped'() {
    const phase = await startFill();
    await phase.playground.panel('stopFill');
    return phase;
  },
  async 'fill done'() {
    const phase = await startFill();
    await fillSteps(phase.playground, await phase.playground.panel('stepFill'));
    return phase;
  },
};

/** Fills sheets with each kind of formula, in a file whose formulas may spend `credits` a day. */
async function formulas(credits: number): Promise<DumpedPhase> {
  const playground = await openPlayground({ cap: { credits, phones: 20 } });
  const { host, lusha } = playground;
  const { workbook } = host;
  const people = lusha.people(60, { withWorkEmail: true });
  const range = untidyList(people.slice(0, 16));
  workbook.setValues('Sheet1', 'A1', range);
  for (const name of ['Cells', 'Companies', 'Search']) workbook.addSheet(name, { rows: 40, columns: 12 });
  workbook.setValues('Cells', 'A1', lookups(people.slice(20, 50)));
  workbook.setValues('Companies', 'A1', COMPANIES);
  workbook.setFormula('Sheet1', 'F1', `=LUSHA_ENRICH(A1:D${range.length},"name,title,company,email",TRUE)`);
  await workbook.settled();
  workbook.setFormula('Cells', 'D1', '=LUSHA_ENRICH(A1:C1,"title")');
  workbook.fillDown('Cells', 'D1:D30');
  workbook.setFormula('Cells', 'E1', '=LUSHA_EMAIL(A1:C1)');
  workbook.fillDown('Cells', 'E1:E4');
  workbook.setFormula('Cells', 'F1', '=IF(A1="","",LUSHA_PHONE(A1:C1))');
  workbook.fillDown('Cells', 'F1:F2');
  await workbook.settled();
  workbook.setFormula('Companies', 'C1', '=LUSHA_COMPANY(A1:A4,"name,domain,revenue")');
  workbook.setFormula('Search', 'A1', `=LUSHA_SEARCH("${FILTER}",10)`);
  await workbook.settled();
  return { playground, approved: 0 };
}

/** Returns rows of name, company and website. */
function lookups(people: readonly Person[]): string[][] {
  return untidyList(people)
    .slice(1, 1 + people.length)
    .map((row) => (row[0] === '' ? [row[3] ?? '', '', ''] : row.slice(0, 3)));
}

/** Fills single cells and a range with formulas over decorated names. */
async function decoratedRows(): Promise<DumpedPhase> {
  const playground = await openPlayground({ cap: CAP });
  const { workbook } = playground.host;
  workbook.setValues('Sheet1', 'A1', decoratedList(playground.lusha.people(6, { withWorkEmail: true })));
  workbook.setFormula('Sheet1', 'C1', '=LUSHA_EMAIL(A1:B1)');
  workbook.fillDown('Sheet1', 'C1:C6');
  await workbook.settled();
  workbook.setFormula('Sheet1', 'D1', '=LUSHA_ENRICH(A1:B6,"title,email")');
  await workbook.settled();
  return { playground, approved: 0 };
}

const cells: Phases = {
  'decorated rows': decoratedRows,
  formulas: () => formulas(CAP.credits),
  pending: () => formulas(8),
  async 'answer lost'() {
    const playground = await openPlayground({ cap: CAP });
    const { host, lusha } = playground;
    host.workbook.setValues('Sheet1', 'A1', COMPANIES);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    host.workbook.setFormula('Sheet1', 'C1', '=LUSHA_COMPANY(A1:A4,"name,revenue")');
    await host.workbook.settled();
    return { playground, approved: 0 };
  },
  async replaced() {
    const phase = await formulas(CAP.credits);
    await phase.playground.menu('lushaReplaceFile');
    return phase;
  },
  async shared() {
    const phase = await formulas(CAP.credits);
    await phase.playground.panel('prepareForSharing');
    return phase;
  },
};

export const PHASES: Phases = { ...runs, ...fills, ...cells };
