/** The lines of the price check. Records that may be somebody else are purchased only where they are ticked. */

import type { PriceCheck } from '../../../src/rpc';
import { Tick } from '../../parts/tick';
import { number } from '../../text/numbers';

interface PriceLinesProps {
  readonly price: PriceCheck;
  readonly moved: boolean;
  readonly weak: boolean;
  readonly onMoved: (on: boolean) => void;
  readonly onWeak: (on: boolean) => void;
}

export function PriceLines({ price, moved, weak, onMoved, onWeak }: PriceLinesProps) {
  const lines: readonly (readonly [string, number])[] = [
    ['Already purchased', price.alreadyBought],
    ['Matched, nothing to purchase', price.nothingToBuy],
    ['No match', price.noMatch],
    ['Restricted (privacy)', price.restricted],
    ['Not enough info', price.badInput],
    ['Duplicates', price.duplicates],
    ['Never contact, skipped', price.neverContact],
  ];
  return (
    <table class="lines">
      <caption class="unseen">What was found, and what it costs</caption>
      <thead class="quiet">
        <tr>
          <th scope="col">
            <span class="unseen">What</span>
          </th>
          <th scope="col" class="figures">
            Number
          </th>
          <th scope="col" class="figures">
            Credits
          </th>
        </tr>
      </thead>
      <tbody>
        <Line label="Matched" value={price.found} />
        <Line label={'To purchase'} value={price.toBuy} cost={price.credits} strong />
        {price.moved.rows > 0 && (
          <Ticked
            label="Changed jobs"
            value={price.moved.rows}
            cost={price.moved.credits}
            on={moved}
            onChange={onMoved}
          />
        )}
        {price.weak.rows > 0 && (
          <Ticked
            label="Possible match, check"
            value={price.weak.rows}
            cost={price.weak.credits}
            on={weak}
            onChange={onWeak}
          />
        )}
        {lines
          .filter(([, value]) => value > 0)
          .map(([label, value]) => (
            <Line key={label} label={label} value={value} />
          ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: number;
  readonly cost?: number;
  readonly strong?: boolean;
}

function Line({ label, value, cost, strong = false }: LineProps) {
  return (
    <tr class={strong ? 'strong' : undefined}>
      <th scope="row">{label}</th>
      <td class="figures">{number(value)}</td>
      <td class="figures">{cost === undefined ? '' : number(cost)}</td>
    </tr>
  );
}

interface TickedProps extends LineProps {
  readonly cost: number;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Ticked({ label, value, cost, on, onChange }: TickedProps) {
  return (
    <tr>
      <th scope="row">
        <Tick on={on} onChange={onChange}>
          {label}
        </Tick>
      </th>
      <td class="figures">{number(value)}</td>
      <td class="figures">+ {number(cost)}</td>
    </tr>
  );
}
