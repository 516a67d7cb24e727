/** The entry of one criterion in the catalogue. */

import type { Span } from '../company';
import type { Kind } from '../kind';
import type { ListName } from './values';

/** The filter type of the API from which the panel offers values. */
export interface ValueSource {
  readonly of: 'contacts' | 'companies';
  readonly type: string;
  /** Set when the API lists only values that match a query of two letters or more. */
  readonly searched?: true;
}

/** The kind of values that a criterion takes. `one` is set when it takes a single value. */
export type ValueKind =
  | { readonly kind: 'text'; readonly one?: true; readonly longest?: number; readonly source?: ValueSource }
  | { readonly kind: 'choice'; readonly list: ListName; readonly source?: ValueSource }
  | {
      readonly kind: 'range';
      /** Years are written without thousands separators, and a larger one is "later" instead of "more". */
      readonly unit: 'count' | 'year';
      /** The lower end that is sent when it is missing, because the API documents only an open upper end. */
      readonly least: number;
      readonly most?: number;
      readonly one?: true;
      readonly source?: ValueSource;
    }
  | { readonly kind: 'place'; readonly source: ValueSource }
  | { readonly kind: 'code'; readonly source: ValueSource }
  /** `around` is set when the value has a distance. */
  | { readonly kind: 'zip'; readonly around?: true }
  /** `yes` and `no` are what the two values are called. */
  | { readonly kind: 'flag'; readonly yes: string; readonly no: string }
  /** `company page` is the address of a company's page on LinkedIn. */
  | { readonly kind: 'domain' | 'company page' | 'date' };

/** A value in the body of a request. */
export type SentValue = string | number | boolean | Span | Readonly<Record<string, string | number>>;

/** Narrows a value of a range, which is always sent as a span. */
export function spanOf(value: SentValue | undefined): Span {
  return typeof value === 'object' ? (value as Span) : {};
}

export interface CriterionEntry {
  /** The name that is typed. Within one kind of search, no two criteria share an id or a label. */
  readonly id: string;
  readonly label: string;
  /** Other names. When two criteria share one, it means the criterion about the kind that is searched for. */
  readonly aliases: readonly string[];
  readonly about: 'person' | 'company';
  /** Set when the API expects it among the criteria about the company although it is about the person. */
  readonly sentAbout?: 'company';
  /** The only kind of search that accepts it, when the other one refuses it. */
  readonly only?: Kind;
  readonly values: ValueKind;
  /** Whether `not` may precede it. */
  readonly canExclude: boolean;
  /** Set when all values can be required: the property of the API, and the only kind of search that accepts it. */
  readonly allOf?: { readonly property: string; readonly only?: Kind };
  /** Set when it only narrows: the API refuses it without this criterion, or without another one about the person. */
  readonly needs?: 'topics' | 'signals' | 'company signals' | 'another about the person';
  /** Set when a search for companies refuses it together with criteria about their people. */
  readonly notWithPeople?: true;
  /** A value to show as an example where there is no complete list. */
  readonly example?: string;
  /** Its part of the sentence. `{}` is replaced by the values, and `{lower}` by the values in lower case. */
  readonly phrase: string;
  /** One line of help for the panel and the docs. */
  readonly help: string;
  /** The property of the API for the list of values (or the single value), or a function that builds the properties. */
  readonly sent: string | ((values: readonly SentValue[]) => Readonly<Record<string, unknown>>);
}
