/** What is stored between executions about the Lusha account of a key: balance, plan, prices and recent problems. */
import type { ErrorCode, ErrorParams } from './errors';
import type { Prices } from './prices';
import { recordOfVersion, storedRecord } from './stored-record';

/** Of each note below; one of another version counts as absent. */
const VERSION = 1;

/** The last answer of the usage endpoint, corrected by what was charged since. */
export interface AccountNote {
  /** Epoch ms of that answer. */
  readonly at: number;
  /** The credits that the whole account has left; charges since `at` are already subtracted. */
  readonly remaining?: number;
  /** Epoch ms of the answer that told the balance, if a later request at `at` had no answer. */
  readonly balanceAt?: number;
  readonly total?: number;
  readonly plan?: string;
  readonly prices: Prices;
  /** The `again` argument of `LUSHA_CREDITS` when the balance was last requested. */
  readonly again?: string;
}

/** A purchase requests the usage again when the note is older than this, because prices and plan may have changed. */
export const ACCOUNT_FRESH_MS = 24 * 3_600_000;

/**
 * A failure that every further request would meet too. It is stored so that a thousand cells do not all repeat it. Used
 * up request limits are not halts: the stored quota holds them.
 */
export interface Halt {
  readonly code: ErrorCode;
  /** Epoch ms until which nothing is sent. */
  readonly until: number;
}

/** How long nothing is sent after a failure that the next request would meet too. It is the add-on's own choice. */
export const HALT_MS = 60_000;

/** A halt that is over. */
export const NO_HALT: Halt = { code: 'waiting', until: 0 };

/** Returns the name of the document property with the `AccountNote` of an account, which is a short digest of a key. */
export function accountProperty(account: string): string {
  return `lusha.account.${account}`;
}

/** Returns the name of the document property with the stored quota of an account. */
export function quotaProperty(account: string): string {
  return `lusha.quota.${account}`;
}

/** Returns the name of the document property with the `Halt` of an account. */
export function haltProperty(account: string): string {
  return `lusha.halt.${account}`;
}

/** Returns the name of the document property with the `ProblemNote`s of an account. */
export function problemsProperty(account: string): string {
  return `lusha.problems.${account}`;
}

/** A problem of a formula or a run that the panel shows. `at` is in epoch ms. */
export interface ProblemNote {
  readonly at: number;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

const PROBLEMS_KEPT = 3;

/** Returns the notes with `next` in front: the newest come first, each code is kept once, and old ones are dropped. */
export function addProblem(notes: readonly ProblemNote[], next: ProblemNote): readonly ProblemNote[] {
  return [next, ...notes.filter(({ code }) => code !== next.code)].slice(0, PROBLEMS_KEPT);
}

/** What a cell found in the user properties of the file's owner: the account of a key, or why it could not use one. */
export interface CellsNote {
  readonly at: number;
  readonly account?: string;
  readonly code?: ErrorCode;
}

/** The note is a document property where a cell could make a purchase, and a cache entry where it could not. */
export const CELLS_NOTE = 'lusha.cellsFound';

/** Returns the note as the one entry of a property store or a cache. */
export function cellsFound(note: CellsNote): Record<string, string> {
  return { [CELLS_NOTE]: storeNote(note) };
}

/** Writes a note on the account as text, with its version. */
export function storeNote(note: AccountNote | Halt | CellsNote | readonly ProblemNote[]): string {
  return storedRecord(VERSION, note);
}

/** Reads what is known of the account; `undefined` where there is none of this version that can be read. */
export function readAccountNote(text: string | undefined): AccountNote | undefined {
  const note = readVersion<AccountNote>(text);
  return typeof note?.at === 'number' && typeof note.prices === 'object' ? note : undefined;
}

/**
 * Reads the halt at `now` (epoch ms), as `readAccountNote` does. One that is over counts as absent, and so does one that
 * would last longer than halts do, because it is damaged or of an earlier version.
 */
export function readHalt(text: string | undefined, now: number): Halt | undefined {
  const halt = readVersion<Halt>(text);
  if (typeof halt?.until !== 'number' || typeof halt.code !== 'string') return undefined;
  return halt.until > now && halt.until <= now + HALT_MS ? halt : undefined;
}

/** Reads the problems, newest first; none where there are none of this version that can be read. */
export function readProblems(text: string | undefined): readonly ProblemNote[] {
  const problems = readVersion<readonly ProblemNote[]>(text);
  return Array.isArray(problems) ? problems : [];
}

/** Reads what a cell has found, as `readAccountNote` does. */
export function readCellsNote(text: string | undefined): CellsNote | undefined {
  const note = readVersion<CellsNote>(text);
  return typeof note?.at === 'number' ? note : undefined;
}

/** These notes are read in every cell that purchases, so their shape is checked here without a library. */
function readVersion<T>(text: string | undefined): T | undefined {
  return recordOfVersion(text, VERSION) as T | undefined;
}

/** Returns the note after `credits` more were charged. An unknown balance stays unknown. */
export function chargeAccount(note: AccountNote, credits: number): AccountNote {
  return note.remaining === undefined ? note : { ...note, remaining: Math.max(0, note.remaining - credits) };
}
