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
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { credits, number } from '../text/numbers';

export function FormulasPanel({ panel }: { readonly panel: Panel }) {
  return (
    <>
      <Title text="Formulas in this file" onBack={() => panel.go('home')} />
      {panel.view.access === 'demo' ? (
        <Notice kind="info">
          In the demo formulas are answered with made-up people. They need no key and spend nothing.
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

function Permission({ panel }: { readonly panel: Panel }) {
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
    if (cap)
      void save(
        on,
        cap,
        on ? 'Formulas in this file may use your key now.' : 'Formulas are off in this file.',
      );
  };
  const saveLimit = (): void => {
    const cap = limit.read();
    if (cap) void save(true, cap, `Saved: at most ${credits(cap.credits)} a day.`);
  };

  return (
    <>
      <Switch label="Formulas in this file may use my key" on={cells.on} busy={saving.busy} onChange={turn} />
      <p class="hint">
        Formulas always run with the key of the file’s owner, whoever opens the file. So everybody who can
        edit it can spend up to the limit below, and nothing beyond it. In a file that is not yours this
        switch does nothing.
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
    </>
  );
}

/** What the formulas reported last; that may have been with an earlier key. */
const FOUND: Readonly<Record<CellsView['found'], string>> = {
  'this key': 'Formulas here were seen to use this key.',
  'another key':
    'Formulas here were last seen to use another key. If this file is somebody else’s, it is the owner’s: what they spend is the owner’s, and only the owner can change their limit.',
  'no key': 'Formulas here found no key. Only the file’s owner can turn them on, with a key of their own.',
  off: 'Formulas here found that they may not use the key.',
  'nothing yet': 'No formula here has asked Lusha for anything yet.',
};

function foundText({ on, found }: CellsView): string {
  return on && found === 'off'
    ? 'Formulas that calculated while this was off ask again when they calculate next; “Pending cells” does it for all of them.'
    : FOUND[found];
}

/** Shows what formulas of this file spent today, and their limit where they have one. */
function SpentToday({ cells }: { readonly cells: CellsView }) {
  const { on, spent, cap } = cells;
  return (
    <section>
      <h2>Spent today by formulas here</h2>
      {on ? (
        <>
          <SpentMeter label="Credits" spent={spent.credits} of={cap.credits} />
          <SpentMeter label="Of them for phones" spent={spent.phones} of={cap.phones} />
          <p class="hint">The day starts anew at midnight UTC.</p>
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
      note={full ? 'Limit reached: nothing more is bought today' : undefined}
    />
  );
}
