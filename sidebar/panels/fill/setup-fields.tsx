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

type Placed = Pick<FillSetup, 'places'>;
type Place = Pick<FillOptions, 'where'>;

/** Returns the chosen place. */
export function placeIn({ places }: Placed, options: Place): FillPlaceView | undefined {
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
  return (
    <PlacedNumber
      id={COUNT_ID}
      before="Add"
      label={`Number of ${KIND_LABELS[kind]} to add`}
      after={`${KIND_LABELS[kind]} to`}
      value={count}
      wrong={wrongCount}
      onInput={onCount}
      setup={setup}
      options={options}
      onPlace={onChange}
    />
  );
}

interface PlacedNumberProps {
  readonly id: string;
  /** The words before and after the number, and its name for screen readers. */
  readonly before: string;
  readonly after: string;
  readonly label: string;
  /** As typed. */
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onInput: (text: string) => void;
  readonly setup: Placed;
  readonly options: Place;
  readonly onPlace: (place: Place) => void;
}

/** Asks in one line for a number and for the place where the results go. */
export function PlacedNumber(props: PlacedNumberProps) {
  const { id, before, after, label, value, wrong, onInput, setup, options, onPlace } = props;
  const place = placeIn(setup, options);
  const refusal = place?.refusal;
  const placeField = { id: PLACE_ID, error: refusal, hint: refusal ? undefined : place?.detail };
  const take = (chosen: string): void => {
    const found = setup.places.find(({ where }) => where === chosen);
    if (found) onPlace({ where: found.where });
  };
  return (
    <>
      <div class="add-line">
        <label for={id}>{before}</label>
        <input
          {...described({ id, error: wrong })}
          class="number"
          aria-label={label}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <label for={PLACE_ID}>{after}</label>
        <select
          {...described(placeField)}
          aria-label="Where to add them"
          value={options.where}
          onChange={(event) => take(event.currentTarget.value)}
        >
          {setup.places.map(({ where, label: name }) => (
            <option key={where} value={where}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {wrong && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {wrong}
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

interface OnlyNewProps {
  readonly kind: Kind;
  readonly setup: Pick<FillSetup, 'filledBefore'>;
  readonly options: Pick<FillOptions, 'onlyNew'>;
  readonly onChange: (part: Pick<FillOptions, 'onlyNew'>) => void;
}

/** Asks whether the results of earlier fills are skipped, when there are some. */
export function OnlyNew({ kind, setup, options, onChange }: OnlyNewProps) {
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
  return <CreditLimit tip={skippedTip(setup.price, prices.search)} text={text} onInput={onInput} />;
}

interface CreditLimitProps extends Pick<FillLimitProps, 'text' | 'onInput'> {
  readonly tip: string;
}

/** Asks for the spending limit. */
export function CreditLimit({ tip, text, onInput }: CreditLimitProps) {
  return (
    <NumberField
      id={CAP_ID}
      label="Credit limit"
      value={text}
      error={wholeNumber(text) === undefined ? 'Type a whole number of credits.' : undefined}
      hint={
        <>
          Stops at this limit.
          <Tip about="the credit limit">{tip}</Tip>
        </>
      }
      onInput={onInput}
    />
  );
}

interface BalanceProps {
  readonly setup: Pick<FillSetup, 'balance'>;
  readonly cap: number;
}

/** Warns when the account does not have the credits. */
export function Balance({ setup: { balance }, cap }: BalanceProps) {
  if (balance === undefined || cap <= balance) return null;
  return (
    <Notice kind="warning">Your account has {credits(balance)}, not enough for all. Lower the limit.</Notice>
  );
}

interface ColumnsProps {
  readonly setup: Pick<FillSetup, 'fields'>;
  readonly options: Pick<FillOptions, 'fields'>;
  readonly onChange: (part: Pick<FillOptions, 'fields'>) => void;
  /** What the columns come with. */
  readonly source?: string;
}

/** Asks which columns are written. All of them come with what is found. */
export function FillColumns({ setup: { fields }, options, onChange, source = 'search' }: ColumnsProps) {
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
        <p class="hint">Included in the {source}. The Lusha ID is always written.</p>
        {fields.map(({ id, label }) => (
          <Tick key={id} on={options.fields.includes(id)} onChange={(on) => tick(id, on)}>
            {label}
          </Tick>
        ))}
      </fieldset>
    </details>
  );
}
