/** Deterministic random numbers: the same seed, stream, and index give the same numbers in any order of calls. */

/** Returns the next number of its stream, from 0 up to but not including `sides`. */
export type Roll = (sides: number) => number;

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Returns one 32-bit number for a seed, a stream, and an index. */
export function hash(seed: number, stream: number, index: number): number {
  return mix(mix(seed ^ Math.imul(stream + 1, 0x9e3779b1)) ^ Math.imul(index + 1, 0x85ebca6b));
}

/**
 * Returns the random numbers of one subject. `stream` separates, for example, a person's name from the same
 * person's phones.
 */
export function dice(seed: number, stream: number, index: number): Roll {
  let state = hash(seed, stream, index);
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

/** Returns one entry of a list that is known not to be empty. */
export function pick<T>(list: readonly T[], roll: Roll): T {
  return at(list, roll(list.length));
}

/** Returns the entry at `index` and wraps around at the end. Throws on an empty list. */
export function at<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError('An empty list has no entry to give.');
  return entry;
}
