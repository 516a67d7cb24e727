/** The lines of the price. Records that may be somebody else are purchased only where they are ticked. */
import type { PriceCheck, RunView } from '../../../src/rpc';
import { Tick } from '../../parts/tick';
import { number } from '../../text/numbers';
import { alreadyHadText, nothingText, type PriceOffer, rangeText, type Ticked } from '../../text/price-offer';

interface PriceLinesProps {
  readonly run: RunView;
  readonly price: PriceCheck;
  readonly offer: PriceOffer;
  readonly ticked: Ticked;
  readonly onTick: (part: Partial<Ticked>) => void;
}

export function PriceLines({ run, price, offer, ticked, onTick }: PriceLinesProps) {
  const { isEstimate, moved, weak } = offer;
  const about = isEstimate ? 'about ' : '';
  // The counts of an estimate that are not of the whole list would say little beside those that are.
  const rest: readonly (readonly [string, number])[] = isEstimate
    ? []
    : [
        [nothingText(run), price.nothingToBuy],
        ['No match', price.noMatch],
        ['Restricted (privacy)', price.restricted],
        ['Duplicates', price.duplicates],
        ['Never contact, skipped', price.neverContact],
      ];
  const unpaid: readonly (readonly [string, number])[] = [
    ...rest,
    [alreadyHadText(run), price.alreadyHave ?? 0],
    ['Not enough info', price.badInput],
  ];
  return (
    <table class="lines">
      <caption class="unseen">What was matched, and what it costs</caption>
      <thead class="quiet">
        <tr>
          <th scope="col">
            <span class="unseen">What</span>
          </th>
          <th scope="col" class="figures">
            rows
          </th>
          <th scope="col" class="figures">
            credits
          </th>
        </tr>
      </thead>
      <tbody>
        <Line
          label="To purchase"
          rows={`${about}${number(offer.toBuy)}`}
          cost={rangeText(offer.low, offer.high)}
          strong
        />
        {price.alreadyBought > 0 && (
          <Line label="Already purchased" rows={number(price.alreadyBought)} cost="0" />
        )}
        {offer.lookUp > 0 && (
          <Line label="Price check of the rest" rows="" cost={`up to ${number(offer.lookUp)}`} />
        )}
        {(moved.rows > 0 || (isEstimate && price.moved.rows > 0)) && (
          <TickedLine
            label="Changed jobs"
            rows={`${about}${number(moved.rows)}`}
            cost={moved.credits}
            on={ticked.moved}
            onChange={(on) => onTick({ moved: on })}
          />
        )}
        {(weak.rows > 0 || (isEstimate && price.weak.rows > 0)) && (
          <TickedLine
            label="Possible match, check"
            rows={`${about}${number(weak.rows)}`}
            cost={weak.credits}
            on={ticked.weak}
            onChange={(on) => onTick({ weak: on })}
          />
        )}
        {unpaid
          .filter(([, value]) => value > 0)
          .map(([label, value]) => (
            <Line key={label} label={label} rows={number(value)} cost="–" />
          ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly label: string;
  readonly rows: string;
  readonly cost: string;
  readonly strong?: boolean;
}

function Line({ label, rows, cost, strong = false }: LineProps) {
  return (
    <tr class={strong ? 'strong' : undefined}>
      <th scope="row">{label}</th>
      <td class="figures">{rows}</td>
      <td class="figures">{cost}</td>
    </tr>
  );
}

interface TickedLineProps extends Pick<LineProps, 'label' | 'rows'> {
  readonly cost: number;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function TickedLine({ label, rows, cost, on, onChange }: TickedLineProps) {
  return (
    <tr>
      <th scope="row">
        <Tick on={on} onChange={onChange}>
          {label}
        </Tick>
      </th>
      <td class="figures">{rows}</td>
      <td class="figures">+{number(cost)}</td>
    </tr>
  );
}
