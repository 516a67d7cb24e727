/** The button that stops a job. */
import type { Doing } from '../state/use-job';
import { Button } from './button';

interface StopButtonProps {
  readonly doing: Doing;
  /** Whether a step is under way, which ends first. */
  readonly afterStep?: boolean;
  readonly stop: () => Promise<void>;
}

export function StopButton({ doing, afterStep = false, stop }: StopButtonProps) {
  const busy = afterStep ? 'Stopping after this step…' : 'Stopping…';
  return (
    <Button
      off={doing === 'starting'}
      busy={doing === 'stopping' ? busy : undefined}
      onClick={() => void stop()}
    >
      Stop
    </Button>
  );
}
