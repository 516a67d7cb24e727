/** The state of the open panel: the script's latest answer, which view is shown, and how to get to the others. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import type { Panel, ViewName } from './panel';
import { useAction } from './use-action';
import { useWhileActive } from './use-while-active';

/** Spending and limits change while formulas calculate; the script knows them without asking Lusha. */
const LOOK_EVERY_MS = 15_000;
const CLOCK_MS = 10_000;

/** The view that is open, and the one in the panel from which a person went there. */
export interface At {
  readonly name: ViewName;
  readonly from?: ViewName;
}

interface OpenPanel {
  readonly panel: Panel;
  readonly at: At;
  /** What screen readers announce. */
  readonly said: string;
  readonly leaving: Leaving;
}

/** Opens the panel at `start`. `names`: the views of this page; the others are on the other page. */
export function usePanel(first: PanelView, start: At, names: readonly ViewName[]): OpenPanel {
  const [at, setAt] = useState(start);
  const [said, setSaid] = useState('');
  const { view, update, look } = useView(first);
  const leaving = useLeaving(at);
  const refreshing = useAction();
  const now = useClock(view.now, CLOCK_MS);
  useEffect(() => {
    if (at.name === 'home' && at !== start) void look();
  }, [at, look, start]);
  const go = (to: ViewName): void => {
    leaving.clear();
    if (names.includes(to)) setAt(({ name }) => ({ name: to, from: name }));
    else leaving.leave(to);
  };
  const panel: Panel = {
    inWindow: start.name === 'run',
    view,
    now,
    update,
    home: at.from === 'account' ? 'account' : 'home',
    from: at.from,
    go,
    // Screen readers announce the same text again only when it changes in between.
    say: (text) => setSaid((last) => (last === text ? `${text} ` : text)),
    refresh: () => void refreshing.run(() => rpc.refresh()).then((next) => next && update(next)),
    refreshing: refreshing.busy,
    refreshError: refreshing.error,
  };
  return { panel, at, said, leaving };
}

/** Holds the script's view of the panel, and asks for it again while a person is active. */
function useView(first: PanelView) {
  const [view, setView] = useState(first);
  const updates = useRef(0);
  const update = useCallback((next: PanelView) => {
    updates.current += 1;
    setView(next);
  }, []);
  const look = useCallback(async () => {
    const before = updates.current;
    const next = await rpc.view().catch(() => undefined);
    // An answer to a question from before a change is out of date.
    if (next && updates.current === before) setView(next);
  }, []);
  useWhileActive(look, LOOK_EVERY_MS);
  return { view, update, look };
}

interface Leaving {
  /** Whether the other page is on its way. */
  readonly isUnderWay: boolean;
  readonly error: ScriptError | undefined;
  readonly retry: () => void;
  readonly leave: (target: ViewName) => void;
  readonly clear: () => void;
}

/** Opens a view of the other page: the script puts that page in place of this one. */
function useLeaving({ name }: At): Leaving {
  const [to, setTo] = useState<ViewName>();
  const last = useRef<ViewName>();
  const opening = useRef(false);
  const { run, error, clear } = useAction();
  const open = async (target: ViewName): Promise<void> => {
    if (opening.current) return;
    opening.current = true;
    last.current = target;
    setTo(target);
    // Where it succeeds, this page is gone.
    const opened = await run(() => rpc.openView(target, name).then(() => true));
    opening.current = opened === true;
    if (!opened) setTo(undefined);
  };
  return {
    isUnderWay: to !== undefined,
    error,
    retry: () => last.current && void open(last.current),
    leave: (target) => void open(target),
    clear,
  };
}

/** Returns the script's clock in epoch ms, renewed each `everyMs`. `asOf` is that clock in the script's latest answer. */
function useClock(asOf: number, everyMs: number): number {
  const seen = useRef({ asOf, at: Date.now() });
  if (seen.current.asOf !== asOf) seen.current = { asOf, at: Date.now() };
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return asOf + Date.now() - seen.current.at;
}
