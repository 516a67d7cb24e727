/** Questions about Lusha, which two free calls of the usage endpoint answer. */
import type { CheckAnswer } from '../../core/check/question';
import { sentence } from '../../core/errors';
import { isDemo } from '../../core/settings';
import type { UsageFacts, UsageWindow } from '../../lusha/usage-facts';
import type { Topic } from './topic';

const NAMES = [
  'usageAccess',
  'keyEcho',
  'windows',
  'headerCase',
  'limitHeaders',
  'limitWindows',
  'usageShape',
  'usageNames',
  'usageCounts',
];

const USAGE: Topic = {
  names: NAMES,
  ask({ execution }) {
    const settings = execution.step().settings();
    const cannot = (problem: string) => NAMES.map((name) => ({ name, problem }));
    if (isDemo(settings)) return cannot('The demo asks Lusha nothing. Connect a key, then check again.');
    if (settings.key === undefined) return cannot('There is no API key. Connect one, then check again.');
    const first = execution.askUsageFacts(settings.key);
    if ('code' in first) {
      const [access, ...others] = cannot(sentence(first.code));
      const isPlan = first.code === 'plan_lacks' || first.code === 'no_access';
      return [isPlan ? { name: 'usageAccess', seen: 'refused' } : access, ...others].flatMap(
        (one) => one ?? [],
      );
    }
    const second = execution.askUsageFacts(settings.key);
    return answersOf(first, 'code' in second ? undefined : second);
  },
};

function answersOf(first: UsageFacts, second: UsageFacts | undefined): readonly CheckAnswer[] {
  const { headers, unknown } = first;
  return [
    { name: 'usageAccess', seen: 'every plan' },
    { name: 'keyEcho', seen: String(first.repeatsKey) },
    { name: 'windows', seen: resetsOf(first) },
    { name: 'headerCase', seen: caseOf(headers) },
    { name: 'limitHeaders', seen: whichOf(headers), ...detailOf(headers) },
    { name: 'limitWindows', seen: first.windows.map(({ name }) => name).join(', ') || 'none' },
    { name: 'usageShape', seen: first.shape },
    { name: 'usageNames', seen: unknown.length === 0 ? 'known' : 'unknown too', ...detailOf(unknown) },
    second
      ? { name: 'usageCounts', seen: countedIn(first, second) }
      : { name: 'usageCounts', problem: 'The second call was refused. Check again in a minute.' },
  ];
}

/** Names are shown only where they are plain. */
function detailOf(names: readonly string[]): Pick<CheckAnswer, 'detail'> {
  const shown = [...new Set(names)].map((name) => (/^[\w.-]{1,40}$/.test(name) ? name : '…')).slice(0, 12);
  return shown.length === 0 ? {} : { detail: shown.join(', ') };
}

function caseOf(headers: readonly string[]): string {
  if (headers.length === 0) return 'none';
  if (headers.every((name) => name === name.toLowerCase())) return 'lower';
  return headers.every((name) => name === name.toUpperCase()) ? 'upper' : 'title';
}

/** The documented headers name each window in three ways. */
const WINDOWS_OF_HEADERS = { minute: 'minute', hour: 'hourly', day: 'daily' };

function whichOf(headers: readonly string[]): string {
  const names = headers.map((name) => name.toLowerCase());
  if (names.length === 0) return 'none';
  if (names.some((name) => /^x-ratelimit-re/.test(name))) return 'of the previous API';
  const lacking = Object.entries(WINDOWS_OF_HEADERS).filter(
    ([, word]) => !names.some((name) => name.includes(word)),
  );
  if (lacking.length > 0) return `without ${lacking.map(([window]) => window).join(' and ')}`;
  return names.some((name) => name.endsWith('-usage')) ? 'all' : 'without usage';
}

/** Clocks of two servers differ by so much (ms). */
const CLOCKS_MS = 1_000;

/**
 * Returns when limits reset. Windows that move with requests can be told from windows at odd times only where no other request
 * was made within the shortest window.
 */
function resetsOf({ windows, askedAt, seenAt }: UsageFacts): string {
  const timed = windows.filter((window): window is Required<UsageWindow> => window.resetsAt !== undefined);
  const [shortest] = timed;
  if (!shortest) return 'not told';
  if (timed.every(({ resetsAt, spanMs }) => resetsAt % spanMs < CLOCKS_MS)) return 'aligned';
  if (shortest.name === 'daily') return 'odd';
  const [from, to] = [askedAt + shortest.spanMs - CLOCKS_MS, seenAt + shortest.spanMs + CLOCKS_MS];
  if (shortest.resetsAt >= from && shortest.resetsAt <= to) return 'rolling';
  return shortest.used === undefined || shortest.used > 1 ? 'odd or rolling' : 'odd';
}

function countedIn(first: UsageFacts, second: UsageFacts): string {
  const counts = first.windows.map(({ name, used }) => {
    const later = second.windows.find((window) => window.name === name)?.used;
    return used === undefined || later === undefined ? undefined : later > used;
  });
  if (counts.every((isMore) => isMore === undefined)) return 'not told';
  return String(counts.some((isMore) => isMore === true));
}

export const LUSHA_TOPICS: readonly Topic[] = [USAGE];
