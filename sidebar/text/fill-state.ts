/** What the state of a fill means for a person. */
import type { FillView } from '../../src/rpc';

export function isFilling({ phase }: Pick<FillView, 'phase'>): boolean {
  return phase === 'filling';
}

/** Whether a step changed nothing that could be seen. */
export function fillStands(before: FillView, after: FillView): boolean {
  const seen = ({ phase, added, leftOut, spent, requests, continueAt, now }: FillView): string =>
    JSON.stringify([phase, added, leftOut, spent, requests, continueAt !== undefined && continueAt > now]);
  return seen(before) === seen(after);
}

/** `set-up` where no fill is to be shown. */
export type FillScreen = 'set-up' | 'under way' | 'interrupted' | 'busy' | 'stopped' | 'done';

/** `driving`: this page works on it. What is under way is shown even where another was to be set up. */
export function fillScreen(
  fill: FillView | null,
  { driving, setsUp, now }: { readonly driving: boolean; readonly setsUp: boolean; readonly now: number },
): FillScreen {
  if (!fill) return 'set-up';
  if (isFilling(fill)) {
    if (driving) return 'under way';
    return !fill.mine || (fill.busyUntil !== undefined && fill.busyUntil > now) ? 'busy' : 'interrupted';
  }
  return setsUp ? 'set-up' : fill.phase === 'done' ? 'done' : 'stopped';
}
