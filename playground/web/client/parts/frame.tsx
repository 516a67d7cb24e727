/** The frame of a sidebar or dialog, with the permissions that Google grants it. */
import type { ShownPage } from '../../messages.js';

const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads allow-same-origin';

export function FrameOf({ page }: { readonly page: ShownPage }) {
  return (
    <iframe
      class="frame"
      data-testid="frame"
      data-page-id={page.id}
      title={page.title}
      sandbox={SANDBOX}
      allow="clipboard-read; clipboard-write"
      src={`/frame/${page.id}`}
    />
  );
}
