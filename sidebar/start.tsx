/** Starts a page at the view that the script asked for. */
import { render } from 'preact';
import { type PageViews, Shell } from './shell';
import type { ViewName } from './state/panel';
import type { At } from './state/use-panel';

/**
 * The script may append `<script type="application/json" id="start">` to the page, with the name of a view, or where the
 * person comes from the other page `{ "view": "find", "from": "home" }`.
 */
function startAt({ names }: PageViews): At {
  try {
    const asked = JSON.parse(document.getElementById('start')?.textContent ?? '') as
      | ViewName
      | { readonly view: ViewName; readonly from: ViewName };
    const { view, from } = typeof asked === 'string' ? { view: asked } : asked;
    const name = names.find((one) => one === view) ?? names[0];
    return from === undefined ? { name } : { name, from };
  } catch {
    return { name: names[0] };
  }
}

export function startPage(page: PageViews): void {
  const open = (): void => {
    const place = document.getElementById('panel');
    if (place) render(<Shell start={startAt(page)} page={page} />, place);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open);
  else open();
}
