/** The progress of a run, counted from its status column. */
import { describe, expect, it } from 'vitest';
import { progressOf, rowsToDo } from '../../src/runs/enrich/statuses';

describe('the progress of a run', () => {
  it('counts rows by what their status says, the most frequent first', () => {
    const statuses = ['Pending', 'Price checked', 'Now at Acme', 'Now at Nordhang', 'Found', ''];
    expect(progressOf({ before: {}, rows: 5 }, statuses)).toEqual({
      waiting: 1,
      lookedUp: 1,
      outcomes: [
        { status: 'Changed jobs', rows: 2 },
        { status: 'Found', rows: 1 },
      ],
      finished: 3,
      deleted: 0,
    });
  });

  it('is the same where an earlier version began the run and counted the other rows under its own texts', () => {
    const before = { 'Bad input': 2, 'Now at another company': 1, 'Found (moved on)': 1 };
    const others = ['Bad input', 'Bad input', 'Now at Acme', 'Found (moved on)'];
    const own = ['Waiting', 'Looked up', 'Bad input', 'Not enough info', 'Found, changed jobs'];
    expect(progressOf({ before, rows: 5 }, [...others, ...own])).toEqual({
      waiting: 1,
      lookedUp: 1,
      outcomes: [
        { status: 'Not enough info', rows: 2 },
        { status: 'Found, changed jobs', rows: 1 },
      ],
      finished: 3,
      deleted: 0,
    });
  });
});

describe('the rows to do', () => {
  it.each([
    ['looking up', [0, 1]],
    ['revealing', [2, 3]],
  ] as const)('while %s have the status of that phase, of today or of an earlier version', (phase, rows) => {
    expect(rowsToDo(['Pending', 'Waiting', 'Price checked', 'Looked up', 'Found', ''], phase)).toEqual(rows);
  });
});
