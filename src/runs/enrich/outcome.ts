/** The outcome of a row: its status in words and the values to write. */

import type { Problem } from '../../acquire/purchase-request';
import { isFieldBought, type Purchasable, type RecordKind } from '../../acquire/record-kind';
import { buyingMatches, RECORD_KINDS } from '../../acquire/record-kinds';
import type { CellValue } from '../../core/cell';
import { isOpen, shortText } from '../../core/errors';
import { isPlaceholder } from '../../core/fields/reachable';
import type { Kind } from '../../core/kind';
import type { Lookup, Match } from '../../core/lookup';
import { failedText, missText, movedText } from '../../core/run-status';
import type { Settings } from '../../core/settings';
import { TEXTS } from '../../core/texts';
import { type Entry, isRecord, recordId } from '../../ledger/entry';
import type { RunField } from './fields';
import { lackingStatus } from './lacking';
import type { RunRecord } from './run-record';

export interface RowOutcome {
  readonly status: string;
  /** By field id; absent when the row got no record. */
  readonly values?: ReadonlyMap<string, CellValue>;
  readonly lushaId?: string;
  /** The person works where the row says; only the company is spelled differently. */
  readonly sameCompany?: boolean;
  /** The row was not looked up, so that it is as old as before. */
  readonly isUnchecked?: true;
}

const { statuses } = TEXTS;

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
  // The limit here is that of the run, and not the daily one of formulas.
  if (code === 'over_cap') return statuses.runLimit;
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
  if (!isRecord(entry)) return { status: missText(entry.kind === 'miss' ? entry.outcome : 'no match') };
  const lushaId = recordId(entry);
  const id = lushaId === undefined ? {} : { lushaId };
  const recordKind = RECORD_KINDS[kind];
  const record = recordKind.recordOf(entry);
  const failed = failedStatus(entry.failed, problem);
  if (failed !== undefined) {
    // What was purchased before, or beside what failed, is the row's all the same.
    const isSure = record && isAccepted(recordKind.matchOf(lookup, record), accepts);
    const known = isSure
      ? valuesOf(
          recordKind,
          record,
          lookup,
          settings,
          (field) => fields.some(({ id }) => id === field.id) && isFieldBought(recordKind, record, field),
        )
      : undefined;
    return { status: failed, ...id, ...(known && known.size > 0 ? { values: shownIn(known) } : {}) };
  }
  if (!record) return { status: statuses.noMatch };
  const match = recordKind.matchOf(lookup, record);
  if (!isAccepted(match, accepts)) {
    return { status: match === 'moved' ? movedText(record.company?.name) : statuses.possibleMatch };
  }
  const read = valuesOf(recordKind, record, lookup, settings, (field) =>
    fields.some(({ id }) => id === field.id),
  );
  const values = shownIn(read);
  const status = lackingStatus(fields, read) ?? foundText(match);
  return { status, ...id, values, sameCompany: recordKind.isAtSameEmployer(lookup, record) };
}

function failedStatus(failed: string | undefined, problem: Problem | undefined): string | undefined {
  if (failed !== undefined) return failed === 'restricted' ? shortText('restricted') : failedText(failed);
  return problem && problemStatus(problem);
}

type Values = ReadonlyMap<string, CellValue>;

/** Returns the values of some fields by their ids. */
function valuesOf(
  recordKind: RecordKind,
  record: Purchasable,
  lookup: Lookup,
  settings: Settings,
  isWanted: (field: RecordKind['catalogue'][number]) => boolean,
): Values {
  return new Map(
    recordKind.catalogue.flatMap((field): [string, CellValue][] =>
      isWanted(field) ? [[field.id, field.read(record, settings, lookup)]] : [],
    ),
  );
}

/** Returns the values without the texts that say why there is none. */
function shownIn(values: Values): Values {
  return new Map([...values].map(([name, value]) => [name, isPlaceholder(value) ? '' : value]));
}

function foundText(match: Match): string {
  if (match === 'strong') return statuses.found;
  return match === 'moved' ? statuses.foundChangedJobs : statuses.foundPossibleMatch;
}
