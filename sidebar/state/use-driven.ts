/** A run as the page has it: how it stands, what the page does about it, and that it is driven. */
import { useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { type Control, newControl, pause } from './control';
import { asItStands, driveRun, type RunKind, type Stepwise, WATCH_MS } from './drive-run';
import { asScriptError } from './use-action';

export type Doing =
  | 'nothing'
  | 'starting'
  | 'working'
  | 'paused'
  | 'stopping'
  /** Clearing the run's values. */
  | 'clearing';

interface Shown<R> {
  /** As last told; `null` where there never was one, `undefined` until asked. */
  readonly run?: R | null | undefined;
  readonly doing: Doing;
  /** Whether this page has had a hand in it since it was opened. */
  readonly touched: boolean;
  /** Driving it failed, or brought nothing: goes on only when a person says so. */
  readonly gaveUp: boolean;
  /** The first answer of the present stretch of work: time left is read off it. */
  readonly since?: R | undefined;
  readonly error?: ScriptError | undefined;
}

export interface Driven<R> {
  readonly shown: Shown<R>;
  /** As last told, also between two renderings. */
  readonly latest: () => R | null | undefined;
  readonly isIdle: () => boolean;
  /** Asks how it stands. Spends nothing. */
  readonly look: () => Promise<void>;
  /** Asks for something, then works on as long as that makes sense. One at a time. */
  readonly begin: (ask: () => Promise<R | null>, doing?: Doing) => Promise<void>;
  /** Does something else with the run, while nothing drives it. */
  readonly aside: (doing: Doing, work: (tell: (run: R | null) => void) => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** `update` gets the view of every answer. Belongs into the shell, so that leaving the view does not end the run. */
export function useDriven<R extends Stepwise>(
  kind: RunKind<R>,
  update: (view: PanelView) => void,
): Driven<R> {
  const [shown, setShown] = useState<Shown<R>>({ doing: 'nothing', touched: false, gaveUp: false });
  const control = useRef<Control>(newControl());
  const doing = useRef<Doing>('nothing');
  const latest = useRef<R | null>();
  const told = useRef(0);

  const show = (change: Partial<Shown<R>>): void => {
    if (change.doing) doing.current = change.doing;
    setShown((before) => ({ ...before, ...change }));
  };
  const tell = (run: R | null, change: Partial<Shown<R>> = {}): void => {
    latest.current = run;
    told.current += 1;
    if (run) update(run.view);
    show({ run, ...change });
  };
  const isIdle = (): boolean => doing.current === 'nothing';

  const begin = async (ask: () => Promise<R | null>, first: Doing = 'starting'): Promise<void> => {
    if (!isIdle()) return;
    const own = newControl();
    let driving = false;
    control.current = own;
    show({ doing: first, touched: true, gaveUp: false, error: undefined });
    const work = async (): Promise<void> => {
      const run = await ask();
      tell(run, { since: run ?? undefined });
      driving = true;
      if (run) show({ gaveUp: !(await driveRun(kind, own, run, tell)) });
    };
    own.work = work().catch((failure) => show({ gaveUp: driving, error: asScriptError(failure) }));
    await own.work;
    if (!own.stopped) show({ doing: 'nothing' });
  };

  const stop = async (): Promise<void> => {
    if (doing.current === 'stopping' || doing.current === 'clearing') return;
    const own = control.current;
    own.stopped = true;
    own.wake();
    show({ doing: 'stopping', touched: true, error: undefined });
    try {
      // It may have ended just before.
      tell(await kind.stop().catch(asItStands(kind)));
      // The step that was under way may have come back with what it knew before.
      await own.work;
      while (latest.current && kind.isUnderWay(latest.current)) {
        // A step of another page goes on until its next batch.
        if (latest.current.busyUntil !== undefined) await pause(WATCH_MS, own);
        tell(await kind.stop().catch(asItStands(kind)));
      }
    } catch (failure) {
      await own.work;
      show({ gaveUp: true, error: asScriptError(failure) });
    }
    show({ doing: 'nothing' });
  };

  const aside: Driven<R>['aside'] = async (what, work) => {
    if (!isIdle()) return;
    show({ doing: what, touched: true, error: undefined });
    try {
      await work(tell);
    } catch (failure) {
      show({ error: asScriptError(failure) });
    }
    show({ doing: 'nothing' });
  };

  const look = async (): Promise<void> => {
    if (!isIdle()) return;
    const before = told.current;
    // An answer that something overtook shows what was there before.
    const isNews = (): boolean => isIdle() && told.current === before;
    try {
      const run = await kind.look();
      if (isNews()) tell(run, { error: undefined });
    } catch (failure) {
      if (isNews()) show({ error: asScriptError(failure) });
    }
  };

  return { shown, latest: () => latest.current, isIdle, look, begin, aside, stop };
}
