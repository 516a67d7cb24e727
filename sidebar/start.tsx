/** Starts a page at the view that the script asked for. */
import { render } from 'preact';
import { type PageViews, Shell } from './shell';
import type { ViewName } from './state/panel';

/** The script may append `<script type="application/json" id="start">"fetch"</script>` to the page. */
function startView({ names }: PageViews): ViewName {
  try {
    const asked: unknown = JSON.parse(document.getElementById('start')?.textContent ?? '');
    return names.find((name) => name === asked) ?? names[0];
  } catch {
    return names[0];
  }
}

export function startPage(page: PageViews): void {
  const open = (): void => {
    const place = document.getElementById('panel');
    if (place) render(<Shell start={startView(page)} page={page} />, place);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open);
  else open();
}
