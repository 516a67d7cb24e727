/** The frame of the panel: the first question to the script, which view is open, and what stands over every view. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DemoStarted, PanelView } from '../src/rpc';
import type { ScriptError } from './failures';
import { EnrichPanel } from './panels/enrich/enrich';
import { FilePanel } from './panels/file';
import { FindPanel } from './panels/find/find';
import { FirstRun } from './panels/first-run';
import { FormulasPanel } from './panels/formulas';
import { HelpPanel } from './panels/help';
import { Home } from './panels/home';
import { ReplaceKey } from './panels/replace-key';
import { SharingPanel } from './panels/sharing';
import { UnfinishedPanel } from './panels/unfinished';
import { UseInCells } from './panels/use-in-cells';
import { DemoBanner } from './parts/demo-banner';
import { Failure } from './parts/failure';
import { rowId } from './parts/row';
import { Skeleton } from './parts/skeleton';
import { rpc } from './rpc';
import { useEnrichRun } from './state/enrich-run';
import { useFetchRun } from './state/fetch-run';
import { useFindPeople } from './state/find-people';
import type { Panel, ViewName } from './state/panel';
import { asScriptError, useAction } from './state/use-action';
import { useClock } from './state/use-clock';
import { useWhileActive } from './state/use-while-active';

/** Spending and limits move while formulas calculate; seeing that asks the script, not Lusha. */
const LOOK_EVERY_MS = 15_000;
const CLOCK_MS = 10_000;

export function Shell({ start }: { readonly start: ViewName }) {
  const [view, setView] = useState<PanelView>();
  const [failure, setFailure] = useState<ScriptError>();
  const load = useCallback(async () => {
    setFailure(undefined);
    try {
      setView(await rpc.view());
    } catch (error) {
      setFailure(asScriptError(error));
    }
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  if (view) return <Opened first={view} start={start} />;
  if (failure) {
    return (
      <main>
        <h1 class="unseen">Lusha Enrich</h1>
        <Failure error={failure} retry={load} />
      </main>
    );
  }
  return (
    <main>
      <Skeleton />
    </main>
  );
}

function Opened({ first, start }: { readonly first: PanelView; readonly start: ViewName }) {
  const [view, setView] = useState(first);
  const [at, setAt] = useState<{ readonly name: ViewName; readonly from?: ViewName }>({ name: start });
  const [said, setSaid] = useState('');
  const [demo, setDemo] = useState<DemoStarted>();
  const refreshing = useAction();
  const updates = useRef(0);
  const update = useCallback((next: PanelView) => {
    updates.current += 1;
    setView(next);
  }, []);
  const fetching = useFetchRun(update);
  const enriching = useEnrichRun(update);
  const finding = useFindPeople(update);
  const now = useClock(view.now, CLOCK_MS);

  const look = useCallback(async () => {
    const before = updates.current;
    const next = await rpc.view().catch(() => undefined);
    // An answer that was asked for before something was changed shows what was there before.
    if (next && updates.current === before) setView(next);
  }, []);
  useWhileActive(look, LOOK_EVERY_MS);
  useEffect(() => {
    if (at.name === 'home' && at.from) void look();
  }, [at, look]);

  const panel: Panel = {
    inWindow: start === 'run',
    view,
    now,
    update,
    go: (to) => setAt(({ name }) => ({ name: to, from: name })),
    // The same text twice is said twice only when it changes in between.
    say: (text) => setSaid((last) => (last === text ? `${text} ` : text)),
    refresh: () => void refreshing.run(() => rpc.refresh()).then((next) => next && update(next)),
    refreshing: refreshing.busy,
    refreshError: refreshing.error,
    fetching,
    enriching,
    finding,
  };

  // The first paint leaves the focus in the sheet.
  useLayoutEffect(() => {
    if (!at.from) return;
    window.scrollTo(0, 0);
    const opener = at.name === 'home' ? document.getElementById(rowId(at.from)) : null;
    (opener ?? document.querySelector('h1'))?.focus();
  }, [at]);

  return (
    <>
      {view.access === 'demo' && <DemoBanner panel={panel} />}
      <main>{body(panel, at.name, demo, setDemo)}</main>
      <div class="unseen" role="status">
        {said}
      </div>
    </>
  );
}

function body(
  panel: Panel,
  name: ViewName,
  demo: DemoStarted | undefined,
  setDemo: (demo: DemoStarted) => void,
) {
  if (name === 'help') return <HelpPanel panel={panel} />;
  // Who has no key may see how somebody else's run gets on.
  if (name === 'run') return <EnrichPanel panel={panel} />;
  if (name === 'share') return <SharingPanel panel={panel} />;
  if (panel.view.access === 'none') {
    const started = (next: DemoStarted): void => {
      setDemo(next);
      panel.update(next.view);
      panel.go('home');
    };
    return <FirstRun panel={panel} onDemo={started} />;
  }
  switch (name) {
    case 'key':
      return <ReplaceKey panel={panel} />;
    case 'enrich':
      return <EnrichPanel panel={panel} />;
    case 'find':
      return <FindPanel panel={panel} />;
    case 'use':
      return <UseInCells panel={panel} />;
    case 'formulas':
      return <FormulasPanel panel={panel} />;
    case 'fetch':
      return <UnfinishedPanel panel={panel} />;
    case 'file':
      return <FilePanel panel={panel} />;
    default:
      return <Home panel={panel} demo={panel.view.access === 'demo' ? demo : undefined} />;
  }
}
