/** What the panel sends and shows of a search for contacts or companies. */

import type { PanelView } from '../../account/view';
import type { CriterionValue } from '../../acquire/values';
import type { Side } from '../../core/filter';
import type { Kind } from '../../core/kind';

/** The values of one criterion as a person chose or typed them. */
export interface CriterionDraft {
  readonly id: string;
  readonly side: Side;
  readonly values: readonly string[];
  /** All values have to match, not just one; only when `canMatchAll`. */
  readonly match?: 'all';
}

/** Cells that name companies by domain or name. */
export interface CompanyCells {
  readonly tabId: number;
  readonly tab: string;
  /** In A1 notation, such as `A2:A201`. */
  readonly area: string;
  /** The number of distinct companies in them, and of cells that name none. */
  readonly companies: number;
  readonly unreadable: number;
}

/** A search draft, which may have problems. */
export interface SearchDraft {
  readonly kind: Kind;
  readonly criteria: readonly CriterionDraft[];
  /** Only people who work at these companies. */
  readonly at?: CompanyCells;
  /** The maximum number of people per company, 1 to 20. */
  readonly perCompany?: number;
  /** Leaves out people whose phones are all do-not-call; not available in every plan. */
  readonly leaveOutDnc?: true;
}

export interface SavedSearch {
  readonly name: string;
  /** In plain words. */
  readonly sentence: string;
  readonly draft: SearchDraft;
}

/** What was saved with one press: the name that it got, and all saved searches. */
export interface StarredSearch {
  readonly name: string;
  readonly saved: readonly SavedSearch[];
}

/** A filter as the panel offers it. */
export interface CriterionView {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** `list` offers values to choose from. `search` lists what Lusha finds for two letters or more. */
  readonly takes: 'text' | 'list' | 'search';
  /** The values of a list that the add-on has built in; other lists are asked for. */
  readonly values?: FoundValues;
  /** A value to show as an example; absent where a list shows them all. */
  readonly example?: string;
  /** Whether a typed value is accepted that the list does not have. */
  readonly takesTyped?: true;
  /** Whether its values are counts, which are shown with thousands separators. */
  readonly isCount?: true;
  /** How values are shown whose text is not clear by itself. */
  readonly valueLabels?: Readonly<Record<string, string>>;
  readonly canExclude: boolean;
  readonly canMatchAll?: true;
}

/** The filters of one kind of search: those that are in view from the start, and the others by name. */
export interface KindFilters {
  readonly first: readonly CriterionView[];
  readonly more: readonly CriterionView[];
}

export interface FindForm {
  readonly filters: Readonly<Record<Kind, KindFilters>>;
  /** The last search of this file; empty when there was none. */
  readonly draft: SearchDraft;
  /** Searches to begin with. */
  readonly examples: readonly SavedSearch[];
  /** The latest searches of this person, in all files, newest first. */
  readonly recent: readonly SavedSearch[];
  readonly saved: readonly SavedSearch[];
}

export interface FilterCheck {
  /** A short name for the search, such as `CFO · Germany`. */
  readonly name: string;
  /** The search in plain words. */
  readonly sentence: string;
  /** What keeps the search from being sent; `id` names the criterion. Each text ends with the remedy. */
  readonly problems: readonly { readonly id?: string; readonly sentence: string }[];
  /** The criteria as text, which another file can read. */
  readonly text: string;
  /** The formula that lists the same; absent when a formula cannot express it. */
  readonly formula?: string;
  /** Whether the file has the answer, so that showing it costs nothing. */
  readonly known: boolean;
  /** The maximum number of signals that one result can match, each charged in addition to the search; absent when no signals are searched for. */
  readonly signalsEach?: number;
}

/** A search that was read from text. */
export interface SearchFromText {
  readonly draft: SearchDraft;
  /** What was not understood, and the remedy; `draft` then holds the rest. */
  readonly problems: readonly string[];
}

export interface SearchMatch {
  readonly name: string;
  /** Title and company, or industry, size and country, as far as they are known. */
  readonly about: string;
  /** What can be purchased, such as `email, phone`; `''` when Lusha does not state it. */
  readonly data: string;
}

export interface SearchPreview {
  /** The total number of matches, such as `940 people match`. */
  readonly heading: string;
  /** The search as one line, such as `CFO · Germany · 201–1,000`. */
  readonly title: string;
  readonly results: readonly SearchMatch[];
  /** How many of the first results are listed, and why not the others; absent when nothing matches. */
  readonly shown?: string;
  /** Present when nothing matches, although fewer filters may match. */
  readonly tightest?: TightestPrice;
  /** Whether the file had the results already, so that nothing was spent. */
  readonly known: boolean;
  /** The credits that were used for it. */
  readonly spent: number;
  readonly view: PanelView;
}

/** What it costs to count the matches without each filter in turn. */
export interface TightestPrice {
  /** The number of searches to send; those that the file knows are not among them. */
  readonly searches: number;
  /** In credits, at most. */
  readonly credits: number;
}

/** The search without one of its filters. */
export interface LooserSearch {
  /** The filter that is left out, such as `Company size`. */
  readonly label: string;
  /** How many match, such as `37 people`; `''` when nobody does. */
  readonly matches: string;
  readonly draft: SearchDraft;
  /** Whether the file has the first results of it, so that showing them costs nothing. */
  readonly known: boolean;
}

/** The searches with one filter less that were counted. */
export interface TightestFilter {
  /** The largest number of matches first. */
  readonly searches: readonly LooserSearch[];
  /** The price of the searches that could not be counted, and why; absent when all were counted. */
  readonly rest?: TightestPrice & { readonly message: string };
  readonly spent: number;
  readonly view: PanelView;
}

/** Values to choose from, each with an explanation when the value is not clear by itself. */
export type FoundValues = readonly CriterionValue[];
