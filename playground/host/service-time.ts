/** How long service calls take in simulated time. */
import type { GoogleAnswers } from '../unknowns.js';

/** Returns the ms that a call takes, in addition to its own waits. `random` gives numbers from 0 up to but not including 1. */
export type ServiceTime = (service: string, method: string, random: () => number) => number;

/** The shortest and the longest call when Google is slow, in ms. */
const SLOW_MS = [300, 1_500] as const;

/** Services and methods that a script answers itself or that only open a store: even a slow Google is not asked. */
const LOCAL_SERVICES = new Set([
  'Blob',
  'CacheService',
  'console',
  'HtmlService',
  'LockService',
  'MenuBuilder',
  'PropertiesService',
  'Utilities',
]);
const LOCAL_METHODS = new Set([
  'Sheet.getRange',
  'SpreadsheetApp.getActive',
  'SpreadsheetApp.getActiveSpreadsheet',
  'SpreadsheetApp.getUi',
]);

/** Creates the service time of a quick Google, whose calls take `usual`, or of a slow one. */
export function createServiceTime(
  answer: GoogleAnswers['serviceTime'],
  usual: (random: () => number) => number,
): ServiceTime {
  const [shortest, longest] = SLOW_MS;
  return (service, method, random) => {
    const isLocal = LOCAL_SERVICES.has(service) || LOCAL_METHODS.has(`${service}.${method}`);
    if (answer === 'quick' || isLocal) return usual(random);
    return shortest + Math.floor(random() * (longest - shortest + 1));
  };
}
