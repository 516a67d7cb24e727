/** Whether this file keeps the contacts it bought, or only Lusha's ids. */
import { useState } from 'preact/hooks';
import { Confirm } from '../parts/confirm';
import { Failure } from '../parts/failure';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';

const BOX_ID = 'keep-ids';

export function KeepChoice({ panel }: { readonly panel: Panel }) {
  const onlyIds = panel.view.keep === 'ids';
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState('');
  const saving = useAction();
  const focusBox = (): void => {
    requestAnimationFrame(() => document.getElementById(BOX_ID)?.focus());
  };
  const save = async (keep: 'contacts' | 'ids'): Promise<void> => {
    const view = await saving.run(() => rpc.setKeep(keep));
    if (!view) return;
    panel.update(view);
    setAsking(false);
    setSaved(keep === 'ids' ? 'Only Lusha’s ids are kept now.' : 'What is bought from now on is kept.');
    focusBox();
  };
  return (
    <section>
      <h2>What this file has bought</h2>
      <label class="tick">
        <input
          type="checkbox"
          id={BOX_ID}
          checked={onlyIds || asking}
          aria-describedby="keep-why"
          onChange={(event) => {
            setSaved('');
            if (event.currentTarget.checked) setAsking(true);
            else if (asking) setAsking(false);
            else void save('contacts');
          }}
        />
        <span class="words">Don’t keep bought contacts in this file</span>
      </label>
      <p class="hint" id="keep-why">
        A hidden tab holds what was bought, so that nothing is paid for twice. Everybody who can edit the file
        can read it. With this on, only Lusha’s ids stay; showing values again later may be charged again if
        Lusha no longer counts them as yours.
      </p>
      {asking && (
        <Confirm
          question="Remove the contacts kept so far?"
          yes="Keep only ids"
          no="Cancel"
          busy={saving.busy ? 'Removing…' : undefined}
          onYes={() => void save('ids')}
          onNo={() => {
            setAsking(false);
            focusBox();
          }}
        >
          <p>
            Values that stand in cells now stay until those cells calculate again. This cannot be taken back.
          </p>
        </Confirm>
      )}
      <p class="result" role="status">
        {saved}
      </p>
      {saving.error && <Failure error={saving.error} />}
    </section>
  );
}
