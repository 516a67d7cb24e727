/** How work that goes on step by step is told to stop, also while it waits. */

export interface Control {
  stopped: boolean;
  /** Ends the wait, if there is one. */
  wake: () => void;
  /** Settles when the last step is back. */
  work: Promise<void>;
}

export function newControl(): Control {
  return { stopped: false, wake: () => undefined, work: Promise.resolve() };
}

export function pause(ms: number, control: Pick<Control, 'wake'>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    control.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
