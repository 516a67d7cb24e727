/** The offer to get the email of the selected row, and what came of it. */
import { useState } from 'preact/hooks';
import type { ListGap, OneRow, PanelView, RunView } from '../../src/rpc';
import { Arrived } from '../parts/arrived';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import type { SidebarPanel } from '../state/panel';
import { credits } from '../text/numbers';

interface SelectedRowProps {
  readonly panel: SidebarPanel;
  readonly gap: ListGap | null | undefined;
  /** Whether something keeps requests from working. */
  readonly isBlocked: boolean;
}

export function SelectedRow({ panel: { enriching, view }, gap, isBlocked }: SelectedRowProps) {
  const { job: run, doing, single, error, getEmail } = enriching;
  // What came of it is news only until this screen is left.
  const [asked, setAsked] = useState(false);
  const isBusy = single !== undefined && doing !== 'nothing';
  const isOver = asked && single !== undefined && doing === 'nothing';
  // A run that can continue would be lost by another one.
  const isFree = !isBlocked && doing === 'nothing' && (!run || run.phase === 'done');
  const selected = isOver && !error && gap?.selected?.row === single.row ? undefined : gap?.selected;
  const offered = isBusy ? single : isFree ? selected : undefined;
  return (
    <>
      {isOver && (
        <Arrived>
          {error ? <Failure error={error} /> : run && <Outcome name={single.name} run={run} />}
        </Arrived>
      )}
      {offered && (
        <section class="offer line">
          <p class="strong">{offered.name}</p>
          <Button
            busy={isBusy ? 'Getting email…' : undefined}
            price={priceText(offered, view)}
            onClick={() => {
              setAsked(true);
              void getEmail(offered);
            }}
          >
            Get email
          </Button>
        </section>
      )}
    </>
  );
}

function priceText({ limit }: OneRow, { access }: PanelView): string {
  return access === 'demo' || limit === 0 ? '0 credits' : `Up to ${credits(limit)}`;
}

function Outcome({ name, run }: { readonly name: string; readonly run: RunView }) {
  if (run.phase !== 'done') {
    return (
      <Notice kind="warning" live>
        {name}: {run.message ?? 'Not finished. Open “Enrich a list” to continue.'}
      </Notice>
    );
  }
  return (
    <Notice kind={run.gotAll ? 'good' : 'info'} live>
      {name}: {run.gotAll ? 'Email added' : run.outcomes[0]?.status}
    </Notice>
  );
}
