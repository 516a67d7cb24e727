/** Reads `canReveal`, which says what each reveal of one record costs now. */
import { readNumber, readRecord, readText } from './read';

/** Returns credits by reveal name, 0 for what the account owns already, or `undefined` when the preview does not say. */
export function readPrices(canReveal: unknown): Readonly<Record<string, number>> | undefined {
  if (!Array.isArray(canReveal)) return undefined;
  const prices = canReveal.flatMap((item) => {
    const field = readText(readRecord(item)?.field);
    const credits = readNumber(readRecord(item)?.credits);
    return field === undefined || credits === undefined ? [] : [[field, credits]];
  });
  return Object.fromEntries(prices);
}
