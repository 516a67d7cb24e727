/** The form of a formula before it is inserted: columns, the selection in the sheet, and the limit where none is set yet. */
import type { FormulaOptions, FormulaPlace, PanelView } from '../../src/rpc';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Failure } from '../parts/failure';
import { Form, FormFooter } from '../parts/form';
import { LimitFields, useLimitForm } from '../parts/limit-fields';
import { Tick } from '../parts/tick';
import { rpc } from '../script/rpc';
import { type FormulaForm, type FormulaPreset, placeEssence, useFormulaPlace } from '../state/formula-setup';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { useUnchanged } from '../state/use-answer';
import { credits, number, records } from '../text/numbers';
import { FieldChips } from './field-chips';
import { FormulaResult, SelectedRows } from './place-preview';

const PRESETS: readonly (readonly [FormulaPreset, string])[] = [
  ['people', 'Enrich'],
  ['email', 'Email'],
  ['phone', 'Phone'],
  ['companies', 'Companies'],
];

interface FormulaBuilderProps {
  readonly panel: Panel;
  readonly form: FormulaForm;
  readonly onPlaced: (placed: FormulaPlace) => void;
}

export function FormulaBuilder({ panel, form, onPlaced }: FormulaBuilderProps) {
  const { view } = panel;
  const { options } = form;
  const question = useFormulaPlace(options);
  const { answer: place, current } = question;
  const { changed, setChanged, confirm } = useUnchanged(question, placeEssence);
  const limit = useLimitForm(view.cells.suggested);
  const inserting = useAction();
  const looking = useAction();
  const asksForSwitch = view.access === 'key' && !view.cells.on;
  const ready = current && place !== undefined && place.refusal === undefined && options.fields.length > 0;

  const insert = async (): Promise<void> => {
    if (!ready) return;
    const cap = asksForSwitch ? limit.read() : undefined;
    if (asksForSwitch && !cap) return;
    const result = await inserting.run(async () => {
      if (!(await confirm())) return undefined;
      if (cap) panel.update(await rpc.setCells(true, cap));
      return rpc.insertFormula(options);
    });
    if (!result) return;
    if (result.placed.refusal !== undefined) {
      setChanged(true);
      return;
    }
    panel.update(result.view);
    onPlaced(result.placed);
  };

  return (
    <Form onSubmit={() => void insert()}>
      <Choice
        legend="Function"
        name="formula"
        value={form.preset}
        options={PRESETS}
        segments
        onChange={form.setPreset}
      />
      <SelectedRows
        place={place}
        kind={options.kind}
        busy={looking.busy}
        onRefresh={() => void looking.run(question.ask)}
      />
      <FieldChips kind={options.kind} chosen={options.fields} prices={view.prices} onTick={form.tick} />
      <Tick on={options.headers} onChange={form.setHeaders}>
        Headers
      </Tick>
      {question.error ? (
        <Failure error={question.error} retry={() => void question.ask()} />
      ) : (
        place && <FormulaResult place={place} view={view} />
      )}
      {asksForSwitch && (
        <section>
          <h2>Let formulas in this file spend credits</h2>
          <LimitFields form={limit} phonePrice={view.prices.phone} />
        </section>
      )}
      <FormFooter
        changed={changed && 'The selection or the price changed. Check it, then insert.'}
        error={inserting.error}
        summary={summary(options, current ? place : undefined, view, limit.text.credits)}
      >
        <Button
          kind="primary"
          submit
          off={!ready}
          busy={inserting.busy ? 'Inserting…' : undefined}
          price={ready ? priceText(place, view) : undefined}
        >
          {asksForSwitch ? 'Turn on and insert' : 'Insert formula'}
        </Button>
      </FormFooter>
    </Form>
  );
}

/** Says what inserting costs. */
function priceText({ atMost }: FormulaPlace, { access }: PanelView): string {
  return access === 'demo' || atMost === 0 ? '0 credits' : `Up to ${credits(atMost)}`;
}

/** Says what is missing, or what formulas have used today of their limit; `limit` is the one that is about to be set. */
function summary(
  { fields, kind }: FormulaOptions,
  place: FormulaPlace | undefined,
  { access, cells }: PanelView,
  limit: string,
): string {
  if (fields.length === 0) return 'Select at least one field.';
  if (!place) return 'Reading the selection…';
  if (place.refusal !== undefined) return 'See the note above.';
  if (access !== 'key') return `${place.source} · ${records(kind, place.rows)}`;
  if (!cells.on) return `Daily limit: ${limit} credits`;
  return `Today: ${number(cells.spent.credits)} of ${credits(cells.cap.credits)} used`;
}
