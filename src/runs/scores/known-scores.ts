/** What the file knows of the scores of people or companies, and asking Lusha for the others. */
import type { PersonExecution } from '../../acquire/execution';
import { acquireScores, scoreLookups, scoresIn } from '../../acquire/scores';
import type { Kind } from '../../core/kind';
import type { SignalScore } from '../../core/signal-score';
import type { ScoreEntry } from '../../ledger/entry';
import { askIds, type CheckedIds } from '../signals/ask-ids';
import type { PhaseStep } from '../signals/look-up';
import { SCORES_BUDGET, type ScoresRecord } from './scores-record';

/** What is known of one person or company. `lost`: its answer never came, so that asking again may be charged again. */
export type KnownScore =
  | ({ readonly state: 'scored' } & SignalScore)
  | { readonly state: 'no score' | 'not found' | 'lost' };

/** By Lusha ID. */
export type KnownScores = ReadonlyMap<string, KnownScore>;

/** Returns what the file knows of the scores. Sends no request. */
export function knownScores(
  { ports, runLedger }: PersonExecution,
  kind: Kind,
  ids: readonly string[],
): KnownScores {
  const { entries } = runLedger.lookAgain(scoreLookups(kind, ids), ports.documentProperties.getAll());
  return new Map(
    [...scoresIn(kind, ids, entries)].flatMap(([id, entry]): [string, KnownScore][] => {
      const known = stateOf(entry);
      return known ? [[id, known]] : [];
    }),
  );
}

function stateOf({ score, types = [], none, sent }: ScoreEntry): KnownScore | undefined {
  if (score !== undefined) return { state: 'scored', score, types };
  if (none !== undefined) return { state: none };
  return sent === undefined ? undefined : { state: 'lost' };
}

/** Asks for the scores that the file does not know, as far as the step has time, within the job's budget. */
export function askScores(
  step: PhaseStep,
  execution: PersonExecution,
  record: ScoresRecord,
  ids: readonly string[],
): CheckedIds {
  const { kind, repeatLost, started } = record;
  const known = knownScores(execution, kind, ids);
  const todo = ids.filter((id) => {
    const one = known.get(id);
    return one === undefined || (one.state === 'lost' && repeatLost);
  });
  return askIds(step, todo, (part) =>
    acquireScores(step.context, {
      ...{ kind, ids: part, budget: SCORES_BUDGET.budget(record) },
      // What was asked for since the job has started was not agreed to.
      ...(repeatLost ? { lostBefore: started } : {}),
    }),
  );
}
