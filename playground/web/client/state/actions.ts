/** What the person can do around the grid. */

import type { FaultName } from '../../faults.js';
import type { Deed, Example, ShownPage } from '../../messages.js';

export interface Actions {
  runMenuItem(name: string): void;
  sort(ascending: boolean): void;
  perform(deed: Deed): void;
  fault(name: FaultName, on: boolean): void;
  /** Does one of the examples on the card for first visits. */
  tryOut(example: Example): void;
  /** Closes that card for good in this browser. */
  closeWelcome(): void;
  answer(id: number, button: string, text: string): void;
  closePage(page: ShownPage): void;
  closeToast(id: number): void;
  closeFailure(id: number): void;
}
