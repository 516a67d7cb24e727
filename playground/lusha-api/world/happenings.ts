/** What has happened to the people and companies of one account's world by now: events of the seed, and those that a test adds. */

import { seniorityLabel } from '../taxonomy/seniorities';
import type { Company } from './companies';
import { COMPANY_COUNT } from './company-names';
import { type CompanySignal, ownValues } from './company-signals';
import { dice } from './dice';
import { JOBS, type Job } from './jobs';
import { nameKeys, type Person, ROSTER } from './people';
import { laterStaff, type PersonSignal } from './person-signals';
import { visibleSignals } from './signals';
import type { ContactLookup, World } from './world';

interface AddedEvent {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The day from which on Lusha knows of it. The default is the date. */
  readonly seenFrom?: string;
}

/** An event of a person to be added. */
export interface AddedPersonEvent extends AddedEvent {
  /** The default is `companyChange`. */
  readonly type?: PersonSignal['type'];
  /** The index of the company afterwards. The default is the next company for a change, and the same one for a promotion. */
  readonly company?: number;
  /** The default is *Head of Procurement*. */
  readonly title?: string;
}

/** An event of a company to be added. */
export interface AddedCompanyEvent extends AddedEvent {
  readonly type: string;
  /** Values that replace those that are generated. */
  readonly own?: CompanySignal['own'];
}

export interface Happenings {
  /** Returns what Lusha knows at `now` (epoch ms) to have happened to a person, the newest first. */
  ofPerson(person: Person, now: number): readonly PersonSignal[];
  ofCompany(company: Company, now: number): readonly CompanySignal[];
  /** Returns a person as the record shows them at `now`: at the new company after a later move that is known. */
  asOf(person: Person, now: number): Person;
  /** Finds a person as the record shows them at `now`, at a company to which they have moved as well. */
  find(lookup: ContactLookup, now: number): Person | undefined;
  /** Returns the person of an ID as the record shows them at `now`. */
  ofId(id: string, now: number): Person | undefined;
  addToPerson(person: Person, event: AddedPersonEvent): void;
  addToCompany(company: Company, event: AddedCompanyEvent): void;
  /** How many events were added. */
  readonly added: number;
}

const ADDED_STREAM = 39;
const FIRST_ADDED_ID = 90_000_000;
const PROCUREMENT: Job = { title: 'Head of Procurement', department: 'Operations', seniorityId: 6 };

function moved(
  person: Person,
  { company: index, formerCompany, job, date }: PersonSignal,
  at: Company,
): Person {
  const local = person.workEmail?.split('@')[0];
  const workEmail = local === undefined ? undefined : `${local}@${at.domain}`;
  const emails = person.emails.map((each) =>
    each.type === 'work' && workEmail !== undefined ? { ...each, email: workEmail } : each,
  );
  return {
    ...person,
    companyIndex: index,
    companyName: at.name,
    companyDomain: at.domain,
    ...job,
    seniority: seniorityLabel(job.seniorityId),
    startDate: date,
    emails,
    workEmail,
    email: workEmail ?? person.email,
    previousCompanyIndex: formerCompany,
    previousTitle: person.title,
  };
}

/** Creates the events of one account's world. */
export function createHappenings(seed: number, world: World): Happenings {
  const people = new Map<string, readonly PersonSignal[]>();
  const companies = new Map<string, readonly CompanySignal[]>();
  let added = 0;

  const ofPerson = (person: Person, now: number) =>
    visibleSignals([...person.signals, ...(people.get(person.id) ?? [])], now);

  function asOf(person: Person, now: number): Person {
    const last = ofPerson(person, now).find(({ type, isLater }) => type === 'companyChange' && isLater);
    return last === undefined ? person : moved(person, last, world.company(last.company));
  }

  /** Returns the people who have moved to a company by now. */
  function newAt(index: number, now: number): readonly Person[] {
    const generated = laterStaff(seed, index, ROSTER).map(world.person);
    const others = [...people.keys()].flatMap((id) => world.personOfId(id) ?? []);
    return [...generated, ...others]
      .map((person) => asOf(person, now))
      .filter(({ companyIndex }) => companyIndex === index);
  }

  function findMoved(lookup: ContactLookup, now: number): Person | undefined {
    const { firstName, lastName, companyName: name, companyDomain: domain, email } = lookup;
    const address = email?.trim().toLowerCase();
    const at = world.findCompany(
      address === undefined
        ? { ...(name ? { name } : {}), ...(domain ? { domain } : {}) }
        : { domain: address.split('@')[1] ?? '' },
    );
    if (at === undefined) return undefined;
    const keys = nameKeys(firstName ?? '', lastName ?? '');
    return newAt(at.index, now).find((person) =>
      address === undefined
        ? nameKeys(person.firstName, person.lastName).some((key) => keys.includes(key))
        : person.email === address,
    );
  }

  return {
    get added() {
      return added;
    },
    ofPerson,
    ofCompany: (company, now) =>
      visibleSignals([...company.signals, ...(companies.get(company.id) ?? [])], now),
    asOf,
    find(lookup, now) {
      const found = world.findPerson(lookup);
      return found === undefined ? findMoved(lookup, now) : asOf(found, now);
    },
    ofId(id, now) {
      const found = world.personOfId(id);
      return found === undefined ? undefined : asOf(found, now);
    },
    addToPerson(person, { type = 'companyChange', date, seenFrom = date, company, title }) {
      added += 1;
      const before = people.get(person.id) ?? [];
      const last = before.filter((each) => each.type === 'companyChange').at(-1);
      const formerCompany = last?.company ?? person.companyIndex;
      const next = company ?? (type === 'promotion' ? formerCompany : (formerCompany + 1) % COMPANY_COUNT);
      const job = JOBS.find((each) => each.title === title) ?? {
        ...PROCUREMENT,
        ...(title ? { title } : {}),
      };
      const signal = {
        type,
        date,
        seenFrom,
        company: next,
        job,
        formerCompany,
        isLater: true,
        key: `${next}`,
      };
      people.set(person.id, [...before, signal]);
    },
    addToCompany(company, { type, date, seenFrom = date, own = {} }) {
      added += 1;
      const key = String(FIRST_ADDED_ID + added);
      const { name, slug, place, itSpend, traffic } = company;
      const facts = { name, slug, place, itSpend, traffic, employees: company.employees.exact };
      const values = { ...ownValues(type, key, date, facts, dice(seed, ADDED_STREAM, added)), ...own };
      const before = companies.get(company.id) ?? [];
      companies.set(company.id, [...before, { type, date, seenFrom, key, own: values }]);
    },
  };
}
