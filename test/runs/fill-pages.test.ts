/** The position of a fill in a search: which page follows, and after which page none does. */
import { describe, expect, it } from 'vitest';
import { pageFrom, pagesAt, positionAfter, START } from '../../src/runs/fill/pages';

const ids = (count: number) => Array.from({ length: count }, (_, n) => `v1.${n}`);
const list = (rows: number, total?: number) => ({
  ids: ids(rows),
  rows,
  ...(total === undefined ? {} : { total }),
});

describe('the page after', () => {
  it.each([
    ['a full page before the total goes on', 0, 25, list(25, 60), 0, { offset: 25, read: 25 }],
    ['a full page without a total goes on', 0, 25, list(25), 0, { offset: 25, read: 25 }],
    [
      'a short page before the total goes on with the same size',
      0,
      25,
      list(12, 60),
      0,
      { offset: 25, read: 12, size: 25 },
    ],
    [
      'a short page without a total goes on with the same size',
      0,
      25,
      list(12),
      0,
      { offset: 25, read: 12, size: 25 },
    ],
    [
      'a large page that is cut goes on behind it with pages of 50',
      100,
      100,
      list(50, 400),
      0,
      { offset: 150, read: 150, size: 50 },
    ],
    [
      'a large page that repeats earlier results is read again in pages of 50',
      100,
      100,
      list(50, 400),
      50,
      { offset: 100, read: 100, size: 50 },
    ],
    ['a page on which the total is reached does not exist', 25, 25, list(10, 35), 0, undefined],
    ['an empty page does not exist, whatever the total says', 0, 25, list(0, 670_550), 0, undefined],
  ] as const)('%s', (_, offset, size, page, repeated, next) => {
    expect(positionAfter({ offset, read: offset }, { page: offset / size, size }, page, repeated)).toEqual(
      next,
    );
  });

  it('does not exist behind the last page that Lusha gives', () => {
    const at = { offset: 25_000, read: 25_000 };
    expect(positionAfter(at, { page: 1000, size: 25 }, list(25, 99_999), 0)).toBeUndefined();
  });

  it('has the same size as all others once a page was short', () => {
    const after = positionAfter(START, { page: 0, size: 25 }, list(12, 1_000), 0);
    expect(after && pagesAt({ ...after, offset: 200 })).toEqual([{ page: 8, size: 25 }]);
    expect(after && pageFrom({ ...after, offset: 200 }, 500, () => false)).toEqual({ page: 8, size: 25 });
  });

  it('counts lists of earlier versions by their ids', () => {
    expect(positionAfter(START, { page: 0, size: 25 }, { ids: ids(25), total: 25 }, 0)).toBeUndefined();
  });
});
