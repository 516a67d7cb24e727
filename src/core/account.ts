/** What is stored between executions about the Lusha account of a key: balance, plan, prices and recent problems. */
import { ERROR_CODES, type ErrorCode, type ErrorParams } from './errors';
import { amountFrom0, fieldsOf, finiteNumber, textUpTo } from './field-readers';
import { type FurtherPrice, readFurtherPrices } from './further-prices';
import { LONGEST_MESSAGE } from './limits';
import { atLeastListed, isBelowListed, LIST_PRICES, type Prices, priceList, readPriceList } from './prices';
import { isSealed, type SealedContent, sealOf } from './seal';
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
  /** Epoch ms of the end of the plan's present period. */
  readonly planEnds?: number;
  /** Read them with `listPricesOf`, because everything in a file may be damaged. */
  readonly prices: Prices;
  /** Prices that are only shown. */
  readonly furtherPrices?: readonly FurtherPrice[];
  /** The seal of prices below the published ones, for those who pay with the same key. */
  readonly seal?: string;
  /** The `again` argument of `LUSHA_CREDITS` when the balance was last requested. */
  readonly again?: string;
}

/** A purchase requests the usage again when the note is older than this, because prices and plan may have changed. */
export const ACCOUNT_FRESH_MS = 24 * 3_600_000;

/** How far in the future a stored moment may lie. One beyond that is damaged, or forged so that it stays fresh for ever. */
export const AHEAD_MS = 5 * 60_000;

/** Returns whether `at` (epoch ms) is at most `length` ms ago. A moment in the future is not, because a stored one may be forged. */
export function isWithin(at: number, now: number, length: number = ACCOUNT_FRESH_MS): boolean {
  return now - at <= length && now - at >= -AHEAD_MS;
}

/**
 * Returns the list prices for those who pay with `key`: the account's own ones while they are sealed and less than a day old,
 * otherwise none below the published ones.
 */
export function listPricesOf(note: AccountNote | undefined, key: string | undefined, now: number): Prices {
  if (!note) return LIST_PRICES;
  const prices = readPriceList(note.prices);
  const isKnown = isWithin(note.at, now) && isSealed(key, sealedPrices(note.at, prices), note.seal);
  return isKnown ? prices : atLeastListed(prices);
}

/** Returns the note with a seal if one of its prices is below the published one. `key` is the key that was told them. */
export function sealedNote(note: AccountNote, key: string | undefined): AccountNote {
  if (key === undefined || !isBelowListed(note.prices)) return note;
  return { ...note, seal: sealOf(key, sealedPrices(note.at, note.prices)) };
}

function sealedPrices(at: number, prices: Prices): SealedContent {
  return ['usage', at, priceList(prices)];
}

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
  return [withShortTexts(next), ...notes.filter(({ code }) => code !== next.code)].slice(0, PROBLEMS_KEPT);
}

/** Cuts the texts of a problem, because all notes are written together and one that is too long would keep the others out. */
function withShortTexts({ params, ...note }: ProblemNote): ProblemNote {
  if (!params) return note;
  const short = Object.entries(params).map(([name, text]) => [name, String(text).slice(0, LONGEST_MESSAGE)]);
  return { ...note, params: Object.fromEntries(short) as ErrorParams };
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
  return accountNote(recordOfVersion(text, VERSION));
}

/** These notes are read in every cell that purchases, so they are read without a library. */
const word = textUpTo(LONGEST_MESSAGE);
const code = (value: unknown) => ERROR_CODES.find((known) => known === value);

const accountNote = fieldsOf<AccountNote>(
  {
    at: amountFrom0,
    remaining: finiteNumber,
    balanceAt: amountFrom0,
    total: finiteNumber,
    plan: word,
    planEnds: amountFrom0,
    prices: (value) => (typeof value === 'object' ? readPriceList(value) : undefined),
    furtherPrices: readFurtherPrices,
    seal: word,
    again: word,
  },
  'at',
  'prices',
);
const haltNote = fieldsOf<Halt>({ code, until: amountFrom0 }, 'code', 'until');
const problemNote = fieldsOf<ProblemNote>(
  { at: amountFrom0, code, params: fieldsOf<ErrorParams>({ time: word, message: word }) },
  'at',
  'code',
);
const cellsNote = fieldsOf<CellsNote>({ at: amountFrom0, account: word, code }, 'at');

/**
 * Reads the halt at `now` (epoch ms), as `readAccountNote` does. One that is over counts as absent, and so does one that
 * would last longer than halts do, because it is damaged or of an earlier version.
 */
export function readHalt(text: string | undefined, now: number): Halt | undefined {
  const halt = haltNote(recordOfVersion(text, VERSION));
  return halt && halt.until > now && halt.until <= now + HALT_MS ? halt : undefined;
}

/** Reads the problems, newest first. One that cannot be read is left out. */
export function readProblems(text: string | undefined): readonly ProblemNote[] {
  const problems = recordOfVersion(text, VERSION);
  return Array.isArray(problems)
    ? problems.slice(0, PROBLEMS_KEPT).flatMap((one) => problemNote(one) ?? [])
    : [];
}

/** Reads what a cell has found, as `readAccountNote` does. */
export function readCellsNote(text: string | undefined): CellsNote | undefined {
  return cellsNote(recordOfVersion(text, VERSION));
}

/** Returns the note after `credits` more were charged. An unknown balance stays unknown. */
export function chargeAccount(note: AccountNote, credits: number): AccountNote {
  return note.remaining === undefined ? note : { ...note, remaining: Math.max(0, note.remaining - credits) };
}
