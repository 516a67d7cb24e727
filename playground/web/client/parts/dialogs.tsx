/** Dialogs that the script shows: modal ones over the whole page, modeless ones beside the work. */
import type { ShownPage } from '../../messages.js';
import type { PartProps } from '../page.js';
import { FrameOf } from './frame.js';

/** Google's sizes where the script names none. */
const WIDTH = 600;
const HEIGHT = 400;

export function Dialogs({ state, actions }: PartProps) {
  return (
    <>
      {state.dialogs.map((page) => (
        <div key={page.id} class={page.kind === 'showModalDialog' ? 'veil' : 'modeless'}>
          <Dialog page={page} close={() => actions.closePage(page)} />
        </div>
      ))}
    </>
  );
}

function Dialog({ page, close }: { readonly page: ShownPage; readonly close: () => void }) {
  const modal = page.kind === 'showModalDialog';
  return (
    <div class="dialog" role="dialog" aria-modal={modal} aria-label={page.title} data-testid="dialog">
      <header class="dialog-title">
        <h2>{page.title}</h2>
        <button type="button" class="icon-button" aria-label="Close dialog" onClick={close}>
          ×
        </button>
      </header>
      <div style={{ width: page.width ?? WIDTH, height: page.height ?? HEIGHT }}>
        <FrameOf page={page} />
      </div>
    </div>
  );
}
