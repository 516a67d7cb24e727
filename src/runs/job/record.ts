/** What the file keeps of a job, whatever its kind: one document property with a version, read by a reader. */
import type { Problem } from '../../acquire/purchase-request';
import { AddOnError, ERROR_CODES } from '../../core/errors';
import { amount, choice, count, maybe, named, type Reader, shape, text } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';

export type Stored = Readonly<Record<string, string>>;

/** The part that all kinds have in common. Times are in epoch ms. */
export interface JobRecord {
  readonly id: string;
  /** Short digest of the key that pays. */
  readonly account: string;
  /** `done` and `stopped` end a job of every kind; other phases belong to a kind. */
  readonly phase: string;
  /** The phase in which it was stopped. */
  readonly stoppedIn?: string | undefined;
  /** The execution that works on it, and until when. */
  readonly lease?: { readonly by: string; readonly until: number } | undefined;
  /** Credits that it may spend. */
  readonly cap: number;
  readonly started: number;
  /** When a step last began or ended. */
  readonly stepped: number;
  readonly ended?: number | undefined;
  /** Requests that may have cost credits. */
  readonly requests: number;
  /** Credits reserved by steps that were cut off: they may have been charged. */
  readonly unsure: number;
  /** Steps one after the other that brought nothing. */
  readonly idle: number;
  /** Why it waits, or why it was stopped. */
  readonly problem?: Problem | undefined;
  /** When the next step makes sense. */
  readonly continueAt?: number | undefined;
}

/** Gives the readers of the common part, for the reader of a kind. */
export function jobReaders() {
  return {
    id: text(),
    account: text(),
    lease: maybe(shape<NonNullable<JobRecord['lease']>>({ by: text(), until: amount() })),
    cap: amount(),
    started: amount(),
    stepped: amount(),
    ended: maybe(amount()),
    requests: count(),
    unsure: amount(),
    idle: count(),
    problem: maybe(problemReader()),
    continueAt: maybe(amount()),
  };
}

/** A code that is unknown by now has no sentence: the record is as good as of another version. */
function problemReader(): Reader<Problem> {
  return shape<Problem>({ code: choice(...ERROR_CODES), params: maybe(named(text())) });
}

/** Whether it is neither done nor stopped. */
export function isActive({ phase }: Pick<JobRecord, 'phase'>): boolean {
  return phase !== 'done' && phase !== 'stopped';
}

/** Reads and writes the record of one kind. */
export interface JobStore<R extends JobRecord> {
  /** Gives the record; `undefined` where there is none, or none that can be read. */
  find(properties: Stored): R | undefined;
  /** Gives the record. Throws an `AddOnError` where there is none, or none that can be read. */
  require(properties: Stored): R;
  /** Whether there is a record of another version or of a wrong shape: nothing is taken from it. */
  isOutdated(properties: Stored): boolean;
  /** Gives the property to write. */
  toStore(record: R): Record<string, string>;
}

/** Makes the store of one kind. `version` is to be raised when the shape of the record changes; `reader` is called where a record is read. */
export function jobStore<R extends JobRecord>(
  property: string,
  version: number,
  reader: () => Reader<R>,
): JobStore<R> {
  const find = (properties: Stored): R | undefined =>
    properties[property] === undefined ? undefined : readRecord(properties[property], version, reader());
  const isOutdated = (properties: Stored) =>
    properties[property] !== undefined && find(properties) === undefined;
  return {
    find,
    isOutdated,
    require(properties) {
      const record = find(properties);
      if (record) return record;
      throw new AddOnError(isOutdated(properties) ? 'job_outdated' : 'no_run');
    },
    toStore: (record) => ({ [property]: storedRecord(version, record) }),
  };
}
