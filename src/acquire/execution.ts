/** The objects that one execution works with. `app.ts` creates them. */
import type { Ledger } from '../ledger/ledger';
import type { UsageAnswer } from '../lusha/usage-facts';
import type { PersonPorts, Ports } from '../ports';
import type { PurchaseContext } from './purchase-request';

/** One execution of a formula. A port that is not used causes no service call. */
export interface Execution {
  readonly ports: Ports;
  readonly context: PurchaseContext;
}

/** One execution that a person started from the menu or the panel. */
export interface PersonExecution {
  readonly ports: PersonPorts;
  readonly ledger: Ledger;
  /** A view of the same ledger that suits runs over long lists. */
  readonly runLedger: Ledger;
  /** When the execution began (epoch ms). Google ends it six minutes later. */
  readonly started: number;
  /** Creates a client that pays with the key of the given settings. */
  readonly client: PurchaseContext['client'];
  /** Asks Lusha once for the usage of a key, free of charge, and tells what the answer is like. */
  askUsageFacts(apiKey: string): UsageAnswer;
  /** Forgets the properties that were read, so that the next read shows what others have written in the meantime. */
  forget(): void;
  /** Returns the context for the purchases of one step of at most 45 s that begins now. */
  step(): PurchaseContext;
}
