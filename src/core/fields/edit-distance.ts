/** How many slips of the finger lie between two words. */

/** Letters to insert, delete, change or swap with their neighbour to turn `one` into `other` (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let before: readonly number[] = [];
  let row: readonly number[] = b.map((_, column) => column).concat(b.length);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          at(row, j) + 1,
          at(next, j - 1) + 1,
          at(row, j - 1) + change,
          swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
