/** The first results of a search, as the panel shows them before anything is added to the sheet. */
import { panelView } from '../../account/panel-view';
import { askWhenRefused } from '../../acquire/balance';
import type { PersonExecution } from '../../acquire/execution';
import type { Purchasable } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { FIRST_PAGE, searchPage, USUAL_SIZE } from '../../acquire/search-page';
import type { Company } from '../../core/company';
import type { Contact } from '../../core/contact';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { Prices } from '../../core/prices';
import { isBought } from '../../ledger/entry';
import { consentTo } from './consent';
import { badFilter, type ChunkSearch, keepDraft, readDraft } from './draft';
import { foundCompany, foundPerson, headingOf, type PageCounts, shownText } from './format-results';
import { getPage, type PanelPage } from './get-page';
import { searchName } from './names';
import { accountPrices } from './prices';
import { keepRecent } from './recent';
import { errorOf } from './search';
import { tightestPrice } from './tightest';
import type { SearchDraft, SearchPreview } from './view';

/**
 * Finds the first results: one page of Lusha, unless the file has it from the last day. `most` is the number of credits that
 * the person has agreed to. Throws an `AddOnError` when there is no page.
 */
export function findPreview(execution: PersonExecution, draft: SearchDraft, most: number): SearchPreview {
  const { ports } = execution;
  const { filter, searches, problems } = readDraft(ports.book, draft);
  const [first] = searches;
  if (!first) throw badFilter(problems);
  const consent = consentTo(execution, most);
  const context = execution.step();
  askWhenRefused(context, consent.budget);
  const page = getPage(execution, context, searchPage(first, FIRST_PAGE), consent.budget);
  if (page.problem?.code === 'over_cap') throw new AddOnError('price_changed');
  if (page.problem) throw errorOf(page.problem);
  keepDraft(ports.documentProperties, draft);
  keepRecent(ports.userProperties, draft);
  const { list, known } = page;
  const listed = list.rows ?? list.ids.length;
  const fresh = withoutBought(execution, draft.kind, page.records);
  const prices = accountPrices(execution);
  return {
    heading: headingAt(first, searches.length, headingOf(draft.kind, list, listed)),
    title: searchName(filter, draft),
    results: fresh.map((record) => foundRecord(draft.kind, record, prices)),
    ...(listed === 0
      ? { tightest: tightestPrice(execution, draft) }
      : { shown: shownText(countsOf(page, fresh.length)) }),
    known,
    spent: known ? 0 : consent.spent(),
    view: panelView(execution),
  };
}

/** Leaves out what this file has purchased, because it is not added to the sheet either. */
function withoutBought(
  { ports, runLedger }: PersonExecution,
  kind: Kind,
  records: readonly Purchasable[],
): readonly Purchasable[] {
  const lookups = records.map(({ id }) => RECORD_KINDS[kind].idLookup(id));
  const { entries } = runLedger.lookAgain(lookups, ports.documentProperties.getAll());
  return records.filter((_, at) => !isBought(entries.get(lookups[at]?.key ?? '')));
}

type Listed = Extract<PanelPage, { readonly known: boolean }>;

function countsOf({ list, records }: Listed, shown: number): PageCounts {
  const { ids, leftOut = 0, forgotten = 0, rows = ids.length, total } = list;
  return {
    shown,
    inFile: records.length - shown,
    neverContact: leftOut + ids.length - records.length,
    forgotten,
    withheld: Math.max(0, rows - ids.length - leftOut - forgotten),
    missing: total === undefined ? 0 : Math.max(0, Math.min(USUAL_SIZE, total) - rows),
  };
}

function foundRecord(kind: Kind, record: Purchasable, prices: Prices) {
  return kind === 'contact' ? foundPerson(record as Contact, prices) : foundCompany(record as Company);
}

/** Names the companies of the first search when there are several searches. */
function headingAt({ chunk }: ChunkSearch, searches: number, heading: string): string {
  if (searches === 1) return heading;
  const part = `At the first ${chunk?.names.length ?? 0} companies: `;
  return part + heading.charAt(0).toLowerCase() + heading.slice(1);
}
