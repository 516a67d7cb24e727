import { expect, it } from 'vitest';
import { a1Of } from '../../../src/core/area';
import { referencesIn } from '../../../src/core/formula/references-in';

it.each([
  ['=SUM(A1:B2)*C3', ['A1:B2', 'C3']],
  ["='My tab'!$D$4&Other!E5", ['My tab D4', 'Other E5']],
  ['="A1"&B2', ['B2']],
  ['=LOG10(A1)', ['A1']],
  ['=IF(A1="he said ""B2""";C3;D4)', ['A1', 'C3', 'D4']],
])('the references of %s', (formula, wanted) => {
  const found = referencesIn(formula, 1, 1).map(({ tab, area }) => `${tab ? `${tab} ` : ''}${a1Of(area)}`);
  expect(found).toEqual(wanted);
});
