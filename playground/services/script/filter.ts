/** Filters and their criteria as scripts see them. */
import type { RangeAddress } from '../../workbook/a1.js';
import type { Call } from './border.js';

type Condition = 'CELL_EMPTY' | 'CELL_NOT_EMPTY' | 'TEXT_EQUAL_TO';

interface CriteriaFacts {
  readonly hiddenValues: readonly string[];
  readonly condition: { readonly type: Condition; readonly text: string } | null;
}

interface Criteria {
  readonly facts: CriteriaFacts;
  getHiddenValues(): string[];
  getCriteriaType(): Condition | null;
  getCriteriaValues(): string[];
}

/** Creates an empty builder of criteria. */
export function filterCriteriaBuilder() {
  let facts: CriteriaFacts = { hiddenValues: [], condition: null };
  const when = (type: Condition, text = '') => {
    facts = { ...facts, condition: { type, text } };
    return builder;
  };
  const builder = {
    setHiddenValues(values: readonly string[]) {
      facts = { ...facts, hiddenValues: values.map(String) };
      return builder;
    },
    whenCellEmpty: () => when('CELL_EMPTY'),
    whenCellNotEmpty: () => when('CELL_NOT_EMPTY'),
    whenTextEqualTo: (text: string) => when('TEXT_EQUAL_TO', text),
    build: (): Criteria => criteriaOf(facts),
  };
  return builder;
}

/** Builds the Filter object of a sheet. `rangeOf` builds the Range object of an address. */
export function filterView<Range>(call: Call, sheetId: number, rangeOf: (address: RangeAddress) => Range) {
  const ask = <T>(method: string, ...args: readonly unknown[]): T =>
    call<T>('Filter', method, sheetId, ...args);
  const filter = {
    getRange: () => rangeOf(ask<RangeAddress>('getRange')),
    getColumnFilterCriteria(column: number) {
      const facts = ask<CriteriaFacts | null>('getColumnFilterCriteria', column);
      return facts === null ? null : criteriaOf(facts);
    },
    setColumnFilterCriteria(column: number, criteria: Criteria | null) {
      ask('setColumnFilterCriteria', column, criteria?.facts ?? null);
      return filter;
    },
    removeColumnFilterCriteria(column: number) {
      ask('setColumnFilterCriteria', column, null);
      return filter;
    },
    remove: (): void => void ask('remove'),
  };
  return filter;
}

function criteriaOf(facts: CriteriaFacts): Criteria {
  const { hiddenValues, condition } = facts;
  return {
    facts,
    getHiddenValues: () => [...hiddenValues],
    getCriteriaType: () => condition?.type ?? null,
    getCriteriaValues: () => (condition?.type === 'TEXT_EQUAL_TO' ? [condition.text] : []),
  };
}
