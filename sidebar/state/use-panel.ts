/** The panel while it is open: the script's latest view of it, which of its views is shown, and the way to the others. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import type { Panel, ViewName } from './panel';
import { useAction } from './use-action';
import { useWhileActive } from './use-while-active';

/** Spending and limits move while formulas calculate; seeing that asks the script, not Lusha. */
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
  /** What screen readers are told. */
  readonly said: string;
  readonly leaving: Leaving;
}

/** `names`: the views of this page; the others are on the other page. */
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
    go,
    // The same text twice is said twice only when it changes in between.
    say: (text) => setSaid((last) => (last === text ? `${text} ` : text)),
    refresh: () => void refreshing.run(() => rpc.refresh()).then((next) => next && update(next)),
    refreshing: refreshing.busy,
    refreshError: refreshing.error,
  };
  return { panel, at, said, leaving };
}

/** The script's view of the panel, asked for again while a person is active. */
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
    // An answer to a question from before a change shows what was there before it.
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
  readonly leave: (to: ViewName) => void;
  readonly clear: () => void;
}

/** To a view of the other page: the script puts that page in place of this one; until then there is nothing to press. */
function useLeaving({ name }: At): Leaving {
  const [to, setTo] = useState<ViewName>();
  const last = useRef<ViewName>();
  const { run, error, clear } = useAction();
  const leave = (target: ViewName): void => {
    last.current = target;
    setTo(target);
  };
  const open = async (): Promise<void> => {
    if (!to) return;
    const opened = await run(() => rpc.openView(to, name).then(() => true));
    if (!opened) setTo(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each view
  useEffect(() => void open(), [to]);
  const retry = (): void => {
    clear();
    if (last.current) leave(last.current);
  };
  return { isUnderWay: to !== undefined, error, retry, leave, clear };
}

/** Epoch ms of the script, again each `everyMs`. `asOf` is the script's clock in its latest answer. */
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
