/** The two columns that scoring writes beside a list: the score, and what it is based on. */
import type { PersonExecution } from '../../acquire/execution';
import { shortText } from '../../core/errors';
import { basisText, SCORE_HEADERS, scoreValue } from '../../core/signal-score';
import { TEXTS } from '../../core/texts';
import {
  type BesideLabel,
  type BesideValue,
  besideColumns,
  reasonOf,
  writeBeside,
} from '../signals/columns-beside';
import type { SignalRow } from '../signals/rows';
import type { WrittenBy } from '../signals/written-log';
import type { List } from '../table/list';
import type { KnownScores } from './known-scores';
import type { ScoresRecord } from './scores-record';

const LABELS: readonly BesideLabel[] = [
  { label: SCORE_HEADERS.score, name: 'signal score' },
  { label: SCORE_HEADERS.basis, name: 'score basis' },
];

/** Writes what is known of the rows by now beside the list. Returns false when the list has to be read anew. Throws an `AddOnError` when the person may not edit the cells. */
export function writeScores(
  execution: PersonExecution,
  { id, kind }: Pick<ScoresRecord, 'id' | 'kind'>,
  list: List,
  rows: readonly SignalRow[],
  known: KnownScores,
): boolean {
  return writeBeside(execution, { check: id, what: writtenAs(kind) }, list, LABELS, rows, (row) =>
    valuesOf(row, known),
  );
}

/** Returns the column of scores of a list, counted from 1; `undefined` where it has none. */
export function scoreColumn(
  execution: PersonExecution,
  kind: ScoresRecord['kind'],
  list: List,
): number | undefined {
  const [score] = besideColumns(execution, { what: writtenAs(kind) }, list, LABELS);
  return score && !score.isNew ? score.column : undefined;
}

function writtenAs(kind: ScoresRecord['kind']): WrittenBy {
  return `${kind} scores`;
}

/** A row without a score says why in the second column: a text among the scores would come first when they are sorted from the highest. */
function valuesOf(row: SignalRow, known: KnownScores): readonly BesideValue[] {
  const reason = reasonOf(row);
  if (reason !== undefined) return ['', reason];
  const score = row.id === undefined ? undefined : known.get(row.id);
  switch (score?.state) {
    case undefined:
      return [undefined, undefined];
    case 'scored':
      return [scoreValue(score), basisText(score)];
    case 'no score':
      return ['', TEXTS.values.noScore];
    case 'not found':
      return ['', TEXTS.statuses.noMatch];
    case 'lost':
      return ['', shortText('lost')];
  }
}
