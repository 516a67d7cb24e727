/** Search again: the lists that searches in cells have found are forgotten, and their cells calculate once more. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import { readTabs } from '../table/tab-content';
import { type FileFormula, formulasIn } from './file-formulas';
import { calculateAgain } from './recalculate';

/** Lists the formulas that search, in the whole file. */
export function searches({ ports }: PersonExecution): readonly FileFormula[] {
  return formulasIn(readTabs(ports.book)).filter(({ calls }) =>
    calls.some(({ name }) => name === 'LUSHA_SEARCH'),
  );
}

/** Forgets the lists and makes these formulas ask anew; gives how many do. What was purchased of people stays known. Throws an `AddOnError` while formulas are buying. */
export function searchAgain(execution: PersonExecution, formulas: readonly FileFormula[]): number {
  const { ledger, ports } = execution;
  if (!createLedgerWriter(ports, ledger).forget(({ kind }) => kind === 'list')) throw new AddOnError('busy');
  return calculateAgain(ports, formulas);
}
