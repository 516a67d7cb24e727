/** The run as the file remembers it: one document property, whatever the number of rows; and the counter of its credits. */
import { type Purse, readSpent, type Spent } from '../../core/caps';
import type { Role } from '../../core/columns';
import type { ErrorCode, ErrorParams } from '../../core/errors';
import type { Properties } from '../../ports';
import type { EnrichKind, PriceCheck, RunPhase, Writing } from './view';

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

export interface RunRecord {
  readonly id: string;
  readonly kind: EnrichKind;
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
  /** Short digest of the key that pays. */
  readonly account: string;
  /** Who works on it, and until when. */
  readonly lease?: { readonly by: string; readonly until: number };
  readonly started: number;
  readonly stepped: number;
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
const SPENT_PROPERTY = 'lusha.run.spent';
/** Holds the id of the run that somebody wants to stop while another works on it. */
const STOP_PROPERTY = 'lusha.run.stop';
/** Phones have no limit of their own here: the price check names them. */
const ANY = 1e9;

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

/** What pays for a run: its own cap and counter. */
export function runPurse({ id, cap }: Pick<RunRecord, 'id' | 'cap'>): Purse {
  return { property: SPENT_PROPERTY, period: () => id, cap: { credits: cap, phones: ANY } };
}

export function runSpent(properties: Stored, { id }: Pick<RunRecord, 'id'>): Spent {
  return readSpent(properties[SPENT_PROPERTY], id);
}

/** Gives back what a step had reserved that was cut off; the credits that may have been charged of it. */
export function releaseReserved(properties: Properties, record: RunRecord): number {
  const spent = runSpent(properties.getAll(), record);
  const charged = spent.charged ?? 0;
  if (spent.credits <= charged) return 0;
  properties.setAll({ [SPENT_PROPERTY]: JSON.stringify({ ...spent, credits: charged, phones: 0 }) });
  return spent.credits - charged;
}

export function askToStop(properties: Properties, { id }: RunRecord): void {
  properties.setAll({ [STOP_PROPERTY]: id });
}

export function isAskedToStop(properties: Stored, { id }: RunRecord): boolean {
  return properties[STOP_PROPERTY] === id;
}

export function forgetStop(properties: Properties): void {
  properties.remove([STOP_PROPERTY]);
}

/** Whether it is neither done nor stopped. */
export function isActive({ phase }: RunRecord): boolean {
  return phase !== 'done' && phase !== 'stopped';
}
