/** The records of a page that a fill writes: those that neither the list, nor the purchases of this file, nor an earlier fill has. */
import type { PersonExecution } from '../../acquire/execution';
import type { Purchasable } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Company } from '../../core/company';
import type { Contact } from '../../core/contact';
import { companyWords } from '../../core/lookup/company-names';
import { isBought } from '../../ledger/entry';
import { identityKeysOfCompany, identityKeysOfContact } from '../table/identity-keys';
import type { FilledPage } from './fill-log';
import type { FillList } from './fill-sheet';
import type { SourcePart } from './source';

export type SelectedRecords = Pick<FilledPage, 'ids' | 'at' | 'found' | 'inList' | 'bought' | 'before'>;

/** What of a part of a source decides which records are selected. */
type Counted = Pick<SourcePart, 'kind' | 'chunk' | 'perCompany'>;

/** Selects at most `most` records of each page and remembers what it has selected. */
export type NewRecordSelection = (
  records: readonly Purchasable[],
  part: Counted,
  most: number,
) => SelectedRecords;

/**
 * Makes the selection of a fill. `others` are the ids of earlier fills; `pages` are those that this fill has placed already.
 * `withBought` also selects what this file has purchased.
 */
export function selectNewRecords(
  { ports, runLedger }: Pick<PersonExecution, 'ports' | 'runLedger'>,
  { ids: listed, names }: FillList,
  others: ReadonlySet<string>,
  pages: readonly FilledPage[] = [],
  { withBought = false } = {},
): NewRecordSelection {
  const selected = new Set(pages.flatMap(({ ids }) => ids));
  const perCompany = new Map<string, number>();
  const count = (company: string) => perCompany.set(company, (perCompany.get(company) ?? 0) + 1);
  for (const { at = [] } of pages) at.forEach(count);

  return (records, part, most) => {
    const { kind } = part;
    const lookups = records.map(({ id }) => RECORD_KINDS[kind].idLookup(id));
    // Purchases of runs are kept in the ledger sheet, not in the cache that formulas read.
    const { entries } = runLedger.lookAgain(lookups, ports.documentProperties.getAll());
    const ids: string[] = [];
    const at: string[] = [];
    const found = new Set<string>();
    let [inList, bought, before] = [0, 0, 0];
    for (const [index, record] of records.entries()) {
      const company = companyOf(record, part);
      found.add(company);
      if (selected.has(record.id) || ids.length >= most) continue;
      if (part.perCompany !== undefined && (perCompany.get(company) ?? 0) >= part.perCompany) continue;
      const known =
        kind === 'contact' ? identityKeysOfContact(record as Contact) : identityKeysOfCompany(record);
      if (listed.has(record.id) || known.some((name) => names.has(name))) inList += 1;
      else if (others.has(record.id)) before += 1;
      else if (!withBought && isBought(entries.get(lookups[index]?.key ?? ''))) bought += 1;
      else {
        selected.add(record.id);
        ids.push(record.id);
        at.push(company);
        count(company);
      }
    }
    const counted = part.chunk !== undefined || part.perCompany !== undefined;
    return { ids, inList, bought, before, ...(counted ? { at, found: [...found] } : {}) };
  };
}

/** Returns the companies at which nobody was found, by the names that the cells use. */
export function withNobody(parts: readonly Counted[], pages: readonly FilledPage[]): readonly string[] {
  return parts.flatMap(({ chunk }, index) => {
    const found = pages.flatMap((page) => (page.search === index ? (page.found ?? []) : []));
    return (chunk?.names ?? []).filter((name) =>
      chunk?.by === 'domain' ? !found.includes(name) : !found.some((one) => isSameCompany(one, name)),
    );
  });
}

/** Returns the employer under the name that the search uses. */
function companyOf(record: Purchasable, { chunk }: Counted): string {
  const { company, domain } = record as Contact & Company;
  const name = company?.name ?? '';
  return chunk?.by === 'company' ? name : (company?.domain ?? domain ?? name);
}

/** Compares by whole words because Lusha finds a company by a part of its name: `Meta` is Meta Platforms, Inc., but not Metalworks. */
function isSameCompany(a: string, b: string): boolean {
  const [short = [], long = []] = [companyWords(a), companyWords(b)].sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((word, at) => word === long[at]);
}
