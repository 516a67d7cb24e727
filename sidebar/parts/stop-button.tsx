/** Stops what is driven step by step: a run or a fill. */
import type { Doing } from '../state/use-job';
import { Button } from './button';

interface StopButtonProps {
  readonly doing: Doing;
  /** A step is under way: it ends first. */
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
