/** What the panel shows of filling a sheet with the results of a filter or with similar records, and the choices it offers. Times are in epoch ms. */

import type { PanelView } from '../../account/view';
import type { BuyingRole } from '../../core/buying-group';
import type { ErrorCode } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { JobUndone, JobView } from '../job/view';
import type { CompanyCells } from '../search/view';

/** `below` is under the list on the active tab. `cell` puts header and rows at the selected cell. */
export type FillPlace = 'new tab' | 'below' | 'cell';

export interface FillOptions {
  /** The number of contacts or companies that the sheet does not have yet. */
  readonly count: number;
  readonly where: FillPlace;
  /** Ids of fields that come with a search, in the order of their columns. The Lusha ID is always written, in the last column unless it is listed. */
  readonly fields: readonly string[];
  /** Leaves out the records that an earlier fill with this search has added to the file. */
  readonly onlyNew: boolean;
}

export interface FillPlaceView {
  readonly where: FillPlace;
  /** The name of the choice, such as `Current list`. */
  readonly label: string;
  /** Where exactly that is, such as `Below 25 rows of “Leads”`; `''` when it cannot be chosen. */
  readonly detail: string;
  /** Why the place cannot be chosen; the sentence ends with the remedy. */
  readonly refusal?: string;
}

/** What a fill would do and cost at most. No request is sent for it. */
export interface FillSetup {
  /** The options with everything that was proposed. */
  readonly options: FillOptions;
  /** The maximum number that can be requested. */
  readonly most: number;
  readonly places: readonly FillPlaceView[];
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  /** Enough for `options.count` when no record has to be left out. Known pages cost nothing. */
  readonly credits: number;
  readonly requests: number;
  /** The maximum price of a started block of this many results, signals included, for the sentence about records that are left out. */
  readonly price: { readonly credits: number; readonly block: number };
  /** The number of records that an earlier fill with this search has added to the file; 0 when there was none. */
  readonly filledBefore: number;
  /** The last known number of credits on the account. */
  readonly balance?: number;
  /** Why nothing can start now; the sentence ends with the remedy. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
}

export interface FillView extends JobView {
  readonly kind: Kind;
  /** The filter in plain words. */
  readonly sentence: string;
  readonly tab: string;
  readonly phase: 'filling' | 'done' | 'stopped';
  /** Why the fill is finished: the requested number is reached, no further results match, or a person ended it early. */
  readonly ended?: 'enough' | 'no more' | 'left';
  readonly wanted: number;
  /** The number of rows that were written. */
  readonly added: number;
  /** Found but left out, because the list has them, this file has purchased them, or an earlier fill has added them to the file. */
  readonly leftOut: { readonly inList: number; readonly bought: number; readonly before: number };
  /** The results, added or skipped, that the file had already, so that nothing was paid for them. */
  readonly notPaid: number;
  /** The total number of matches, when Lusha states it. For a search at given companies it is present only after all of them were requested. */
  readonly total?: number;
  /** The maximum credits that one more page costs, when the fill has stopped at its cap. */
  readonly more?: number;
  /** What it has added was taken back. */
  readonly undone?: true;
  /** Companies of the cells at which nobody was found; present only when the fill is finished. */
  readonly withNobody?: readonly string[];
  /** What became of the companies whose buying groups are added; absent for other fills. */
  readonly groups?: GroupsView;
  /** Present when it adds records similar to others. */
  readonly similar?: SimilarView;
}

export interface GroupsView {
  readonly companies: number;
  /** How many of them are not open any more. */
  readonly done: number;
  /** Companies that Lusha does not know, as the cells name them; so far, while the fill is under way. */
  readonly unknown: readonly string[];
  /** How many companies were not asked for, because they are on the never-contact list. */
  readonly neverContact: number;
  /** How many of the added people the file had purchased before. */
  readonly owned: number;
  /** The maximum credits of the companies that are open; present where `more` is. */
  readonly rest?: number;
}

export interface SimilarView {
  /** How many of the results were skipped because they are on the never-contact list. */
  readonly neverContact: number;
  /** What can be added next, once the fill has ended; `null` when there are no more results. */
  readonly next?: SimilarOffer | null;
  /** The session at Lusha had ended, so that records came again that were known. */
  readonly isAnew?: true;
}

/** A number of similar records, and the most that they cost. */
export interface SimilarOffer {
  readonly count: number;
  readonly credits: number;
  readonly requests: number;
}

/** What the selected rows are like as seeds, and what similar records cost at most. No request is sent for it. */
export interface SimilarSetup extends SimilarOffer {
  readonly kind: Kind;
  readonly tab: string;
  /** Identifies the seeds, so that a person starts with those that are shown. */
  readonly seeds: string;
  /** The number of different people or companies that can be used. */
  readonly usable: number;
  /** Which selected rows cannot be used, and why, in sentences. */
  readonly remarks: readonly string[];
  /** The maximum number that can be requested. */
  readonly most: number;
  /** The number of records that earlier fills with these seeds have added to the file. */
  readonly filledBefore: number;
  /** The last known number of credits on the account. */
  readonly balance?: number;
  /** Why nothing can start now; the sentence ends with the remedy. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
  /** There are no more results. */
  readonly isEnd?: true;
}

/** A person's consent to similar records of the seeds that were shown, and to the credits on the button. */
export interface SimilarConsent {
  readonly kind: Kind;
  readonly count: number;
  readonly seeds: string;
  readonly cap: number;
}

/** A person's consent to further records of the last fill: its id, and the credits on the button. */
export interface MoreConsent {
  readonly fill: string;
  readonly cap: number;
}

/** What undoing a fill has removed. */
export interface FillUndone extends JobUndone {
  readonly view: PanelView;
}

/** Whose buying groups a fill adds: the companies of cells, the roles, and how many people of each company at most. */
export interface GroupDraft {
  readonly at: CompanyCells;
  readonly roles: readonly BuyingRole[];
  /** From 1 to 60. */
  readonly each: number;
}

export type GroupOptions = Omit<FillOptions, 'count'> & Pick<GroupDraft, 'roles' | 'each'>;

/** What adding the buying groups would cost at most. No request is sent for it. */
export interface GroupSetup
  extends Pick<
    FillSetup,
    'places' | 'fields' | 'credits' | 'requests' | 'filledBefore' | 'balance' | 'refusal'
  > {
  /** The cells as they are now. */
  readonly at: CompanyCells;
  /** The options with everything that was proposed. */
  readonly options: GroupOptions;
  /** The most people of one company that can be chosen. */
  readonly mostEach: number;
  /** The companies of which the file knows everybody already, and that are not asked for because they are on the never-contact list. */
  readonly known: number;
  readonly neverContact: number;
  /** The companies that are given by their names only, and have to be looked up first. */
  readonly toLookUp: number;
}
