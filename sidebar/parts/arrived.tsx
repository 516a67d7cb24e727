/** A part of the panel that took the place of another: takes the focus, as what had it is gone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ArrivedProps {
  /** Not when it is the first thing on the page: then the person is in the sheet. */
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}

export function Arrived({ quiet = false, children }: ArrivedProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it arrives
  useEffect(() => {
    // Somebody who works in the sheet meanwhile is not called away from there.
    if (quiet) return;
    if (document.hasFocus()) box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div tabIndex={-1} ref={box}>
      {children}
    </div>
  );
}
