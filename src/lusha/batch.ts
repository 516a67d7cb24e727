/** Lists of a length that the API accepts. */
import { BATCH_SIZE } from '../core/limits';

export type NonEmpty<T> = readonly [T, ...T[]];

declare const checked: unique symbol;

/** From 1 to 100 items; made by `batchesOf`, kept by `mapBatch`. */
export type Batch<T> = readonly T[] & { readonly [checked]: true };

/** As `map`, of which the result is a batch again. */
export function mapBatch<T, U>(batch: Batch<T>, change: (item: T) => U): Batch<U> {
  return batch.map(change) as readonly U[] as Batch<U>;
}

/** Cuts `items` into as few batches of at most `size` as hold them; none for no items. */
export function batchesOf<T>(items: readonly T[], size: number = BATCH_SIZE): readonly Batch<T>[] {
  const step = Math.min(size, BATCH_SIZE);
  const batches: Batch<T>[] = [];
  for (let start = 0; start < items.length; start += step) {
    batches.push(items.slice(start, start + step) as readonly T[] as Batch<T>);
  }
  return batches;
}
