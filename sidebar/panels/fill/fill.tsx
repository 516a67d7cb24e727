/** The screens of a fill, from its setup to its receipt. */
import type { FillView } from '../../../src/rpc';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import type { SearchPanel } from '../../state/panel';
import { useJoin, useScreen } from '../../state/use-screens';
import { useWhileActive } from '../../state/use-while-active';
import { fillScreen } from '../../text/job-state';
import { DoneFill, InterruptedFill, StoppedFill } from './ended';
import { BusyFill, FillProgress } from './progress';

/** A fill changes without this page when another page works on it. */
const LOOK_EVERY_MS = 15_000;

export function FillPanel({ panel }: { readonly panel: SearchPanel }) {
  const { filling, now } = panel;
  const { job: fill, touched, error, look, resume } = filling;
  const driving = useJoin(filling, touched);
  const screen = fill ? fillScreen(fill, { driving, now }) : 'loading';
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
  if (!fill && !error) {
    return (
      <p class="quiet" role="status">
        Reading the sheet…
      </p>
    );
  }
  // The screen before this one had the focus.
  return (
    <Arrived key={screen} quiet={quiet}>
      {fill && part(fill)}
      {error && <Failure error={error} retry={error.code === 'offline' ? () => void again() : undefined} />}
    </Arrived>
  );
}
