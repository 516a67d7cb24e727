/** What is known of the Lusha account behind a key: balance, plan and prices, as stored between executions. */
import type { ErrorCode, ErrorParams } from './errors';
import type { Prices } from './prices';

export interface AccountNote {
  /** Epoch ms of the last answer from the usage endpoint. */
  readonly at: number;
  /** Credits left, shared by everybody on the account; lowered by what is charged since `at`. */
  readonly remaining?: number;
  readonly total?: number;
  readonly plan?: string;
  readonly prices: Prices;
  /** The `again` argument that was given when the balance was last asked for. */
  readonly again?: string;
}

/** After this the note is asked for anew, riding on a purchase: prices and plan may have changed. */
export const ACCOUNT_FRESH_MS = 24 * 3_600_000;

/** A failure that every further request would meet too, kept so that a thousand cells do not all run into it. */
export interface Halt {
  readonly code: ErrorCode;
  /** Epoch ms until which nothing is sent. */
  readonly until: number;
}

/** Names of the document properties that hold notes on the account named by `account`, the short digest of a key. */
export function accountProperty(account: string): string {
  return `lusha.account.${account}`;
}
export function quotaProperty(account: string): string {
  return `lusha.quota.${account}`;
}
export function haltProperty(account: string): string {
  return `lusha.halt.${account}`;
}

export function problemsProperty(account: string): string {
  return `lusha.problems.${account}`;
}

/** Something that went wrong in a formula or a run, for the panel. */
export interface ProblemNote {
  readonly at: number;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

const PROBLEMS_KEPT = 3;

/** The notes with a further one: newest first, each kind once. */
export function addProblem(notes: readonly ProblemNote[], next: ProblemNote): readonly ProblemNote[] {
  return [next, ...notes.filter(({ code }) => code !== next.code)].slice(0, PROBLEMS_KEPT);
}

/** What a cell has found in the store of the file's owner: whose key, or why it could not use one. */
export interface CellsNote {
  readonly at: number;
  readonly account?: string;
  readonly code?: ErrorCode;
}

/** Name of the note: in the document's properties where a cell bought, in the cache where it could not. */
export const CELLS_NOTE = 'lusha.cellsFound';

export function cellsFound(note: CellsNote): Record<string, string> {
  return { [CELLS_NOTE]: JSON.stringify(note) };
}

/** A stored note, or `undefined` when there is none that can be read. */
export function readNote<T>(text: string | undefined): T | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** The note after `credits` more were charged. */
export function chargeAccount(note: AccountNote, credits: number): AccountNote {
  return note.remaining === undefined ? note : { ...note, remaining: Math.max(0, note.remaining - credits) };
}
