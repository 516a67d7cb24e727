/** The hook for every kind of job: its latest view, what the page does about it, and the commands that drive it. */
import { useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import {
  type Control,
  driveJob,
  type JobKind,
  type JobView,
  newControl,
  orCurrentView,
  pause,
  WATCH_MS,
} from './drive-job';
import { asScriptError } from './use-action';

export type Doing =
  | 'nothing'
  | 'starting'
  | 'working'
  | 'paused'
  | 'stopping'
  /** Clearing the job's values. */
  | 'clearing';

interface Shown<J> {
  /** The latest view; `null` where there never was a job, `undefined` until asked. */
  readonly job?: J | null | undefined;
  readonly doing: Doing;
  /** Whether this page has started, continued or stopped it since the page was opened. */
  readonly touched: boolean;
  /** Driving it failed or changed nothing: it continues only when a person asks for it. */
  readonly stalled: boolean;
  /** The first answer of the present stretch of work: time left is counted from it. */
  readonly since?: J | undefined;
  readonly error?: ScriptError | undefined;
}

/** What the views are given of every kind of job. */
export interface Job<J extends JobView> extends Required<Omit<Shown<J>, 'job' | 'since' | 'error'>> {
  readonly job: J | null | undefined;
  readonly since: J | undefined;
  readonly error: ScriptError | undefined;
  /** Whether the latest view is of a job that is not through. */
  readonly isUnderWay: boolean;
  /** Asks for the current view. Spends nothing. */
  readonly look: () => Promise<void>;
  /** Drives a job that is under way, or waits while another page does. */
  readonly join: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a kind of job builds its own commands from. */
export interface Driver<J extends JobView> {
  /** The latest view, also between two renderings. */
  readonly latest: () => J | null | undefined;
  readonly isIdle: () => boolean;
  /** Ends a wait of this page, so that something else can begin; a step that works is left to end. */
  readonly leave: () => Promise<void>;
  /** Asks for something, then works on as long as that makes sense. One at a time. */
  readonly begin: (ask: () => Promise<J | null>, doing?: Doing) => Promise<void>;
  /** Does something else with the job, while nothing drives it. */
  readonly runExclusive: (
    doing: Doing,
    work: (report: (job: J | null) => void) => Promise<void>,
  ) => Promise<void>;
}

/** Holds a job for the page, so that leaving a view does not end it. `update` gets the panel's view of every answer. */
export function useJob<J extends JobView>(
  kind: JobKind<J>,
  update: (view: PanelView) => void,
): { readonly job: Job<J>; readonly driver: Driver<J> } {
  const [shown, setShown] = useState<Shown<J>>({ doing: 'nothing', touched: false, stalled: false });
  const present = useRef<Present<J>>({ control: newControl(), doing: 'nothing', reports: 0 });
  const page: Page<J> = {
    kind,
    present: present.current,
    show: (change) => {
      if (change.doing) present.current.doing = change.doing;
      setShown((before) => ({ ...before, ...change }));
    },
    report: (job, change = {}) => {
      present.current.latest = job;
      present.current.reports += 1;
      if (job?.view) update(job.view);
      page.show({ job, ...change });
    },
  };
  const latest = (): J | null | undefined => present.current.latest;
  return {
    job: {
      job: shown.job,
      doing: shown.doing,
      touched: shown.touched,
      stalled: shown.stalled,
      since: shown.since,
      error: shown.error,
      isUnderWay: !!shown.job && kind.isUnderWay(shown.job),
      look: () => look(page),
      join: () => begin(page, async () => latest() ?? null, 'paused'),
      stop: () => stop(page),
    },
    driver: {
      latest,
      isIdle: () => isIdle(page),
      leave: () => leave(page),
      begin: (ask, doing = 'starting') => begin(page, ask, doing),
      runExclusive: (doing, work) => runExclusive(page, doing, work),
    },
  };
}

/** What is known between two renderings. */
interface Present<J> {
  control: Control;
  doing: Doing;
  latest?: J | null;
  /** How many answers were shown so far. */
  reports: number;
}

interface Page<J extends JobView> {
  readonly kind: JobKind<J>;
  readonly present: Present<J>;
  readonly show: (change: Partial<Shown<J>>) => void;
  readonly report: (job: J | null, change?: Partial<Shown<J>>) => void;
}

function isIdle<J extends JobView>({ present }: Page<J>): boolean {
  return present.doing === 'nothing';
}

async function begin<J extends JobView>(
  page: Page<J>,
  ask: () => Promise<J | null>,
  doing: Doing,
): Promise<void> {
  if (!isIdle(page)) return;
  const { kind, present, report, show } = page;
  const own = newControl();
  let driving = false;
  present.control = own;
  show({ doing, touched: true, stalled: false, error: undefined });
  const work = async (): Promise<void> => {
    const job = await ask();
    report(job, { since: job ?? undefined });
    driving = true;
    if (job) show({ stalled: !(await driveJob(kind, own, job, report)) });
  };
  own.work = work().catch((failure) => show({ stalled: driving, error: asScriptError(failure) }));
  await own.work;
  if (!own.stopped) show({ doing: 'nothing' });
}

async function leave<J extends JobView>({ present, show }: Page<J>): Promise<void> {
  if (present.doing !== 'paused') return;
  const own = present.control;
  own.stopped = true;
  own.wake();
  await own.work;
  show({ doing: 'nothing' });
}

async function stop<J extends JobView>({ kind, present, report, show }: Page<J>): Promise<void> {
  if (present.doing === 'stopping' || present.doing === 'clearing') return;
  const own = present.control;
  own.stopped = true;
  own.wake();
  show({ doing: 'stopping', touched: true, error: undefined });
  const ask = async (): Promise<void> => report(await kind.stop().catch(orCurrentView(kind)));
  try {
    // The job may have ended just before.
    await ask();
    // The step that was under way may have answered with an earlier state.
    await own.work;
    while (present.latest && kind.isUnderWay(present.latest)) {
      // A step of another page continues until its next batch.
      if (present.latest.busyUntil !== undefined) await pause(WATCH_MS, own);
      await ask();
    }
  } catch (failure) {
    await own.work;
    show({ stalled: true, error: asScriptError(failure) });
  }
  show({ doing: 'nothing' });
}

async function runExclusive<J extends JobView>(
  page: Page<J>,
  doing: Doing,
  work: (report: (job: J | null) => void) => Promise<void>,
): Promise<void> {
  if (!isIdle(page)) return;
  page.show({ doing, touched: true, error: undefined });
  try {
    await work(page.report);
  } catch (failure) {
    page.show({ error: asScriptError(failure) });
  }
  page.show({ doing: 'nothing' });
}

async function look<J extends JobView>(page: Page<J>): Promise<void> {
  if (!isIdle(page)) return;
  const { kind, present, report, show } = page;
  const before = present.reports;
  // An answer that another one overtook shows what was there before.
  const isNews = (): boolean => isIdle(page) && present.reports === before;
  try {
    const job = await kind.view();
    if (isNews()) report(job, { error: undefined });
  } catch (failure) {
    if (isNews()) show({ error: asScriptError(failure) });
  }
}
