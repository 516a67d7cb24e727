/** The view of account signals: the setup of a check, the check, and its results. */
import { useEffect } from 'preact/hooks';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import { Title } from '../../parts/title';
import type { NewsPanel } from '../../state/panel';
import { useJoin, useScreen } from '../../state/use-screens';
import { useWhileActive } from '../../state/use-while-active';
import { type CheckScreen, checkScreen } from '../../text/job-state';
import { InterruptedNews, NewsResults, StoppedNews } from './ended';
import { BusyNews, NewsProgress } from './progress';
import { NewsSetupView } from './setup';

/** A check changes without this page when another page or the clock works on it. */
const LOOK_EVERY_MS = 15_000;

export function NewsView({ panel }: { readonly panel: NewsPanel }) {
  const { checking, now } = panel;
  const { job: check, touched, error, look, resume, another, setAnother } = checking;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    void look();
  }, []);
  const driving = useJoin(checking, touched);
  const due = check === undefined ? undefined : checkScreen(check, { driving, now });
  const screen: CheckScreen | undefined = another && (due === 'done' || due === 'stopped') ? 'nothing' : due;
  const quiet = useScreen(screen);
  const isWatched = screen === 'busy' || screen === 'interrupted' || screen === 'stopped';
  useWhileActive(() => (isWatched ? look() : Promise.resolve()), LOOK_EVERY_MS);
  // A check that lost its connection continues when it is back: a person approved its price in this panel.
  const again = (): Promise<void> => (screen === 'interrupted' && touched ? resume() : look());
  const back = (): void => {
    if (another) setAnother(false);
    else panel.go('home');
  };
  return (
    <>
      <Title text={screen === 'done' ? 'Results' : 'Account signals'} onBack={back} />
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

function Part({ panel, screen }: { readonly panel: NewsPanel; readonly screen: CheckScreen }) {
  const check = panel.checking.job;
  if (!check || screen === 'nothing') return <NewsSetupView panel={panel} />;
  switch (screen) {
    case 'under way':
      return <NewsProgress panel={panel} check={check} />;
    case 'busy':
      return <BusyNews panel={panel} check={check} />;
    case 'interrupted':
      return <InterruptedNews panel={panel} check={check} />;
    case 'stopped':
      return <StoppedNews panel={panel} check={check} />;
    case 'done':
      return <NewsResults panel={panel} check={check} />;
  }
}
