/** The record of a fill in the file: one document property, whatever the number of rows. */

import type { Kind } from '../../core/kind';
import { choice, count, flag, lazily, list, maybe, moment, shape, text, yes } from '../../core/readers';
import { jobBudget } from '../job/budget';
import { type JobRecord, jobReaders, jobStore } from '../job/record';
import type { PagePosition } from './pages';
import type { FillPlace, FillView } from './view';

/** A column that is filled. In an existing list it keeps the header of the list. */
export interface FillColumn {
  readonly field: string;
  readonly header: string;
  /** The last known position, counted from 1. */
  readonly column: number;
  /** The fill has written the header, so that the column holds nothing of the person's own. */
  readonly own?: true;
  /** How wide such a column of a list was before, in pixels. */
  readonly width?: number;
}

export interface FillTarget {
  readonly where: FillPlace;
  /** Absent until the new tab is created. */
  readonly tabId?: number;
  readonly tab: string;
  readonly headerRow: number;
  readonly columns: readonly FillColumn[];
  /** The headers are written; from then on a column without its header was moved or deleted. */
  readonly made?: true;
}

export interface FillRecord extends JobRecord {
  readonly phase: FillView['phase'];
  readonly stoppedIn?: FillView['phase'] | undefined;
  readonly kind: Kind;
  /** Identifies the search, so that a later fill knows which records this fill has added. */
  readonly search: string;
  readonly sentence: string;
  readonly target: FillTarget;
  readonly wanted: number;
  readonly onlyNew: boolean;
  /** Why the fill is finished. */
  readonly reason?: NonNullable<FillView['ended']>;
  /** The page to be placed next: its search and its position. `read` is absent in records of earlier versions, whose pages were full. */
  readonly next: { readonly search: number } & Omit<PagePosition, 'read'> &
    Partial<Pick<PagePosition, 'read'>>;
  /** The size of the pages after the first hundred results, when it is not the largest. */
  readonly largest?: number;
  /** The headers of columns that did not accept a value, of which the person was told. */
  readonly refusedBy?: readonly string[];
  readonly total?: number;
  /** What it has added was taken back. */
  readonly undone?: true;
  /** It adds the buying groups of companies, and no results of a search. */
  readonly isGroup?: true;
  /** It adds records similar to others, and no results of a search. */
  readonly isSimilar?: true;
  /** The session at Lusha had ended, so that records came again that were known. */
  readonly isAnew?: true;
  /** A person agreed to repeat requests that were lost before this moment, in epoch ms. */
  readonly lostBefore?: number;
}

const target = () =>
  shape<FillTarget>({
    where: choice('new tab', 'below', 'cell'),
    tabId: maybe(count()),
    tab: text(),
    headerRow: count(1),
    columns: list(
      shape<FillColumn>({
        field: text(),
        header: text(),
        column: count(1),
        own: maybe(yes()),
        width: maybe(count()),
      }),
    ),
    made: maybe(yes()),
  });

const phase = () => choice('filling', 'done', 'stopped');

const fillReader = lazily(() =>
  shape<FillRecord>({
    ...jobReaders(),
    phase: phase(),
    stoppedIn: maybe(phase()),
    kind: choice('contact', 'company'),
    search: text(),
    sentence: text(),
    target: target(),
    wanted: count(),
    onlyNew: flag(),
    reason: maybe(choice('enough', 'no more', 'left')),
    next: shape<FillRecord['next']>({
      search: count(),
      offset: count(),
      read: maybe(count()),
      size: maybe(count(1)),
    }),
    largest: maybe(count(1)),
    refusedBy: maybe(list(text())),
    total: maybe(count()),
    undone: maybe(yes()),
    isGroup: maybe(yes()),
    isSimilar: maybe(yes()),
    isAnew: maybe(yes()),
    lostBefore: maybe(moment()),
  }),
);

/** The store for the record of the fill that is under way, or else of the last one. */
export const FILL_STORE = jobStore<FillRecord>('lusha.fill', 1, fillReader);

/** The budget that pays for a fill. */
export const FILL_BUDGET = jobBudget('lusha.fill.spent', 'searches');

/** Returns whether the fill continues without a decision by a person. */
export function isFilling({ phase }: Pick<FillRecord, 'phase'>): boolean {
  return phase === 'filling';
}
