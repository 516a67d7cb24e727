/** Reads `canReveal`, which says what each reveal of one record costs now. */
import { readAmount, readRecord, readText } from './read';

/**
 * Returns credits by reveal name, 0 for what the account owns already. Returns `undefined` when the preview does not say, or
 * does not say it of one of its offers: a reveal that is missing from a list counts as not offered.
 */
export function readPrices(canReveal: unknown): Readonly<Record<string, number>> | undefined {
  if (!Array.isArray(canReveal)) return undefined;
  const prices: [field: string, credits: number][] = [];
  for (const item of canReveal) {
    const field = readText(readRecord(item)?.field);
    const credits = readAmount(readRecord(item)?.credits);
    if (field === undefined) continue;
    if (credits === undefined) return undefined;
    prices.push([field, credits]);
  }
  return Object.fromEntries(prices);
}
