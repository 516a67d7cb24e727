/** Runs the custom functions that cells need, up to a number at once. */

import type { CallRunner } from '../workbook/calculation.js';
import type { CustomCall, CustomResult } from '../workbook/custom-calls.js';
import type { Executions } from './executions.js';

/**
 * Creates the runner. Each cell is its own execution, and an error that a function throws becomes the error of
 * the cell.
 */
export function createCellRunner(executions: Executions, atOnce: number): CallRunner {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async (): Promise<void> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const handOn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async (calls, arrived) => {
    const runOne = async (call: CustomCall): Promise<void> => {
      await turn();
      arrived(call, await runCell(executions, call));
      handOn();
    };
    await Promise.all(calls.map(runOne));
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
