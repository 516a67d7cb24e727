/** What the panel is told and asks of a search for people or companies. */

import type { PanelView } from '../../account/view';
import type { CriterionValue } from '../../acquire/criterion-values';
import type { Side } from '../../core/filter';
import type { Kind } from '../../core/kind';

/** The values of one criterion as a person chose or typed them. */
export interface CriterionDraft {
  readonly id: string;
  readonly side: Side;
  readonly values: readonly string[];
  /** All values must fit, not just one; only where `canMatchAll`. */
  readonly match?: 'all';
}

/** Cells that name companies by domain or name. */
export interface CompanyCells {
  readonly tabId: number;
  readonly tab: string;
  /** In A1 notation, such as `A2:A201`. */
  readonly area: string;
  /** Distinct companies in them, and cells that name none. */
  readonly companies: number;
  readonly unreadable: number;
}

/** A search in the making: there may be something wrong with it. */
export interface SearchDraft {
  readonly kind: Kind;
  readonly criteria: readonly CriterionDraft[];
  /** Only people who work at these companies. */
  readonly at?: CompanyCells;
  /** People of one company at most, 1 to 20. */
  readonly perCompany?: number;
  /** Leaves out people whose every phone is do-not-call; not in every plan. */
  readonly leaveOutDnc?: true;
}

export interface SavedSearch {
  readonly name: string;
  /** In plain words. */
  readonly sentence: string;
  readonly draft: SearchDraft;
}

export interface CriterionView {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** `list`: there are values to choose from. `groups`: the same, and each means the group it is in. `search`: for two letters or more. */
  readonly takes: 'text' | 'list' | 'groups' | 'search';
  readonly canExclude: boolean;
  readonly canMatchAll?: true;
}

export interface CriterionGroup {
  readonly label: string;
  readonly criteria: readonly CriterionView[];
}

export interface FindForm {
  readonly groups: Readonly<Record<Kind, readonly CriterionGroup[]>>;
  /** What was searched for the last time in this file; empty where nothing was. */
  readonly draft: SearchDraft;
  readonly saved: readonly SavedSearch[];
}

export interface FilterCheck {
  /** The search in plain words. */
  readonly sentence: string;
  /** What keeps it from being sent; `id` names the criterion. Each ends with the remedy. */
  readonly problems: readonly { readonly id?: string; readonly sentence: string }[];
  /** The criteria as text, to be read in another file. */
  readonly text: string;
  /** The formula that lists the same; absent where a formula cannot say it. */
  readonly formula?: string;
  /** Whether the file knows the answer: looking costs nothing then. */
  readonly known: boolean;
  /** Signals that one result can match at most, each charged beside the search; absent where none are asked for. */
  readonly signalsEach?: number;
}

/** A search that was read from text. */
export interface SearchFromText {
  readonly draft: SearchDraft;
  /** What was not understood, and the remedy; then `draft` holds the rest. */
  readonly problems: readonly string[];
}

export interface SearchMatch {
  readonly name: string;
  /** Title, company and country, or industry, size and country, as far as they are known. */
  readonly about: string;
  /** What e-mails and phones cost, or that there are none; `''` where Lusha does not say. */
  readonly data: string;
}

export interface SearchPreview {
  /** How many match over all, and how many of them are in `results`. */
  readonly heading: string;
  readonly results: readonly SearchMatch[];
  /** Whether the file knew them already: then nothing was spent. */
  readonly known: boolean;
  readonly view: PanelView;
}

/** Values to choose from, each with what it means where that does not tell. */
export type FoundValues = readonly CriterionValue[];
