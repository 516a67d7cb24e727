/** What other people do to the file while a job works: they sort, insert, delete, rename, protect and edit. */
import { HIDDEN_TABS } from '../../src/core/own-tabs';
import type { JobName, Work } from '../support/jobs';
import { between, callFault, type Fault, pick, type Random } from './fault';

const ANY = /./;
const COLLEAGUE = 'colleague@example.com';
/** Jobs that work on the rows of the list. */
const ON_ROWS: ReadonlySet<JobName> = new Set([
  'bulk run',
  'company run',
  'undo',
  'filled-down formulas',
  'pending cells',
  'replace with values',
  'who moved',
  'account signals',
]);
/** Jobs that write beside the rows of the list. */
const RUNS: ReadonlySet<JobName> = new Set([
  'bulk run',
  'company run',
  'undo',
  'who moved',
  'account signals',
]);
/** The headers that they write. */
const OWN = /^Lusha|^Date checked|^Work email|^Type|^Previous company|^News|^Hiring/;

function once(
  name: string,
  jobs: ReadonlySet<JobName> | undefined,
  effect: (work: Work, random: Random) => void,
  lasts = false,
): Fault {
  return callFault({
    name,
    counts: ANY,
    lasts,
    applies: (job) => jobs === undefined || jobs.has(job),
    effect(work, random) {
      effect(work, random);
      return undefined;
    },
  });
}

export const PEOPLE_FAULTS: readonly Fault[] = [
  once('rows sorted', ON_ROWS, ({ list }, random) => list.sort(between(random, 1, 3), random() < 0.5)),
  {
    ...once('rows sorted several times', RUNS, () => undefined),
    inject({ list, playground: { host } }, { at, random }) {
      let seen = 0;
      let left = between(random, 2, 4);
      let next = at;
      return host.onServiceCall(() => {
        seen += 1;
        if (seen !== next || left === 0) return undefined;
        left -= 1;
        // People sort seconds apart, and a step makes this many calls in less.
        next += between(random, 40, 120);
        list.sort(between(random, 1, 3), random() < 0.5);
        return undefined;
      });
    },
  },
  once('rows inserted', ON_ROWS, ({ list }, random) =>
    list.insertRows(between(random, 2, list.last), between(random, 1, 3)),
  ),
  once(
    'a row deleted',
    ON_ROWS,
    ({ list }, random) => list.deleteRow(list.marks[between(random, 0, list.marks.length - 1)] ?? ''),
    true,
  ),
  once('tab renamed', undefined, ({ list }, random) =>
    list.rename(pick(random, ['Leads', "O'Neil's", 'Total!'])),
  ),
  once('tab deleted', undefined, ({ list }) => list.deleteTab(), true),
  once(
    'an own tab deleted',
    undefined,
    ({ playground: { host } }, random) => {
      const { sheets } = host.workbook;
      const present = HIDDEN_TABS.flatMap((name) => sheets.byName(name) ?? []);
      const tab = present[Math.floor(random() * present.length)];
      if (tab) sheets.remove(tab.id);
    },
    true,
  ),
  once(
    'an own header renamed',
    RUNS,
    ({ list, playground: { host } }, random) => {
      const { tab } = list;
      if (tab === undefined) return;
      const [header = []] = host.workbook.getValues(tab, 'A1:Z1');
      const own = header.flatMap((name, at) => (OWN.test(String(name)) ? [at] : []));
      const at = own[Math.floor(random() * own.length)];
      if (at !== undefined) host.workbook.setValues(tab, `${String.fromCharCode(65 + at)}1`, [['Renamed']]);
    },
    true,
  ),
  once(
    'a column deleted',
    RUNS,
    ({ list, playground: { host } }, random) => {
      const { tab, tabId } = list;
      if (tab === undefined) return;
      const [header = []] = host.workbook.getValues(tab, 'A1:Z1');
      const own = header.flatMap((name, at) => (OWN.test(String(name)) ? [at] : []));
      const at = own[Math.floor(random() * own.length)];
      if (at !== undefined) host.workbook.sheets.deleteColumns(tabId, at + 1, 1);
    },
    true,
  ),
  once('a column inserted', RUNS, ({ list }, random) => list.insertColumn(between(random, 5, 9))),
  {
    name: 'protected range, for a colleague',
    counts: ANY,
    applies: (job) => RUNS.has(job),
    setup: (setup) => ({ ...setup, host: { ...setup.host, user: COLLEAGUE } }),
    inject({ list, playground: { host } }, { at, random }) {
      const area = pick(random, ['A1:Z40', 'A1:Z1', 'E2:E8', 'G3:G9', null]);
      let seen = 0;
      let allow: (() => void) | undefined;
      const unhook = host.onServiceCall(() => {
        seen += 1;
        if (seen === at && list.tab !== undefined) allow = host.workbook.protect(list.tab, area);
        return undefined;
      });
      return () => {
        unhook();
        allow?.();
      };
    },
  },
];
