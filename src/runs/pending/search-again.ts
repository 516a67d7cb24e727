/** Repeats searches in cells: their lists are removed from the file, and their cells are recalculated. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { isOfSearch } from '../../ledger/entry';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import { readTabs } from '../table/tab-content';
import { type FileFormula, formulasIn } from './file-formulas';
import { recalculate } from './recalculate';

/** Lists the formulas that search, in the whole file. */
export function searches({ ports }: PersonExecution): readonly FileFormula[] {
  return formulasIn(readTabs(ports.book)).filter(({ calls }) =>
    calls.some(({ name }) => name === 'LUSHA_SEARCH'),
  );
}

/** Removes the lists and recalculates these formulas. Returns how many were changed. Purchased records stay in the file. Throws an `AddOnError` while formulas are purchasing. */
export function searchAgain(execution: PersonExecution, formulas: readonly FileFormula[]): number {
  const { ledger, ports } = execution;
  if (!createLedgerWriter(ports, ledger).forget(isOfSearch)) throw new AddOnError('busy');
  return recalculate(ports, formulas);
}
