/** POST /v3/contacts/buying-group: the people of each company who take part in a purchase, as previews with roles and a score. */

import type { LushaAnswers } from '../../unknowns';
import { type BuyingGroupBody, buyingGroupBody, type GroupItem } from '../bodies/buying-group';
import { badRequest } from '../errors/refusals';
import { contactPreview } from '../shapes/contact';
import type { Member, Persona } from '../world/buying-groups';
import type { Company } from '../world/companies';
import type { Person } from '../world/people';
import { type Call, type Endpoint, itemError, type Plan } from './call';
import { listed } from './listing';
import { contactOffers } from './offers';
import { windowOf } from './prospecting';

type Json = Readonly<Record<string, unknown>>;

/** The people of one company unless a request says otherwise. */
const USUAL_CONTACTS = 60;
const USUAL_PAGE = { page: 0, size: 100 };

const NOT_FOUND = itemError('NOT_FOUND', 'Company not found');
const RESTRICTED = itemError('COMPLIANCE_RESTRICTED', 'Contact is restricted for compliance reasons');

/** A company of the request, and who of it is asked for. */
interface Group {
  readonly item: GroupItem;
  readonly company: Company | undefined;
  readonly members: readonly Member[];
}

function groupOf({ faults, world }: Call, item: GroupItem, body: BuyingGroupBody): Group {
  const company = item.id === undefined ? world.findCompany(item) : world.companyOfId(item.id);
  // A company that is restricted for a test is not found either: nothing is documented of such companies.
  if (company === undefined || faults.ofItem(company.id, 'search') !== undefined) {
    return { item, company: undefined, members: [] };
  }
  const { personas, contactsLimit = USUAL_CONTACTS } = body;
  const wanted = ({ roles }: Member) => personas === undefined || roles.some((one) => personas.includes(one));
  return { item, company, members: world.buyingGroup(company.index).filter(wanted).slice(0, contactsLimit) };
}

function shownRoles(roles: Member['roles'], form: LushaAnswers['groupRoles']): readonly Persona[] | Persona {
  if (form === 'several') return roles;
  return form === 'one' ? roles.slice(0, 1) : roles[0];
}

function isWithheld({ faults }: Call, { id, restricted }: Person): boolean {
  return restricted || faults.ofItem(id, 'search') !== undefined;
}

function memberRow(call: Call, company: Company, { person, roles, score }: Member): Json {
  const shown = { roles: shownRoles(roles, call.answers.groupRoles), score };
  if (isWithheld(call, person)) return { id: person.id, ...shown, ...RESTRICTED };
  return { ...contactPreview(person, company, contactOffers(call, person)), ...shown };
}

/** Returns the row of a company on this page; `undefined` if its people are on other pages. */
function groupRow(call: Call, { item, company, members }: Group, shown: ReadonlySet<Member>, page: number) {
  const reference = item.clientReferenceId === undefined ? {} : { clientReferenceId: item.clientReferenceId };
  const here = members.filter((member) => shown.has(member));
  // Companies without people are listed on the first page.
  if (here.length === 0 && (members.length > 0 || page > 0)) return undefined;
  if (company === undefined) return { ...reference, ...NOT_FOUND };
  const contacts = here.map((member) => memberRow(call, company, member));
  return { ...reference, companyId: company.id, contacts };
}

function totalOf(total: number, form: LushaAnswers['totals']): Json {
  if (form === 'absent') return {};
  return { total: form === 'text' ? String(total) : total };
}

function answerOf(call: Call, body: BuyingGroupBody): Plan {
  const { page, size } = { ...USUAL_PAGE, ...body.pagination };
  const groups = body.companies.map((item) => groupOf(call, item, body));
  const all = groups.flatMap(({ members }) => members);
  // That a page repeats somebody was never said of groups.
  const plain = { ...call, answers: { ...call.answers, repeats: false } };
  const shown = new Set(windowOf(plain, { page, size }, all));
  const rows = groups.flatMap((group) => groupRow(call, group, shown, page) ?? []);
  const price = call.chargedPrices.buyingGroupReveal;
  const charges = [...shown].flatMap(({ person }) =>
    isWithheld(call, person) || price === 0
      ? []
      : [{ kind: 'buyingGroupReveal' as const, id: person.id, credits: price }],
  );
  return {
    body: {
      results: listed(call, rows),
      pagination: { page, size, ...totalOf(all.length, call.answers.totals) },
    },
    charges,
  };
}

export const findBuyingGroups: Endpoint = (call) => {
  const violations = buyingGroupBody(call.body, '');
  if (violations.length > 0) return badRequest(violations, call.answers.badRequestShape);
  if (call.plan === 'free') {
    const errors = ['Buying groups are not available on your current plan'];
    const status = call.answers.planGate;
    return { status, body: { statusCode: status, message: 'Forbidden', errors } };
  }
  const body = call.body as BuyingGroupBody;
  const beyond = answerOf(call, body);
  const isEmpty = (beyond.body.results as readonly unknown[]).length === 0;
  if (call.answers.pagesBeyond === 'refused' && isEmpty && (body.pagination?.page ?? 0) > 0) {
    return badRequest(['pagination.page is out of range'], call.answers.badRequestShape);
  }
  return beyond;
};
