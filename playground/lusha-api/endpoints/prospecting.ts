/** The prospecting endpoints: pages of the people or companies that fit a filter. */

import type { LushaAnswers } from '../../unknowns';
import type { Charge } from '../account/account';
import { searchPrice } from '../account/prices';
import type { Check } from '../bodies/checks';
import { companyProspectingBody, contactProspectingBody, type ProspectingBody } from '../bodies/prospecting';
import { badRequest, type Refusal } from '../errors/refusals';
import { companyFilter } from '../prospecting/company-filter';
import { formerFilter, onlyDoNotCall, personFilter } from '../prospecting/person-filter';
import { companyPreview } from '../shapes/company';
import { prospectingRow } from '../shapes/contact';
import { COMPANY_COUNT } from '../world/company-names';
import type { Happenings } from '../world/happenings';
import { dayOf, matchedSignals, type Signal, type SignalFilter } from '../world/signals';
import type { World } from '../world/world';
import type { Call, Endpoint, Plan } from './call';
import { companyOffers, contactOffers } from './offers';

/** The people that a filter search goes through: the first ten of every company. */
const SEARCHED_PEOPLE = 10 * COMPANY_COUNT;
/** How many filters keep their matches, so that other pages are fast. */
const KEPT_FILTERS = 32;

type Matches = readonly number[];

const kept = new WeakMap<World | Happenings, Map<string, Matches>>();

/**
 * Returns the matches of a filter, which are computed once per world and filter, or per account if a test has added events
 * to it.
 */
function remembered({ world, happenings }: Call, key: string, work: () => Matches): Matches {
  const owner = happenings.added > 0 ? happenings : world;
  const filters = kept.get(owner) ?? new Map<string, Matches>();
  kept.set(owner, filters);
  const known = filters.get(key);
  if (known !== undefined) return known;
  const found = work();
  const [oldest] = filters.keys();
  if (filters.size >= KEPT_FILTERS && oldest !== undefined) filters.delete(oldest);
  filters.set(key, found);
  return found;
}

/** Names a filter among those whose matches are kept. What is known of signals depends on the day. */
function keyOf({ happenings, now }: Call, kind: string, { filters, options }: ProspectingBody): string {
  const text = JSON.stringify([kind, filters, options]);
  return text.includes('"signals":') ? `${dayOf(now)} ${happenings.added} ${text}` : text;
}

function matchingCompanies({ world, happenings, now }: Call, { filters }: ProspectingBody): Matches {
  const fits = companyFilter(filters.companies?.include, filters.companies?.exclude, (company) =>
    happenings.ofCompany(company, now),
  );
  const matches: number[] = [];
  for (let index = 0; index < COMPANY_COUNT; index++) if (fits(world.company(index))) matches.push(index);
  return matches;
}

function fitsPerson({ happenings, now }: Call, sides: ProspectingBody['filters']['contacts']) {
  return personFilter(sides?.include, sides?.exclude, (person) => happenings.ofPerson(person, now));
}

/** Returns people in the order of their index, with up to `options.maxContactsPerCompany` people per company. */
function matchingPeople(call: Call, body: ProspectingBody): Matches {
  const { world } = call;
  const { contacts, companies } = body.filters;
  const { includePartialProfiles = true, excludeDnc = false, maxContactsPerCompany } = body.options ?? {};
  const fits = fitsPerson(call, contacts);
  const formerFits = formerFilter(companies?.include, companies?.exclude);
  const most = maxContactsPerCompany ?? Number.POSITIVE_INFINITY;
  const employers = matchingCompanies(call, body);
  const taken = new Map<number, number>();
  const matches: number[] = [];
  for (let start = 0; start < SEARCHED_PEOPLE; start += COMPANY_COUNT) {
    for (const company of employers) {
      const count = taken.get(company) ?? 0;
      if (count >= most) continue;
      const person = world.person(start + company);
      const former = person.previousCompanyIndex;
      if (!fits(person) || !formerFits(former === undefined ? undefined : world.company(former))) continue;
      if ((person.partial && !includePartialProfiles) || (excludeDnc && onlyDoNotCall(person))) continue;
      taken.set(company, count + 1);
      matches.push(person.n);
    }
  }
  return matches;
}

/** Returns the companies in which one or more of the searched people fit, if the filter has criteria about people. */
function withFittingStaff(call: Call, companies: Matches, { filters }: ProspectingBody): Matches {
  if (filters.contacts === undefined) return companies;
  const { world } = call;
  const fits = fitsPerson(call, filters.contacts);
  return companies.filter((company) => {
    for (let n = company; n < SEARCHED_PEOPLE; n += COMPANY_COUNT) if (fits(world.person(n))) return true;
    return false;
  });
}

function checked(call: Call, check: Check): ProspectingBody | Refusal {
  const violations = check(call.body, '');
  return violations.length > 0
    ? badRequest(violations, call.answers.badRequestShape)
    : (call.body as ProspectingBody);
}

type Row = Readonly<Record<string, unknown>>;

/** One result: its row, and the signals by which a filter can find it. */
interface Found {
  readonly id: string;
  readonly row: Row;
  readonly signals: readonly Signal[];
}

interface Kind {
  readonly search: 'contactSearch' | 'companySearch';
  readonly signal: 'showSignalsContact' | 'showSignalsCompany';
}

const CONTACTS: Kind = { search: 'contactSearch', signal: 'showSignalsContact' };
const COMPANIES: Kind = { search: 'companySearch', signal: 'showSignalsCompany' };

/** The results of a page that is limited without a word. */
const QUIET_LIMIT = 50;

/**
 * Returns the matches of a page. `half`: each page has half of what was requested, and the next one goes on behind it.
 * `capped`: the size is limited, and pages are counted by the limited size. `cut`: pages are counted by the requested size,
 * and what is over the limit is left out.
 */
export function windowOf<Match>(
  { answers }: Call,
  { page: number, size }: ProspectingBody['pagination'],
  matches: readonly Match[],
): readonly Match[] {
  const limited = Math.min(size, QUIET_LIMIT);
  const step = { full: size, half: Math.floor(size / 2), capped: limited, cut: size }[answers.pages];
  const shown = matches.slice(number * step, number * step + (answers.pages === 'cut' ? limited : step));
  // The first result again in place of the last one, so that the page has as many results as without it.
  return answers.repeats && shown.length > 2 ? [...shown.slice(0, -1), ...shown.slice(0, 1)] : shown;
}

/** Returns what a page says of the number of matches. */
function totalAnswer(total: number, form: LushaAnswers['totals']): Row {
  switch (form) {
    case 'vouched':
      return { total, totalGuaranteed: true, totalDescription: 'Exact count.' };
    case 'bare':
      return { total };
    case 'text':
      return { total: `${total}` };
    case 'absent':
      return {};
  }
}

/** Builds a page of the matches. Each signal that was asked for and found appears in its row and is charged. */
function page(
  call: Call,
  { pagination }: ProspectingBody,
  kind: Kind,
  matches: Matches,
  wanted: SignalFilter | undefined,
  show: (index: number) => Found,
): Plan | Refusal {
  const shown = windowOf(call, pagination, matches).map(show);
  if (call.answers.pagesBeyond === 'refused' && shown.length === 0 && pagination.page > 0) {
    return badRequest(['pagination.page is out of range'], call.answers.badRequestShape);
  }
  const charges: Charge[] = [];
  const charge = (of: Charge) => {
    if (of.credits > 0) charges.push(of);
  };
  const price = call.chargedPrices[kind.search];
  const empty = price * call.answers.emptyPageCredits;
  charge({
    kind: kind.search,
    id: null,
    credits: shown.length > 0 ? searchPrice(price, shown.length) : empty,
  });
  const results = shown.map(({ id, row, signals }) => {
    if (wanted === undefined || row.error !== undefined) return row;
    const signalTypes = matchedSignals(signals, wanted);
    charge({ kind: kind.signal, id, credits: signalTypes.length * call.chargedPrices[kind.signal] });
    return { ...row, signalTypes };
  });
  return {
    body: {
      results,
      pagination: {
        page: pagination.page,
        // As observed on the real service, the returned size is that of the page and not the requested one.
        size: results.length,
        ...totalAnswer(matches.length, call.answers.totals),
      },
    },
    charges,
  };
}

export const prospectContacts: Endpoint = (call) => {
  const body = checked(call, contactProspectingBody);
  if ('status' in body) return body;
  if (body.options?.excludeDnc === true && call.plan !== 'scale') {
    const errors = ['excludeDnc is not available on your current plan'];
    const status = call.answers.planGate;
    return { status, body: { statusCode: status, message: 'Forbidden', errors } };
  }
  const matches = remembered(call, keyOf(call, 'contacts', body), () => matchingPeople(call, body));
  return page(call, body, CONTACTS, matches, body.filters.contacts?.include?.signals, (n) => {
    const person = call.world.person(n);
    const company = call.world.company(person.companyIndex);
    const row = prospectingRow(person, company, contactOffers(call, person), call.answers.oddRows);
    return { id: person.id, row, signals: call.happenings.ofPerson(person, call.now) };
  });
};

export const prospectCompanies: Endpoint = (call) => {
  const body = checked(call, companyProspectingBody);
  if ('status' in body) return body;
  const matches = remembered(call, keyOf(call, 'companies', body), () =>
    withFittingStaff(call, matchingCompanies(call, body), body),
  );
  return page(call, body, COMPANIES, matches, body.filters.companies?.include?.signals, (index) => {
    const company = call.world.company(index);
    return {
      id: company.id,
      row: companyPreview(company, companyOffers(call, company), company.domain),
      signals: call.happenings.ofCompany(company, call.now),
    };
  });
};
