/** The run as the file remembers it: one document property, whatever the number of rows. */

import type { ErrorCode, ErrorParams } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { Role } from '../../core/lookup/columns';
import type { Properties } from '../../ports';
import { jobBudget } from '../job/budget';
import type { Leased } from '../job/lease';
import type { PriceCheck, RunPhase, Writing } from './view';

/** A column by its header, and where it stood last. */
export interface RunColumn {
  readonly header: string;
  /** Counted from 1. */
  readonly column: number;
}

/** Where a field goes. */
export interface RunTarget {
  readonly field: string;
  readonly place: RunColumn;
  /** The column was made by this run: nothing of a person's own stands there. */
  readonly own?: true;
  /** A person chose it: it stays there when the rows are taken up again. */
  readonly byHand?: true;
  /** Where a value goes that differs from the person's own. */
  readonly beside?: RunColumn;
}

export interface RunRecord extends Leased {
  readonly kind: Kind;
  readonly tabId: number;
  readonly tab: string;
  readonly headerRow: number;
  readonly roles: readonly (RunColumn & { readonly role: Role })[];
  readonly targets: readonly RunTarget[];
  readonly status: RunColumn;
  readonly lushaId: RunColumn;
  readonly date: RunColumn;
  readonly writing: Writing;
  readonly phase: RunPhase;
  readonly stoppedIn?: RunPhase;
  readonly sample?: true;
  /** Its rows were picked because they were checked at least so many days ago. */
  readonly olderThan?: number;
  /** So many rows are looked up before an estimate is given. */
  readonly estimateRows?: number;
  readonly rows: number;
  /** Statuses of rows that were not chosen, so that they are not counted. */
  readonly before: Readonly<Record<string, number>>;
  readonly price?: PriceCheck;
  /** Credits, looking up included. */
  readonly cap: number;
  readonly moved: boolean;
  readonly weak: boolean;
  readonly repeatLost: boolean;
  readonly started: number;
  readonly ended?: number;
  readonly problem?: { readonly code: ErrorCode; readonly params?: ErrorParams };
  readonly continueAt?: number;
  /** Steps one after the other that brought nothing. */
  readonly idle: number;
  readonly requests: number;
  /** Credits reserved by steps that were cut off: they may have been charged. */
  readonly unsure: number;
  /** Rows whose values were cleared again. */
  readonly cleared?: number;
}

const RUN_PROPERTY = 'lusha.run';

type Stored = Readonly<Record<string, string>>;

export function readRun(properties: Stored): RunRecord | undefined {
  const text = properties[RUN_PROPERTY];
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as RunRecord;
  } catch {
    return undefined;
  }
}

export function saveRun(properties: Properties, record: RunRecord): void {
  properties.setAll({ [RUN_PROPERTY]: JSON.stringify(record) });
}

/** What pays for a run. */
export const RUN_MONEY = jobBudget('lusha.run.spent');

/** Whether it goes on without anybody deciding anything. */
export function isWorking({ phase }: RunRecord): boolean {
  return phase === 'looking up' || phase === 'revealing';
}

/** Whether it is neither done nor stopped. */
export function isActive({ phase }: RunRecord): boolean {
  return phase !== 'done' && phase !== 'stopped';
}
