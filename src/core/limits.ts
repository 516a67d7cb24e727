/** Numbers that Lusha's API and our own caution set, each with its source. */

/** Items of one search or enrich request at most (V3 specification). */
export const BATCH_SIZE = 100;

/** Charged requests in flight at most: what a killed execution can lose is bounded by it. Our own choice. */
export const MAX_REQUESTS_AT_ONCE = 4;

/** Results a page of prospecting, at least and at most; fewer than 10 are refused (V3 specification). */
export const SMALLEST_PAGE = 10;
export const LARGEST_PAGE = 100;
/** Pages are counted from 0 up to and including this one (V3 specification). */
export const LAST_PAGE = 1000;

/** Characters of a search for filter values (V3 specification). */
export const SHORTEST_FILTER_QUERY = 2;
export const LONGEST_FILTER_QUERY = 256;

/** What an execution waits for the file's lock: the wait counts against its own time. Our own choice. */
export const LOCK_WAIT_MS = 5_000;

/** Attempts of one call, the first included. Our own choice. */
export const MAX_ATTEMPTS = 3;
/** Pauses between attempts start here, double, and stop growing at the longest (Lusha's advice on rate limits). */
export const FIRST_PAUSE_MS = 1_000;
export const LONGEST_PAUSE_MS = 60_000;

/** Characters kept of a message from outside. Our own choice: one line of the panel. */
export const LONGEST_MESSAGE = 200;

/** Google ends a custom function after 30 s: requests of a cell start within the first, and all is answered by the second. */
export const CELL_START_MS = 20_000;
export const CELL_END_MS = 25_000;
/** What Google may wait for one answer in a cell; the client shortens it to the time that is left. */
export const CELL_TIMEOUT_S = 25;

/** A step of a run: requests start within the first, and all is answered by the second; several fit into Google's six minutes. Our own choice. */
export const STEP_START_MS = 45_000;
export const STEP_END_MS = 105_000;
export const STEP_TIMEOUT_S = 60;
/** After this an execution begins no further step: Google ends it after six minutes. */
export const LAST_STEP_MS = 240_000;
