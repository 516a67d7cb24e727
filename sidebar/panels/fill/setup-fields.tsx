/** Fields of a fill's setup: where it goes, which columns are written, and its spending limit. */
import type { Kind } from '../../../src/core/kind';
import type { Prices } from '../../../src/core/prices';
import type { FillOptions, FillPlace, FillSetup } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { NumberField } from '../../parts/fields';
import { Notice } from '../../parts/notice';
import { Tick } from '../../parts/tick';
import { leftOutSentence } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { credits, number, records } from '../../text/numbers';

export const CAP_ID = 'fill-cap';

interface FillLimitProps {
  readonly setup: FillSetup;
  readonly prices: Prices;
  /** The limit as typed, or as proposed. */
  readonly text: string;
  readonly onInput: (text: string) => void;
}

/** Asks for the spending limit. It proposes the price with no record left out, and shows what that leaves on the account. */
export function FillLimit({ setup, prices, text, onInput }: FillLimitProps) {
  const cap = wholeNumber(text);
  return (
    <>
      <NumberField
        id={CAP_ID}
        label="Credit limit"
        value={text}
        error={cap === undefined ? 'Type a whole number of credits.' : undefined}
        hint={
          cap !== undefined && cap < setup.credits
            ? 'It stops at this limit. You can continue from there.'
            : 'It stops at this limit.'
        }
        onInput={onInput}
      />
      <p class="hint">{leftOutSentence(setup.price, prices.search)}</p>
      <Balance setup={setup} cap={cap ?? 0} />
    </>
  );
}

function Balance({ setup, cap }: { readonly setup: FillSetup; readonly cap: number }) {
  const { balance } = setup;
  if (balance === undefined || cap === 0) return null;
  if (cap > balance) {
    return (
      <Notice kind="warning">
        The account has {credits(balance)}: not enough for all. Lower the limit, or it stops when they are
        used up.
      </Notice>
    );
  }
  return (
    <p class="hint">
      The account has {credits(balance)}; at least {number(balance - cap)} are left afterwards.
    </p>
  );
}

interface FillFieldProps {
  readonly setup: FillSetup;
  readonly options: FillOptions;
  readonly onChange: (part: Partial<FillOptions>) => void;
}

/** Asks where the records go, and whether those of earlier fills are left out. */
export function FillPlaces({ kind, setup, options, onChange }: FillFieldProps & { readonly kind: Kind }) {
  return (
    <>
      {setup.filledBefore > 0 && (
        <Tick on={options.onlyNew} onChange={(onlyNew) => onChange({ onlyNew })}>
          Only new since last time
          <span class="quiet reason">
            This search has put {records(kind, setup.filledBefore)} into this file before.
          </span>
        </Tick>
      )}
      <Choice
        legend="Where"
        name="fill-where"
        value={options.where}
        options={setup.places.map(({ where, label }) => [where, label] as const)}
        refused={placeRefusals(setup)}
        onChange={(where) => onChange({ where })}
      />
    </>
  );
}

/** Returns why a place cannot be filled, for each that cannot. */
export function placeRefusals({ places }: FillSetup): Partial<Record<FillPlace, string>> {
  const refused: Partial<Record<FillPlace, string>> = {};
  for (const { where, refusal } of places) if (refusal !== undefined) refused[where] = refusal;
  return refused;
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
    <details class="options">
      <summary>
        Options: columns ({options.fields.length} of {fields.length})
      </summary>
      <fieldset class="ticks">
        <legend class="label">Columns to write</legend>
        <p class="hint">They come with the search and cost nothing more. The Lusha ID is always written.</p>
        {fields.map(({ id, label }) => (
          <Tick key={id} on={options.fields.includes(id)} onChange={(on) => tick(id, on)}>
            {label}
          </Tick>
        ))}
      </fieldset>
    </details>
  );
}
