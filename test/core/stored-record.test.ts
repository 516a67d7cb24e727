import { describe, expect, it } from 'vitest';
import { count, shape } from '../../src/core/readers';
import { readRecord, storedRecord } from '../../src/core/stored-record';

const reader = () => shape<{ readonly rows: number }>({ rows: count() });

describe('a stored record', () => {
  it('is read as it was stored', () => {
    expect(readRecord(storedRecord(2, { rows: 5 }), 2, reader())).toEqual({ rows: 5 });
  });

  it.each([
    ['of an older version', storedRecord(1, { rows: 5 })],
    ['of a newer version', storedRecord(3, { rows: 5 })],
    ['of another shape', storedRecord(2, { rows: 'five' })],
    ['without a version', '{"rows":5}'],
    ['that is cut off', storedRecord(2, { rows: 5 }).slice(0, -3)],
    ['that is null', 'null'],
    ['that is a number', '7'],
    ['that is blank', ''],
    ['that is absent', undefined],
  ])('is not read where there is one %s', (_, text) => {
    expect(readRecord(text, 2, reader())).toBeUndefined();
  });
});
