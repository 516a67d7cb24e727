/** Builds a formula for the selected rows and inserts it beside them. */
import { useState } from 'preact/hooks';
import type { FormulaWish, PlacedFormula } from '../contract';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Failure } from '../parts/failure';
import { LimitFields } from '../parts/limit-fields';
import { Notice } from '../parts/notice';
import { Title } from '../parts/title';
import { rpc } from '../rpc';
import { samePlace, useFormulaPlace } from '../state/formula-place';
import { useLimitForm } from '../state/limit-form';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { CATALOGUES, inOrder, type Kind } from '../text/field-choices';
import { FieldBoxes } from './field-boxes';
import { PlacePreview } from './place-preview';
import { Placed } from './placed';

export function UseInCells({ panel }: { readonly panel: Panel }) {
  const [placed, setPlaced] = useState<PlacedFormula>();
  const back = (): void => panel.go('home');
  return (
    <>
      <Title text="Use in cells" onBack={back} />
      {placed ? (
        <Placed placed={placed} onAnother={() => setPlaced(undefined)} onBack={back} />
      ) : (
        <Builder panel={panel} onPlaced={setPlaced} />
      )}
    </>
  );
}

interface BuilderProps {
  readonly panel: Panel;
  readonly onPlaced: (placed: PlacedFormula) => void;
}

function Builder({ panel, onPlaced }: BuilderProps) {
  const { view } = panel;
  const [kind, setKind] = useState<Kind>('people');
  const [chosen, setChosen] = useState<Readonly<Record<Kind, ReadonlySet<string>>>>({
    people: new Set(CATALOGUES.people.first),
    companies: new Set(CATALOGUES.companies.first),
  });
  const [headers, setHeaders] = useState(false);
  const [changed, setChanged] = useState(false);
  const wish: FormulaWish = { kind, fields: inOrder(kind, chosen[kind]), headers };
  const { place, error, current, ask } = useFormulaPlace(wish);
  const limit = useLimitForm(view.cells.suggested);
  const inserting = useAction();
  const asksForSwitch = view.access === 'key' && !view.cells.on && view.cells.found !== 'another key';
  const ready = current && place !== undefined && place.refusal === undefined && wish.fields.length > 0;

  const tick = (id: string, on: boolean): void => {
    const next = new Set(chosen[kind]);
    if (on) next.add(id);
    else next.delete(id);
    setChosen({ ...chosen, [kind]: next });
  };
  const insert = async (): Promise<void> => {
    if (!ready) return;
    const cap = asksForSwitch ? limit.read() : undefined;
    if (asksForSwitch && !cap) return;
    setChanged(false);
    const result = await inserting.run(async () => {
      const now = await ask();
      if (!now || !samePlace(now, place)) return undefined;
      if (cap) panel.update(await rpc.setCells(true, cap));
      return rpc.placeFormula(wish);
    });
    if (!result) return setChanged(true);
    panel.update(result.view);
    onPlaced(result);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void insert();
      }}
    >
      <Choice
        legend="Your list has"
        name="kind"
        value={kind}
        options={[
          ['people', 'People'],
          ['companies', 'Companies'],
        ]}
        onChange={setKind}
      />
      <FieldBoxes kind={kind} chosen={wish.fields} prices={view.prices} onTick={tick} />
      <label class="tick">
        <input
          type="checkbox"
          checked={headers}
          onChange={(event) => setHeaders(event.currentTarget.checked)}
        />
        <span class="words">With a header row</span>
      </label>

      <section aria-busy={!current && wish.fields.length > 0}>
        <div class="line">
          <h2>In the sheet</h2>
          <Button kind="plain" onClick={() => void ask()}>
            Use current selection
          </Button>
        </div>
        {wish.fields.length === 0 ? (
          <p>Tick at least one column.</p>
        ) : (
          <>
            {!place && !error && <p class="quiet">Looking at the selection…</p>}
            {place && <PlacePreview place={place} kind={kind} view={view} />}
            {error && <Failure error={error} retry={() => void ask()} />}
          </>
        )}
        <p class="unseen" role="status">
          {current &&
            place &&
            (place.refusal ?? `${place.source} is selected, at most ${place.atMost} credits`)}
        </p>
      </section>

      {asksForSwitch && (
        <section>
          <h2>Let formulas use your key</h2>
          <p class="hint">
            Inserting turns formulas on in this file. They run with the key of the file’s owner, so everybody
            who can edit the file can spend up to this limit.
          </p>
          <LimitFields form={limit} phonePrice={view.prices.phone} />
        </section>
      )}
      {changed && !inserting.error && (
        <Notice kind="warning" live>
          The selection or the price changed in the meantime. Look at it once more, then insert.
        </Notice>
      )}
      {inserting.error && <Failure error={inserting.error} />}
      <div class="buttons last">
        <Button kind="primary" submit off={!ready} busy={inserting.busy ? 'Inserting…' : undefined}>
          Insert formula
        </Button>
      </div>
    </form>
  );
}
