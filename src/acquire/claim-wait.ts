/** Waiting for what somebody else in the file is asking Lusha for at this moment, so that nobody asks for the same twice. */
import type { PurchaseContext } from './purchase-request';

/** First and longest pause between two looks at what another execution is buying. Our own choice. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/** The looks of one purchase: each pause is longer than the one before, up to 2 s. */
export class ClaimWait {
  private pause = FIRST_PAUSE_MS;

  constructor(private readonly context: Pick<PurchaseContext, 'ports' | 'startBefore'>) {}

  /** Pauses and looks, until `isFree` says so. False when no request may start any more. */
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
