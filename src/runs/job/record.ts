/** What the file keeps of a job of any kind: one document property with a version, read by a reader. */
import type { Problem } from '../../acquire/purchase-request';
import { AddOnError, ERROR_CODES } from '../../core/errors';
import { amount, choice, count, maybe, moment, named, type Reader, shape, text } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';

export type Stored = Readonly<Record<string, string>>;

/** The part that all kinds have in common. Times are in epoch ms. */
export interface JobRecord {
  readonly id: string;
  /** A short digest of the key that pays. */
  readonly account: string;
  /** `done` and `stopped` end a job of every kind; other phases belong to one kind. */
  readonly phase: string;
  /** The phase in which it was stopped. */
  readonly stoppedIn?: string | undefined;
  /** The execution that works on it, and the end of its lease. */
  readonly lease?: { readonly by: string; readonly until: number } | undefined;
  /** The credits that it may spend. */
  readonly cap: number;
  /** The seal of what a person has approved, or absent where that has to be asked anew. */
  readonly approval?: string | undefined;
  readonly started: number;
  /** The time when a step last started or ended. */
  readonly stepped: number;
  readonly ended?: number | undefined;
  /** The number of requests that may have cost credits. */
  readonly requests: number;
  /** The credits reserved by steps that were cut off; they may have been charged. */
  readonly unsure: number;
  /** The number of consecutive steps without a result. */
  readonly idle: number;
  /** Why it waits or was stopped. */
  readonly problem?: Problem | undefined;
  /** The time of the next step. */
  readonly continueAt?: number | undefined;
}

/** The common part of the placeholder for a job whose record cannot be read. */
export const UNREADABLE_JOB = {
  id: '',
  account: '',
  phase: 'stopped',
  cap: 0,
  started: 0,
  stepped: 0,
  requests: 0,
  unsure: 0,
  idle: 0,
} as const satisfies JobRecord;

/** Returns the readers of the common part, for use in the reader of a kind. */
export function jobReaders() {
  return {
    id: text(),
    account: text(),
    lease: maybe(shape<NonNullable<JobRecord['lease']>>({ by: text(), until: moment() })),
    cap: amount(),
    approval: maybe(text()),
    started: moment(),
    stepped: moment(),
    ended: maybe(moment()),
    requests: count(),
    unsure: amount(),
    idle: count(),
    problem: maybe(problemReader()),
    continueAt: maybe(moment()),
  };
}

/** An unknown code has no sentence, so the record is treated like one of another version. */
function problemReader(): Reader<Problem> {
  return shape<Problem>({ code: choice(...ERROR_CODES), params: maybe(named(text())) });
}

/** Returns whether the job is neither done nor stopped. */
export function isActive({ phase }: Pick<JobRecord, 'phase'>): boolean {
  return phase !== 'done' && phase !== 'stopped';
}

/** Reads and writes the record of one kind. */
export interface JobStore<R extends JobRecord> {
  /** The document property of the record. Other properties of a kind are named after it, such as `lusha.fill.spent` beside `lusha.fill`. */
  readonly property: string;
  /** Returns the record; `undefined` when there is none or when it cannot be read. */
  find(properties: Stored): R | undefined;
  /** Returns the record. Throws an `AddOnError` when there is none or when it cannot be read. */
  require(properties: Stored): R;
  /** Returns whether there is a record of another version or of a wrong shape; nothing is taken from such a record. */
  isOutdated(properties: Stored): boolean;
  /** Returns the property to write. */
  toStore(record: R): Record<string, string>;
}

/** Makes the store of one kind. Raise `version` when the shape of the record changes; `reader` is called when a record is read. */
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
    property,
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
