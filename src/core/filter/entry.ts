/** What the catalogue says of one criterion. */

import type { Span } from '../company';
import type { Kind } from '../kind';
import type { ListName } from './values';

/** A search of people, or one of companies. */

/** Where the panel finds values to offer: one filter type of the API. */
export interface ValueSource {
  readonly of: 'contacts' | 'companies';
  readonly type: string;
  /** It only lists what matches a text of two letters or more. */
  readonly searched?: true;
}

/** What values a criterion takes. `one`: a single value. */
export type ValueKind =
  | { readonly kind: 'text'; readonly one?: true; readonly longest?: number; readonly source?: ValueSource }
  | { readonly kind: 'choice'; readonly list: ListName; readonly source?: ValueSource }
  | {
      readonly kind: 'range';
      /** What is counted: years are written without separators and are later, not more. */
      readonly unit: 'count' | 'year';
      /** Stands in for a missing lower end, as the API documents an open upper end only. */
      readonly least: number;
      readonly most?: number;
      readonly one?: true;
      readonly source?: ValueSource;
    }
  | { readonly kind: 'place'; readonly source: ValueSource }
  | { readonly kind: 'code'; readonly source: ValueSource }
  /** `around`: with a distance, else without. */
  | { readonly kind: 'zip'; readonly around?: true }
  | { readonly kind: 'domain' | 'date' | 'flag' };

/** A value as it goes into the body. */
export type SentValue = string | number | boolean | Span | Readonly<Record<string, string | number>>;

export interface CriterionEntry {
  /** The name to type. No two criteria of one search answer to the same id or label. */
  readonly id: string;
  readonly label: string;
  /** Other names; where two criteria have the same, it means the one about what is searched for. */
  readonly aliases: readonly string[];
  readonly about: 'person' | 'company';
  /** Where the API takes it, if not among the criteria of what it is about. */
  readonly sentAbout?: 'company';
  /** The search that takes it, where the other refuses it. */
  readonly only?: Kind;
  readonly values: ValueKind;
  /** Whether `not` can stand before it. */
  readonly canExclude: boolean;
  /** Where it can be asked that all values fit and not just one: the property that says so, and the search that takes it. */
  readonly allOf?: { readonly property: string; readonly only?: Kind };
  /** It only narrows: the API refuses it without this other criterion, or without any other about the person. */
  readonly needs?: 'topics' | 'signals' | 'another about the person';
  /** A search of companies does not take it together with criteria about their people. */
  readonly notWithPeople?: true;
  /** Its part of the sentence; `{}` stands for the values, `{lower}` for the values in lower case. */
  readonly said: string;
  /** One line for the panel and the docs. */
  readonly help: string;
  /** The property of the API that takes the list of values (or the single one), or the properties made of them. */
  readonly sent: string | ((values: readonly SentValue[]) => Readonly<Record<string, unknown>>);
}
