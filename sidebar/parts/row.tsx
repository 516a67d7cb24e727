/** A row that opens another view. */
import type { Panel, ViewName } from '../state/panel';
import { Icon } from './icon';
import { FORWARD } from './icons';

interface RowProps {
  readonly panel: Panel;
  readonly to: ViewName;
  readonly title: string;
  readonly text?: string | undefined;
  /** One of `icons.ts`; rows of settings have none. */
  readonly icon?: string;
}

export function Row({ panel, to, title, text, icon }: RowProps) {
  return (
    <button type="button" class="row" id={rowId(to)} onClick={() => panel.go(to)}>
      {icon && <Icon shape={icon} />}
      <span class="text">
        <span>{title}</span>
        {text && <span class="quiet">{text}</span>}
      </span>
      <Icon shape={FORWARD} />
    </button>
  );
}

/** Returns the id of the row, which gets the focus when the view is closed. */
export function rowId(to: ViewName): string {
  return `open-${to}`;
}

interface CardProps extends RowProps {
  readonly icon: string;
  /** Whether it is the main thing to do on this screen. */
  readonly isMain?: boolean;
}

/** A job that a person may begin, as a card. */
export function Card({ panel, to, title, text, icon, isMain = false }: CardProps) {
  return (
    <button type="button" class={isMain ? 'card filled' : 'card'} id={rowId(to)} onClick={() => panel.go(to)}>
      <Icon shape={icon} size={24} />
      <span class="text">
        <span class="name">{title}</span>
        {text && <span class="quiet">{text}</span>}
      </span>
      <Icon shape={FORWARD} />
    </button>
  );
}
