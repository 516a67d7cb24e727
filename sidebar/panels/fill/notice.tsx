/** Over the search: a fill that is under way, was stopped, or has ended unseen, and the way to it. */
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Notice } from '../../parts/notice';
import type { FillJob } from '../../state/fill-job';
import type { SearchPanel } from '../../state/panel';
import { useWhileActive } from '../../state/use-while-active';
import { ofWanted } from '../../text/fill-labels';
import { isFillUnderWay } from '../../text/job-state';

/** It moves without this page, where another or the script itself works on it. */
const LOOK_EVERY_MS = 60_000;
/** What ended longer ago is no news. */
const NEWS_MS = 3_600_000;

interface FillNoticeProps {
  readonly panel: SearchPanel;
  /** Another one is being set up, and would take its place. */
  readonly another?: boolean;
}

export function FillNotice({ panel, another = false }: FillNoticeProps) {
  const { job: fill, doing, setOpen, look, touched } = panel.filling;
  const open = fill !== undefined && fill !== null && fill.phase !== 'done';
  useWhileActive(() => (open ? look() : Promise.resolve()), LOOK_EVERY_MS);
  if (!fill) return null;
  const seeIt = <Button onClick={() => setOpen('fill')}>See it</Button>;
  // One that ended while nobody watched it.
  const isNews = !touched && !another && fill.ended !== 'left' && fill.now - (fill.endedAt ?? 0) < NEWS_MS;
  if (!open && isNews) {
    return (
      <Notice kind="good" actions={seeIt}>
        Filling “{fill.tab}” is done: {ofWanted(fill)}.
      </Notice>
    );
  }
  if (!open) return null;
  const goesOn = isFillUnderWay(fill) && (doing !== 'nothing' || fill.busyUntil !== undefined);
  const how = goesOn ? 'is under way' : isFillUnderWay(fill) ? 'was interrupted' : 'was stopped';
  return (
    <Notice kind="info" actions={seeIt}>
      Filling “{fill.tab}” {how}: {ofWanted(fill)}.{another && ' Another fill takes its place.'}
    </Notice>
  );
}

interface LeavingFillProps {
  readonly filling: FillJob;
  readonly onAnswer: (leave: boolean) => void;
}

/** Asked before the page that works on a fill is left: the script goes on with it, but later. */
export function LeavingFill({ filling, onAnswer }: LeavingFillProps) {
  const waits = filling.doing === 'paused';
  return (
    <Confirm
      question={`The fill goes on ${waits ? 'up to an hour later than here' : 'within the hour'}. Leave?`}
      yes="Leave"
      no="Stay"
      advised="no"
      onYes={() => onAnswer(true)}
      onNo={() => onAnswer(false)}
    >
      <p>This page works on it now; the start page does not.</p>
    </Confirm>
  );
}
