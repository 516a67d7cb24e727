/** The view "Formulas in this file": whether they may use the key, their limit, and what they spent today. */

import { useState } from 'preact/hooks';
import type { CellsCap } from '../../src/core/settings';
import type { CellsView } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Form } from '../parts/form';
import { LimitFields, useLimitForm } from '../parts/limit-fields';
import { Meter } from '../parts/meter';
import { Notice } from '../parts/notice';
import { Switch } from '../parts/switch';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { SidebarPanel } from '../state/panel';
import { usePendingCells } from '../state/pending-count';
import { useAction } from '../state/use-action';
import { credits, number } from '../text/numbers';
import { FillButton } from './pending-offer';
import { FillEnded, Filling } from './pending-progress';

export function FormulasPanel({ panel }: { readonly panel: SidebarPanel }) {
  return (
    <>
      <Title text="Formulas" onBack={() => panel.go(panel.home)} />
      {panel.view.access === 'demo' ? (
        <Notice kind="info">
          In the demo, formulas are answered with fictional people. They need no key and use no credits.
        </Notice>
      ) : (
        <>
          <Permission panel={panel} />
          <SpentToday cells={panel.view.cells} />
          <section>
            <h2>Whose key they use</h2>
            <p>{foundText(panel.view.cells)}</p>
          </section>
        </>
      )}
    </>
  );
}

function Permission({ panel }: { readonly panel: SidebarPanel }) {
  const { cells, prices } = panel.view;
  const [saved, setSaved] = useState('');
  const limit = useLimitForm(cells.on ? cells.cap : cells.suggested);
  const saving = useAction();

  const save = async (on: boolean, cap: CellsCap, said: string): Promise<void> => {
    setSaved('');
    const view = await saving.run(() => rpc.setCells(on, cap));
    if (!view) return;
    panel.update(view);
    setSaved(said);
  };
  const turn = (on: boolean): void => {
    // Turning off must never fail for what is typed below.
    const cap = on ? limit.read() : cells.cap;
    if (cap) void save(on, cap, on ? 'Formulas are on in this file.' : 'Formulas are off in this file.');
  };
  const saveLimit = (): void => {
    const cap = limit.read();
    if (cap) void save(true, cap, 'Limit saved.');
  };

  return (
    <>
      <Switch
        label="Let formulas in this file spend credits"
        on={cells.on}
        busy={saving.busy}
        onChange={turn}
      />
      <p class="hint">
        {cells.isOwnerless
          ? 'Nobody owns this file, so formulas may find no key. “Pending cells” fills them with yours, up to this limit every day.'
          : 'Formulas use the file owner’s key. Anyone who can edit can spend up to this limit every day. Only the owner can change it.'}
      </p>
      <Form
        onSubmit={() => {
          if (cells.on) saveLimit();
          else turn(true);
        }}
      >
        <LimitFields form={limit} phonePrice={prices.phone} />
        {cells.on && (
          <div class="buttons">
            <Button kind="primary" submit busy={saving.busy ? 'Saving…' : undefined}>
              Save limit
            </Button>
          </div>
        )}
      </Form>
      <p class="result" role="status">
        {saved}
      </p>
      {saving.error && <Failure error={saving.error} />}
      <FillAfterSaving panel={panel} isSaved={saved !== '' && cells.on} />
    </>
  );
}

/** Offers to fill what is pending once the limit allows it, with its price. */
function FillAfterSaving({ panel, isSaved }: { readonly panel: SidebarPanel; readonly isSaved: boolean }) {
  const { fetching } = panel;
  const { answer: found, current } = usePendingCells(panel, isSaved);
  if (fetching.doing !== 'nothing') {
    return fetching.job ? <Filling fetching={fetching} job={fetching.job} /> : null;
  }
  if (!isSaved) return null;
  return (
    <>
      {fetching.job && <FillEnded fetching={fetching} job={fetching.job} />}
      {current && found && found.cells > 0 && <FillButton panel={panel} found={found} />}
    </>
  );
}

/** What the formulas reported last; that may have been with an earlier key. */
const FOUND: Readonly<Record<CellsView['found'], string>> = {
  'this key': 'Formulas here use your key.',
  'another key': 'Formulas here use another person’s key. That person pays and sets the limit.',
  'no key': 'Formulas here found no key. Only the file’s owner can turn them on, with their own key.',
  off: 'Formulas here found that they are off.',
  'nothing yet': 'No formula has run yet.',
};

function foundText({ on, found, isOwnerless }: CellsView): string {
  if (found === 'no key' && (on || isOwnerless))
    return 'Formulas here found no key. “Pending cells” fills them with yours.';
  return on && found === 'off'
    ? 'Formulas that ran while this was off update when they recalculate. “Pending cells” does it for all of them.'
    : FOUND[found];
}

/** Shows what formulas of this file spent today, and their limit where they have one. */
function SpentToday({ cells }: { readonly cells: CellsView }) {
  const { on, spent, cap } = cells;
  return (
    <section>
      <h2>Used today by formulas here</h2>
      {on ? (
        <>
          <SpentMeter label="Credits" spent={spent.credits} of={cap.credits} />
          <SpentMeter label="For phones" spent={spent.phones} of={cap.phones} />
          <p class="hint">Resets at midnight UTC.</p>
        </>
      ) : (
        <p>{credits(spent.credits)}</p>
      )}
    </section>
  );
}

function SpentMeter({
  label,
  spent,
  of,
}: {
  readonly label: string;
  readonly spent: number;
  readonly of: number;
}) {
  const full = of > 0 && spent >= of;
  return (
    <Meter
      label={label}
      value={spent}
      max={of}
      text={`${number(spent)} of ${number(of)}`}
      tone={full ? 'empty' : 'calm'}
      note={full ? 'Daily limit reached' : undefined}
    />
  );
}
