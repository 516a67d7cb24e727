/** The outcome of a row: its status in words and the values to write. */

import type { Problem } from '../../acquire/purchase-request';
import type { RecordKind } from '../../acquire/record-kind';
import { buyingMatches, RECORD_KINDS } from '../../acquire/record-kinds';
import type { CellValue } from '../../core/cell';
import { isOpen, shortText } from '../../core/errors';
import { isPlaceholder, ONLY_OFFICE, ONLY_PRIVATE } from '../../core/fields/reachable';
import type { Kind } from '../../core/kind';
import type { Lookup, Match } from '../../core/lookup';
import { movedText, OUTCOME_TEXTS, WEAK_TEXT } from '../../core/outcome';
import {
  FOUND,
  FOUND_MOVED,
  FOUND_WEAK,
  failedText,
  lackingText,
  ONLY_OFFICE_PHONE,
  ONLY_PRIVATE_EMAIL,
} from '../../core/run-status';
import type { Settings } from '../../core/settings';
import { type Entry, isRecord, recordId } from '../../ledger/entry';
import type { RunField } from './fields';
import type { RunRecord } from './run-record';

export interface RowOutcome {
  readonly status: string;
  /** By field id; absent when the row got no record. */
  readonly values?: ReadonlyMap<string, CellValue>;
  readonly lushaId?: string;
  /** The person works where the row says; only the company is spelled differently. */
  readonly sameCompany?: boolean;
}

type Accepts = Pick<RunRecord, 'moved' | 'weak'>;

/** Returns the kind with the run's rules for purchasing: people at another employer or found by name alone are purchased only where the person ticked them. */
export function runRecordKind(kind: Kind, accepts: Accepts): RecordKind {
  return buyingMatches(RECORD_KINDS[kind], (match) => isAccepted(match, accepts));
}

function isAccepted(match: Match, { moved, weak }: Accepts): boolean {
  return match === 'strong' || (match === 'moved' ? moved : weak);
}

/** Problems that are an outcome of the row; any other problem leaves the row open. */
const OUTCOMES: ReadonlySet<Problem['code']> = new Set(['over_cap', 'lost', 'demo_only']);

/** Returns whether the outcome is final for this row in this run. */
export function isOutcome({ code }: Problem): boolean {
  return OUTCOMES.has(code) || !isOpen(code);
}

/** Returns the status of a row that ended without a record. */
export function problemStatus({ code, params }: Problem): string {
  return code === 'bad_request' ? failedText(params?.message ?? shortText(code)) : shortText(code, params);
}

/** Returns the values that a found record has for this row. */
export function outcomeOf(
  kind: Kind,
  lookup: Lookup,
  entry: Entry,
  fields: readonly RunField[],
  settings: Settings,
  accepts: Accepts,
  problem?: Problem,
): RowOutcome {
  if (!isRecord(entry)) return { status: OUTCOME_TEXTS[entry.kind === 'miss' ? entry.outcome : 'no match'] };
  const lushaId = recordId(entry);
  const id = lushaId === undefined ? {} : { lushaId };
  if (entry.failed !== undefined) {
    const status = entry.failed === 'restricted' ? shortText('restricted') : failedText(entry.failed);
    return { status, ...id };
  }
  if (problem) return { status: problemStatus(problem), ...id };
  const recordKind = RECORD_KINDS[kind];
  const record = recordKind.recordOf(entry);
  if (!record) return { status: OUTCOME_TEXTS['no match'] };
  const match = recordKind.matchOf(lookup, record);
  if (!isAccepted(match, accepts)) {
    return { status: match === 'moved' ? movedText(record.company?.name) : WEAK_TEXT };
  }
  const read = new Map(
    recordKind.catalogue.flatMap((field): [string, CellValue][] =>
      fields.some((one) => one.id === field.id) ? [[field.id, field.read(record, settings, lookup)]] : [],
    ),
  );
  const values = new Map([...read].map(([name, value]) => [name, isPlaceholder(value) ? '' : value]));
  const status = lacking(fields, read) ?? foundText(match);
  return { status, ...id, values, sameCompany: recordKind.isAtSameEmployer(lookup, record) };
}

function foundText(match: Match): string {
  if (match === 'strong') return FOUND;
  return match === 'moved' ? FOUND_MOVED : FOUND_WEAK;
}

/** Returns a status that names what is available instead, or nothing at all, when every paid field is empty: only requested fields count as found. */
function lacking(fields: readonly RunField[], values: ReadonlyMap<string, CellValue>): string | undefined {
  const paid = fields.filter(({ needs }) => needs === 'emails' || needs === 'phones');
  const shownOf = ({ id }: RunField) => values.get(id) ?? '';
  if (paid.length === 0 || paid.some((field) => shownOf(field) !== '' && !isPlaceholder(shownOf(field))))
    return undefined;
  const texts = paid.map(shownOf);
  if (texts.includes(ONLY_PRIVATE)) return ONLY_PRIVATE_EMAIL;
  if (texts.includes(ONLY_OFFICE)) return ONLY_OFFICE_PHONE;
  const instead = texts.find((text) => text !== '');
  if (instead !== undefined) return String(instead);
  const needs = new Set(paid.map((field) => field.needs));
  return lackingText([...(needs.has('emails') ? ['e-mail'] : []), ...(needs.has('phones') ? ['phone'] : [])]);
}
