/** The spending limit of a fill: proposed as the price with nobody left out, and what it leaves on the account. */
import type { Prices } from '../../../src/core/prices';
import type { FillSetup } from '../../../src/rpc';
import { Notice } from '../../parts/notice';
import { NumberField } from '../../parts/number-field';
import { leftOutSentence } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { credits, number } from '../../text/numbers';

export const CAP_ID = 'fill-cap';

interface FillLimitProps {
  readonly setup: FillSetup;
  readonly prices: Prices;
  /** As typed, or proposed. */
  readonly text: string;
  readonly onInput: (text: string) => void;
}

export function FillLimit({ setup, prices, text, onInput }: FillLimitProps) {
  const cap = wholeNumber(text);
  return (
    <>
      <NumberField
        id={CAP_ID}
        label="Spend at most (credits)"
        value={text}
        error={cap === undefined ? 'Type a whole number of credits.' : undefined}
        hint={
          cap !== undefined && cap < setup.credits
            ? 'It stops when that is spent; you can go on from there.'
            : 'You are asked again before more is spent.'
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
