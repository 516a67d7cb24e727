/** A press of a button: it shows at once, and counts once, until the script has answered what the press asked for. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { callsSettled, countCalls } from '../script/rpc';

export interface Press {
  /** Whether the script has yet to answer. */
  readonly isOpen: boolean;
  /** Calls the handler, unless an earlier press is still open. */
  readonly press: (handler: () => void) => void;
}

/** Follows the calls to the script that the handler makes; a press without a call is over at once. */
export function usePress(): Press {
  const open = useRef(false);
  const [isOpen, setIsOpen] = useState(false);
  const press = useCallback((handler: () => void): void => {
    if (open.current) return;
    const before = countCalls();
    handler();
    if (countCalls() === before) return;
    open.current = true;
    setIsOpen(true);
    void callsSettled(before).then(() => {
      open.current = false;
      setIsOpen(false);
    });
  }, []);
  return { isOpen, press };
}
