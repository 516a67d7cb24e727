/** The fictional world of a seed: its people and companies, and how a lookup finds them. */

import { buyingGroup, type Member } from './buying-groups';
import { CAST_COMPANIES, CAST_PEOPLE } from './cast-data';
import { CAST_PERSON_START, castCompanyIndex, makeCastPerson } from './cast-people';
import { CAST_COMPANY_START, type Company, makeCompany } from './companies';
import { COMPANY_COUNT, companyIndexOfKey } from './company-names';
import { indexOfId } from './ids';
import { formerStaff, makePerson, nameKeys, nameOf, PEOPLE_COUNT, type Person, ROSTER } from './people';
import { bareDomain, companyKey, fold, profileSlug } from './spelling';

/** What identifies one person, as the API accepts it. */
export interface ContactLookup {
  readonly id?: string;
  readonly linkedinUrl?: string;
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly companyName?: string;
  readonly companyDomain?: string;
}

export interface CompanyLookup {
  readonly id?: string;
  readonly name?: string;
  readonly domain?: string;
}

export interface World {
  /** Returns the person at an index. Throws a `RangeError` if there is none. */
  person(n: number): Person;
  company(index: number): Company;
  personOfId(id: string): Person | undefined;
  companyOfId(id: string): Company | undefined;
  findPerson(lookup: ContactLookup): Person | undefined;
  findCompany(lookup: CompanyLookup): Company | undefined;
  /** Returns who of a company takes part in its purchases, the highest score first. */
  buyingGroup(company: number): readonly Member[];
}

const MAILBOX = 'postbox.example';

/** How many people a world keeps after it has generated them. Generating one takes about 50 microseconds. */
const KEPT_PEOPLE = 50_000;

const worlds = new Map<number, World>();

/**
 * Returns the world of a seed. Each world is created once per process and shared by all callers, because it never
 * changes.
 */
export function worldOf(seed: number): World {
  const world = worlds.get(seed) ?? createWorld(seed);
  worlds.set(seed, world);
  return world;
}

function createWorld(seed: number): World {
  const companies = new Map<number, Company>();
  const companyAt = (index: number): Company | undefined => {
    const known = companies.get(index);
    if (known !== undefined) return known;
    const made = makeCompany(seed, index);
    if (made !== undefined) companies.set(index, frozen(made));
    return made;
  };
  const company = (index: number): Company => {
    const found = companyAt(index);
    if (found === undefined) throw new RangeError(`There is no company ${index}.`);
    return found;
  };

  const cast = CAST_PEOPLE.map((each, position) =>
    frozen(makeCastPerson(seed, position, company(castCompanyIndex(each.company)))),
  );
  const people = new Map<number, Person>();
  const personAt = (n: number): Person | undefined => {
    if (n >= CAST_PERSON_START) return cast[n - CAST_PERSON_START];
    if (!Number.isInteger(n) || n < 0 || n >= PEOPLE_COUNT) return undefined;
    const known = people.get(n);
    if (known !== undefined) return known;
    const made = frozen(makePerson(seed, n, company(n % COMPANY_COUNT)));
    if (people.size < KEPT_PEOPLE) people.set(n, made);
    return made;
  };
  const ofId = <T>(kind: 'contact' | 'company', id: string, get: (index: number) => T | undefined) => {
    const index = indexOfId(seed, kind, id);
    return index === undefined ? undefined : get(index);
  };

  const castByEmail = new Map(
    cast.flatMap((p) => [p.email, ...p.emails.map((e) => e.email)].map((e) => [e, p])),
  );
  const castBySlug = new Map(cast.map((p) => [profileSlug(p.linkedinUrl), p]));
  const castCompanyByKey = new Map(
    CAST_COMPANIES.flatMap(({ name, slug }, position) =>
      [companyKey(name), fold(slug)].map((key) => [key, CAST_COMPANY_START + position] as const),
    ),
  );

  function companyIndexOf(key: string): number | undefined {
    return castCompanyByKey.get(key) ?? companyIndexOfKey(seed, key);
  }

  function indexOfDomain(domain: string): number | undefined {
    const bare = bareDomain(domain);
    return bare.endsWith('.example') ? companyIndexOf(fold(bare.slice(0, -'.example'.length))) : undefined;
  }

  function isNamed(n: number, keys: readonly string[]): boolean {
    const { first, last } = nameOf(seed, n);
    return keys.includes(first.key + last.key) || keys.includes(first.longKey + last.longKey);
  }

  /** Returns a person of that name who works at the company now, or else one who worked there before. */
  function namedAt(keys: readonly string[], index: number): Person | undefined {
    if (index >= CAST_COMPANY_START) {
      const matches = cast.filter((p) => nameKeys(p.firstName, p.lastName).some((key) => keys.includes(key)));
      return (
        matches.find((p) => p.companyIndex === index) ?? matches.find((p) => p.previousCompanyIndex === index)
      );
    }
    for (let position = 0; position < ROSTER; position++) {
      const n = index + position * COMPANY_COUNT;
      if (isNamed(n, keys)) return personAt(n);
    }
    const former = formerStaff(seed, index).find((n) => isNamed(n, keys));
    return former === undefined ? undefined : personAt(former);
  }

  function byEmail(address: string): Person | undefined {
    const email = address.trim().toLowerCase();
    const known = castByEmail.get(email);
    if (known !== undefined) return known;
    const [local = '', domain = ''] = email.split('@');
    if (domain === MAILBOX) {
      const person = personAt(Number.parseInt(local.slice(local.lastIndexOf('.') + 1), 36));
      return person?.emails.some((each) => each.email === email) ? person : undefined;
    }
    const index = indexOfDomain(domain);
    if (index === undefined || index >= CAST_COMPANY_START) return undefined;
    for (let position = 0; position < ROSTER; position++) {
      const n = index + position * COMPANY_COUNT;
      const { first, last } = nameOf(seed, n);
      if (`${first.longKey}.${last.longKey}` === local) return personAt(n);
    }
    return undefined;
  }

  function byProfile(url: string): Person | undefined {
    const slug = profileSlug(url);
    if (slug === undefined) return undefined;
    const known = castBySlug.get(slug);
    if (known !== undefined) return known;
    const person = personAt(Number.parseInt(slug.slice(slug.lastIndexOf('-') + 1), 36));
    return person !== undefined && profileSlug(person.linkedinUrl) === slug ? person : undefined;
  }

  function byName(lookup: ContactLookup): Person | undefined {
    const { firstName, lastName, companyName, companyDomain } = lookup;
    if (firstName === undefined || lastName === undefined) return undefined;
    const index =
      (companyDomain === undefined ? undefined : indexOfDomain(companyDomain)) ??
      (companyName === undefined ? undefined : companyIndexOf(companyKey(companyName)));
    if (index === undefined) return undefined;
    return namedAt([...new Set(nameKeys(firstName, lastName))], index);
  }

  function staffOf(index: number): readonly Person[] {
    if (index >= CAST_COMPANY_START) return cast.filter((p) => p.companyIndex === index);
    return Array.from({ length: ROSTER }, (_, position) => personAt(index + position * COMPANY_COUNT)).filter(
      (p) => p !== undefined,
    );
  }

  const personOfId = (id: string) => ofId('contact', id, personAt);
  const companyOfId = (id: string) => ofId('company', id, companyAt);
  return {
    company,
    personOfId,
    companyOfId,
    person(n) {
      const found = personAt(n);
      if (found === undefined) throw new RangeError(`There is no person ${n}.`);
      return found;
    },
    findPerson(lookup) {
      return (
        (lookup.id === undefined ? undefined : personOfId(lookup.id)) ??
        (lookup.linkedinUrl === undefined ? undefined : byProfile(lookup.linkedinUrl)) ??
        (lookup.email === undefined ? undefined : byEmail(lookup.email)) ??
        byName(lookup)
      );
    },
    findCompany(lookup) {
      if (lookup.id !== undefined) {
        const found = companyOfId(lookup.id);
        if (found !== undefined) return found;
      }
      const index =
        (lookup.domain === undefined ? undefined : indexOfDomain(lookup.domain)) ??
        (lookup.name === undefined ? undefined : companyIndexOf(companyKey(lookup.name)));
      return index === undefined ? undefined : companyAt(index);
    },
    buyingGroup: (index) => buyingGroup(seed, index, staffOf(index)),
  };
}

/** Freezes an object and everything in it, except for values that are computed on demand. */
function frozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const { value: held } of Object.values(Object.getOwnPropertyDescriptors(value))) {
    if (typeof held === 'object' && held !== null) frozen(held);
  }
  return value;
}
