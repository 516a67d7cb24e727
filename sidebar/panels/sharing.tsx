/** The view "Prepare for sharing": what it would do, a confirmation, and what was done. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shared, Sharing } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Form } from '../parts/form';
import { Notice } from '../parts/notice';
import { Tick } from '../parts/tick';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { useAnswer } from '../state/use-answer';
import { cells, count, formulas, peopleAndCompanies } from '../text/numbers';

const AGREED_ID = 'share-agreed';
const REMINDER_ID = 'share-reminder';

export function SharingPanel({ panel }: { readonly panel: Panel }) {
  const { answer: plan, error: planError, ask } = useAnswer('sharing', rpc.sharing);
  const [done, setDone] = useState<Shared>();
  const [agreed, setAgreed] = useState(false);
  const [reminded, setReminded] = useState(false);
  const working = useAction();
  const back = (): void => panel.go(panel.home);

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
      {!done && !plan && !planError && <p class="quiet">Reading the file…</p>}
      {planError && <Failure error={planError} retry={() => void ask()} />}
      {!done && plan && (
        <Form onSubmit={() => void prepare()}>
          <SharingPlan plan={plan} />
          <Tick
            id={AGREED_ID}
            on={agreed}
            invalid={reminder}
            describedBy={reminder ? REMINDER_ID : undefined}
            onChange={setAgreed}
          >
            I understand this can’t be undone and affects everyone in this file.
          </Tick>
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
            {working.busy ? 'Preparing. Large files need a minute. Keep this panel open.' : ''}
          </p>
          {working.error && <Failure error={working.error} retry={() => void prepare()} />}
        </Form>
      )}
    </>
  );
}

/** Shows the checklist before sharing: what the script does, and what the person should check. */
function SharingPlan({ plan }: { readonly plan: Sharing }) {
  const forgets = plan.people + plan.companies > 0;
  return (
    <>
      <p class="lead">
        Turns Lusha formulas into values and deletes Lusha’s hidden data. Version history keeps older copies.
      </p>
      <h2>This will be done</h2>
      <ul class="checklist">
        <li>
          {plan.formulas > 0
            ? `${formulas(plan.formulas)} will become values (${cells(plan.cells)}).`
            : 'There are no formulas to turn into values.'}
        </li>
        {plan.staying > 0 && (
          <li>
            {formulas(plan.staying)} will stay: loading, in error, or of unknown size. Whatever they show now
            is gone once they calculate again: correct or delete them first.
          </li>
        )}
        <li>
          {forgets
            ? `Data you purchased (${peopleAndCompanies(plan.people, plan.companies)}) and its hidden tab will be deleted.`
            : 'This file keeps no purchased data.'}
        </li>
        <li>Formulas in this file may no longer use your key.</li>
      </ul>
      <h2>Check these yourself</h2>
      <ul class="checklist">
        {plan.hidden.length > 0 ? (
          <li>
            {count(plan.hidden.length, 'hidden part')}. Anyone who gets the file can show them:
            <HiddenParts parts={plan.hidden} />
          </li>
        ) : (
          <li>No hidden tabs, columns or rows were found.</li>
        )}
        {plan.unchecked.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          <em>File &gt; Version history</em> still holds earlier states. Share a copy:{' '}
          <em>File &gt; Make a copy</em>.
        </li>
      </ul>
      {forgets && <Notice kind="warning">Looking up these people and companies again costs credits.</Notice>}
    </>
  );
}

function HiddenParts({ parts }: { readonly parts: readonly string[] }) {
  return (
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

interface SharingDoneProps {
  readonly done: Shared;
  readonly onBack: () => void;
}

/** Shows what was done, and the last steps, which only the person can take. */
function SharingDone({ done, onBack }: SharingDoneProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div tabIndex={-1} ref={box}>
      <Notice kind="good" live>
        {done.formulas > 0
          ? `${formulas(done.formulas)} became values (${cells(done.cells)}); `
          : 'No formula became values; '}
        data on {peopleAndCompanies(done.people, done.companies)} deleted.
      </Notice>
      {done.staying > 0 && (
        <p>
          {formulas(done.staying)} stayed: loading, in error, or of unknown size. They show no purchased data
          once they calculate again.
        </p>
      )}
      <h2>Before you share</h2>
      <ul class="checklist">
        {done.hidden.length > 0 && (
          <li>
            Check what is hidden:
            <HiddenParts parts={done.hidden} />
          </li>
        )}
        <li>
          Share a copy (<em>File &gt; Make a copy</em>): <em>File &gt; Version history</em> still holds
          earlier states.
        </li>
      </ul>
      <div class="buttons">
        <Button kind="primary" onClick={onBack}>
          Done
        </Button>
      </div>
    </div>
  );
}
