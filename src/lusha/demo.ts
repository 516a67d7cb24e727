/** The demo without a key: the add-on itself answers for five made-up people, with prices and limits like Lusha's. */
import { nextOpening } from '../core/quota';
import type { Clock, Http, HttpRequest, HttpResponse, Properties } from '../ports';
import { DEMO_ONLY, DEMO_PEOPLE, type DemoPerson, demoEmail, demoId, demoLinkedIn } from './demo-people';
import { readJson } from './error-body';
import { type RawRecord, readEach, readNumber, readRecord, readText } from './read';

/** This document property holds what the demo has spent. */
export const DEMO_PROPERTY = 'lusha.demo.state';
/** Of that state; with one of another version the demo begins anew. */
const VERSION = 1;
const CREDITS = 50;
const REQUESTS_A_DAY = 100;
const PRICES = { emails: 1, phones: 5 } as const;
const DEMO_REVEALS = ['emails', 'phones'] as const;

interface State {
  readonly day: number;
  readonly requests: number;
  readonly credits: number;
  /** The reveals that are free from now on, each as reveal and id, such as `emails demo.invented`. */
  readonly revealed: readonly string[];
}

/** Creates an `Http` that answers all requests itself and stores its state in `store`. */
export function demoHttp(store: Properties, clock: Clock): Http {
  return {
    sendAll(requests) {
      let state = readState(store.getAll()[DEMO_PROPERTY], clock.now());
      const responses = requests.map((request) => {
        const [next, body] = answer(request, { ...state, requests: state.requests + 1 });
        state = next;
        return responseOf(body, state);
      });
      store.setAll({ [DEMO_PROPERTY]: JSON.stringify({ v: VERSION, ...state }) });
      return responses;
    },
  };
}

/** What the demo has spent today; made-up credits, so what cannot be read counts as nothing. */
function readState(text: string | undefined, now: number): State {
  const day = nextOpening('day', now);
  const stored = readRecord(readJson(text ?? '')) ?? {};
  if (stored.v !== VERSION) return { day, requests: 0, credits: 0, revealed: [] };
  return {
    day,
    requests: stored.day === day ? (readNumber(stored.requests) ?? 0) : 0,
    credits: readNumber(stored.credits) ?? 0,
    revealed: textsOf(stored.revealed),
  };
}

function responseOf(body: object, { requests }: State): HttpResponse {
  return {
    kind: 'response',
    status: 200,
    headers: {
      'x-rate-limit-daily': String(REQUESTS_A_DAY),
      'x-daily-requests-left': String(Math.max(0, REQUESTS_A_DAY - requests)),
    },
    body: JSON.stringify(body),
  };
}

function answer({ url, body }: HttpRequest, state: State): readonly [State, object] {
  const request = readRecord(readJson(body ?? '{}')) ?? {};
  if (url.endsWith('/contacts/search')) return search(recordsIn(request.contacts), state);
  if (url.endsWith('/contacts/enrich')) return enrich(request, state);
  if (url.endsWith('/account/usage')) return [state, usage(state)];
  const items = recordsIn(request.companies).map((item) => refused(item));
  return [state, { results: items, billing: { creditsCharged: 0, resultsReturned: 0 } }];
}

function usage({ credits, requests, day }: State): object {
  return {
    credits: { total: CREDITS, used: credits, remaining: Math.max(0, CREDITS - credits) },
    rateLimits: {
      daily: {
        limit: REQUESTS_A_DAY,
        used: requests,
        remaining: Math.max(0, REQUESTS_A_DAY - requests),
        resetsAt: new Date(day).toISOString(),
      },
    },
    plan: { category: 'demo' },
  };
}

function search(items: readonly RawRecord[], state: State): readonly [State, object] {
  const results = items.map((item) => {
    const person = DEMO_PEOPLE.find((one) => isNamedBy(one, item));
    if (!person) return refused(item);
    const canReveal = DEMO_REVEALS.map((field) => ({
      field,
      credits: priceOf(field, person, state),
    }));
    return { clientReferenceId: item.clientReferenceId, ...previewOf(person), canReveal };
  });
  const found = results.filter((result) => 'id' in result).length;
  return charged(state, results, Math.ceil(found / 25), found);
}

function enrich(request: RawRecord, state: State): readonly [State, object] {
  const fields = DEMO_REVEALS.filter((reveal) => textsOf(request.reveal).includes(reveal));
  let credits = 0;
  const revealed = new Set(state.revealed);
  const results = textsOf(request.ids).map((id) => {
    const person = DEMO_PEOPLE.find((one) => demoId(one) === id);
    if (!person) return { id, error: { code: 'NOT_FOUND', message: 'Contact not found' } };
    for (const field of fields) {
      credits += priceOf(field, person, { ...state, revealed: [...revealed] });
      revealed.add(`${field} ${id}`);
    }
    return {
      ...previewOf(person),
      ...(fields.includes('emails')
        ? { emails: [{ email: demoEmail(person), type: 'work', confidence: 'A+' }] }
        : {}),
      ...(fields.includes('phones')
        ? { phones: [{ number: person.phone, type: 'mobile', doNotCall: person.doNotCall ?? false }] }
        : {}),
    };
  });
  return charged({ ...state, revealed: [...revealed] }, results, credits, results.length);
}

function charged(
  state: State,
  results: readonly object[],
  credits: number,
  found: number,
): readonly [State, object] {
  const billing = { creditsCharged: credits, resultsReturned: found };
  return [
    { ...state, credits: state.credits + credits },
    { results, billing },
  ];
}

function priceOf(field: keyof typeof PRICES, person: DemoPerson, { revealed }: State): number {
  return revealed.includes(`${field} ${demoId(person)}`) ? 0 : PRICES[field];
}

function previewOf(person: DemoPerson): object {
  const { firstName, lastName, title, seniority, company, domain, country, city } = person;
  return {
    id: demoId(person),
    firstName,
    lastName,
    jobTitle: { title, departments: [], seniority },
    company: { name: company, domain },
    location: { country, city },
    socialLinks: { linkedin: demoLinkedIn(person) },
    has: ['emails', 'phones'],
  };
}

function isNamedBy(person: DemoPerson, item: RawRecord): boolean {
  const is = (name: string, value: string) => readText(item[name])?.toLowerCase() === value.toLowerCase();
  return (
    is('id', demoId(person)) ||
    is('email', demoEmail(person)) ||
    is('linkedinUrl', demoLinkedIn(person)) ||
    (is('firstName', person.firstName) && is('lastName', person.lastName))
  );
}

function refused({ clientReferenceId }: RawRecord): object {
  return { clientReferenceId, error: { code: DEMO_ONLY, message: 'Not one of the made-up people' } };
}

function recordsIn(value: unknown): readonly RawRecord[] {
  return Array.isArray(value) ? readEach(value, readRecord) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? readEach(value, readText) : [];
}
