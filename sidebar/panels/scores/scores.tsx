/** The view that scores a list: the setup, the job, and its results. */
import { useEffect } from 'preact/hooks';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import { Title } from '../../parts/title';
import type { ScoresPanel } from '../../state/panel';
import { useJoin, useScreen } from '../../state/use-screens';
import { useWhileActive } from '../../state/use-while-active';
import { type CheckScreen, checkScreen } from '../../text/job-state';
import { records } from '../../text/numbers';
import { scoredText, scoresReason } from '../../text/scores-labels';
import { InterruptedList, StoppedList } from '../list-job/ended';
import { BusyList, ListProgress } from '../list-job/progress';
import { Results } from './results';
import { ScoresSetupView } from './setup';

/** A job changes without this page when another page or the clock works on it. */
const LOOK_EVERY_MS = 15_000;

export function ScoresPage({ panel }: { readonly panel: ScoresPanel }) {
  const { scoring, now } = panel;
  const { job, touched, error, look, resume, another, setAnother } = scoring;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    void look();
  }, []);
  const driving = useJoin(scoring, touched);
  const due = job === undefined ? undefined : checkScreen(job, { driving, now });
  const screen: CheckScreen | undefined = another && (due === 'done' || due === 'stopped') ? 'nothing' : due;
  const quiet = useScreen(screen);
  const isWatched = screen === 'busy' || screen === 'interrupted' || screen === 'stopped';
  useWhileActive(() => (isWatched ? look() : Promise.resolve()), LOOK_EVERY_MS);
  // A job that lost its connection continues when it is back: a person approved its price in this panel.
  const again = (): Promise<void> => (screen === 'interrupted' && touched ? resume() : look());
  const back = (): void => {
    if (another) setAnother(false);
    else panel.go('home');
  };
  return (
    <>
      <Title text={screen === 'done' ? 'Results' : 'Score a list'} onBack={back} />
      {screen === undefined && !error && (
        <p class="quiet" role="status">
          Reading the sheet…
        </p>
      )}
      <Arrived key={screen} quiet={quiet}>
        {screen !== undefined && <Part panel={panel} screen={screen} />}
        {error && <Failure error={error} retry={error.code === 'offline' ? () => void again() : undefined} />}
      </Arrived>
    </>
  );
}

function Part({ panel, screen }: { readonly panel: ScoresPanel; readonly screen: CheckScreen }) {
  const { scoring, now } = panel;
  const { job: check } = scoring;
  if (!check || screen === 'nothing') return <ScoresSetupView panel={panel} />;
  const { kind, records: all = check.listed, checked, view } = check;
  const price = kind === 'contact' ? view.prices.scoreContact : view.prices.scoreCompany;
  const words = {
    doing: 'Scoring',
    done: 'Scored',
    again: 'Score again',
    counted: (value: number) => records(kind, value),
    reason: scoresReason(check),
    found: scoredText(check),
    rest: (all - checked) * price,
  };
  const props = { now, check, words, job: scoring };
  switch (screen) {
    case 'under way':
      return <ListProgress {...props} />;
    case 'busy':
      return <BusyList {...props} />;
    case 'interrupted':
      return <InterruptedList {...props} />;
    case 'stopped':
      return <StoppedList {...props} />;
    case 'done':
      return <Results panel={panel} check={check} />;
  }
}
