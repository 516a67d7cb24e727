/** Notices about a fill: one over the search that leads to it, and one before its page is left. */
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Notice } from '../../parts/notice';
import type { FillJob } from '../../state/fill-job';
import type { SearchPanel } from '../../state/panel';
import { useWhileActive } from '../../state/use-while-active';
import { fillReason, ofWanted, resultText } from '../../text/fill-labels';
import { isFillUnderWay, isUnreadable } from '../../text/job-state';

/** The fill changes without this page when another page or the script works on it. */
const LOOK_EVERY_MS = 60_000;
/** A fill that ended longer ago is not announced. */
const NEWS_MS = 3_600_000;

interface FillNoticeProps {
  readonly panel: SearchPanel;
  /** Whether another fill is being set up, which would replace this one. */
  readonly another?: boolean;
}

export function FillNotice({ panel, another = false }: FillNoticeProps) {
  const { job: fill, doing, setOpen, look, touched } = panel.filling;
  const open = fill !== undefined && fill !== null && fill.phase !== 'done';
  useWhileActive(() => (open ? look() : Promise.resolve()), LOOK_EVERY_MS);
  if (!fill) return null;
  const seeIt = <Button onClick={() => setOpen(true)}>Show</Button>;
  // The fill ended while nobody watched it.
  const isNews =
    !touched && !another && !fill.undone && fill.ended !== 'left' && fill.now - (fill.endedAt ?? 0) < NEWS_MS;
  if (!open && isNews) {
    return (
      <Notice kind="good" actions={seeIt}>
        {resultText(fill)}.
      </Notice>
    );
  }
  if (!open) return null;
  if (isUnreadable(fill)) return another ? null : <Notice kind="info">{fillReason(fill)}</Notice>;
  const goesOn = isFillUnderWay(fill) && (doing !== 'nothing' || fill.busyUntil !== undefined);
  const how = goesOn ? 'is running' : isFillUnderWay(fill) ? 'was interrupted' : 'was stopped';
  return (
    <Notice kind="info" actions={seeIt}>
      Adding to “{fill.tab}” {how}: {ofWanted(fill)}.{another && ' Adding again replaces it.'}
    </Notice>
  );
}

interface LeavingFillProps {
  readonly filling: FillJob;
  readonly onAnswer: (leave: boolean) => void;
}

/** Asks before a person leaves the page that works on a fill: the script continues it, but later. */
export function LeavingFill({ filling, onAnswer }: LeavingFillProps) {
  const waits = filling.doing === 'paused';
  return (
    <Confirm
      question={`It resumes ${waits ? 'up to an hour later' : 'within an hour'}. Leave?`}
      yes="Leave"
      no="Stay"
      advised="no"
      onYes={() => onAnswer(true)}
      onNo={() => onAnswer(false)}
    >
      <p>Stay to keep adding now.</p>
    </Confirm>
  );
}
