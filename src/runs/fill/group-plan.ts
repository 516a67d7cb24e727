/** The plan of adding buying groups: whose they are and what they cost at most, computed before anything is requested or written. */
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import { listPricesOf } from '../../core/account';
import { BUYING_ROLES, MOST_EACH, MOST_EACH_OFFERED, roleLabel } from '../../core/buying-group';
import { digest } from '../../core/digest';
import { AddOnError } from '../../core/errors';
import { type Prices, searchCost } from '../../core/prices';
import { groupsPerRequest } from '../../lusha/buying-group';
import type { Book } from '../../ports';
import { type CompanyChunk, companyChunks } from '../search/company-cells';
import type { CompanyCells } from '../search/view';
import { choosableGroupFields, USUAL_GROUP_FIELDS } from './fields';
import { filledBefore } from './fill-log';
import { refusalOf } from './fill-plan';
import { GROUP_CHUNK, knownChunk, termsOf } from './group-source';
import { planPlaces } from './places';
import type { GroupDraft, GroupOptions, GroupSetup } from './view';

/** The proposed number of people of each company. */
const USUAL_EACH = 3;

/** Returns what adding the groups would do and cost at most, with proposals for every option that is not given. */
export function groupSetupOf(
  execution: PersonExecution,
  at: CompanyCells,
  requested: Partial<GroupOptions> = {},
): GroupSetup {
  const { ports } = execution;
  const settings = execution.step().settings();
  const { account } = readAccountState(
    ports.documentProperties.getAll(),
    settings.account,
    ports.clock.now(),
  );
  const prices = listPricesOf(account, settings.key, ports.clock.now());
  const draft = draftOf(at, requested);
  const fields = requested.fields ?? USUAL_GROUP_FIELDS;
  const before = filledBefore(ports.book, groupDigest(draft)).size;
  const { where = 'new tab', onlyNew = before > 0 } = requested;
  const places = planPlaces(execution, { kind: 'contact', title: groupTitle(at) }, fields);
  const common = {
    options: { roles: draft.roles, each: draft.each, where, fields, onlyNew },
    mostEach: MOST_EACH_OFFERED,
    places: places.map(({ view }) => view),
    fields: choosableGroupFields().map(({ id, label }) => ({ id, label })),
    filledBefore: before,
    ...(account?.remaining === undefined ? {} : { balance: account.remaining }),
  };
  try {
    const chunks = groupChunks(ports.book, at);
    const place = places.find(({ view }) => view.where === where);
    if (!place) throw new AddOnError('bad_call');
    place.target();
    const companies = chunks.reduce((sum, { names }) => sum + names.length, 0);
    return { ...common, at: { ...at, companies }, ...priceOf(execution, chunks, draft, prices) };
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    const nothing = { credits: 0, requests: 0, known: 0, neverContact: 0, toLookUp: 0 };
    return { ...common, ...nothing, at, refusal: refusalOf(error) };
  }
}

/** Reads the companies of the cells as they are now. Throws an `AddOnError` when the cells are gone or name no company. */
export function groupChunks(book: Book, at: CompanyCells): readonly CompanyChunk[] {
  return companyChunks(book, at, GROUP_CHUNK);
}

/** Returns whose groups are asked for, with a number of people that may be asked for. */
export function draftOf(at: CompanyCells, { roles = BUYING_ROLES, each }: Partial<GroupOptions>): GroupDraft {
  const wanted = Math.floor(each ?? USUAL_EACH);
  return {
    at,
    roles: BUYING_ROLES.filter((role) => roles.includes(role)),
    each: Number.isFinite(wanted) ? Math.min(MOST_EACH, Math.max(1, wanted)) : USUAL_EACH,
  };
}

/** Returns a digest of what is asked for, so that a later fill knows whom this one has added. */
export function groupDigest({ at, roles, each }: GroupDraft): string {
  return digest(JSON.stringify(['group', at.tabId, at.area, roles, each]));
}

/** Returns the groups in plain words, without a full stop. */
export function groupSentence({ at, roles, each }: GroupDraft): string {
  const who = roles.length === BUYING_ROLES.length ? 'Buying group' : `Buying group (${rolesIn(roles)})`;
  const companies = `${at.companies} ${at.companies === 1 ? 'company' : 'companies'}`;
  return `${who} at the ${companies} of ${at.tab} ${at.area}, up to ${each} per company`;
}

/** Returns the name of a new tab for the groups. */
export function groupTitle({ tab }: CompanyCells): string {
  return `Buying group · ${tab}`;
}

function rolesIn(roles: GroupDraft['roles']): string {
  return roles.map((role) => roleLabel(role).toLowerCase()).join(', ');
}

type Priced = Pick<GroupSetup, 'credits' | 'requests' | 'known' | 'neverContact' | 'toLookUp'>;

/** Returns credits and requests at most: for each person of the companies that are not known, and for looking up their names. */
function priceOf(
  execution: PersonExecution,
  chunks: readonly CompanyChunk[],
  draft: GroupDraft,
  prices: Prices,
): Priced {
  const terms = termsOf(draft);
  let sum: Priced = { credits: 0, requests: 0, known: 0, neverContact: 0, toLookUp: 0 };
  for (const chunk of chunks) {
    const { open, never, toLookUp } = knownChunk(execution, chunk, terms);
    const lookUps = toLookUp > 0 ? searchCost(toLookUp, prices) : 0;
    sum = {
      credits: sum.credits + open.length * draft.each * prices.buyingGroup + lookUps,
      requests: sum.requests + Math.ceil(open.length / groupsPerRequest(draft.each)) + (toLookUp > 0 ? 1 : 0),
      known: sum.known + chunk.names.length - open.length - never.length,
      neverContact: sum.neverContact + never.length,
      toLookUp: sum.toLookUp + toLookUp,
    };
  }
  return sum;
}
