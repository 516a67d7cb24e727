/** Asks again while a person is active: the sheet reports no change to the panel by itself. */
import { useEffect, useRef } from 'preact/hooks';

/** How long after the last sign of a person the page keeps asking. Each question is an execution of the script. */
const ACTIVE_MS = 120_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focus'] as const;

/**
 * Calls `ask` when the page gets the focus or becomes visible, and every `everyMs` while it is visible and somebody was
 * active in it within `activeMs`, two minutes unless given; never while `everyMs` is `undefined`, nor while the answer to the last one is still open.
 */
export function useWhileActive(
  ask: () => Promise<unknown>,
  everyMs: number | undefined,
  activeMs: number = ACTIVE_MS,
): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    let open = false;
    let askedAt = Date.now();
    let activeAt = Date.now();
    const askNow = (): void => {
      if (open || document.visibilityState !== 'visible') return;
      open = true;
      askedAt = Date.now();
      latest.current().finally(() => {
        open = false;
      });
    };
    const tick = (): void => {
      const now = Date.now();
      if (now - activeAt < activeMs && now - askedAt >= everyMs) askNow();
    };
    const noticed = (event: Event): void => {
      activeAt = Date.now();
      if (event.type === 'focus' && event.target === window) askNow();
      else tick();
    };
    const timer = setInterval(tick, everyMs);
    for (const sign of SIGNS) window.addEventListener(sign, noticed, true);
    document.addEventListener('visibilitychange', askNow);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, noticed, true);
      document.removeEventListener('visibilitychange', askNow);
    };
  }, [everyMs, activeMs]);
}
