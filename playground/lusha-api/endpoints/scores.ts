/** The endpoints for signal scores of companies and people. Each scored row is charged, also where the score is 0. */

import type { Charge } from '../account/account';
import type { Check } from '../bodies/checks';
import type { ContactItem } from '../bodies/contacts';
import {
  type CompanyScoreBody,
  type ContactScoreBody,
  companyScoreBody,
  contactScoreBody,
  type ScoredCompany,
} from '../bodies/scores';
import { badRequest } from '../errors/refusals';
import { shownDomain } from '../shapes/contact';
import { signalScore } from '../world/scores';
import type { Signal } from '../world/signals';
import { type Call, type Endpoint, itemError } from './call';
import { listed } from './listing';

type Json = Readonly<Record<string, unknown>>;

/** A company or person that was found: who it is, and its signals. */
interface Found {
  readonly id: string;
  readonly head: Json;
  readonly signals: readonly Signal[];
}

interface Kind<Item> {
  readonly charge: 'signalScoreCompany' | 'signalScoreContact';
  readonly check: Check;
  readonly itemsOf: (body: unknown) => readonly Item[];
  readonly find: (call: Call, item: Item) => Found | undefined;
}

/** The parts of an item that say who is meant, in the order in which an answer repeats one that it does not know. */
function namedBy({ clientReferenceId: _, ...item }: Json): unknown {
  return Object.values(item)[0];
}

const NO_SCORE = itemError('NO_SCORE', 'No score is available');

const COMPANIES: Kind<ScoredCompany> = {
  charge: 'signalScoreCompany',
  check: companyScoreBody,
  itemsOf: (body) => (body as CompanyScoreBody).companies,
  find({ world, happenings, now }, { id, domain, name, email }) {
    const host = domain ?? email?.slice(email.indexOf('@') + 1);
    const company =
      id === undefined
        ? world.findCompany({ ...(host ? { domain: host } : {}), ...(name ? { name } : {}) })
        : world.companyOfId(id);
    if (company === undefined) return undefined;
    const head = { id: company.id, name: company.name, domain: shownDomain(company) };
    return { id: company.id, head, signals: happenings.ofCompany(company, now) };
  },
};

const CONTACTS: Kind<ContactItem> = {
  charge: 'signalScoreContact',
  check: contactScoreBody,
  itemsOf: (body) => (body as ContactScoreBody).contacts,
  find({ world, happenings, now }, item) {
    const person = item.id === undefined ? world.findPerson(item) : world.personOfId(item.id);
    if (person === undefined || person.restricted) return undefined;
    const { id, name, domain } = world.company(person.companyIndex);
    const head = { id: person.id, fullName: person.fullName, company: { id, name, domain } };
    return { id: person.id, head, signals: happenings.ofPerson(person, now) };
  },
};

function rowOf<Item extends { readonly clientReferenceId?: string }>(
  call: Call,
  kind: Kind<Item>,
  item: Item,
  charges: Charge[],
): Json {
  const reference = item.clientReferenceId === undefined ? {} : { clientReferenceId: item.clientReferenceId };
  const found = kind.find(call, item);
  if (found === undefined || call.faults.ofItem(found.id, 'search') !== undefined) {
    return { ...reference, id: namedBy(item as Json), ...itemError('NOT_FOUND', 'Not found') };
  }
  const scored = signalScore(found.id, found.signals);
  if (scored === undefined) return { ...reference, ...found.head, ...NO_SCORE };
  const credits = call.chargedPrices[kind.charge];
  if (credits > 0) charges.push({ kind: kind.charge, id: found.id, credits });
  return {
    ...reference,
    ...found.head,
    signalScore: scored.score,
    signalTypes: scored.types,
    noActiveSignals: scored.types.length === 0,
  };
}

const scoresOf =
  <Item extends { readonly clientReferenceId?: string }>(kind: Kind<Item>): Endpoint =>
  (call) => {
    const violations = kind.check(call.body, '');
    if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
    if (call.plan === 'free') {
      const status = call.answers.planGate;
      const errors = ['Signal scores are not available on your current plan'];
      return { status, body: { statusCode: status, message: 'Forbidden', errors } };
    }
    const charges: Charge[] = [];
    const rows = kind.itemsOf(call.body).map((item) => rowOf(call, kind, item, charges));
    return { body: { results: listed(call, rows) }, charges };
  };

export const scoreCompanies: Endpoint = scoresOf(COMPANIES);
export const scoreContacts: Endpoint = scoresOf(CONTACTS);
