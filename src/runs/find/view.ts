/** What the panel is told and asks of a search for people. */
import type { PanelView } from '../../account/view';
import type { CriterionValue } from '../../acquire/criterion-values';
import type { Side } from '../../core/filter';

/** The values of one criterion as a person chose or typed them. */
export interface CriterionDraft {
  readonly id: string;
  readonly side: Side;
  readonly values: readonly string[];
}

/** A filter in the making: there may be something wrong with it. */
export type FilterDraft = readonly CriterionDraft[];

export interface CriterionView {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** `list`: there are values to choose from. `search`: the same, for two letters or more. */
  readonly takes: 'text' | 'list' | 'search';
  readonly canExclude: boolean;
}

export interface CriterionGroup {
  readonly label: string;
  readonly criteria: readonly CriterionView[];
}

export interface FindForm {
  readonly groups: readonly CriterionGroup[];
  /** What was searched for the last time in this file; empty where nothing was. */
  readonly draft: FilterDraft;
}

export interface FilterCheck {
  /** The filter in plain words. */
  readonly sentence: string;
  /** What keeps it from being sent; `id` names the criterion. Each ends with the remedy. */
  readonly problems: readonly { readonly id?: string; readonly sentence: string }[];
  /** The formula that lists the same people. */
  readonly formula: string;
  /** Whether the file knows the answer: looking costs nothing then. */
  readonly known: boolean;
}

export interface FoundPerson {
  readonly name: string;
  /** Title, company and country, as far as they are known. */
  readonly about: string;
  /** What e-mails and phones cost, or that there are none; `''` where Lusha does not say. */
  readonly data: string;
}

export interface FoundPeople {
  /** How many match over all, and how many of them are in `people`. */
  readonly heading: string;
  readonly people: readonly FoundPerson[];
  /** Whether the file knew them already: then nothing was spent. */
  readonly known: boolean;
  readonly view: PanelView;
}

export interface PlacedPeople {
  readonly tab: string;
  readonly people: number;
}

/** Values to choose from, each with what it means where that does not tell. */
export type FoundValues = readonly CriterionValue[];
