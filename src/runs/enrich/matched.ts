/** Two of the records that the lookup has matched, so that a person sees who they are before anything is purchased. */
import type { PersonExecution } from '../../acquire/execution';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Entry } from '../../ledger/entry';
import { readOpenRows } from './answer-rows';
import type { RunTab } from './run-columns';
import type { RunRecord } from './run-record';
import { rowsToDo } from './statuses';
import type { MatchedRecord } from './view';

/** The number of matched rows that are read: some may be the same record, or surely nobody's. */
const READ_ROWS = 10;
const SHOWN = 2;

/** Returns up to two different records that are clearly those of their rows, from what the file knows. Sends no request. */
export function matchedRecords(
  { runLedger, ports }: PersonExecution,
  record: RunRecord,
  at: RunTab,
  statuses: readonly string[],
): readonly MatchedRecord[] {
  const rows = rowsToDo(statuses, 'revealing')
    .slice(0, READ_ROWS)
    .map((index) => at.headerRow + 1 + index);
  const lookups = readOpenRows(at, record, rows, at.cells).flatMap(({ lookup }) => lookup ?? []);
  if (lookups.length === 0) return [];
  const { entries } = runLedger.lookAgain(lookups, ports.documentProperties.getAll());
  const recordKind = RECORD_KINDS[record.kind];
  const found = new Map<string, MatchedRecord>();
  for (const lookup of lookups) {
    const entry = entries.get(lookup.key);
    const own = recordKind.recordOf(entry);
    const shown = entry && own && recordKind.matchOf(lookup, own) === 'strong' ? shownOf(entry) : undefined;
    if (own && shown) found.set(own.id, shown);
  }
  return [...found.values()].slice(0, SHOWN);
}

function shownOf(entry: Entry): MatchedRecord | undefined {
  if (entry.kind === 'contact') {
    const { fullName, firstName, lastName, title, company } = entry.contact;
    const name = fullName ?? [firstName, lastName].filter(Boolean).join(' ');
    return name === '' ? undefined : { name, about: [title, company?.name].flatMap((text) => text ?? []) };
  }
  if (entry.kind !== 'company') return undefined;
  const { name, domain, industry } = entry.company;
  return name === undefined ? undefined : { name, about: [industry, domain].flatMap((text) => text ?? []) };
}
