/** The estimate for a long list, from its first rows, before the others are looked up. */
import type { PriceCheck, RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import type { SidebarPanel } from '../../state/panel';
import { howLong } from '../../text/enrich-labels';
import { creditRange } from '../../text/estimate';
import { credits, number } from '../../text/numbers';
import { OthersRun } from './others-run';

interface EstimateProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
  readonly price: PriceCheck;
  readonly estimate: NonNullable<PriceCheck['estimate']>;
}

export function Estimate({ panel, run, price, estimate }: EstimateProps) {
  const { doing, lookUpRest, stop } = panel.enriching;
  const { from, matchRate, restCredits } = estimate;
  const [low, high] = creditRange({ from, matchRate, credits: price.credits }, run.rows);
  const left = panel.view.account?.creditsLeft;
  return (
    <>
      <h2>Estimate from {number(from)} rows</h2>
      <table class="lines">
        <caption class="unseen">Estimate for all {number(run.rows)} rows</caption>
        <tbody>
          <tr>
            <th scope="row">Found</th>
            <td class="figures">{Math.round(100 * matchRate)} %</td>
          </tr>
          <tr>
            <th scope="row">Price of all {number(run.rows)} rows</th>
            <td class="figures">{low === high ? credits(high) : `${number(low)} to ${credits(high)}`}</td>
          </tr>
          {left !== undefined && (
            <tr>
              <th scope="row">Credits left on the account</th>
              <td class="figures">{number(left)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">Time it takes</th>
            <td class="figures">{howLong((price.seconds * run.rows) / Math.max(1, from))}</td>
          </tr>
        </tbody>
      </table>
      {left !== undefined && high + restCredits > left && (
        <Notice kind="warning">
          Your account may not have enough credits for all rows. You can set a lower limit first.
        </Notice>
      )}
      {run.mine ? (
        <>
          <p>
            Looking up the other rows brings the exact price. {credits(run.spent)} used so far; nothing is
            purchased yet.
          </p>
          <div class="buttons">
            <Button
              kind="primary"
              price={restCredits === 0 ? '0 credits' : `Up to ${credits(restCredits)}`}
              busy={doing === 'starting' ? 'Starting…' : undefined}
              off={doing === 'stopping'}
              onClick={() => void lookUpRest()}
            >
              Get the exact price
            </Button>
            <StopButton doing={doing} stop={stop} />
          </div>
        </>
      ) : (
        <OthersRun panel={panel} />
      )}
    </>
  );
}
