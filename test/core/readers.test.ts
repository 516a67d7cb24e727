import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absent,
  amount,
  anyOf,
  choice,
  count,
  entries,
  flag,
  list,
  maybe,
  named,
  read,
  readable,
  shape,
  text,
  yes,
} from '../../src/core/readers';

interface Sample {
  readonly name: string;
  readonly age?: number;
}
const sample = () => shape<Sample>({ name: text(), age: maybe(count()) });

describe('a reader', () => {
  it.each([
    [text(), 'a'],
    [flag(), false],
    [yes(), true],
    [amount(), 2.5],
    [count(), 0],
    [choice('a', 'b'), 'b'],
    [list(text()), ['a', 'b']],
    [readable(text()), ['a']],
    [readable(entries([text(), count()])), [['a', 1]]],
    [named(count()), { title: 3 }],
    [sample(), { name: 'a' }],
    [sample(), { name: 'a', age: 5 }],
    [anyOf<unknown>(text(), count()), 5],
    [entries([text(), count(1)]), ['a', 1]],
  ])('gives what has its shape (no. %#)', (reader, value) => {
    expect(read(reader, value)).toEqual(value);
  });

  it.each([
    [text(), 5],
    [text(), 'x'.repeat(50_001)],
    [flag(), 'true'],
    [yes(), false],
    [amount(), -1],
    [amount(), Number.NaN],
    [amount(), Number.POSITIVE_INFINITY],
    [count(), 0.5],
    [count(1), 0],
    [choice('a', 'b'), 'c'],
    [list(text()), 'a'],
    [list(text()), ['a', 5]],
    [list(count()), Array(10_001).fill(1)],
    [readable(text()), {}],
    [named(count()), { title: 'a' }],
    [named(count()), []],
    [sample(), { age: 5 }],
    [sample(), { name: 'a', age: null }],
    [shape<Pick<Sample, 'age'>>({ age: maybe(count()) }), []],
    [sample(), null],
    [anyOf<unknown>(text(), count()), true],
    [entries([text(), count(1)]), ['a', 1, 2]],
    [entries([text(), count(1)]), ['a']],
  ])('gives nothing of another shape (no. %#)', (reader, value) => {
    expect(read(reader as ReturnType<typeof text>, value)).toBeUndefined();
  });

  it('leaves out properties that are no part of the shape', () => {
    expect(read(sample(), { name: 'a', other: 1 })).toEqual({ name: 'a' });
  });

  it('takes over no name of JavaScript’s own', () => {
    const value = JSON.parse('{"title":1,"__proto__":2,"constructor":3}');
    expect(read(named(count()), value)).toEqual({ title: 1 });
  });

  it('leaves out entries of another shape where the rest is readable', () => {
    expect(read(readable(text()), ['a', 5, 'b'])).toEqual(['a', 'b']);
  });

  it('takes null for an argument that is absent', () => {
    expect(read(entries([absent(text())]), [null])).toEqual([undefined]);
    expect(read(entries([absent(text())]), [])).toEqual([undefined]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        for (const reader of [sample(), list(sample()), named(text())]) read<unknown>(reader, value);
      }),
      { seed: 11 },
    );
  });
});
