import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/core/fields/edit-distance';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['email', 'email', 0],
  ['emial', 'email', 1],
  ['mail', 'email', 1],
  ['emails', 'email', 1],
  ['emall', 'email', 1],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
])('the distance from %j to %j is %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

test('the distance is the same in both directions', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one));
    }),
  );
});

test.each([
  ['emial', 'email'],
  ['phnoe', 'phone'],
  ['zzzz', undefined],
])('the name nearest to %j is %j', (word, name) => {
  expect(nearest(['email', 'phone'], (candidate) => [candidate], word)).toBe(name);
});
