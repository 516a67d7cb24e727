/** The limits of Lusha's API and the add-on's own limits, each with its source. */

/** The most items of one search or enrich request (V3 specification). */
export const BATCH_SIZE = 100;

/** The most charged requests in flight, which bounds what a killed execution can lose. It is the add-on's own choice. */
export const MAX_REQUESTS_AT_ONCE = 4;

/** The fewest and the most results of a page of prospecting; the API refuses fewer than 10 (V3 specification). */
export const SMALLEST_PAGE = 10;
export const LARGEST_PAGE = 100;
/** Pages are counted from 0, and this is the last one (V3 specification). */
export const LAST_PAGE = 1000;

/** The fewest and the most characters of a query for filter values (V3 specification). */
export const SHORTEST_FILTER_QUERY = 2;
export const LONGEST_FILTER_QUERY = 256;

/**
 * How long an execution waits for the file's lock. The wait counts toward its own time. It is the add-on's own choice.
 */
export const LOCK_WAIT_MS = 5_000;

/** The longest execution (Google's limit): a stored claim or lease that would end later is damaged. */
export const LONGEST_EXECUTION_MS = 6 * 60_000;

/** The most attempts of one call, including the first. It is the add-on's own choice. */
export const MAX_ATTEMPTS = 3;
/** Pauses between attempts double from the first up to the longest (Lusha's advice on rate limits). */
export const FIRST_PAUSE_MS = 1_000;
export const LONGEST_PAUSE_MS = 60_000;

/** How many characters of a message from outside are kept. It is the add-on's own choice, about one line of the panel. */
export const LONGEST_MESSAGE = 200;

/** Google ends a custom function after 30 s, and this leaves one of them for the result. */
export const CELL_LIMIT_MS = 29_000;
/** A cell starts no request after the first time and has its answers by the second. */
export const CELL_START_MS = 20_000;
export const CELL_END_MS = 25_000;
/** How long Google may wait for one answer in a cell; the client shortens it to the time that is left. */
export const CELL_TIMEOUT_S = 25;

/**
 * A step of a run starts no request after the first time and has finished by the second. Several steps fit into
 * Google's six minutes. It is the add-on's own choice.
 */
export const STEP_START_MS = 45_000;
export const STEP_END_MS = 105_000;
export const STEP_TIMEOUT_S = 60;
/** After this time an execution begins no further step, because Google ends it after six minutes. */
export const LAST_STEP_MS = 240_000;

/** How many people with the best signal scores get phones unless a person says otherwise. Our own choice. */
export const BEST_PEOPLE = 200;
