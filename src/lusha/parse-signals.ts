/**
 * Reads answers about events. No complete answer of the present API is known, so each value is read under all names that are
 * documented or were seen, and nothing that is missing makes an event unreadable.
 */
import { idToken } from '../core/lookup/lusha-id';
import { type SignalEvent, uniqueEvents } from '../core/signals/event';
import { SIGNAL_TYPES, type SignalType } from '../core/signals/types';
import { readResults } from './parse';
import {
  firstOf,
  known,
  type RawRecord,
  readDay,
  readDomain,
  readEach,
  readList,
  readNumber,
  readRecord,
  readText,
} from './read';

/** The names under which each value of an event was documented or seen, the likeliest first. */
const NAMES = {
  date: ['signalDate', 'activityPublicationDate', 'eventEffectiveDate', 'articlePublishedDate'],
  signalId: ['signalId'],
  company: ['currentCompanyName', 'newCompany', 'newCompanyName', 'currentCompany'],
  companyDomain: ['currentDomain', 'newCompanyDomain', 'currentCompanyDomain', 'newDomain'],
  title: ['currentTitle', 'newTitle'],
  departments: ['currentDepartments', 'department'],
  seniority: ['currentSeniorityLabel'],
  previousCompany: ['previousCompanyName', 'previousCompany'],
  previousDomain: ['previousDomain', 'previousCompanyDomain'],
  previousTitle: ['previousTitle'],
  state: ['state'],
  country: ['country'],
  before: ['baselineEmployeesCount', 'historicalAvg'],
  after: [
    'newEmployeesCount',
    'lastMonthVisits',
    'newJobsPostedLastWeek',
    'newJobsPostedLast4Weeks',
    'estimatedAnnualItSpend',
  ],
  percent: ['changeRatePercent'],
  event: ['eventType'],
  headline: ['articleTitle'],
  summary: ['eventSummary', 'activitySummary', 'articleHighlight'],
  topics: ['intentTopics'],
  author: ['author'],
  url: ['articleUrl', 'activityUrl'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Names of values that say which person or company the event is about, which the ID of the result says already. */
const OF_THE_RESULT = ['personId', 'id', 'companyId', 'companyName', 'domain', 'currentCompanyId'];

const READ: ReadonlySet<string> = new Set([...Object.values(NAMES).flat(), ...OF_THE_RESULT]);

/** As much is kept of a text and of what has no name here, in characters. */
const LONGEST_TEXT = 500;
const LONGEST_REST = 1_000;

/**
 * Returns the events of each requested ID, the newest first; `undefined` when the body is no answer about events. An ID that the
 * answer leaves out has none. An ID beside an error is absent.
 */
export function readSignals(
  body: unknown,
  ids: readonly string[],
): ReadonlyMap<string, readonly SignalEvent[]> | undefined {
  const results = readResults(body);
  if (!results) return undefined;
  const found = new Map<string, readonly SignalEvent[]>(ids.map((id) => [id, []]));
  // The version of an ID may rise between two answers.
  const byToken = new Map(ids.map((id) => [idToken(id), id]));
  const failed = new Set<string>();
  for (const result of results) {
    const named = readText(result.id) ?? '';
    const told = [named, ...subjectsOf(result)];
    const id = told.find((one) => found.has(one)) ?? byToken.get(idToken(named));
    if (id === undefined) continue;
    if (result.error !== undefined && result.error !== null) failed.add(id);
    const events = SIGNAL_TYPES.flatMap((type) => eventsOf(result[type], type));
    found.set(id, uniqueEvents([...(found.get(id) ?? []), ...events]));
  }
  for (const id of failed) if (found.get(id)?.length === 0) found.delete(id);
  return found;
}

/** Returns the numbers from before that the events name: a person who was asked for by a number may be answered by an ID. */
function subjectsOf(result: RawRecord): readonly string[] {
  return SIGNAL_TYPES.flatMap((type) => readList(result[type], readRecord) ?? []).flatMap((event) =>
    readEach([event.personId, event.companyId], readText),
  );
}

function eventsOf(list: unknown, type: SignalType): readonly SignalEvent[] {
  return (
    readList(list, (item) => {
      const event = readRecord(item);
      return event && readEvent(event, type);
    }) ?? []
  );
}

function readEvent(event: RawRecord, type: SignalType): SignalEvent {
  const value = (name: keyof typeof NAMES) => firstOf(event, ...NAMES[name]);
  const text = (name: keyof typeof NAMES) => readText(value(name));
  const amount = (name: keyof typeof NAMES) => readNumber(value(name));
  const place = [text('state'), text('country')].filter((name) => name !== undefined);
  return {
    type,
    date:
      readEach(
        NAMES.date.map((name) => event[name]),
        readDay,
      )[0] ?? '',
    ...known<Omit<SignalEvent, 'type' | 'date' | 'seen'>>({
      signalId: text('signalId'),
      company: nameOf(value('company')),
      companyDomain: readDomain(value('companyDomain')),
      title: text('title'),
      department: departmentOf(value('departments')),
      seniority: text('seniority'),
      previousCompany: nameOf(value('previousCompany')),
      previousDomain: readDomain(value('previousDomain')),
      previousTitle: text('previousTitle'),
      place: place.length > 0 ? place.join(', ') : undefined,
      before: amount('before'),
      after: amount('after'),
      percent: amount('percent'),
      event: text('event'),
      headline: cutText(text('headline')),
      summary: cutText(text('summary')),
      topics: readList(value('topics'), (topic) => readText(readRecord(topic)?.topic ?? topic)),
      author: nameOf(value('author')),
      url: text('url'),
      more: restOf(event),
    }),
  };
}

function cutText(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Reads a name, which may stand in an object. */
function nameOf(value: unknown): string | undefined {
  const holder = readRecord(value);
  return readText(holder ? firstOf(holder, 'name', 'fullName', 'value') : value);
}

/** Reads departments, which are one text or a list of objects. */
function departmentOf(value: unknown): string | undefined {
  return readList(value, nameOf)?.join(', ');
}

/** Returns what has no name here, as compact JSON. */
function restOf(event: RawRecord): string | undefined {
  const rest = Object.entries(event).filter(([name, value]) => !READ.has(name) && !isEmpty(value));
  if (rest.length === 0) return undefined;
  const text = JSON.stringify(Object.fromEntries(rest));
  return text.length > LONGEST_REST ? undefined : text;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
