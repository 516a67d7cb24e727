/**
 * The local Lusha: the API's endpoints over fictional people, with its prices, limits, and errors, and a record
 * of each credit.
 */

import { answersFrom, type LushaAnswers, USUAL_LUSHA } from '../unknowns';
import type { Wire, WireRequest, WireResponse } from '../wire';
import { type Account, type AccountDump, createAccount } from './account/account';
import { limitHeaders } from './account/limit-headers';
import { type Limits, PLANS, type PlanName, USAGE_CALLS_PER_MINUTE } from './account/plans';
import { LIST_PRICES, type Prices } from './account/prices';
import { createQuota, type WindowState } from './account/quota';
import { type ChargeEntry, createRecord, type LushaRecord, type RequestEntry } from './account/record';
import { type Answer, answer, type Service } from './answer';
import { createFaults, cutText, type Fault, type ItemFaultCode, type Stage } from './errors/faults';
import { htmlPage, refuse } from './errors/refusals';
import { createSessions } from './similar/sessions';
import { CAST_PEOPLE } from './world/cast-data';
import { CAST_PERSON_START } from './world/cast-people';
import type { Company } from './world/companies';
import { type AddedCompanyEvent, type AddedPersonEvent, createHappenings } from './world/happenings';
import type { Person } from './world/people';
import type { PersonSignal } from './world/person-signals';
import type { Signal } from './world/signals';
import { worldOf } from './world/world';

export type { Person } from './world/people';

export interface LushaOptions extends Partial<LushaAnswers> {
  /** Decides which people and companies exist. The default is 1. */
  readonly seed?: number;
  /** Decides request limits and plan-gated features. The default is `scale`. */
  readonly plan?: PlanName;
  /** The credits at the start. The default is that of the plan. */
  readonly credits?: number;
  /** The only key that is accepted. */
  readonly apiKey?: string;
  /** The price list, where it differs from the usual one. */
  readonly prices?: Partial<Prices>;
  /** What is charged in spite of the price list and of `canReveal`: an account that breaks its promise. */
  readonly chargedPrices?: Partial<Prices>;
  /** The state of an account to take on. Its seed and plan have to be given as they were. */
  readonly account?: LushaDump;
}

/** What Lusha knows of an account: its credits, what is revealed, and every charge so far. */
export interface LushaDump extends AccountDump {
  readonly charges: readonly ChargeEntry[];
}

interface PeopleRequest {
  /** The index of the first person to check. The default is 0. */
  readonly from?: number;
  /** Returns only people whose email reveal gives a work email. */
  readonly withWorkEmail?: boolean;
}

export interface Lusha {
  readonly wire: Wire;
  readonly record: LushaRecord;
  /** The only key that is accepted now. */
  readonly apiKey: string;
  /** Replaces the account's key: the former one is refused from now on. */
  renewKey(key: string): void;
  /** Queues a fault for the next requests that it applies to. */
  fail(fault: Fault): void;
  /** Replaces one contact or company (ID in the `v1.` form) with an error in every answer. */
  failItem(id: string, code: ItemFaultCode, stages?: readonly Stage[]): void;
  /** Leaves one contact or company (ID in the `v1.` form) out of the answers to reveals, although it is charged. */
  leaveOut(id: string): void;
  /** Removes all faults, whether or not they have taken effect. */
  heal(): void;
  /** Returns person `n`, who is always the same for a seed. Throws a `RangeError` outside 0 to 249,999. */
  person(n: number): Person;
  /** Returns the person of an ID in the `v1.` form; `undefined` if there is none. */
  personOfId(id: string): Person | undefined;
  /** Returns `count` people in the order of their index. Neighbors work at different companies. */
  people(count: number, request?: PeopleRequest): readonly Person[];
  /** Returns the hand-written people of the sample lists. */
  cast(): readonly Person[];
  /** Returns company `index`. Throws a `RangeError` outside 0 to 4,999. */
  company(index: number): Company;
  companies(count: number, from?: number): readonly Company[];
  /**
   * Lets a person (ID in the `v1.` form) change the company or be promoted. From the day on which it is known, the person's
   * record shows it.
   */
  addContactEvent(id: string, event: AddedPersonEvent): void;
  addCompanyEvent(id: string, event: AddedCompanyEvent): void;
  /** Returns what is known at `now` (epoch ms) to have happened to a person, the newest first. */
  contactEvents(id: string, now: number): readonly PersonSignal[];
  companyEvents(id: string, now: number): readonly Signal[];
  /** Returns a person as the record shows them at `now`, at the new company after a change that is known. */
  personAsOf(id: string, now: number): Person | undefined;
  /** The request limits in force. */
  readonly limits: Limits;
  /** Returns the state of each window at `now`, in epoch ms; `null` where the plan has no such window. */
  quota(now: number): Readonly<Record<'minute' | 'hour' | 'day', WindowState | null>>;
  setLimits(limits: Partial<Limits>): void;
  /** Adds credits. A negative count removes them. */
  addCredits(count: number): void;
  /** Returns the state of the account, for `LushaOptions.account`. */
  dump(): LushaDump;
}

const DEFAULT_KEY = 'playground-key-0000-demo';

/** Adds the key to every object of an answer, as it is and encoded for a URL. */
function withEcho(body: unknown, key: string): unknown {
  if (Array.isArray(body)) return body.map((item: unknown) => withEcho(item, key));
  if (typeof body !== 'object' || body === null) return body;
  const parts = Object.entries(body).map(([name, part]) => [name, withEcho(part, key)]);
  const encoded = [...key].map((one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  return { ...Object.fromEntries(parts), requestedBy: `api_key ${key}`, requestedAt: `/?key=${encoded}` };
}

/** Returns prices of reveals that are above those of the list. */
function dearerThan({ revealEmail, revealPhone, revealCompany }: Prices): Partial<Prices> {
  return { revealEmail: revealEmail + 2, revealPhone: revealPhone + 5, revealCompany: revealCompany + 2 };
}

/** The items of a batch that takes long. */
const LONG_BATCH = 50;

/** Returns what arrives of an answer: of a long batch perhaps only the status of an edge that waited no longer. */
function withTimeout(given: Answer, longBatches: LushaAnswers['longBatches'], now: number): Answer {
  const isLong = given.kind === 'charged' && given.status === 200 && given.items > LONG_BATCH;
  if (!isLong || longBatches === 'answered') return given;
  return { ...given, status: longBatches, body: refuse(longBatches, 'The request took too long.', now).body };
}

/** Returns what has an ID. Throws a `RangeError` if there is none. */
function known<Found>(found: Found | undefined, id: string): Found {
  if (found === undefined) throw new RangeError(`Nobody has the ID ${id}.`);
  return found;
}

/** Creates a local Lusha with an account of its own. */
export function createLusha(options: LushaOptions = {}): Lusha {
  const plan = options.plan ?? 'scale';
  const prices = { ...LIST_PRICES, ...options.prices };
  const answers = answersFrom(USUAL_LUSHA, options);
  const dearer = answers.charging === 'more than quoted' ? dearerThan(prices) : {};
  const chargedPrices = { ...prices, ...dearer, ...options.chargedPrices };
  const terms = {
    credits: options.credits ?? PLANS[plan].credits,
    prices,
    chargedPrices,
    repeatsFree: answers.repeatsFree,
    companyRepeats: answers.companyRepeats,
  };
  const account: Account = createAccount(terms, options.account);
  const world = worldOf(options.seed ?? 1);
  const happenings = createHappenings(options.seed ?? 1, world);
  const faults = createFaults();
  const quota = createQuota(PLANS[plan].limits, answers, options.seed);
  const ofUsage = { second: null, minute: USAGE_CALLS_PER_MINUTE, hour: null, day: null };
  const usageQuota = createQuota(ofUsage, answers, options.seed);
  const book = createRecord(() => account.credits.remaining, options.account?.charges);
  let apiKey = options.apiKey ?? DEFAULT_KEY;
  let answered = 0;

  const service: Service = {
    world,
    happenings,
    account,
    faults,
    sessions: createSessions(),
    quota,
    usageQuota,
    prices,
    chargedPrices,
    plan,
    get apiKey() {
      return apiKey;
    },
    answers,
    nextRequestId: () => `00000000-0000-4000-8000-${String(++answered).padStart(12, '0')}`,
  };

  function note(
    request: WireRequest,
    now: number,
    outcome: Pick<RequestEntry, 'status' | 'lost'>,
    given: Answer,
  ): void {
    const { pathname, search } = new URL(request.url);
    const creditsCharged = given.charges.reduce((sum, charge) => sum + charge.credits, 0);
    book.addRequest({
      at: now,
      method: request.method,
      path: pathname + search,
      body: request.body,
      ...outcome,
      items: given.items,
      creditsCharged,
      kind: given.kind,
    });
    book.addCharges(given.charges.map((charge) => ({ at: now, ...charge })));
  }

  function respond(given: Answer, now: number, extra: Readonly<Record<string, string>> = {}): WireResponse {
    const { status, body, headers = {} } = given;
    if (typeof body === 'string') {
      return { status, headers: { 'content-type': 'text/html', ...headers }, body };
    }
    return {
      status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...limitHeaders(quota, now, answers),
        ...(answers.keyEcho ? { 'x-request-key': apiKey } : {}),
        ...headers,
        ...extra,
      },
      body: JSON.stringify(answers.keyEcho ? withEcho(body, apiKey) : body).replace(
        /"v1\.(?=[\w-]{36}")/g,
        `"${answers.idVersion}.`,
      ),
    };
  }

  const wire: Wire = (request, now) => {
    const fault = faults.take(request);
    if (fault !== undefined && 'html' in fault) {
      const done = fault.acted ? answer.to(request, now, service) : answer.nothing(request);
      note(request, now, { status: fault.html, lost: false }, done);
      return { status: fault.html, headers: { 'content-type': 'text/html' }, body: htmlPage(fault.html) };
    }
    if (fault !== undefined && 'status' in fault) {
      if (!fault.acted) quota.admit(now);
      const shape = refuse(fault.status, 'The request was refused.', now);
      const done = fault.acted ? answer.to(request, now, service) : answer.nothing(request);
      const given = { ...done, status: fault.status, body: fault.body ?? shape.body };
      note(request, now, { status: fault.status, lost: false }, given);
      return respond(given, now, fault.headers);
    }
    if (fault !== undefined && 'cut' in fault && fault.cut === 'before') {
      note(request, now, { status: null, lost: true }, answer.nothing(request));
      return { failure: cutText(fault, request.url) };
    }
    const given = withTimeout(answer.to(request, now, service), answers.longBatches, now);
    const isCut = fault !== undefined && 'cut' in fault;
    note(request, now, { status: given.status, lost: isCut }, given);
    const response = respond(given, now);
    // Another program asks as often as this one, right after it.
    if (answers.otherKeys === 'same limits') quota.count(now);
    if (isCut) return { failure: cutText(fault, request.url) };
    return fault === undefined ? response : fault.change(response);
  };

  return {
    wire,
    record: book.record,
    get apiKey() {
      return apiKey;
    },
    renewKey(key) {
      apiKey = key;
    },
    fail: faults.add,
    failItem(
      id,
      code,
      stages = code === 'NOT_FOUND' || code === 'COMPLIANCE_RESTRICTED' ? ['search', 'enrich'] : ['enrich'],
    ) {
      faults.addItem(id, code, stages);
    },
    leaveOut: faults.leaveOut,
    heal: faults.clear,
    person: world.person,
    personOfId: world.personOfId,
    people(count, { from = 0, withWorkEmail = false } = {}) {
      const people: Person[] = [];
      for (let n = from; people.length < count; n++) {
        const person = world.person(n);
        if (!withWorkEmail || person.workEmail !== undefined) people.push(person);
      }
      return people;
    },
    cast: () => CAST_PEOPLE.map((_, position) => world.person(CAST_PERSON_START + position)),
    company: world.company,
    companies: (count, from = 0) => Array.from({ length: count }, (_, i) => world.company(from + i)),
    addContactEvent: (id, event) => happenings.addToPerson(known(world.personOfId(id), id), event),
    addCompanyEvent: (id, event) => happenings.addToCompany(known(world.companyOfId(id), id), event),
    contactEvents: (id, now) => happenings.ofPerson(known(world.personOfId(id), id), now),
    companyEvents: (id, now) => happenings.ofCompany(known(world.companyOfId(id), id), now),
    personAsOf: happenings.ofId,
    get limits() {
      return quota.limits;
    },
    quota: (now) => ({
      minute: quota.state('minute', now),
      hour: quota.state('hour', now),
      day: quota.state('day', now),
    }),
    setLimits(limits) {
      quota.limits = { ...quota.limits, ...limits };
    },
    addCredits: account.addCredits,
    dump: () => ({ ...account.dump(), charges: book.record.charges }),
  };
}
