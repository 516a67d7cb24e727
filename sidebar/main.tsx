/** Starts the page at the view that the menu asked for. */
import { render } from 'preact';
import { Shell } from './shell';
import type { ViewName } from './state/panel';

const STARTS: readonly ViewName[] = ['home', 'enrich', 'find', 'run', 'fetch', 'share', 'help'];

/** The menu may append `<script type="application/json" id="start">"fetch"</script>` to the page. */
function startView(): ViewName {
  try {
    const asked: unknown = JSON.parse(document.getElementById('start')?.textContent ?? '');
    return STARTS.find((name) => name === asked) ?? 'home';
  } catch {
    return 'home';
  }
}

function open(): void {
  const place = document.getElementById('panel');
  if (place) render(<Shell start={startView()} />, place);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open);
else open();
