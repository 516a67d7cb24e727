/** A run of "Fetch the rest" while it goes on: how far it is, or when it goes on by itself. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/button';
import { Countdown } from '../parts/countdown';
import type { FetchProgress } from '../state/fetch-run';
import { credits, number } from '../text/numbers';
import { atTime } from '../text/times';

interface FetchProgressProps {
  readonly progress: FetchProgress;
  readonly onStop: () => void;
}

export function FetchProgressView({ progress, onStop }: FetchProgressProps) {
  const { phase, fetched, open } = progress;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const known = fetched + open > 0;
  return (
    <div ref={box}>
      <div class="progress">
        <span class="line">
          <span>Fetching</span>
          <span class="figures">{known ? `${number(fetched)} of ${number(fetched + open)}` : ''}</span>
        </span>
        {known ? (
          <progress aria-label="Fetching" value={fetched} max={fetched + open} />
        ) : (
          <progress aria-label="Fetching" />
        )}
      </div>
      <p role="status">{stateText(progress)}</p>
      {phase === 'paused' && <Countdown waitMs={progress.waitMs ?? 0} />}
      <div class="buttons">
        <Button busy={phase === 'stopping' ? 'Stopping after this step…' : undefined} onClick={onStop}>
          Stop
        </Button>
      </div>
    </div>
  );
}

function stateText({ phase, message, continueAt, waitMs, credits: spent }: FetchProgress): string {
  if (phase === 'paused' && continueAt !== undefined) {
    const time = atTime(continueAt, continueAt - (waitMs ?? 0));
    return `${message ? `${message} ` : ''}Goes on by itself ${time}; keep this panel open.`;
  }
  return `${credits(spent)} spent so far. Keep this panel open.`;
}
