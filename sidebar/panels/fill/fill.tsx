/** The screens of a fill, from its setup to its receipt. */
import type { FillView, SearchDraft } from '../../../src/rpc';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import type { SearchPanel } from '../../state/panel';
import { useJoin, useScreen } from '../../state/use-screens';
import { useWhileActive } from '../../state/use-while-active';
import { fillScreen } from '../../text/job-state';
import { DoneFill, InterruptedFill, StoppedFill } from './ended';
import { BusyFill, FillProgress } from './progress';
import { FillSetupForm } from './setup';

/** A fill changes without this page when another page works on it. */
const LOOK_EVERY_MS = 15_000;

interface FillPanelProps {
  readonly panel: SearchPanel;
  readonly draft: SearchDraft;
}

export function FillPanel({ panel, draft }: FillPanelProps) {
  const { filling, now } = panel;
  const { job: fill, touched, open, error, look, resume } = filling;
  const driving = useJoin(filling, touched);
  const screen =
    fill === undefined && !error
      ? 'loading'
      : fillScreen(fill ?? null, { driving, setsUp: open === 'set-up', now });
  const quiet = useScreen(screen);
  const watched = screen === 'busy' || screen === 'interrupted' || screen === 'stopped';
  useWhileActive(() => (watched ? look() : Promise.resolve()), LOOK_EVERY_MS);

  // A fill that lost its connection continues when it is back: a person approved its price in this panel.
  const again = (): Promise<void> => (screen === 'interrupted' && touched ? resume() : look());
  const part = (shown: FillView) => {
    switch (screen) {
      case 'under way':
        return <FillProgress panel={panel} fill={shown} />;
      case 'busy':
        return <BusyFill panel={panel} fill={shown} />;
      case 'interrupted':
        return <InterruptedFill panel={panel} fill={shown} />;
      case 'stopped':
        return <StoppedFill panel={panel} fill={shown} />;
      default:
        return <DoneFill panel={panel} fill={shown} />;
    }
  };
  if (screen === 'loading') {
    return (
      <p class="quiet" role="status">
        Reading the sheet…
      </p>
    );
  }
  // The screen before this one had the focus.
  return (
    <Arrived key={screen} quiet={quiet}>
      {fill && screen !== 'set-up' ? part(fill) : <FillSetupForm panel={panel} draft={draft} />}
      {screen !== 'set-up' && error && (
        <Failure error={error} retry={error.code === 'offline' ? () => void again() : undefined} />
      )}
    </Arrived>
  );
}
