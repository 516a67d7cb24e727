/** Enrich rows: which screen is due, from the set-up to the receipt. In the window of a run it has no set-up. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import { Title } from '../../parts/title';
import { useEnrichSetup } from '../../state/enrich-setup';
import type { SidebarPanel } from '../../state/panel';
import { useWhileActive } from '../../state/use-while-active';
import { isUnderWay, runScreen } from '../../text/run-state';
import { BusyRun } from './busy-run';
import { DoneRun } from './done';
import { Estimate } from './estimate';
import { NoRun } from './no-run';
import { PriceCheckForm } from './price-check';
import { RunProgress } from './progress';
import { SetupForm } from './setup';
import { InterruptedRun, StoppedRun } from './stopped';

/** A run moves without this page where others work on it, and may be decided on in another. */
const LOOK_EVERY_MS = 15_000;
/** Somebody who approves the price in another page need not have touched this one for a while. */
const WATCH_FOR_MS = 1_800_000;

export function EnrichPanel({ panel }: { readonly panel: SidebarPanel }) {
  const { enriching, inWindow, now } = panel;
  const { run, doing, gaveUp, join, look } = enriching;
  const [chosen, setChosen] = useState<{ readonly screen: 'set-up' | 'run'; readonly id: string }>();
  const before = useRef<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    void look();
  }, []);

  // A choice is about one run, and over when there is another.
  const own = chosen && chosen.id === run?.id ? chosen.screen : undefined;
  const touched = enriching.touched || own === 'run' || inWindow;
  // What is under way was approved. A run that was here before this panel waits for a person, unless another page works on it.
  const joins =
    run?.mine === true &&
    doing === 'nothing' &&
    !gaveUp &&
    isUnderWay(run) &&
    (touched || run.busyUntil !== undefined);
  const driving = joins || doing === 'working' || doing === 'paused' || doing === 'stopping';
  const due = own === 'set-up' ? 'nothing' : run && runScreen(run, driving, touched, now);
  const screen = run === undefined ? 'loading' : (due ?? 'nothing');
  const name = run && screen !== 'nothing' ? `${screen} ${run.phase}` : screen;
  const quiet = before.current === undefined;
  useEffect(() => {
    if (name === 'loading') return;
    if (before.current !== undefined) window.scrollTo(0, 0);
    before.current = name;
  }, [name]);
  useEffect(() => {
    if (joins) void join();
  }, [joins, join]);
  const watched =
    screen === 'busy' ||
    screen === 'interrupted' ||
    screen === 'price check' ||
    screen === 'stopped' ||
    (inWindow && doing === 'nothing');
  useWhileActive(() => (watched ? look() : Promise.resolve()), LOOK_EVERY_MS, WATCH_FOR_MS);
  const question = useEnrichSetup(!inWindow && (screen === 'nothing' || screen === 'loading'));

  // A run that lost its connection goes on when it is back: its price was approved in this panel.
  const again = (): Promise<void> =>
    screen === 'interrupted' && enriching.touched ? enriching.resume() : look();
  const toSetup = inWindow ? undefined : () => setChosen({ screen: 'set-up', id: run?.id ?? '' });
  const part = (shown: RunView) => {
    switch (screen) {
      case 'under way':
        return <RunProgress panel={panel} run={shown} />;
      case 'busy':
        return <BusyRun panel={panel} run={shown} />;
      case 'interrupted':
        return <InterruptedRun panel={panel} run={shown} />;
      case 'price check':
        return shown.price?.estimate ? (
          <Estimate panel={panel} run={shown} price={shown.price} estimate={shown.price.estimate} />
        ) : (
          <PriceCheckForm panel={panel} run={shown} />
        );
      case 'stopped':
        return <StoppedRun panel={panel} run={shown} onOther={toSetup} />;
      default:
        return <DoneRun panel={panel} run={shown} onOther={toSetup} />;
    }
  };
  return (
    <>
      {inWindow ? (
        <Title text="Progress of the run" unseen />
      ) : (
        <Title text="Enrich rows" onBack={() => panel.go('home')} />
      )}
      {screen === 'loading' &&
        (enriching.error ? (
          <Failure error={enriching.error} retry={() => void look()} />
        ) : (
          <p class="quiet" role="status">
            Looking at the sheet…
          </p>
        ))}
      {screen !== 'loading' && (
        <Arrived key={name} quiet={quiet}>
          {run && screen !== 'nothing' ? (
            part(run)
          ) : inWindow ? (
            <NoRun panel={panel} run={run ?? undefined} />
          ) : (
            <SetupForm
              panel={panel}
              question={question}
              last={run ?? undefined}
              onLast={() => run && setChosen({ screen: 'run', id: run.id })}
            />
          )}
          {screen !== 'nothing' && enriching.error && (
            <Failure
              error={enriching.error}
              retry={enriching.error.code === 'offline' ? () => void again() : undefined}
            />
          )}
        </Arrived>
      )}
    </>
  );
}
