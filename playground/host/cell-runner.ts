/** Runs the custom functions that cells need, at most as many at once as Google allows a user. */
import type { CustomCall, CustomResult } from '../workbook/custom-calls.js';
import type { CallRunner } from '../workbook/workbook.js';
import { AT_ONCE_A_USER, type Executions } from './executions.js';

/** Each cell is an execution of its own; what a function throws becomes the cell's error. */
export function createCellRunner(executions: Executions): CallRunner {
  return async (calls) => {
    const results: CustomResult[] = [];
    let next = 0;
    const takeTurns = async (): Promise<void> => {
      for (let turn = next++; turn < calls.length; turn = next++) {
        const call = calls[turn];
        if (call) results[turn] = await runCell(executions, call);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE_A_USER }, takeTurns));
    return results;
  };
}

async function runCell(executions: Executions, { name, args, cell }: CustomCall): Promise<CustomResult> {
  try {
    const value = await executions.run({ name, args, kind: 'custom', cell });
    return { value: value as Extract<CustomResult, { value: unknown }>['value'] };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
