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
])('from %j to %j it takes %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

test('the way back is as long', () => {
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
])('%j is meant to be %j', (asked, meant) => {
  expect(nearest(['email', 'phone'], (name) => [name], asked)).toBe(meant);
});
