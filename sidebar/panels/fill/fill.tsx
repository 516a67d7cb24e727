/** Puts those who match a search into the sheet: which screen is due, from the set-up to who was left out. */
import { useEffect, useRef } from 'preact/hooks';
import type { FillView, SearchDraft } from '../../../src/rpc';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import type { SearchPanel } from '../../state/panel';
import { useWhileActive } from '../../state/use-while-active';
import { fillScreen, isFilling } from '../../text/fill-state';
import { BusyFill } from './busy';
import { DoneFill } from './done';
import { FillProgress } from './progress';
import { FillSetupForm } from './setup';
import { InterruptedFill, StoppedFill } from './stopped';

/** A fill moves without this page where another works on it. */
const LOOK_EVERY_MS = 15_000;

interface FillPanelProps {
  readonly panel: SearchPanel;
  readonly draft: SearchDraft;
}

export function FillPanel({ panel, draft }: FillPanelProps) {
  const { filling, now } = panel;
  const { fill, doing, gaveUp, touched, open, error, join, look, resume } = filling;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screens open
  useEffect(() => {
    void look();
  }, []);

  // What is under way was started with its price in sight. One that was here before waits for a person, unless another page works on it.
  const joins =
    !!fill?.mine &&
    doing === 'nothing' &&
    !gaveUp &&
    isFilling(fill) &&
    (touched || fill.busyUntil !== undefined);
  const driving = joins || doing === 'working' || doing === 'paused' || doing === 'stopping';
  const screen =
    fill === undefined && !error
      ? 'loading'
      : fillScreen(fill ?? null, { driving, setsUp: open === 'set-up', now });
  const before = useRef<string>();
  const quiet = before.current === undefined;
  useEffect(() => {
    if (before.current !== undefined) window.scrollTo(0, 0);
    before.current = screen;
  }, [screen]);
  useEffect(() => {
    if (joins) void join();
  }, [joins, join]);
  const watched = screen === 'busy' || screen === 'interrupted' || screen === 'stopped';
  useWhileActive(() => (watched ? look() : Promise.resolve()), LOOK_EVERY_MS);

  // A fill that lost its connection goes on when it is back: its price was approved in this panel.
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
        Looking at the sheet…
      </p>
    );
  }
  // What stood here before took the focus as the screens opened.
  return (
    <Arrived key={screen} quiet={quiet}>
      {fill && screen !== 'set-up' ? part(fill) : <FillSetupForm panel={panel} draft={draft} />}
      {screen !== 'set-up' && error && (
        <Failure error={error} retry={error.code === 'offline' ? () => void again() : undefined} />
      )}
    </Arrived>
  );
}
