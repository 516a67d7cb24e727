/** The document properties of jobs, which a file that is prepared for sharing loses. */
import { describe, expect, it } from 'vitest';
import { isJobProperty } from '../../../src/runs/job/kind';
import { stopRequest } from '../../../src/runs/job/lease';
import { JOB_KINDS } from '../../../src/runs/jobs';

const KINDS = JOB_KINDS.map((kind) => [kind.store.property, kind] as const);

describe('a document property', () => {
  it.each(KINDS)('of the kind that keeps its record in %s is one of a job', (property, { budget }) => {
    const counter = budget.budget({ id: 'job', cap: 1 }).property;
    expect(isJobProperty(JOB_KINDS, property)).toBe(true);
    expect(isJobProperty(JOB_KINDS, counter), counter).toBe(true);
  });

  it('that asks a job to stop is one of a job', () => {
    const names = Object.keys(stopRequest({ id: 'job' }));
    expect(names).toHaveLength(1);
    for (const name of names) expect(isJobProperty(JOB_KINDS, name), name).toBe(true);
  });

  it.each(['lusha.spent', 'lusha.runs', 'lusha'])('named %s is none of a job', (name) => {
    expect(isJobProperty(JOB_KINDS, name)).toBe(false);
  });
});
