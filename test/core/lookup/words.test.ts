import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../../../src/core/lookup/text';

test('the words of the lists are folded, as the words of names are when they are compared', () => {
  const source = readFileSync('src/core/lookup/words.ts', 'utf8');
  const lists = [...source.matchAll(/= words\((['`])([\s\S]*?)\1\)/g)].map((match) => match[2] ?? '');
  const words = lists.flatMap((list) => list.trim().split(/\s+/));
  expect(words.filter((word) => fold(word) !== word)).toEqual([]);
  expect(words.length).toBeGreaterThan(500);
});
