/** The texts that are shown, and their shape: a language that lacks a text does not compile. */
import { ENGLISH } from './english';

/** All texts of a language, by group and name. */
type Texts = {
  readonly [Group in keyof typeof ENGLISH]: Readonly<Record<keyof (typeof ENGLISH)[Group], string>>;
};

export const TEXTS: Texts = ENGLISH;

/** The code of an error: each has a short text for cells and a sentence. */
export type ErrorCode = keyof Texts['cells'];

/** The name of a status text. */
export type StatusName = keyof Texts['statuses'];

/** What a row can lack or already have. */
export type FieldWord = Exclude<keyof Texts['words'], 'or' | 'and'>;
