/** What the panel shows of account signals, and the choices it offers. The values are JSON only, with times in epoch ms. */
import type { PanelView } from '../../account/view';
import type { ErrorCode } from '../../core/errors';
import type { CompanySignalType } from '../../core/signals/types';
import type { JobUndone, JobView } from '../job/view';
import type { CheckPhase } from '../signals/check-record';

/** Which rows of the list are asked about. */
export type NewsRows = 'all' | 'selection' | 'visible';

/** What a person requests. Everything that is left out is proposed. */
export interface NewsOptions {
  /** The active tab unless given. */
  readonly tabId?: number;
  readonly rows: NewsRows;
  readonly types: readonly CompanySignalType[];
  /** The first day, as `YYYY-MM-DD`. */
  readonly since: string;
  /** The most events of each type and company, 1 to 10. */
  readonly results: number;
  /** Companies that were checked before are asked about what came since. */
  readonly newer: boolean;
  /** Companies whose answer was lost before are asked about again, although that may be charged twice. */
  readonly repeatLost: boolean;
}

/** The first screen: which companies would be asked about, and what it costs at most. No request is sent for it. */
export interface NewsSetup {
  readonly options: Required<NewsOptions>;
  readonly tab: string;
  /** The number of rows that each choice picks. */
  readonly choices: Readonly<Record<NewsRows, number>>;
  /** The number of different companies in these rows, with those that have to be looked up first. */
  readonly companies: number;
  readonly toLookUp: number;
  /** The number of companies that a request is sent for, and of those that were checked before. */
  readonly asked: number;
  readonly checkedBefore: number;
  /** The rows about which nothing is asked, by reason. */
  readonly notAsked: Readonly<Record<'unnamed' | 'never' | 'notFound' | 'unsure', number>>;
  /** The number of companies whose answer was lost before. */
  readonly lost: number;
  /** What looking companies up costs at most, and what asking costs at most. */
  readonly lookUp: number;
  readonly check: number;
  /** The last known number of credits on the account. */
  readonly balance?: number;
  /** Why nothing can start now; the sentence ends with the remedy. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
}

export interface NewsView extends JobView {
  readonly phase: CheckPhase;
  readonly tab: string;
  /** The first day, as `YYYY-MM-DD`. */
  readonly since: string;
  readonly types: readonly CompanySignalType[];
  readonly results: number;
  /** The number of rows, and of different companies among them that are asked about; absent until they are looked up. */
  readonly listed: number;
  readonly records?: number;
  readonly lookedUp: number;
  readonly checked: number;
  /** The number of companies of which no answer has arrived; it may have been charged. */
  readonly lost: number;
  /** The number of events since the first day, of companies with some, and of events that are new on the tab of news. */
  readonly events: number;
  readonly companies: number;
  readonly listedEvents: number;
}

/** What undoing has restored. */
export interface NewsUndone extends JobUndone {
  readonly view: PanelView;
}
