/** The screen of a view that is due: one that replaces another is read from its top. */
import { useEffect, useRef } from 'preact/hooks';

/** Returns whether the screen is the first one. `name` is `undefined` until a screen is due. */
export function useScreen(name: string | undefined): boolean {
  const before = useRef<string>();
  const isFirst = before.current === undefined;
  useEffect(() => {
    if (name === undefined) return;
    if (before.current !== undefined) window.scrollTo(0, 0);
    before.current = name;
  }, [name]);
  return isFirst;
}
