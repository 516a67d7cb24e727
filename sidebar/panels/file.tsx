/** The view "Settings": private emails, and whether this file keeps purchased records. */

import { useState } from 'preact/hooks';
import type { PrivateEmails } from '../../src/core/settings';
import { Choice } from '../parts/choice';
import { Confirm } from '../parts/confirm';
import { Failure } from '../parts/failure';
import { Tick } from '../parts/tick';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';

const CHOICES: readonly (readonly [PrivateEmails, string])[] = [
  ['off', 'Off'],
  ['on', 'On, but not for people in the EU'],
  ['eu too', 'On, also for people in the EU'],
];

export function FilePanel({ panel }: { readonly panel: Panel }) {
  return (
    <>
      <Title text="Settings" onBack={() => panel.go(panel.home)} />
      <PrivateEmailsChoice panel={panel} />
      <KeepChoice panel={panel} />
    </>
  );
}

function PrivateEmailsChoice({ panel }: { readonly panel: Panel }) {
  const now = panel.view.privateEmails;
  // Shown from the click until it is saved or canceled.
  const [picked, setPicked] = useState<PrivateEmails>();
  const asking = picked === 'eu too';
  const [saved, setSaved] = useState('');
  const saving = useAction();
  const focusChoice = (): void => {
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('input[name="private-emails"]:checked')?.focus(),
    );
  };
  const save = async (choice: PrivateEmails): Promise<void> => {
    const view = await saving.run(() => rpc.setPrivateEmails(choice));
    if (choice !== 'eu too' || view) setPicked(undefined);
    if (!view) return;
    panel.update(view);
    setSaved('Saved.');
    focusChoice();
  };
  const choose = (choice: PrivateEmails): void => {
    setSaved('');
    setPicked(choice);
    if (choice !== 'eu too') void save(choice);
  };
  return (
    <section>
      <h2>Personal emails</h2>
      <Choice
        legend="Show a personal email where there is no work email"
        name="private-emails"
        value={picked ?? now}
        options={CHOICES}
        onChange={choose}
      />
      <p class="hint">Yours alone, for all your files. It changes what is shown, not what it costs.</p>
      {asking && (
        <Confirm
          question="Also for people in the EU?"
          yes="I confirm"
          no="Cancel"
          busy={saving.busy ? 'Saving…' : undefined}
          onYes={() => void save('eu too')}
          onNo={() => {
            setPicked(undefined);
            focusChoice();
          }}
        >
          <p>
            Data protection law in the EU protects personal email addresses. By confirming you say that you
            have a lawful reason to use them.
          </p>
        </Confirm>
      )}
      <p class="result" role="status">
        {saving.busy ? 'Saving…' : saved}
      </p>
      {saving.error && <Failure error={saving.error} />}
    </section>
  );
}

const BOX_ID = 'keep-ids';

/** Asks whether this file keeps purchased records, or only the Lusha IDs. */
function KeepChoice({ panel }: { readonly panel: Panel }) {
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
    setSaved(keep === 'ids' ? 'Only Lusha IDs are kept now.' : 'Data you purchase from now on is kept.');
    focusBox();
  };
  return (
    <section>
      <h2>Purchased data</h2>
      <Tick
        id={BOX_ID}
        on={onlyIds || asking}
        describedBy="keep-why"
        onChange={(on) => {
          setSaved('');
          if (on) setAsking(true);
          else if (asking) setAsking(false);
          else void save('contacts');
        }}
      >
        Don’t keep purchased contacts in this file
      </Tick>
      <p class="hint" id="keep-why">
        A hidden tab keeps what you purchased, so nothing is charged twice. Everyone who can view this file
        can copy it and read that tab in the copy. With this on, only Lusha IDs stay, and showing values again
        later may be charged again.
      </p>
      {asking && (
        <Confirm
          question="Remove the contacts kept so far?"
          yes="Keep only IDs"
          no="Cancel"
          busy={saving.busy ? 'Removing…' : undefined}
          onYes={() => void save('ids')}
          onNo={() => {
            setAsking(false);
            focusBox();
          }}
        >
          <p>Values in cells stay until those cells recalculate. This can’t be undone.</p>
        </Confirm>
      )}
      <p class="result" role="status">
        {saved}
      </p>
      {saving.error && <Failure error={saving.error} />}
    </section>
  );
}
