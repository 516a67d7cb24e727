/** The contact endpoints: search, enrich, and both in one. */

import { type Charge, type ContactField, revealKind } from '../account/account';
import {
  type ContactEnrichBody,
  type ContactItem,
  type ContactSearchAndEnrichBody,
  type ContactSearchBody,
  contactEnrichBody,
  contactSearchAndEnrichBody,
  contactSearchBody,
} from '../bodies/contacts';
import type { Stage } from '../errors/faults';
import { badRequest } from '../errors/refusals';
import { contactPreview, enrichedContact, revealable } from '../shapes/contact';
import { asWritten } from '../shapes/told';
import type { Person } from '../world/people';
import { type Call, type Endpoint, foundRows, itemError, searchCharges } from './call';
import { listed, ordered } from './listing';
import { contactOffers } from './offers';

type Json = Readonly<Record<string, unknown>>;

const NOT_FOUND = itemError('NOT_FOUND', 'Contact not found');
const RESTRICTED = itemError('COMPLIANCE_RESTRICTED', 'Contact is restricted for compliance reasons');
const FAILED = itemError('ENRICH_FAILED', 'Contact could not be enriched');

const BOTH: readonly ContactField[] = ['emails', 'phones'];

/** Returns the error that replaces this person at this stage, if any. */
function errorOf(call: Call, person: Person, stage: Stage): Json | undefined {
  const code =
    call.faults.ofItem(person.id, stage) ?? (person.restricted ? 'COMPLIANCE_RESTRICTED' : undefined);
  if (code === undefined) return undefined;
  if (code === 'NOT_FOUND') return NOT_FOUND;
  if (code === 'BILLING_FAILED' || code === 'OUT_OF_CREDITS') return undefined;
  return code === 'ENRICH_FAILED' ? FAILED : RESTRICTED;
}

interface Match {
  readonly reference: Json;
  readonly person: Person | undefined;
}

function matchAll(call: Call, items: readonly ContactItem[]): readonly Match[] {
  return items.map((item) => ({
    reference: item.clientReferenceId === undefined ? {} : { clientReferenceId: item.clientReferenceId },
    person: call.happenings.find(item, call.now),
  }));
}

export const searchContacts: Endpoint = (call) => {
  const violations = contactSearchBody(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  const { contacts } = call.body as ContactSearchBody;
  const results = matchAll(call, contacts).map(({ reference, person }) => {
    if (person === undefined) return { ...reference, ...NOT_FOUND };
    const error = errorOf(call, person, 'search');
    if (error !== undefined) return { ...reference, ...error };
    const company = call.world.company(person.companyIndex);
    return { ...reference, ...contactPreview(person, company, contactOffers(call, person)) };
  });
  return {
    body: { results: listed(call, results) },
    charges: searchCharges(call, 'contactSearch', contacts.length, foundRows(results)),
  };
};

/** Returns a person without the reveals that Lusha could not charge for. */
function withoutReveals(
  call: Call,
  person: Person,
  fields: readonly ContactField[],
  fault: 'BILLING_FAILED' | 'OUT_OF_CREDITS',
): Json {
  const missing = fields.map((field) => ({ type: field === 'emails' ? 'email' : 'phone', status: fault }));
  const isOut = fault === 'OUT_OF_CREDITS';
  return {
    ...enrichedContact(person, call.world.company(person.companyIndex), undefined, []),
    ...(isOut ? {} : { missingDataPoints: missing }),
    ...(isOut && call.answers.revealStatus === 'item' ? { status: 'OUT_OF_CREDITS' } : {}),
  };
}

/** Returns the status of an answer in which some people have no reveals for want of credits. */
function statusOf(call: Call, people: readonly { readonly person: Person | undefined }[]): Json {
  const isOut = people.map(
    ({ person }) => person && call.faults.ofItem(person.id, 'enrich') === 'OUT_OF_CREDITS',
  );
  if (!isOut.includes(true) || call.answers.revealStatus === 'item') return {};
  return { status: isOut.every(Boolean) ? 'OUT_OF_CREDITS' : 'PARTIAL_OUT_OF_CREDITS' };
}

/** Reveals people in order. A person who is listed twice in one request is charged once. */
function reveal(
  call: Call,
  people: readonly { readonly head: Json; readonly person: Person | undefined }[],
  fields: readonly ContactField[],
): { readonly results: readonly Json[]; readonly charges: readonly Charge[] } {
  const charges = new Map<string, Charge>();
  const results = people.map(({ head, person }) => {
    if (person === undefined) return { ...head, ...NOT_FOUND };
    const error = errorOf(call, person, 'enrich');
    if (error !== undefined) return { ...head, ...error };
    const fault = call.faults.ofItem(person.id, 'enrich');
    if (fault === 'BILLING_FAILED' || fault === 'OUT_OF_CREDITS') {
      return { ...head, ...withoutReveals(call, person, fields, fault) };
    }
    for (const field of revealable(person)) {
      if (!fields.includes(field)) continue;
      const credits = call.account.chargedPrice(person, field, call.now);
      const kind = revealKind(field);
      if (credits > 0) charges.set(`${kind} ${person.id}`, { kind, id: person.id, credits });
    }
    const { company } = call.world;
    const former =
      person.previousCompanyIndex === undefined ? undefined : company(person.previousCompanyIndex);
    const record = enrichedContact(person, company(person.companyIndex), former, fields);
    return { ...head, ...asWritten(record, call.answers) };
  });
  return { results, charges: [...charges.values()] };
}

export const enrichContacts: Endpoint = (call) => {
  const violations = contactEnrichBody(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  const { ids, reveal: fields = BOTH } = call.body as ContactEnrichBody;
  const people = ids.map((id) => ({ head: { id }, person: call.happenings.ofId(id, call.now) }));
  if (call.answers.unlistedReveal === 'refused') {
    const unlisted = people.flatMap(({ person }, index) =>
      person === undefined
        ? []
        : fields
            .filter((field) => !revealable(person).includes(field))
            .map((field) => `ids.${index} has no ${field} to reveal`),
    );
    if (unlisted.length > 0) return badRequest(unlisted, call.answers.badRequestShape);
  }
  const { results, charges } = reveal(call, people, fields);
  return { body: { ...statusOf(call, people), results: ordered(call, results) }, charges };
};

export const searchAndEnrichContacts: Endpoint = (call) => {
  const violations = contactSearchAndEnrichBody(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  const { contacts, reveal: fields = BOTH } = call.body as ContactSearchAndEnrichBody;
  const matches = matchAll(call, contacts);
  const people = matches.map(({ reference, person }) =>
    person === undefined ? { head: reference, person } : { head: { ...reference, id: person.id }, person },
  );
  const { results, charges } = reveal(call, people, fields);
  const searched = searchCharges(call, 'contactSearch', contacts.length, foundRows(results));
  return { body: { results: listed(call, results) }, charges: [...searched, ...charges] };
};
