/**
 * How far a step has come, while it works: another execution reads it without the sheet. It is written together with the answers
 * of each wave of requests, so that it takes no service call of its own.
 */
import { count, lazily, shape, text } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import type { Properties } from '../../ports';
import type { JobRecord, Stored } from './record';

/** Holds the progress of the step that works in this file now, or of the last one. */
const PROGRESS_PROPERTY = 'lusha.run.progress';
const VERSION = 1;
/** After this long without an answer to write it with, progress is written by itself. In ms. */
const LONGEST_SILENCE_MS = 2_500;

/** The state of a job between the start and the end of a step. */
export interface StepProgress {
  /** What is finished so far in the present phase, as the view of the job counts it. */
  readonly through: number;
  /** How much of it was found. */
  readonly found: number;
}

interface StoredProgress extends StepProgress {
  /** The step that published it. */
  readonly step: string;
}

const progressReader = lazily(() =>
  shape<StoredProgress>({ step: text(), through: count(), found: count() }),
);

/** Publishes the progress of one step. */
export interface ProgressWriter {
  /** Returns the property that publishes this progress, to be written with others. */
  noted(progress: StepProgress, now: number): Stored;
  /** Writes the progress by itself when nothing was published for a while. */
  publish(properties: Properties, progress: StepProgress, now: number): void;
}

/** Makes the writer of the step with this id, which begins at `now`. */
export function progressWriter(step: string, now: number): ProgressWriter {
  let at = now;
  const noted: ProgressWriter['noted'] = ({ through, found }, when) => {
    at = when;
    return { [PROGRESS_PROPERTY]: storedRecord(VERSION, { step, through, found } satisfies StoredProgress) };
  };
  return {
    noted,
    publish(properties, progress, when) {
      if (when - at >= LONGEST_SILENCE_MS) properties.setAll(noted(progress, when));
    },
  };
}

/** Returns the published progress of the step with this id; `undefined` when it has published none. */
export function progressOfStep(properties: Stored, step: string): StepProgress | undefined {
  const stored = properties[PROGRESS_PROPERTY];
  const known = stored === undefined ? undefined : readRecord(stored, VERSION, progressReader());
  return known?.step === step ? { through: known.through, found: known.found } : undefined;
}

/** Returns the published progress of the step that holds the lease of a job. */
export function progressOfJob(
  properties: Stored,
  { lease }: Pick<JobRecord, 'lease'>,
): StepProgress | undefined {
  return lease && progressOfStep(properties, lease.by);
}
