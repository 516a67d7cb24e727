/** The formula over similar records: people or companies like those of a range. */
import type { Execution } from '../acquire/execution';
import type { ListCall, ListOf } from '../acquire/list-call';
import { acquirePage } from '../acquire/page';
import { namedBy } from '../acquire/page-purchase';
import { RECORD_KINDS } from '../acquire/record-kinds';
import { readSimilarCall } from '../acquire/similar-call';
import type { CellValue } from '../core/cell';
import { findFields } from '../core/fields/field';
import type { LookupKey } from '../core/lookup';
import type { ListEntry } from '../ledger/entry';
import { listCells } from './listed';
import { problemCells } from './table';
import { topRowsOf } from './top-rows';

/** The parts that are looked up at once. */
const LOOKED_UP = 4;

/**
 * Gives the cells of `LUSHA_SIMILAR(range, limit, fields, headers)`: one row a person or a company. The list is bought once and
 * for good; a higher limit buys what is added. Throws a sentence where the rows cannot be seeds, an `UnknownFieldError` for a
 * field that does not exist, and an `AddOnError` where nothing can be shown.
 */
export function similarCells(
  { context }: Execution,
  range: unknown,
  limit?: unknown,
  fields?: unknown,
  headers?: unknown,
): CellValue[][] {
  const call = readSimilarCall(range, limit, fields, topRowsOf(context.ports.sheets, 'LUSHA_SIMILAR'));
  const { kind } = call;
  // A field that does not exist is said before anything is bought.
  findFields(RECORD_KINDS[kind].catalogue, call.fields);
  const lists = knownLists(context, call);
  const listOf: ListOf = (key) => lists.get(key);
  for (;;) {
    const list = call.known(listOf);
    if (list) return listCells(context, call, list, headers);
    const page = call.missing(listOf);
    const answer = acquirePage(context, RECORD_KINDS[kind], page);
    if (answer.problem) return problemCells(answer.problem);
    lists.set(page.key, answer.list);
  }
}

/** Looks up a few parts of the list at a time, until one is not known. */
function knownLists(
  { ledger }: Execution['context'],
  { kind, keys }: Pick<ListCall, 'kind' | 'keys'>,
): Map<LookupKey, ListEntry> {
  const lists = new Map<LookupKey, ListEntry>();
  for (let at = 0; at < keys.length; at += LOOKED_UP) {
    const named = keys.slice(at, at + LOOKED_UP).map((key) => namedBy({ key, kind }));
    for (const [key, entry] of ledger.look(named).entries) if (entry.kind === 'list') lists.set(key, entry);
    if (!named.every(({ key }) => lists.has(key))) break;
  }
  return lists;
}
