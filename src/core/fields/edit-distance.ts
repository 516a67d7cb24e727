/** The edit distance between two words, and the known word that a misspelled one means. */

/**
 * Returns how many letters must be inserted, deleted, changed or swapped with their neighbor to turn `one` into `other`
 * (the optimal string alignment distance).
 */
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
 * Returns the candidate with the name that is nearest to `word`, or `undefined` when none is near enough to be a typo.
 * Names are compared exactly, so a caller folds them and `word` when case and spaces do not matter.
 */
export function nearest<T>(
  candidates: readonly T[],
  namesOf: (candidate: T) => readonly string[],
  word: string,
): T | undefined {
  // When more than a third of the letters differ, it is another word and not a typo.
  const most = Math.max(2, word.length / 3);
  let found: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    for (const name of namesOf(candidate)) {
      // The difference in length is a lower bound of the distance, and skipping early keeps long texts cheap.
      if (Math.abs(name.length - word.length) > most) continue;
      const distance = editDistance(word, name);
      if (distance <= most && distance < least) [found, least] = [candidate, distance];
    }
  }
  return found;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
