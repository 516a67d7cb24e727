/** One step of scoring a list: it asks, and writes beside the list. */
import type { PersonExecution } from '../../acquire/execution';
import type { JobStep, JobWork } from '../job/kind';
import { untilWritten } from '../signals/columns-beside';
import { idsOf, readSignalList } from '../signals/rows';
import { rowsOfCheck } from '../signals/signals-log';
import { workOnList } from '../signals/work-on-list';
import { askScores, type KnownScores, knownScores } from './known-scores';
import { writeScores } from './score-columns';
import { SCORES_BUDGET, type ScoresRecord } from './scores-record';

/** Works on the job for the duration of the step. */
export function workOnScores(step: JobStep<ScoresRecord>): JobWork<ScoresRecord, never> {
  return workOnList(step, {
    kind: step.record.kind,
    budget: SCORES_BUDGET,
    ask: askScores,
    take: ({ execution }, record) => takeOver(execution, record),
  });
}

/** Writes what is known by now into the list, which is read again because people sort and insert rows while Lusha is asked. */
function takeOver(execution: PersonExecution, record: ScoresRecord): ScoresRecord {
  const { book } = execution.ports;
  let known: KnownScores = new Map();
  untilWritten(() => {
    const read = readSignalList(execution, record.kind, record.tabId);
    const rows = rowsOfCheck(book, record, read.rows);
    known = knownScores(execution, record.kind, idsOf(rows));
    return writeScores(execution, record, read.list, rows, known);
  });
  book.flush();
  return { ...record, ...countsOf(known) };
}

function countsOf(known: KnownScores): Pick<ScoresRecord, 'active' | 'quiet' | 'without' | 'lost'> {
  const counts = { active: 0, quiet: 0, without: 0, lost: 0 };
  for (const one of known.values()) {
    if (one.state === 'lost') counts.lost += 1;
    else if (one.state !== 'scored') counts.without += 1;
    else if (one.score > 0) counts.active += 1;
    else counts.quiet += 1;
  }
  return counts;
}
