/** A run of "Fetch the rest": step after step until nothing is open, it has to pause, or the person stops it. */
import { useRef, useState } from 'preact/hooks';
import type { FetchConsent, PanelView, PendingFetched } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { sentenceHere } from '../text/errors';
import { pause } from './control';
import { asScriptError } from './use-action';

/** Steps in a row that may change nothing before the run gives up. */
const IDLE_STEPS = 3;

export interface FetchProgress {
  readonly phase: 'running' | 'paused' | 'stopping' | 'stopped' | 'done' | 'failed';
  readonly fetched: number;
  readonly open: number;
  readonly cells: number;
  readonly credits: number;
  /** Why it pauses or ended, in words. */
  readonly message?: string;
  /** The script's clock when it goes on, and how long that was away when it was told; with `phase: 'paused'`. */
  readonly continueAt?: number;
  readonly waitMs?: number;
  readonly error?: ScriptError;
}

export interface FetchRun {
  readonly progress: FetchProgress | undefined;
  readonly active: boolean;
  readonly start: (consent: FetchConsent) => void;
  readonly stop: () => void;
  /** Forgets how the last run ended. */
  readonly clear: () => void;
}

/** `update` gets the view after every step. Lives in the shell, so that leaving the view does not end the run. */
export function useFetchRun(update: (view: PanelView) => void): FetchRun {
  const [progress, setProgress] = useState<FetchProgress>();
  const control = useRef<{ stopped: boolean; wake: () => void }>({ stopped: true, wake: () => undefined });
  const active = progress !== undefined && !['stopped', 'done', 'failed'].includes(progress.phase);

  const start = (consent: FetchConsent): void => {
    if (active) return;
    const own = { stopped: false, wake: (): void => undefined };
    control.current = own;
    void work(own, consent, setProgress, update);
  };
  const stop = (): void => {
    control.current.stopped = true;
    control.current.wake();
    setProgress((now) => now && { ...now, phase: 'stopping' });
  };
  return { progress, active, start, stop, clear: () => setProgress(undefined) };
}

async function work(
  control: { stopped: boolean; wake: () => void },
  consent: FetchConsent,
  show: (progress: FetchProgress) => void,
  update: (view: PanelView) => void,
): Promise<void> {
  let sum: FetchProgress = { phase: 'running', fetched: 0, open: 0, cells: 0, credits: 0 };
  let idle = 0;
  show(sum);
  try {
    while (true) {
      const step = await rpc.fetchPending(consent);
      sum = added(sum, step);
      update(step.view);
      if (step.done) return show({ ...sum, phase: 'done' });
      if (control.stopped) return show({ ...sum, phase: 'stopped' });
      const waitMs = step.continueAt === undefined ? 0 : Math.max(0, step.continueAt - step.view.now);
      idle = step.fetched + step.cells > 0 || waitMs > 0 ? 0 : idle + 1;
      if (idle >= IDLE_STEPS) return show({ ...sum, phase: 'stopped' });
      if (waitMs > 0 && step.continueAt !== undefined) {
        show({ ...sum, phase: 'paused', continueAt: step.continueAt, waitMs });
        await pause(waitMs, control);
        if (control.stopped) return show({ ...sum, phase: 'stopped' });
      }
      show({ ...sum, phase: 'running' });
    }
  } catch (failure) {
    show({ ...sum, phase: 'failed', error: asScriptError(failure) });
  }
}

function added(sum: FetchProgress, step: PendingFetched): FetchProgress {
  const { message: _, ...before } = sum;
  const message =
    step.code !== undefined && step.message !== undefined
      ? sentenceHere({ code: step.code, message: step.message })
      : step.message;
  return {
    ...before,
    fetched: sum.fetched + step.fetched,
    open: step.open,
    cells: sum.cells + step.cells,
    credits: sum.credits + step.credits,
    ...(message === undefined ? {} : { message }),
  };
}
