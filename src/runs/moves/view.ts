/** What the panel shows of who changed jobs, and the choices it offers. The values are JSON only, with times in epoch ms. */
import type { PanelView } from '../../account/view';
import type { ErrorCode } from '../../core/errors';
import type { JobUndone, JobView } from '../job/view';
import type { CheckPhase } from '../signals/check-record';

/** Which rows of the list are checked. */
export type MoveRows = 'all' | 'selection' | 'visible';

/** What a person requests. Everything that is left out is proposed. */
export interface MovesOptions {
  /** The active tab unless given. */
  readonly tabId?: number;
  readonly rows: MoveRows;
  /** The first day of which changes are asked for, as `YYYY-MM-DD`; `last` continues from the last check of this list. */
  readonly since: string;
  /** Promotions are asked for too. */
  readonly promotions: boolean;
  /** People whose answer was lost before are asked about again, although that may be charged twice. */
  readonly repeatLost: boolean;
}

/** The first screen: who would be asked about, and what it costs at most. No request is sent for it. */
export interface MovesSetup {
  readonly options: Required<MovesOptions>;
  readonly tab: string;
  /** The number of rows that each choice picks. */
  readonly choices: Readonly<Record<MoveRows, number>>;
  /** The number of different people who are asked about, with those who have to be looked up first. */
  readonly people: number;
  readonly toLookUp: number;
  /** The rows about which nothing is asked, by reason. */
  readonly notAsked: Readonly<Record<'unnamed' | 'never' | 'notFound' | 'unsure', number>>;
  /** The number of people whose answer was lost before. They are not among `people` unless that is repeated. */
  readonly lost: number;
  /** The day of the last check of this list, as `YYYY-MM-DD`. */
  readonly lastChecked?: string;
  /** What looking people up costs at most, and the requests that it takes. */
  readonly lookUp: { readonly credits: number; readonly requests: number };
  /** What asking costs at most, and the requests that it takes. */
  readonly check: { readonly credits: number; readonly requests: number };
  /** The result of the last check in this file: how many of how many people had changed. */
  readonly lastTime?: { readonly changed: number; readonly people: number };
  /** The last known number of credits on the account. */
  readonly balance?: number;
  /** Why nothing can start now; the sentence ends with the remedy. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
}

/** What was done with a job change. `edited`: the row was edited since the check. `gone`: the person is not in the list any more. */
export type MoveState = 'open' | 'updated' | 'added' | 'ignored' | 'edited' | 'gone';

export interface MovesView extends JobView {
  readonly phase: CheckPhase;
  readonly tab: string;
  /** The first day of which changes were asked for, as `YYYY-MM-DD`. */
  readonly since: string;
  readonly promotions: boolean;
  /** The number of rows, and of different people among them who are asked about; absent until they are looked up. */
  readonly listed: number;
  readonly people?: number;
  readonly lookedUp: number;
  readonly checked: number;
  /** The number of people of whom no answer has arrived; it may have been charged. */
  readonly lost: number;
  /** The number of people who are new among the results: at another company, and promoted. */
  readonly changed: number;
  readonly promoted: number;
  /** Set when the clock has started it. */
  readonly monthly?: true;
}

/** A job change in the panel. */
export interface MoveView {
  /** The key of the event, by which it is accepted. */
  readonly key: string;
  /** The day as `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
  readonly type: 'companyChange' | 'promotion';
  readonly previousCompany: string;
  readonly company: string;
  readonly title: string;
  readonly state: MoveState;
  /** An earlier check has found it. */
  readonly isEarlier?: true;
}

/** The job changes of the people in the list of the last check. */
export interface MovesFound {
  /** The new ones, and those of earlier checks with which nothing was done yet; the newest first. */
  readonly moves: readonly MoveView[];
  /** Rows were accepted, and that can be undone. */
  readonly canUndo: boolean;
}

/** What is done with job changes: all that are open, or those with these keys. */
export interface MovesDecision {
  readonly how: 'update' | 'add' | 'ignore';
  readonly keys: 'all' | readonly string[];
}

/** What was done. */
export interface MovesAccepted {
  /** Rows that were updated or added. */
  readonly rows: number;
  /** People whose rows were edited since the check, and stay as they are. */
  readonly edited: number;
  /** People who are not in the list any more. */
  readonly gone: number;
  readonly found: MovesFound;
  readonly view: PanelView;
}

/** What undoing has restored. */
export interface MovesUndone extends JobUndone {
  readonly found: MovesFound;
  readonly view: PanelView;
}

/** What a person agrees to once: up to this many credits every month. */
export interface MonthlyConsent {
  readonly limit: number;
  readonly promotions: boolean;
}

/** Why a monthly check has ended. `limit`: a month has reached the credits. `access`: the key, the list, or a permission is gone. */
export type MonthlyEnd = 'limit' | 'access';

/** The monthly check of this file. */
export interface MonthlyView {
  /** Whether this person has set it up, whose key pays. */
  readonly mine: boolean;
  readonly tab: string;
  /** The credits that a month may cost. */
  readonly limit: number;
  /** When the next check is due. */
  readonly due: number;
  /** Whether the clock is set, as far as Google tells this person. */
  readonly isClocked: boolean;
  readonly ended?: MonthlyEnd;
  /** Why, in a sentence, where access was lost. */
  readonly message?: string;
  /** The last check by the clock. */
  readonly last?: {
    readonly at: number;
    readonly changed: number;
    readonly promoted: number;
    readonly spent: number;
  };
}
