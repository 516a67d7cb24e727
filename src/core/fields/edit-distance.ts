/** How many slips of the finger lie between two words, and which known word was meant. */

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

/**
 * The candidate of which one name is nearest to `asked`; `undefined` where none is near enough to be a slip of the finger.
 * Names are compared as they come: fold them, and `asked`, where case and spaces shall not matter.
 */
export function nearest<T>(
  candidates: readonly T[],
  namesOf: (candidate: T) => readonly string[],
  asked: string,
): T | undefined {
  // A third of the letters wrong is no slip of the finger.
  const most = Math.max(2, asked.length / 3);
  let found: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    for (const name of namesOf(candidate)) {
      // So many letters at least are to be inserted or deleted; a whole text in place of a name costs nothing.
      if (Math.abs(name.length - asked.length) > most) continue;
      const distance = editDistance(asked, name);
      if (distance <= most && distance < least) [found, least] = [candidate, distance];
    }
  }
  return found;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
