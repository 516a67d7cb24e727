/** A part of the panel that replaced another. It takes the focus, because the part that had it is gone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ArrivedProps {
  /** Leaves the focus where it is: with the first part of a page the person is still in the sheet. */
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}

export function Arrived({ quiet = false, children }: ArrivedProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it arrives
  useEffect(() => {
    // A person who works in the sheet in the meantime keeps the focus there.
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
