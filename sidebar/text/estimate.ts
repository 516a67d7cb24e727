/** The estimated price of a whole list, from the rows that were looked up first. */

interface Looked {
  /** How many rows were looked up, and the share of them that was found. */
  readonly from: number;
  readonly matchRate: number;
  /** Credits for those of them that would be purchased. */
  readonly credits: number;
}

/** Returns credits for all `rows`, low and high. The share of found rows lies in that range for 19 lists of 20. */
export function creditRange({ from, matchRate, credits }: Looked, rows: number): readonly [number, number] {
  if (from === 0 || credits === 0 || matchRate === 0) return [0, 0];
  const spread = 2 * Math.sqrt((matchRate * (1 - matchRate)) / from);
  const at = (share: number): number => Math.round((credits / from / matchRate) * share * rows);
  return [at(Math.max(0, matchRate - spread)), at(Math.min(1, matchRate + spread))];
}
