/** Tests which remembered length of requests counts. */
import { describe, expect, it } from 'vitest';
import { batchLimitProperty, readBatchLimit } from '../../src/acquire/batch-limit';

const NOW = Date.UTC(2026, 10, 23, 9);

describe('the remembered length of requests', () => {
  it.each([25, 50, 99])('of %i counts for a day', (size) => {
    const properties = batchLimitProperty(size, NOW);
    expect(readBatchLimit(properties, NOW + 1)).toBe(size);
    expect(readBatchLimit(properties, NOW + 2 * 86_400_000)).toBe(100);
  });

  it.each([1, 24, 0, -1, 100, 1e9, 12.5])(
    'of %d counts for nothing, because each short request costs as much as 25 lookups',
    (size) => {
      expect(readBatchLimit(batchLimitProperty(size, NOW), NOW + 1)).toBe(100);
    },
  );
});
