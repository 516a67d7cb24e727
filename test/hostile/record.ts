/** Records for the bench how many hostile inputs a file has tried, and how many of its tests have failed. */
import { afterAll, afterEach } from 'vitest';
import { recordFigures } from '../support/extent';

/** Records the figures when all tests of the file have ended. `countInputs` is called then. */
export function recordInputs(countInputs: () => number): void {
  let violations = 0;
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') violations += 1;
  });
  afterAll(() => recordFigures('hostile', { inputs: countInputs(), violations }));
}
