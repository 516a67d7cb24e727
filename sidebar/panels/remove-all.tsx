/** The view "Remove from this file": what goes, what stays, and what was removed. */
import { useState } from 'preact/hooks';
import type { Removed, Sharing } from '../../src/rpc';
import { Arrived } from '../parts/arrived';
import { Button } from '../parts/button';
import { Confirm } from '../parts/confirm';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { Tick } from '../parts/tick';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { useAnswer } from '../state/use-answer';
import { cells, formulas, peopleAndCompanies } from '../text/numbers';

const REMOVE_ID = 'remove-all';

export function RemoveAllPanel({ panel }: { readonly panel: Panel }) {
  const { answer: plan, error, ask } = useAnswer('sharing', rpc.sharing);
  const [done, setDone] = useState<Removed>();
  const back = (): void => panel.go(panel.home);
  return (
    <>
      <Title text="Remove from this file" onBack={back} />
      {done && <RemovalDone done={done} onBack={back} />}
      {!done && !plan && !error && <p class="quiet">Reading the file…</p>}
      {error && <Failure error={error} retry={() => void ask()} />}
      {!done && plan && <Removal panel={panel} plan={plan} onDone={setDone} />}
    </>
  );
}

interface RemovalProps {
  readonly panel: Panel;
  readonly plan: Sharing;
  readonly onDone: (done: Removed) => void;
}

function Removal({ panel, plan, onDone }: RemovalProps) {
  const [values, setValues] = useState(true);
  const [key, setKey] = useState(false);
  const [asking, setAsking] = useState(false);
  const removing = useAction();
  const remove = async (): Promise<void> => {
    const removed = await removing.run(() => rpc.removeAll({ values, key }));
    if (!removed) return;
    panel.update(removed.view);
    onDone(removed);
  };
  const cancel = (): void => {
    setAsking(false);
    requestAnimationFrame(() => document.getElementById(REMOVE_ID)?.focus());
  };
  return (
    <>
      <p class="lead">Removes everything that Lusha Enrich keeps in this file. Cells keep their values.</p>
      <ul class="checklist">
        <li>Purchased data: {peopleAndCompanies(plan.people, plan.companies)}</li>
        <li>Hidden tabs, run log, undo, saved searches, status colors, your trigger</li>
        <li>The list of forgotten people: they can be looked up again</li>
        <li>Your permission for formulas in this file</li>
        <li>The tab “Never contact” stays. It is your own list.</li>
      </ul>
      {plan.formulas > 0 && (
        <Tick on={values} onChange={setValues}>
          Replace {formulas(plan.formulas)} with values first ({cells(plan.cells)})
        </Tick>
      )}
      <Tick on={key} onChange={setKey}>
        Also remove my API key, presets and settings from all my files
      </Tick>
      {plan.people + plan.companies > 0 && (
        <Notice kind="warning">Looking up these people and companies again costs credits.</Notice>
      )}
      {asking ? (
        <Confirm
          question="Remove everything?"
          yes="Remove"
          no="Cancel"
          busy={removing.busy ? 'Removing…' : undefined}
          onYes={() => void remove()}
          onNo={cancel}
        >
          <p>This can’t be undone and affects everyone in this file. Version history keeps older copies.</p>
        </Confirm>
      ) : (
        <div class="buttons">
          <Button id={REMOVE_ID} destructive onClick={() => setAsking(true)}>
            Remove everything
          </Button>
        </div>
      )}
      {removing.error && <Failure error={removing.error} retry={() => void remove()} />}
    </>
  );
}

function RemovalDone({ done, onBack }: { readonly done: Removed; readonly onBack: () => void }) {
  return (
    <Arrived>
      <Notice kind="good" live>
        Lusha Enrich keeps nothing in this file anymore. {formulas(done.formulas)} became values.
      </Notice>
      <ul class="checklist">
        {done.staying > 0 && (
          <li>{formulas(done.staying)} stayed. Delete them, or they show errors when they recalculate.</li>
        )}
        {done.isCounterKept && (
          <li>Today’s count of formula credits stayed, because somebody else set the daily limit.</li>
        )}
        <li>To remove the add-on itself, go to Extensions &gt; Add-ons &gt; Manage add-ons.</li>
      </ul>
      <div class="buttons">
        <Button kind="primary" onClick={onBack}>
          Done
        </Button>
      </div>
    </Arrived>
  );
}
