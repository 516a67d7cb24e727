/** The signals endpoints: dated events of known people and companies, each of which is charged. */

import type { LushaAnswers } from '../../unknowns';
import type { Charge } from '../account/account';
import type { Check } from '../bodies/checks';
import { companySignalsBody, contactSignalsBody, MOST_EVENTS, type SignalsBody } from '../bodies/signals';
import { badRequest, type Refusal } from '../errors/refusals';
import { companyEvent, personEvent } from '../shapes/signals';
import { ALL_SIGNALS, COMPANY_SIGNALS, CONTACT_SIGNALS, INTENT_POSTS } from '../taxonomy/signals';
import { dayOf, daysAfter, type Signal } from '../world/signals';
import type { Call, Endpoint, Plan } from './call';
import { ordered } from './listing';

type Json = Readonly<Record<string, unknown>>;

/** The days before today of which events are looked up when a request does not say. */
const USUAL_DAYS = 182;
/** Posts are never looked up further back, and there are never more of them. */
const POST_DAYS = 90;
const MOST_POSTS = 50;

/** One event: what it is, and how it is written. */
interface Event {
  readonly signal: Signal;
  readonly written: Json;
}

/** What is known of one ID. */
interface Known {
  /** The ID under which its events are charged. */
  readonly id: string;
  /** What the result has beside its events. */
  readonly head: Json;
  readonly events: readonly Event[];
}

interface Kind {
  readonly charge: 'showSignalsContact' | 'showSignalsCompany';
  readonly check: Check;
  readonly types: readonly string[];
  readonly find: (call: Call, id: string) => Known | undefined;
}

const CONTACTS: Kind = {
  charge: 'showSignalsContact',
  check: contactSignalsBody,
  types: CONTACT_SIGNALS,
  find({ world, happenings, now, answers }, id) {
    const person = world.personOfId(id);
    if (person === undefined) return undefined;
    const events = happenings.ofPerson(person, now).map((signal) => {
      const companies = { to: world.company(signal.company), from: world.company(signal.formerCompany) };
      return { signal, written: personEvent(person, signal, companies, answers.signalNames) };
    });
    return { id: person.id, head: {}, events };
  },
};

const COMPANIES: Kind = {
  charge: 'showSignalsCompany',
  check: companySignalsBody,
  types: COMPANY_SIGNALS,
  find({ world, happenings, now }, id) {
    const company = world.companyOfId(id);
    if (company === undefined) return undefined;
    const events = happenings
      .ofCompany(company, now)
      .map((signal) => ({ signal, written: companyEvent(company, signal) }));
    const { name: companyName, domain } = company;
    return { id: company.id, head: { companyName, domain }, events };
  },
};

/** Returns whether a post is about a topic of one of the categories. */
function isInCategories({ written }: Event, categories: readonly string[] | undefined): boolean {
  if (categories === undefined || categories.length === 0) return true;
  const wanted = categories.map((category) => category.toLowerCase());
  const topics = written.intentTopics as readonly { readonly category: string }[];
  return topics.some(({ category }) => wanted.includes(category.toLowerCase()));
}

/** Returns the events of one type that a request asks for, the newest first. */
function wantedOf(type: string, events: readonly Event[], body: SignalsBody, now: number): readonly Event[] {
  const isPost = type === INTENT_POSTS;
  const asked = body.startDate ?? daysAfter(dayOf(now), -USUAL_DAYS);
  const oldest = daysAfter(dayOf(now), -POST_DAYS);
  const since = isPost && asked < oldest ? oldest : asked;
  const most = body.maxResultsPerSignal ?? MOST_EVENTS;
  return events
    .filter((event) => event.signal.type === type && event.signal.date >= since)
    .filter((event) => !isPost || isInCategories(event, body.filters?.include?.intentCategories))
    .slice(0, isPost ? Math.min(most, MOST_POSTS) : most);
}

/** Returns the result of an ID without events, or `undefined` if it is left out. */
function nothing(
  id: string,
  types: readonly string[],
  head: Json,
  form: LushaAnswers['noSignals'],
): Json | undefined {
  switch (form) {
    case 'left out':
      return undefined;
    case 'empty lists':
      return { id, ...head, ...Object.fromEntries(types.map((type) => [type, []])) };
    case 'no lists':
      return { id, ...head };
  }
}

function chargesOf(kind: Kind, { id, events }: Known, call: Call): readonly Charge[] {
  const credits = call.chargedPrices[kind.charge];
  const charged =
    call.answers.signalBilling === 'events'
      ? events
      : events.filter(
          ({ signal }, at) => events.findIndex((each) => each.signal.type === signal.type) === at,
        );
  return charged.map(({ signal: { type, date, key } }) => ({
    kind: kind.charge,
    id,
    credits,
    event: { type, date, key },
  }));
}

const signalsOf =
  (kind: Kind): Endpoint =>
  (call): Plan | Refusal => {
    if (call.plan === 'free') {
      const status = call.answers.planGate;
      const errors = ['Signals are not available on your current plan'];
      return { status, body: { statusCode: status, message: 'Forbidden', errors } };
    }
    const violations = kind.check(call.body, '');
    if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
    const body = call.body as SignalsBody;
    const types = body.signalTypes.includes(ALL_SIGNALS) ? kind.types : [...new Set(body.signalTypes)];
    const charges: Charge[] = [];
    const results = body.ids.flatMap((id) => {
      const known = kind.find(call, id);
      const lists = types.map((type) => [type, wantedOf(type, known?.events ?? [], body, call.now)] as const);
      const events = lists.flatMap(([, list]) => list);
      if (known === undefined || events.length === 0) {
        return nothing(id, types, known?.head ?? {}, call.answers.noSignals) ?? [];
      }
      charges.push(...chargesOf(kind, { ...known, events }, call));
      const isOldestFirst = call.answers.signalOrder === 'oldest first';
      const written = lists.flatMap(([type, list]) => {
        const shown = list.map((event) => event.written);
        if (shown.length === 0 && call.answers.noSignals !== 'empty lists') return [];
        return [[type, isOldestFirst ? shown.reverse() : shown]];
      });
      return [{ id, ...known.head, ...Object.fromEntries(written) }];
    });
    const startDate = body.startDate ?? daysAfter(dayOf(call.now), -USUAL_DAYS);
    return { body: { results: ordered(call, results), startDate, endDate: dayOf(call.now) }, charges };
  };

export const contactSignals: Endpoint = signalsOf(CONTACTS);
export const companySignals: Endpoint = signalsOf(COMPANIES);

const typesOf =
  (types: readonly string[]): Endpoint =>
  () => ({ body: { signalTypes: [ALL_SIGNALS, ...types] }, charges: [] });

export const contactSignalTypes: Endpoint = typesOf(CONTACT_SIGNALS);
export const companySignalTypes: Endpoint = typesOf(COMPANY_SIGNALS);
