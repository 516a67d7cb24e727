/** What is chosen, as chips that a press removes. */
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import { CLOSE, EXCLUDE } from './icons';

interface ChipsProps {
  readonly label: string;
  /** The chips; none where nothing is chosen. */
  readonly children: readonly ComponentChildren[];
}

export function Chips({ label, children }: ChipsProps) {
  if (children.length === 0) return null;
  return (
    <ul class="chips" aria-label={`${label}: chosen`}>
      {children}
    </ul>
  );
}

interface ChipProps {
  readonly text: string;
  readonly isExcluded?: boolean;
  readonly onRemove: () => void;
}

export function Chip({ text, isExcluded = false, onRemove }: ChipProps) {
  return (
    <li>
      <button
        type="button"
        class={isExcluded ? 'chip excluded' : 'chip'}
        aria-label={`Remove ${text}`}
        onClick={onRemove}
      >
        {isExcluded && <Icon shape={EXCLUDE} size={14} />}
        <span>{text}</span>
        <Icon shape={CLOSE} size={14} />
      </button>
    </li>
  );
}
