/** The names of filters of earlier versions still find them. */
import { expect, it } from 'vitest';
import { findCriterion } from '../../../src/core/filter/catalogue';

it.each([
  ['contact', 'Text in the profile', 'profile text'],
  ['company', 'Researching topics', 'topics'],
  ['contact', 'On the stock market', 'ipo'],
] as const)('for a %s, "%s" is the filter "%s"', (kind, name, id) => {
  const found = findCriterion(kind, name);
  expect(found.kind === 'found' && found.entry.id).toBe(id);
});
