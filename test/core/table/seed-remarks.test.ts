import { expect, it } from 'vitest';
import { seedRemarks, type UnusableSeeds } from '../../../src/core/table/seed-remarks';

const NONE: UnusableSeeds = { all: 6, notFound: 0, forgotten: 0, nobody: [], noDomain: [] };

it('says nothing where every row can be used', () => {
  expect(seedRemarks(NONE)).toEqual([]);
});

it('counts rows that Lusha does not know, and people whom the file has forgotten', () => {
  expect(seedRemarks({ ...NONE, notFound: 2, forgotten: 1 })).toEqual([
    "2 of 6 can't be used: not found at Lusha.",
    "1 of 6 can't be used: forgotten (privacy).",
  ]);
});

it('names rows that identify nobody by their numbers, together with what they lack', () => {
  const nobody = [
    { row: 2, missing: 'company' as const },
    { row: 3 },
    { row: 9, missing: 'company' as const },
    { row: 11, missing: 'last name' as const },
  ];
  expect(seedRemarks({ ...NONE, nobody })).toEqual([
    "Rows 2 and 9 can't be used: no company.",
    "Row 3 can't be used: not enough info.",
    "Row 11 can't be used: no last name.",
  ]);
});

it('names companies without a domain, with the remedy', () => {
  expect(seedRemarks({ ...NONE, noDomain: ['Acme'] })).toEqual([
    "Acme can't be used without a domain. Add it.",
  ]);
  expect(seedRemarks({ ...NONE, noDomain: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] })).toEqual([
    "A, B, C, D, E and 2 more can't be used without a domain. Add theirs.",
  ]);
});
