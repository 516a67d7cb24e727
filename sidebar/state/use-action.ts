/** An action of a person: one at a time, busy while it runs, with its error. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { ScriptError, unexpected } from '../script/failures';

export interface Action {
  readonly busy: boolean;
  readonly error: ScriptError | undefined;
  /** Runs `work` unless the last one still runs. Returns its result, or `undefined` when it failed. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  readonly clear: () => void;
}

export function useAction(): Action {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ScriptError>();
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      return await work();
    } catch (failure) {
      setError(asScriptError(failure));
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setError(undefined), []);
  return { busy, error, run, clear };
}

export function asScriptError(failure: unknown): ScriptError {
  if (failure instanceof ScriptError) return failure;
  return unexpected(failure instanceof Error ? failure.message : String(failure));
}
