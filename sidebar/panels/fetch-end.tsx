/** How a run of "Fetch the rest" ended. Takes the focus, as the button that was there is gone. */
import { useEffect, useRef } from 'preact/hooks';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import type { FetchProgress } from '../state/fetch-run';
import { cells, credits, number } from '../text/numbers';

export function FetchEnd({ progress }: { readonly progress: FetchProgress }) {
  const { phase, fetched, open, cells: filled, message, error } = progress;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const rest = open > 0 ? ` ${number(open)} still open.` : '';
  return (
    <div class="outcome" tabIndex={-1} ref={box}>
      {error && <Failure error={error} />}
      {(fetched > 0 || !error) && (
        <Notice kind={phase === 'done' && open === 0 ? 'good' : 'info'} live>
          {phase === 'stopped' && 'Stopped. '}
          {number(fetched)} fetched, {cells(filled)} calculated again, {credits(progress.credits)} spent.
          {rest}
          {message && <p>{message}</p>}
        </Notice>
      )}
    </div>
  );
}
