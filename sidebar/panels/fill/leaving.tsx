/** Asked before the page that works on a fill is left: the script goes on with it, but later. */
import { Confirm } from '../../parts/confirm';
import type { FillJob } from '../../state/fill-job';

interface LeavingFillProps {
  readonly filling: FillJob;
  readonly onAnswer: (leave: boolean) => void;
}

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
