/** What one execution has at hand; `app.ts` puts it together. */
import type { Ledger } from '../ledger/ledger';
import type { PersonPorts, Ports } from '../ports';
import type { PurchaseContext } from './purchase-request';

/** One execution of a formula. Ports that are not used are never touched. */
export interface Execution {
  readonly ports: Ports;
  readonly context: PurchaseContext;
}

/** One execution that a person started from menu or panel. */
export interface PersonExecution {
  readonly ports: PersonPorts;
  readonly ledger: Ledger;
  /** The same knowledge for runs over long lists. */
  readonly runLedger: Ledger;
  /** Epoch ms at which it began: Google ends it six minutes later. */
  readonly started: number;
  /** A client that pays with this key. */
  readonly client: PurchaseContext['client'];
  /** Forgets what was read of properties: the next read shows what others have written meanwhile. */
  forget(): void;
  /** What one step of at most 45 s buys with; it begins now. */
  step(): PurchaseContext;
}
