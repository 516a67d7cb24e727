/** The kind of job that fetches pending cells. The script keeps no record of it: the page adds its steps up. */
import { useRef, useState } from 'preact/hooks';
import type { FetchConsent, PanelView, PendingCells, PendingFetched } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { sentenceHere } from '../text/errors';
import type { JobKind, JobView } from './drive-job';
import { type Job, useJob } from './use-job';

/** All steps since the start. */
export interface PendingView extends JobView {
  readonly phase: 'fetching' | 'stopped' | 'done';
  readonly fetched: number;
  /** What is fetched so far, with what the present step has got, half of it where a person was found only. */
  readonly reached?: number;
  /** What was to be fetched when it began. */
  readonly wanted: number;
  readonly open: number;
  readonly cells: number;
  readonly credits: number;
  /** Why it pauses or ended, as a sentence. */
  readonly message?: string;
}

type Counted = Pick<PendingCells, 'people' | 'companies' | 'lists'>;

export interface PendingJob extends Job<PendingView> {
  /** `counted` is what is pending. */
  readonly start: (consent: FetchConsent, counted?: Counted) => void;
  /** Drops how it ended; while it goes on, nothing changes. */
  readonly forget: () => void;
}

/** Holds the job for the page. `update` gets the panel's view of every answer. */
export function usePendingJob(update: (view: PanelView) => void): PendingJob {
  const kind = useRef<PendingKind>();
  kind.current ??= new PendingKind();
  const { current: own } = kind;
  const { job, driver } = useJob(own, update);
  const [seen, setSeen] = useState<PendingView | null>();
  const isSeen = job.doing === 'nothing' && job.job === seen;
  return {
    ...job,
    job: isSeen ? undefined : job.job,
    start: (consent, counted) => void driver.begin(async () => own.start(consent, counted)),
    forget: () => setSeen(driver.latest()),
  };
}

/** Keeps what the script's record keeps for other kinds. */
class PendingKind implements JobKind<PendingView> {
  readonly idleSteps = 3;
  private job: PendingView | null = null;
  private consent: FetchConsent = {};
  /** The page's clock at the script's `now`. */
  private seenAt = 0;
  private steps = 0;
  private readonly page = Math.random().toString(36).slice(2);

  /** The name of the present step, by which the page asks how far it is. */
  private get stepName(): string {
    return `${this.page}.${this.steps}`;
  }

  start(consent: FetchConsent, counted?: Counted): PendingView {
    this.consent = consent;
    this.seenAt = Date.now();
    this.job = {
      id: 'pending',
      now: this.seenAt,
      continueAt: this.seenAt,
      phase: 'fetching',
      mine: true,
      fetched: 0,
      wanted: counted ? counted.people + counted.companies + counted.lists : 0,
      open: 0,
      cells: 0,
      credits: 0,
    };
    return this.job;
  }

  readonly step = async (): Promise<PendingView> => {
    this.steps += 1;
    const step = await rpc.fetchPending({ ...this.consent, step: this.stepName });
    this.seenAt = Date.now();
    const before = this.job ?? this.start(this.consent);
    this.job = added(before, step);
    return this.job;
  };

  readonly watch = async (job: PendingView): Promise<PendingView | undefined> => {
    const seen = await rpc.watchPending(this.stepName);
    return seen ? { ...job, reached: job.fetched + (seen.through ?? 0) } : undefined;
  };

  readonly view = async (): Promise<PendingView | null> => {
    const passed = Date.now() - this.seenAt;
    return this.job && { ...this.job, now: this.job.now + passed };
  };

  /** Marks it as stopped; the step that is under way ends first. */
  readonly stop = async (): Promise<PendingView | null> => {
    if (this.job?.phase === 'fetching') this.job = { ...this.job, phase: 'stopped' };
    return this.job;
  };

  isUnderWay({ phase }: PendingView): boolean {
    return phase === 'fetching';
  }

  hasNoProgress(before: PendingView, { fetched, cells, continueAt = 0, now }: PendingView): boolean {
    return fetched === before.fetched && cells === before.cells && continueAt <= now;
  }
}

function added(job: PendingView, step: PendingFetched): PendingView {
  const { message: _message, reached: _reached, phase, ...before } = job;
  const { code, message, view } = step;
  const sentence = code !== undefined && message !== undefined ? sentenceHere({ code, message }) : message;
  return {
    ...before,
    phase: step.done ? 'done' : phase,
    now: view.now,
    continueAt: step.continueAt ?? view.now,
    view,
    fetched: job.fetched + step.fetched,
    open: step.open,
    cells: job.cells + step.cells,
    credits: job.credits + step.credits,
    ...(sentence === undefined ? {} : { message: sentence }),
  };
}
