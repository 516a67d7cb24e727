/** Batches, which are lists of a length that the API accepts. */
import { BATCH_SIZE } from '../core/limits';

export type NonEmpty<T> = readonly [T, ...T[]];

declare const checked: unique symbol;

/** From 1 to 100 items. Only `batchesOf` and `mapBatch` create batches. */
export type Batch<T> = readonly T[] & { readonly [checked]: true };

/** Maps the items of a batch to another batch. */
export function mapBatch<T, U>(batch: Batch<T>, change: (item: T) => U): Batch<U> {
  return batch.map(change) as readonly U[] as Batch<U>;
}

/** Splits `items` into batches of at most `size` items. Returns none when there are no items. */
export function batchesOf<T>(items: readonly T[], size: number = BATCH_SIZE): readonly Batch<T>[] {
  const step = Math.min(size, BATCH_SIZE);
  const batches: Batch<T>[] = [];
  for (let start = 0; start < items.length; start += step) {
    batches.push(items.slice(start, start + step) as readonly T[] as Batch<T>);
  }
  return batches;
}
