/** The fill of this file as the page has it: how it stands, that it is driven, and whether its screens are open. */
import { useState } from 'preact/hooks';
import type { FillOptions, FillView, PanelView, SearchDraft } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { fillStands, isFilling } from '../text/fill-state';
import { asItStands, type RunKind } from './drive-run';
import { type Doing, useDriven } from './use-driven';

const FILL: RunKind<FillView> = {
  step: () => rpc.stepFill(),
  look: () => rpc.fillView(),
  stop: () => rpc.stopFill(),
  isUnderWay: isFilling,
  hasNoProgress: fillStands,
};

export interface FillRun {
  /** As last told; `null` where there never was one, `undefined` until asked. */
  readonly fill: FillView | null | undefined;
  readonly doing: Doing;
  /** Whether this page has had a hand in it since it was opened. */
  readonly touched: boolean;
  /** Driving it failed, or brought nothing: goes on only when a person says so. */
  readonly gaveUp: boolean;
  readonly error: ScriptError | undefined;
  /** Only this page works on it: without the page it waits for the script, which goes on with it once an hour. */
  readonly driven: boolean;
  /** What stands in place of the search: the set-up of another fill, or the one there is. */
  readonly open: 'set-up' | 'fill' | undefined;
  readonly setOpen: (open: FillRun['open']) => void;
  /** Asks how it stands. Spends nothing. */
  readonly look: () => Promise<void>;
  /** Drives what is under way, or waits for its turn where another page does. */
  readonly join: () => Promise<void>;
  readonly start: (draft: SearchDraft, options: FillOptions, cap: number) => Promise<void>;
  /** `more`: credits that may be spent beyond the limit. */
  readonly resume: (more?: number) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** A stopped one is done with what is there. */
  readonly leave: () => Promise<void>;
}

/**
 * `update` gets the view of every answer. Lives in the page, so that the way to the search and back does not hold up the
 * fill; without the page it goes on within the hour.
 */
export function useFill(update: (view: PanelView) => void): FillRun {
  const { shown, latest, look, begin, aside, stop } = useDriven(FILL, update);
  const [open, setOpen] = useState<FillRun['open']>();
  const { run, doing } = shown;
  // That a run is under way is no news of the fill: it is said.
  const standing = asItStands(FILL, ['no_run']);
  return {
    fill: run,
    doing,
    touched: shown.touched,
    gaveUp: shown.gaveUp,
    error: shown.error,
    driven:
      (doing === 'starting' || doing === 'working' || doing === 'paused') && run?.busyUntil === undefined,
    open,
    setOpen,
    look,
    join: () => begin(async () => latest() ?? null, 'paused'),
    start: (draft, options, cap) =>
      begin(async () => {
        const fill = await rpc.startFill(draft, options, cap);
        setOpen('fill');
        return fill;
      }),
    resume: (more = 0) =>
      begin(async () => {
        const fill = latest();
        return fill ? rpc.continueFill({ id: fill.id, more }).catch(standing) : null;
      }),
    stop,
    leave: () => aside('stopping', async (tell) => tell(await rpc.leaveFill().catch(standing))),
  };
}
