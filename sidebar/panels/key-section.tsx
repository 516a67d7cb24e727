/** The saved key by its last four characters, and the buttons to replace or remove it. */
import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Confirm } from '../parts/confirm';
import { Failure } from '../parts/failure';
import { rowId } from '../parts/row';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';

const REMOVE_ID = 'remove-key';

export function KeySection({ panel }: { readonly panel: Panel }) {
  const [asking, setAsking] = useState(false);
  const removing = useAction();
  const end = panel.view.keyEnd ?? '';

  const close = (): void => {
    setAsking(false);
    requestAnimationFrame(() => document.getElementById(REMOVE_ID)?.focus());
  };
  const remove = async (): Promise<void> => {
    const view = await removing.run(() => rpc.removeKey());
    if (!view) return;
    panel.update(view);
    panel.go('home');
    panel.say('The key is removed.');
  };
  return (
    <section>
      <h2>Lusha API key</h2>
      <p>
        <span class="unseen">The key that ends in {end}</span>
        <span aria-hidden="true">•••• {end}</span>
      </p>
      {asking ? (
        <Confirm
          question={`Remove the key that ends in ${end}?`}
          yes="Remove key"
          no="Cancel"
          busy={removing.busy ? 'Removing…' : undefined}
          onYes={remove}
          onNo={close}
        >
          <p>Formulas in your files then purchase nothing more. Data you purchased is kept.</p>
        </Confirm>
      ) : (
        <div class="buttons">
          <Button id={rowId('key')} onClick={() => panel.go('key')}>
            Replace key
          </Button>
          <Button id={REMOVE_ID} destructive onClick={() => setAsking(true)}>
            Remove key
          </Button>
        </div>
      )}
      {removing.error && <Failure error={removing.error} />}
    </section>
  );
}
