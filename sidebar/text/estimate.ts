/** What buying the whole list may cost, judged by the rows that were looked up first. */

interface Looked {
  /** Rows looked up, and how many of them were found. */
  readonly from: number;
  readonly matchRate: number;
  /** Credits for those of them that are to be bought. */
  readonly credits: number;
}

/** Credits for all `rows`, low and high: the share that is found lies in between for 19 lists of 20. */
export function creditRange({ from, matchRate, credits }: Looked, rows: number): readonly [number, number] {
  if (from === 0 || credits === 0 || matchRate === 0) return [0, 0];
  const spread = 2 * Math.sqrt((matchRate * (1 - matchRate)) / from);
  const at = (share: number): number => Math.round((credits / from / matchRate) * share * rows);
  return [at(Math.max(0, matchRate - spread)), at(Math.min(1, matchRate + spread))];
}
