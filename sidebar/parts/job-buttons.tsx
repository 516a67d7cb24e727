/** The buttons for a job that is under way. */
import { useAction } from '../state/use-action';
import type { Doing } from '../state/use-job';
import { Button } from './button';
import { Icon } from './icon';

interface StopButtonProps {
  readonly doing: Doing;
  /** Whether a step is under way, which ends first. */
  readonly afterStep?: boolean;
  readonly label?: string;
  /** One of `icons.ts`. */
  readonly icon?: string;
  readonly stop: () => Promise<void>;
}

export function StopButton({ doing, afterStep = false, label = 'Stop', icon, stop }: StopButtonProps) {
  const busy = afterStep ? 'Stopping after this step…' : 'Stopping…';
  return (
    <Button
      off={doing === 'starting'}
      busy={doing === 'stopping' ? busy : undefined}
      onClick={() => void stop()}
    >
      {icon && <Icon shape={icon} />}
      {label}
    </Button>
  );
}

/** Asks for a job that another page works on. */
export function LookButton({ look }: { readonly look: () => Promise<void> }) {
  const looking = useAction();
  return (
    <Button busy={looking.busy ? 'Searching…' : undefined} onClick={() => void looking.run(look)}>
      Refresh
    </Button>
  );
}
