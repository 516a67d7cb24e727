/** The fill as the file remembers it: one document property, whatever the number of rows. */

import type { Problem } from '../../acquire/purchase-request';
import type { Kind } from '../../core/kind';
import type { Properties } from '../../ports';
import { jobBudget } from '../job/budget';
import type { Leased } from '../job/lease';
import type { FillPlace, FillView } from './view';

/** A column that is filled; of a list that was there it keeps the list's own header. */
export interface FillColumn {
  readonly field: string;
  readonly header: string;
  /** Where it stood last, counted from 1. */
  readonly column: number;
}

export interface FillTarget {
  readonly where: FillPlace;
  /** Absent until the new tab is made. */
  readonly tabId?: number;
  readonly tab: string;
  readonly headerRow: number;
  readonly columns: readonly FillColumn[];
  /** The headers are written: a column without its own was moved, or taken away. */
  readonly made?: true;
}

export interface FillRecord extends Leased {
  readonly kind: Kind;
  /** Names the search, so that a later fill knows whom this one has brought. */
  readonly search: string;
  readonly sentence: string;
  readonly target: FillTarget;
  readonly wanted: number;
  readonly onlyNew: boolean;
  readonly phase: FillView['phase'];
  readonly ended?: NonNullable<FillView['ended']>;
  /** The page to be placed next: of which search, and its first result. */
  readonly next: { readonly search: number; readonly offset: number };
  /** Size of the pages after the first hundred results, where it is not the largest. */
  readonly largest?: number;
  readonly total?: number;
  /** Credits. */
  readonly cap: number;
  readonly requests: number;
  /** Credits reserved by steps that were cut off: they may have been charged. */
  readonly unsure: number;
  readonly problem?: Problem;
  readonly continueAt?: number;
  /** Steps one after the other that brought nothing. */
  readonly idle: number;
  readonly started: number;
  readonly endedAt?: number;
}

const PROPERTY = 'lusha.fill';

export const FILL_MONEY = jobBudget('lusha.fill.spent');

export function readFill(properties: Readonly<Record<string, string>>): FillRecord | undefined {
  const text = properties[PROPERTY];
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as FillRecord;
  } catch {
    return undefined;
  }
}

export function saveFill(properties: Properties, record: FillRecord): void {
  properties.setAll({ [PROPERTY]: JSON.stringify(record) });
}

/** Whether a fill is under way that needs no decision. */
export function isFilling(properties: Readonly<Record<string, string>>): boolean {
  return readFill(properties)?.phase === 'filling';
}
