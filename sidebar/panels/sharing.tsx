/** Prepare for sharing: what it would do, a yes, and what was done. */
import { useState } from 'preact/hooks';
import type { Shared } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { useAnswer } from '../state/use-answer';
import { SharingDone } from './sharing-done';
import { SharingPlan } from './sharing-plan';

const AGREED_ID = 'share-agreed';
const REMINDER_ID = 'share-reminder';

export function SharingPanel({ panel }: { readonly panel: Panel }) {
  const { answer: plan, error: planError, ask } = useAnswer('sharing', rpc.sharing);
  const [done, setDone] = useState<Shared>();
  const [agreed, setAgreed] = useState(false);
  const [reminded, setReminded] = useState(false);
  const working = useAction();
  const back = (): void => panel.go('home');

  const prepare = async (): Promise<void> => {
    setReminded(!agreed);
    if (!agreed) {
      document.getElementById(AGREED_ID)?.focus();
      return;
    }
    const shared = await working.run(() => rpc.prepareForSharing());
    if (!shared) return;
    panel.update(shared.view);
    setDone(shared);
  };
  const reminder = reminded && !agreed;

  return (
    <>
      <Title text="Prepare for sharing" onBack={back} />
      {done && <SharingDone done={done} onBack={back} />}
      {!done && !plan && !planError && <p class="quiet">Looking through the file…</p>}
      {planError && <Failure error={planError} retry={() => void ask()} />}
      {!done && plan && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void prepare();
          }}
        >
          <SharingPlan plan={plan} />
          <label class="tick">
            <input
              type="checkbox"
              id={AGREED_ID}
              checked={agreed}
              aria-invalid={reminder ? 'true' : undefined}
              aria-describedby={reminder ? REMINDER_ID : undefined}
              onChange={(event) => setAgreed(event.currentTarget.checked)}
            />
            <span class="words">
              I understand that this is for good, also for those I work with in this file.
            </span>
          </label>
          {reminder && (
            <p class="field-error" id={REMINDER_ID} role="alert">
              Tick this first.
            </p>
          )}
          <div class="buttons">
            <Button kind="primary" submit busy={working.busy ? 'Preparing…' : undefined}>
              Prepare for sharing
            </Button>
            <Button off={working.busy} onClick={back}>
              Cancel
            </Button>
          </div>
          <p class="result" role="status">
            {working.busy ? 'Preparing. Large files take a minute; keep this panel open.' : ''}
          </p>
          {working.error && <Failure error={working.error} retry={() => void prepare()} />}
        </form>
      )}
    </>
  );
}
