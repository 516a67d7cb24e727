/** The credit limit of a run, as a person types it. */
import { useState } from 'preact/hooks';
import { described } from '../../parts/fields';
import { Tip } from '../../parts/tip';
import { type RunCapReading, readRunCap } from '../../text/limit';
import type { PriceOffer } from '../../text/price-offer';

const CAP_ID = 'run-cap';

export interface CapForm {
  readonly text: string;
  readonly reading: RunCapReading;
  readonly wrong: string | undefined;
  readonly type: (text: string) => void;
  /** Returns the limit as typed. Where it is wrong, returns `undefined` and moves the focus there. */
  readonly read: () => number | undefined;
}

/**
 * Holds the limit of the run while a person types it: the highest cost until then, and again when that changes. A limit above
 * an exact price is refused; above an estimate it is not, because the price may turn out higher.
 */
export function useCap(most: number, { isEstimate, high, lookUp }: PriceOffer): CapForm {
  const [typed, setTyped] = useState<{
    readonly most: number;
    readonly text: string;
    readonly wrong?: string;
  }>();
  const current = typed?.most === most ? typed : undefined;
  const text = current?.text ?? String(most);
  const reading = readRunCap(text, isEstimate ? Number.POSITIVE_INFINITY : most, high > 0 ? lookUp : 0);
  return {
    text,
    reading,
    wrong: current?.wrong,
    type: (value) => setTyped({ most, text: value }),
    read: () => {
      if (reading.wrong !== undefined) {
        setTyped({ most, text, wrong: reading.wrong });
        document.getElementById(CAP_ID)?.focus();
      }
      return reading.cap;
    },
  };
}

interface CapFieldProps {
  readonly limit: CapForm;
  readonly most: number;
}

export function CapField({ limit, most }: CapFieldProps) {
  const { cap } = limit.reading;
  const hint = cap !== undefined && cap < most ? 'Rows beyond it say “Run limit reached”.' : undefined;
  return (
    <div class="field beside">
      <label class="label" for={CAP_ID}>
        Credit limit
      </label>
      <input
        {...described({ id: CAP_ID, error: limit.wrong, hint })}
        class="number"
        inputMode="numeric"
        autoComplete="off"
        value={limit.text}
        onInput={(event) => limit.type(event.currentTarget.value)}
      />
      <Tip about="this limit">
        Enrichment stops at this limit. If Lusha charges more than quoted, we stop and tell you.
      </Tip>
      {limit.wrong && (
        <p class="field-error" id={`${CAP_ID}-error`} role="alert">
          {limit.wrong}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${CAP_ID}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
