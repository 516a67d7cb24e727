/** Toasts, running scripts, failed scripts, and a lost server. */

import type { ShownToast } from '../../messages.js';
import type { PartProps } from './part-props.js';

export function Notices({ state, actions }: PartProps) {
  const working = state.executions.some(({ kind, ended }) => kind === 'menu' && ended === null);
  return (
    <>
      <div class="top-notices" role="status">
        {working && state.questions.length === 0 && <div class="notice">Running script…</div>}
        {!state.connected && (
          <div class="notice notice-error">
            The playground has stopped. Start it again with npm start, then reload this page.
          </div>
        )}
        {state.failures.map(({ id, error }) => (
          <div key={id} class="notice notice-error" data-testid="script-error">
            <span>{error}</span>
            <button type="button" class="link" onClick={() => actions.closeFailure(id)}>
              Dismiss
            </button>
          </div>
        ))}
      </div>
      <div class="toasts" role="status">
        {state.toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} close={() => actions.closeToast(toast.id)} />
        ))}
      </div>
    </>
  );
}

function Toast({ toast, close }: { readonly toast: ShownToast; readonly close: () => void }) {
  return (
    <div class="toast" data-testid="toast">
      <div>
        {toast.title !== '' && <strong>{toast.title}</strong>}
        <span>{toast.text}</span>
      </div>
      <button type="button" class="icon-button" aria-label="Close message" onClick={close}>
        ×
      </button>
    </div>
  );
}
