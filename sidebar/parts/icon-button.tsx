/** A button that is an icon alone, with a name for screen readers. It counts once until the script has answered. */
import { usePress } from '../state/use-press';
import { Icon } from './icon';

interface IconButtonProps {
  readonly label: string;
  /** One of `icons.ts`. */
  readonly shape: string;
  readonly busy: boolean;
  readonly onClick: () => void;
}

export function IconButton({ label, shape, busy, onClick }: IconButtonProps) {
  const { isOpen, press } = usePress();
  const idle = busy || isOpen;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-disabled={idle ? 'true' : undefined}
      onClick={() => {
        if (!idle) press(onClick);
      }}
    >
      <Icon shape={shape} size={18} />
    </button>
  );
}
