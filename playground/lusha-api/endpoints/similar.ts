/** The endpoints that return people or companies like those of a request, page after page in one session. */

import { similarPrice } from '../account/prices';
import type { Check } from '../bodies/checks';
import {
  type CompanySeeds,
  type ContactSeeds,
  companySimilarBody,
  contactSimilarBody,
  type SimilarBody,
} from '../bodies/similar';
import { badRequest, type Refusal } from '../errors/refusals';
import { similarCompany, similarPerson } from '../shapes/similar';
import { companiesLike, peopleLike } from '../similar/likeness';
import type { SessionKind } from '../similar/sessions';
import type { Company } from '../world/companies';
import type { Person } from '../world/people';
import { profileSlug } from '../world/spelling';
import type { World } from '../world/world';
import type { Call, Endpoint, Plan } from './call';

/** The number of results unless a request says otherwise. */
const USUAL_LIMIT = 25;

/** A seed by its place in the body, such as `domains.3`; `found` is `undefined` if the service does not know it. */
interface Seed<T> {
  readonly path: string;
  readonly found: T | undefined;
}

function seedsIn<T>(lists: Readonly<Record<string, readonly (T | undefined)[]>>): readonly Seed<T>[] {
  return Object.entries(lists).flatMap(([list, items]) =>
    items.map((found, at) => ({ path: `${list}.${at}`, found })),
  );
}

function peopleIn(world: World, seeds: ContactSeeds = {}): readonly Seed<Person>[] {
  const { linkedinUrls = [], emails = [], ids = [], contacts = [], contactIds = [] } = seeds;
  return seedsIn({
    linkedinUrls: linkedinUrls.map((linkedinUrl) => world.findPerson({ linkedinUrl })),
    emails: emails.map((email) => world.findPerson({ email })),
    ids: ids.map((id) => world.personOfId(id)),
    contacts: contacts.map((contact) => world.findPerson(contact)),
    contactIds: contactIds.map((id) => world.personOfId(String(id))),
  });
}

function companiesIn(world: World, seeds: CompanySeeds = {}): readonly Seed<Company>[] {
  const { domains = [], linkedinUrls = [] } = seeds;
  return seedsIn({
    domains: domains.map((domain) => world.findCompany({ domain })),
    linkedinUrls: linkedinUrls.map((url) => companyOfUrl(world, url)),
  });
}

/** Returns the company of a profile on LinkedIn, whose address is made from the name of its domain. */
function companyOfUrl(world: World, url: string): Company | undefined {
  const slug = profileSlug(url) ?? '';
  const company = world.findCompany({ domain: `${slug.replace(/-example$/, '')}.example` });
  return company !== undefined && profileSlug(company.linkedinUrl) === slug ? company : undefined;
}

/** What one kind of record needs for its endpoint. */
interface Kind<Seeds, T> {
  readonly name: SessionKind;
  readonly price: 'lookalikeContact' | 'lookalikeCompany';
  readonly body: Check;
  readonly seedsIn: (world: World, seeds: Seeds | undefined) => readonly Seed<T>[];
  readonly indexOf: (seed: T) => number;
  readonly similar: (world: World, seeds: readonly T[]) => readonly number[];
  readonly row: (world: World, index: number) => Readonly<Record<string, unknown>>;
  /** The body of a 410 about a session that has ended. */
  readonly endedSession: Readonly<Record<string, unknown>>;
}

const ENDED = 'The dedupe session is invalid or has expired';

const CONTACTS: Kind<ContactSeeds, Person> = {
  name: 'contact',
  price: 'lookalikeContact',
  body: contactSimilarBody,
  seedsIn: peopleIn,
  indexOf: ({ n }) => n,
  similar: peopleLike,
  row: (world, n) => {
    const person = world.person(n);
    return similarPerson(person, world.company(person.companyIndex));
  },
  endedSession: { code: 'DEDUPE_SESSION_INVALID', message: ENDED },
};

const COMPANIES: Kind<CompanySeeds, Company> = {
  name: 'company',
  price: 'lookalikeCompany',
  body: companySimilarBody,
  seedsIn: companiesIn,
  indexOf: ({ index }) => index,
  similar: companiesLike,
  row: (world, index) => similarCompany(world.company(index)),
  endedSession: { statusCode: 410, message: ENDED },
};

function found<T>(seeds: readonly Seed<T>[]): readonly T[] {
  return seeds.flatMap((seed) => (seed.found === undefined ? [] : [seed.found]));
}

/** Returns the refusal of a plan without this feature, or of seeds that the service does not know. */
function refusalOf<T>({ answers, plan }: Call, seeds: readonly Seed<T>[]): Refusal | undefined {
  if (plan === 'free') {
    const errors = ['Lookalikes are not available on your current plan'];
    return { status: answers.planGate, body: { statusCode: answers.planGate, message: 'Forbidden', errors } };
  }
  const unknown = seeds.filter((seed) => seed.found === undefined);
  if (answers.unknownSeeds === 'ignored' || unknown.length === 0) return undefined;
  return badRequest(
    unknown.map(({ path }) => `seeds.${path} could not be resolved`),
    answers.badRequestShape,
  );
}

function answerOf<Seeds, T>(call: Call, kind: Kind<Seeds, T>): Plan | Refusal {
  const violations = kind.body(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  const { answers, chargedPrices, now, sessions, world } = call;
  const { seeds, exclude, limit = USUAL_LIMIT, dedupeSessionId } = call.body as SimilarBody<Seeds>;
  const known = kind.seedsIn(world, seeds);
  const refusal = refusalOf(call, known);
  if (refusal !== undefined) return refusal;
  const session = dedupeSessionId === undefined ? undefined : sessions.find(kind.name, dedupeSessionId, now);
  if (dedupeSessionId !== undefined && session === undefined && answers.endedSession === 'refused') {
    return { status: 410, body: kind.endedSession };
  }
  const left = new Set(found(kind.seedsIn(world, exclude)).map(kind.indexOf));
  const matches = kind
    .similar(world, found(known))
    .filter((index) => !left.has(index) && session?.returned.has(index) !== true);
  const shown = matches.slice(0, limit);
  const isNamed = kind.name === 'company' || answers.similarSession === 'named';
  const id = isNamed ? (session?.id ?? sessions.nextId()) : null;
  const price = chargedPrices[kind.price];
  const credits = shown.length > 0 ? similarPrice(price, shown.length) : price * answers.emptyPageCredits;
  return {
    body: {
      dedupeSessionId: id,
      results: shown.map((index) => kind.row(world, index)),
      meta: { returned: shown.length, hasMore: matches.length > shown.length },
    },
    charges: credits > 0 ? [{ kind: kind.price, id: null, credits }] : [],
    whenPaid: () => {
      if (id !== null) sessions.use(kind.name, id, shown, now);
    },
  };
}

export const similarContacts: Endpoint = (call) => answerOf(call, CONTACTS);
export const similarCompanies: Endpoint = (call) => answerOf(call, COMPANIES);
