/** The frame of the panel: the first question to the script, which view is open, and what stands over every view. */
import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelView } from '../src/rpc';
import { Arrived } from './parts/arrived';
import { DemoBanner } from './parts/demo-banner';
import { Failure } from './parts/failure';
import { rowId } from './parts/row';
import { Skeleton } from './parts/skeleton';
import type { ScriptError } from './script/failures';
import { rpc } from './script/rpc';
import type { Panel, ViewName } from './state/panel';
import { asScriptError, useAction } from './state/use-action';
import { useClock } from './state/use-clock';
import { useWhileActive } from './state/use-while-active';

export interface ViewProps {
  readonly panel: Panel;
  readonly name: ViewName;
}

/** What one page has of the panel. */
export interface PageViews {
  /** The first one opens where none of them was asked for. */
  readonly names: readonly [ViewName, ...ViewName[]];
  /** The view of that name. Stays while the name changes, and so holds what outlives a view. */
  readonly View: FunctionComponent<ViewProps>;
}

/** The view that is open, and the one in the panel from which a person went there. */
export interface At {
  readonly name: ViewName;
  readonly from?: ViewName;
}

interface ShellProps {
  readonly start: At;
  readonly page: PageViews;
}

/** Spending and limits move while formulas calculate; seeing that asks the script, not Lusha. */
const LOOK_EVERY_MS = 15_000;
const CLOCK_MS = 10_000;

export function Shell({ start, page }: ShellProps) {
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

  if (view) return <Opened first={view} start={start} page={page} />;
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

function Opened({ first, start, page }: ShellProps & { readonly first: PanelView }) {
  const [view, setView] = useState(first);
  const [at, setAt] = useState(start);
  const [said, setSaid] = useState('');
  const [leavingTo, setLeavingTo] = useState<ViewName>();
  const leaving = useAction();
  const wished = useRef<ViewName>(start.name);
  const refreshing = useAction();
  const updates = useRef(0);
  const update = useCallback((next: PanelView) => {
    updates.current += 1;
    setView(next);
  }, []);
  const now = useClock(view.now, CLOCK_MS);

  const look = useCallback(async () => {
    const before = updates.current;
    const next = await rpc.view().catch(() => undefined);
    // An answer that was asked for before something was changed shows what was there before.
    if (next && updates.current === before) setView(next);
  }, []);
  useWhileActive(look, LOOK_EVERY_MS);
  useEffect(() => {
    if (at.name === 'home' && at !== start) void look();
  }, [at, look, start]);

  const go = (to: ViewName): void => {
    leaving.clear();
    wished.current = to;
    if (page.names.includes(to)) setAt(({ name }) => ({ name: to, from: name }));
    else setLeavingTo(to);
  };
  const leave = async (): Promise<void> => {
    if (!leavingTo) return;
    // The script puts the other page in place of this one; until then there is nothing to press.
    const asked = await leaving.run(() => rpc.openView(leavingTo, at.name).then(() => true));
    if (!asked) setLeavingTo(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each wish
  useEffect(() => void leave(), [leavingTo]);

  const panel: Panel = {
    inWindow: start.name === 'run',
    view,
    now,
    update,
    go,
    // The same text twice is said twice only when it changes in between.
    say: (text) => setSaid((last) => (last === text ? `${text} ` : text)),
    refresh: () => void refreshing.run(() => rpc.refresh()).then((next) => next && update(next)),
    refreshing: refreshing.busy,
    refreshError: refreshing.error,
  };

  // Who opened the panel from the menu is still in the sheet.
  useLayoutEffect(() => {
    if (!at.from) return;
    window.scrollTo(0, 0);
    const opener = at.name === 'home' ? document.getElementById(rowId(at.from)) : null;
    (opener ?? document.querySelector('h1'))?.focus();
  }, [at]);

  const { View } = page;
  return (
    <>
      {leavingTo && (
        <main>
          <Skeleton />
        </main>
      )}
      {/* Still there when the other page does not come. */}
      <div hidden={leavingTo !== undefined}>
        {view.access === 'demo' && <DemoBanner panel={panel} />}
        <main>
          {leaving.error && (
            <Arrived>
              <Failure error={leaving.error} retry={() => go(wished.current)} />
            </Arrived>
          )}
          <View panel={panel} name={at.name} />
        </main>
      </div>
      <div class="unseen" role="status">
        {said}
      </div>
    </>
  );
}
