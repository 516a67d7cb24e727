/** Fields of a fill's setup: how many results go where, which columns are written, and its spending limit. */
import { KIND_LABELS, type Kind } from '../../../src/core/kind';
import type { Prices } from '../../../src/core/prices';
import type { FillOptions, FillPlaceView, FillSetup } from '../../../src/rpc';
import { described, NumberField } from '../../parts/fields';
import { Notice } from '../../parts/notice';
import { Tick } from '../../parts/tick';
import { Tip } from '../../parts/tip';
import { skippedTip } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { credits, records } from '../../text/numbers';

export const COUNT_ID = 'fill-count';
export const CAP_ID = 'fill-cap';
const PLACE_ID = 'fill-where';

interface FillFieldProps {
  readonly kind: Kind;
  readonly setup: FillSetup;
  readonly options: FillOptions;
  readonly onChange: (part: Partial<FillOptions>) => void;
}

/** Returns the chosen place. */
export function placeIn({ places }: FillSetup, options: FillOptions): FillPlaceView | undefined {
  return places.find(({ where }) => where === options.where);
}

interface AddLineProps extends FillFieldProps {
  /** As typed. */
  readonly count: string;
  readonly wrongCount: string | undefined;
  readonly onCount: (text: string) => void;
}

/** Asks in one line how many results go where: "Add [100] people to [New tab]". */
export function AddLine({ kind, setup, options, count, wrongCount, onCount, onChange }: AddLineProps) {
  const place = placeIn(setup, options);
  const refusal = place?.refusal;
  const placeField = { id: PLACE_ID, error: refusal, hint: refusal ? undefined : place?.detail };
  const take = (value: string): void => {
    const chosen = setup.places.find(({ where }) => where === value);
    if (chosen) onChange({ where: chosen.where });
  };
  return (
    <>
      <div class="add-line">
        <label for={COUNT_ID}>Add</label>
        <input
          {...described({ id: COUNT_ID, error: wrongCount })}
          class="number"
          aria-label={`Number of ${KIND_LABELS[kind]} to add`}
          inputMode="numeric"
          autoComplete="off"
          value={count}
          onInput={(event) => onCount(event.currentTarget.value)}
        />
        <label for={PLACE_ID}>{KIND_LABELS[kind]} to</label>
        <select
          {...described(placeField)}
          aria-label="Where to add them"
          value={options.where}
          onChange={(event) => take(event.currentTarget.value)}
        >
          {setup.places.map(({ where, label }) => (
            <option key={where} value={where}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {wrongCount && (
        <p class="field-error" id={`${COUNT_ID}-error`} role="alert">
          {wrongCount}
        </p>
      )}
      {refusal ? (
        <p class="field-error" id={`${PLACE_ID}-error`} role="alert">
          {refusal}
        </p>
      ) : (
        <p class="quiet" id={`${PLACE_ID}-hint`}>
          {place?.detail}
        </p>
      )}
    </>
  );
}

/** Asks whether the results of earlier fills are skipped, when there are some. */
export function OnlyNew({ kind, setup, options, onChange }: FillFieldProps) {
  if (setup.filledBefore === 0) return null;
  return (
    <Tick on={options.onlyNew} onChange={(onlyNew) => onChange({ onlyNew })}>
      Only new since last time
      <span class="quiet reason">{records(kind, setup.filledBefore)} added earlier from this search</span>
    </Tick>
  );
}

interface FillLimitProps {
  readonly setup: FillSetup;
  readonly prices: Prices;
  /** The limit as typed, or as proposed. */
  readonly text: string;
  readonly onInput: (text: string) => void;
}

/** Asks for the spending limit. It proposes the price with nobody skipped. */
export function FillLimit({ setup, prices, text, onInput }: FillLimitProps) {
  return (
    <NumberField
      id={CAP_ID}
      label="Credit limit"
      value={text}
      error={wholeNumber(text) === undefined ? 'Type a whole number of credits.' : undefined}
      hint={
        <>
          Stops at this limit.
          <Tip about="the credit limit">{skippedTip(setup.price, prices.search)}</Tip>
        </>
      }
      onInput={onInput}
    />
  );
}

/** Warns when the account does not have the credits. */
export function Balance({ setup: { balance }, cap }: { readonly setup: FillSetup; readonly cap: number }) {
  if (balance === undefined || cap <= balance) return null;
  return (
    <Notice kind="warning">Your account has {credits(balance)}, not enough for all. Lower the limit.</Notice>
  );
}

/** Asks which columns are written. All of them come with the search. */
export function FillColumns({ setup: { fields }, options, onChange }: FillFieldProps) {
  const tick = (id: string, on: boolean): void =>
    onChange({
      fields: fields.flatMap((field) =>
        (field.id === id ? on : options.fields.includes(field.id)) ? [field.id] : [],
      ),
    });
  return (
    <details>
      <summary>
        Columns ({options.fields.length} of {fields.length})
      </summary>
      <fieldset class="ticks flush">
        <legend class="unseen">Columns to write</legend>
        <p class="hint">Included in the search. The Lusha ID is always written.</p>
        {fields.map(({ id, label }) => (
          <Tick key={id} on={options.fields.includes(id)} onChange={(on) => tick(id, on)}>
            {label}
          </Tick>
        ))}
      </fieldset>
    </details>
  );
}
