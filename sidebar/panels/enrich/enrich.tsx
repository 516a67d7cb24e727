/** The screens of a run, from its setup to its receipt. In the window of a run there is no setup. */
import { useState } from 'preact/hooks';
import type { RunView } from '../../../src/rpc';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import { Title } from '../../parts/title';
import { useEnrichSetup } from '../../state/enrich-setup';
import type { SidebarPanel } from '../../state/panel';
import { readStart } from '../../state/start';
import { useJoin, useScreen } from '../../state/use-screens';
import { useWhileActive } from '../../state/use-while-active';
import { type RunScreen, runScreen } from '../../text/job-state';
import { DoneRun, InterruptedRun, StoppedRun } from './ended';
import { NoRun } from './last-run';
import { BusyRun } from './others-run';
import { PriceCheckForm } from './price-check';
import { RunProgress } from './progress';
import { SetupForm } from './setup';

/** A run changes without this page when another page works on it or a person decides there. */
const LOOK_EVERY_MS = 15_000;
/** A person who approves the price in another page may not have touched this one for a while. */
const WATCH_FOR_MS = 1_800_000;
const WATCHED: ReadonlySet<string> = new Set(['busy', 'interrupted', 'price check', 'stopped']);

/** The titles of the screens of a run that is under way or has ended. */
const TITLES: Readonly<Partial<Record<RunScreen | 'loading', string>>> = {
  'price check': 'Price',
  'under way': 'Enriching',
  done: 'Results',
  stopped: 'Results',
};

export function EnrichPanel({ panel }: { readonly panel: SidebarPanel }) {
  const { enriching, inWindow } = panel;
  const { job: run, look, error } = enriching;
  const { screen, toSetup, toRun } = useRunScreen(panel);
  const name = run && screen !== 'nothing' ? `${screen} ${run.phase}` : screen;
  const quiet = useScreen(screen === 'loading' ? undefined : name);
  const question = useEnrichSetup(!inWindow && (screen === 'nothing' || screen === 'loading'));
  // A run that lost its connection continues when it is back: a person approved its price in this panel.
  const again = (): Promise<void> =>
    screen === 'interrupted' && enriching.touched ? enriching.resume() : look();
  return (
    <>
      {inWindow ? (
        <h1 class="unseen" tabIndex={-1}>
          Progress of the run
        </h1>
      ) : (
        <Title text={TITLES[screen] ?? 'Enrich a list'} onBack={() => panel.go('home')} />
      )}
      {screen === 'loading' &&
        (error ? (
          <Failure error={error} retry={() => void look()} />
        ) : (
          <p class="quiet" role="status">
            Reading the sheet…
          </p>
        ))}
      {screen !== 'loading' && (
        <Arrived key={name} quiet={quiet}>
          {run && screen !== 'nothing' ? (
            <Screen panel={panel} run={run} screen={screen} onOther={inWindow ? undefined : toSetup} />
          ) : inWindow ? (
            <NoRun panel={panel} run={run ?? undefined} />
          ) : (
            <SetupForm panel={panel} question={question} last={run ?? undefined} onLast={toRun} />
          )}
          {screen !== 'nothing' && error && (
            <Failure error={error} retry={error.code === 'offline' ? () => void again() : undefined} />
          )}
        </Arrived>
      )}
    </>
  );
}

interface RunScreenState {
  readonly screen: RunScreen | 'loading';
  readonly toSetup: () => void;
  readonly toRun: () => void;
}

/** Returns the screen that is due, unless the person chose another. A choice holds for one run only. */
function useRunScreen({ enriching, inWindow, now }: SidebarPanel): RunScreenState {
  const { job: run, doing, look } = enriching;
  const [chosen, setChosen] = useState<{ readonly screen: 'set-up' | 'run'; readonly id: string }>();
  const own = chosen && chosen.id === run?.id ? chosen.screen : undefined;
  const touched = enriching.touched || own === 'run' || inWindow || isHandedOver(run);
  const driving = useJoin(enriching, touched);
  const due = own === 'set-up' ? 'nothing' : run && runScreen(run, { driving, touched, now });
  const screen = run === undefined ? 'loading' : (due ?? 'nothing');
  const watched = WATCHED.has(screen) || (inWindow && doing === 'nothing');
  useWhileActive(() => (watched ? look() : Promise.resolve()), LOOK_EVERY_MS, WATCH_FOR_MS);
  return {
    screen,
    toSetup: () => setChosen({ screen: 'set-up', id: run?.id ?? '' }),
    toRun: () => run && setChosen({ screen: 'run', id: run.id }),
  };
}

/** How long after its start a run counts as handed over by the page that was here before. */
const HANDED_OVER_MS = 120_000;

/** Returns whether a person has just approved the run on the page that finds people: this page works on it at once. */
function isHandedOver(run: RunView | null | undefined): boolean {
  return !!run && readStart().from === 'find' && run.now - run.startedAt < HANDED_OVER_MS;
}

interface ScreenProps {
  readonly panel: SidebarPanel;
  readonly run: RunView;
  readonly screen: RunScreen;
  /** Opens the setup of another run; the window has none. */
  readonly onOther: (() => void) | undefined;
}

function Screen({ panel, run, screen, onOther }: ScreenProps) {
  switch (screen) {
    case 'under way':
      return <RunProgress panel={panel} run={run} />;
    case 'busy':
      return <BusyRun panel={panel} run={run} />;
    case 'interrupted':
      return <InterruptedRun panel={panel} run={run} />;
    case 'price check':
      return <PriceCheckForm panel={panel} run={run} />;
    case 'stopped':
      return <StoppedRun panel={panel} run={run} onOther={onOther} />;
    default:
      return <DoneRun panel={panel} run={run} onOther={onOther} />;
  }
}
