/** What an answer keeps a job from, each with its reason: anything else has to be done and whole. */
import type { JobName } from '../support/jobs/job';
import type { Answer, Choice } from './choices';

interface Exception extends Choice {
  readonly answer: Answer;
  /** The jobs that it concerns; without it, all of them. */
  readonly jobs?: readonly JobName[];
  readonly why: string;
}

const CELLS: readonly JobName[] = [
  'formula',
  'filled-down formulas',
  'search',
  'pending cells',
  'replace with values',
];

/** Jobs that cannot go on under an answer and say what to do. */
const ENDS_CLEAR: readonly Exception[] = [
  ...[
    { name: 'userPropertiesInCells', answer: 'none' },
    { name: 'userPropertiesInCells', answer: 'refused' },
    { name: 'ownerless', answer: 'none' },
  ].map((choice) => ({
    ...choice,
    jobs: CELLS,
    why: 'A cell that cannot read the key of anybody cannot look anything up.',
  })),
  ...['spreadsheets.currentonly', 'script.external_request', 'script.container.ui', 'script.scriptapp'].map(
    (answer) => ({
      name: 'missingScope',
      answer,
      why: 'Nothing works without its permission, and the message says how to give it.',
    }),
  ),
];

/** Jobs that are done although something is not there. */
const LACKS: readonly Exception[] = [
  {
    name: 'oddRows',
    answer: true,
    jobs: ['search', 'fill', 'fill then emails'],
    why: 'People whom Lusha lists without data or without an ID cannot be shown.',
  },
  {
    name: 'companyBlocks',
    answer: 'without the newest',
    jobs: ['company run'],
    why: 'The account does not have open jobs and parents, which their columns say.',
  },
];

/** Returns whether the job may end in a clear state that says what to do. */
export function endsClear(choice: Choice, job: JobName): boolean {
  return has(ENDS_CLEAR, choice, job);
}

/** Returns whether the job may be done without everything that it would otherwise bring. */
export function mayLack(choice: Choice, job: JobName): boolean {
  return has(LACKS, choice, job);
}

function has(exceptions: readonly Exception[], { name, answer }: Choice, job: JobName): boolean {
  return exceptions.some(
    (one) => one.name === name && one.answer === answer && (one.jobs === undefined || one.jobs.includes(job)),
  );
}
