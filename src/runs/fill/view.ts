/** What the panel sees of filling a sheet with those who match a filter, and what it may choose. Times in epoch ms. */

import type { ErrorCode } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { JobView } from '../job/view';

/** `below`: under the list on the tab in front. `cell`: header and rows from the selected cell on. */
export type FillPlace = 'new tab' | 'below' | 'cell';

export interface FillOptions {
  /** People or companies that the sheet does not have yet. */
  readonly count: number;
  readonly where: FillPlace;
  /** Ids of fields that come with a search, in the order of their columns; the Lusha ID is always written, last unless named. */
  readonly fields: readonly string[];
  /** Leaves out those whom an earlier fill with this search has put into the file. */
  readonly onlyNew: boolean;
}

export interface FillPlaceView {
  readonly where: FillPlace;
  /** `Below the list on “Leads” (25 rows)`. */
  readonly label: string;
  /** Why it cannot be chosen; ends with the remedy. */
  readonly refusal?: string;
}

/** What a fill would do and cost at most. Asks nobody. */
export interface FillSetup {
  /** The options with everything that was proposed. */
  readonly options: FillOptions;
  /** Most that can be asked for. */
  readonly most: number;
  readonly places: readonly FillPlaceView[];
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  /** Enough for `options.count` where nobody has to be left out; pages that the file knows cost nothing. */
  readonly credits: number;
  readonly requests: number;
  /** What a started block of so many results costs at most, signals included: for the sentence about those who are left out. */
  readonly price: { readonly credits: number; readonly block: number };
  /** An earlier fill with this search has put so many into the file; 0 where there was none. */
  readonly filledBefore: number;
  /** Credits left on the account as last known. */
  readonly balance?: number;
  /** Why nothing can start as things stand; ends with the remedy. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
}

export interface FillView extends JobView {
  readonly kind: Kind;
  /** The filter in plain words. */
  readonly sentence: string;
  readonly tab: string;
  readonly phase: 'filling' | 'done' | 'stopped';
  /** Why it is done: as many as wanted are there, nobody else matches, or a person left it at what is there. */
  readonly ended?: 'enough' | 'no more' | 'left';
  readonly wanted: number;
  /** Rows written. */
  readonly added: number;
  /** Found, but left out because the list has them, this file has bought them, or an earlier fill has put them into the file. */
  readonly leftOut: { readonly inList: number; readonly bought: number; readonly before: number };
  /** Matches over all as Lusha says, where it does; of a search at given companies only once all of them are asked for. */
  readonly total?: number;
  /** Credits that one more page costs at most, where it stopped at its limit. */
  readonly more?: number;
  /** Companies of the cells at which nobody was found; only where it is done. */
  readonly withNobody?: readonly string[];
}
