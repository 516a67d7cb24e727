/** Dialogs that the script shows: modal ones cover the page, and modeless ones can be moved by their title. */
import { useRef, useState } from 'preact/hooks';
import type { ShownPage } from '../../messages.js';
import { FrameOf } from './frame.js';
import type { PartProps } from './part-props.js';

/** Google's sizes, used if the script sets none. */
const WIDTH = 600;
const HEIGHT = 400;

export function Dialogs({ state, actions }: PartProps) {
  return (
    <>
      {state.dialogs.map((page) => {
        const close = (): void => actions.closePage(page);
        return page.kind === 'showModalDialog' ? (
          <div key={page.id} class="veil">
            <Dialog page={page} close={close} />
          </div>
        ) : (
          <Modeless key={page.id} page={page} close={close} />
        );
      })}
    </>
  );
}

interface DialogProps {
  readonly page: ShownPage;
  readonly close: () => void;
}

function Modeless({ page, close }: DialogProps) {
  const [at, setAt] = useState({ x: 0, y: 0 });
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const letGo = (): void => {
    grip.current = null;
  };
  return (
    <div
      class="modeless"
      style={{ translate: `${at.x}px ${at.y}px` }}
      onPointerDown={(event) => {
        const title = event.target instanceof Element && event.target.closest('.dialog-title');
        if (!title || event.target.closest('button')) return;
        // The pointer is captured, so that the frames under it do not receive its moves.
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX - at.x, y: event.clientY - at.y };
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (grip.current) setAt({ x: clientX - grip.current.x, y: clientY - grip.current.y });
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <Dialog page={page} close={close} />
    </div>
  );
}

function Dialog({ page, close }: DialogProps) {
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
