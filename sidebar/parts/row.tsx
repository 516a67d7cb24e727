/** A row that opens another view. */
import type { Panel, ViewName } from '../state/panel';

interface RowProps {
  readonly panel: Panel;
  readonly to: ViewName;
  readonly title: string;
  readonly text?: string | undefined;
}

export function Row({ panel, to, title, text }: RowProps) {
  return (
    <button type="button" class="row" id={rowId(to)} onClick={() => panel.go(to)}>
      <span class="text">
        <span>{title}</span>
        {text && <span class="quiet">{text}</span>}
      </span>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="m7.5 4 6 6-6 6" />
      </svg>
    </button>
  );
}

/** Returns the id of the row, which gets the focus when the view is closed. */
export function rowId(to: ViewName): string {
  return `open-${to}`;
}
