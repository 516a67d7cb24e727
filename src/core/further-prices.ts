/** Prices of an account that the add-on does not use: they are shown by Lusha's own names, and never counted on. */
import { type FieldReader, fieldsOf, finiteNumber, listOf, textUpTo } from './field-readers';

/** A price by its name in Lusha's price list. */
export interface FurtherPrice {
  readonly name: string;
  readonly credits: number;
  /** The number of items that cost so much. */
  readonly perQuantity: number;
}

/** How many of them are kept, and how many characters of a name. Our own choice: an account was seen to have six. */
export const MOST_FURTHER_PRICES = 20;
export const LONGEST_PRICE_NAME = 60;

const readAll = listOf(
  fieldsOf<FurtherPrice>(
    { name: textUpTo(LONGEST_PRICE_NAME), credits: finiteNumber, perQuantity: finiteNumber },
    'name',
    'credits',
    'perQuantity',
  ),
);

/** Reads the prices that a file has stored. */
export const readFurtherPrices: FieldReader<readonly FurtherPrice[]> = (value) =>
  readAll(value)?.slice(0, MOST_FURTHER_PRICES);
