/** Waits for what another execution in the file is requesting from Lusha right now, so that it is not requested twice. */
import type { PurchaseContext } from './purchase-request';

/** The first and the longest pause between two looks at the claims of other executions. These are our own choice. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/** The waits of one purchase. Each pause is longer than the one before, up to 2 s. */
export class ClaimWait {
  private pause = FIRST_PAUSE_MS;

  constructor(private readonly context: Pick<PurchaseContext, 'ports' | 'startBefore'>) {}

  /** Pauses until `isFree` returns true. Returns false once no request may start any more. */
  until(isFree: () => boolean): boolean {
    const { clock } = this.context.ports;
    do {
      if (clock.now() >= this.context.startBefore) return false;
      clock.sleep(this.pause);
      this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 1.5);
    } while (!isFree());
    return true;
  }
}
