/** The request quota as a text in a property. */
import {
  CLOCKS_DIFFER_MS,
  isWithinWindow,
  type QuotaSnapshot,
  type QuotaWindow,
  WINDOWS,
  type WindowState,
} from './quota';
import { parseStored } from './stored-json';

/** Of a stored snapshot; one of another version counts as absent. */
const VERSION = 2;

type StoredWindow = readonly [
  limit: number | null,
  left: number | null,
  used: number | null,
  resets: number,
  told: 0 | 1,
];

/** Returns the snapshot as a short JSON text for a property. */
export function storeQuota(snapshot: QuotaSnapshot): string {
  const windows = WINDOWS.map((window): StoredWindow | null => {
    const state = snapshot[window];
    if (!state) return null;
    const { limit = null, left = null, used = null, resetsAt, told } = state;
    return [limit, left, used, resetsAt, told ? 1 : 0];
  });
  return JSON.stringify([VERSION, snapshot.askedAt, snapshot.seenAt, ...windows]);
}

/**
 * Reads a stored snapshot at `now` (epoch ms); `undefined` when there is none of this version that can be read. A window
 * that would reset later than it is long is damaged and counts as absent, because it would stay shut for ever; so does a
 * snapshot of the future, because it would count as newer than every answer.
 */
export function readStoredQuota(text: string | undefined, now: number): QuotaSnapshot | undefined {
  const [version, askedAt, seenAt, ...windows] = listIn(text);
  if (version !== VERSION || !isNumber(askedAt) || !isNumber(seenAt)) return undefined;
  if (seenAt > now + CLOCKS_DIFFER_MS) return undefined;
  const states = WINDOWS.flatMap((window, index): [QuotaWindow, WindowState][] => {
    const state = readWindow(windows[index]);
    return state && isWithinWindow(window, state.resetsAt, now) ? [[window, state]] : [];
  });
  return { ...Object.fromEntries(states), askedAt, seenAt };
}

function readWindow(value: unknown): WindowState | undefined {
  if (!Array.isArray(value)) return undefined;
  const [limit, left, used, resetsAt, told] = value as readonly unknown[];
  if (!isNumber(resetsAt)) return undefined;
  return {
    ...(isCount(limit) ? { limit } : {}),
    ...(isCount(left) ? { left } : {}),
    ...(isCount(used) ? { used } : {}),
    resetsAt,
    ...(told === 1 ? { told: true } : {}),
  };
}

function listIn(text: string | undefined): readonly unknown[] {
  const stored = parseStored(text);
  return Array.isArray(stored) ? stored : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return isNumber(value) && value >= 0;
}
