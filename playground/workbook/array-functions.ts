/** The functions ARRAYFORMULA and QUERY, which the engine lacks. */
import type { ArrayValueObject, BaseFunction, BaseValueObject, Engine } from './univer.js';

/** A query that only chooses columns, the one that is supported: `select Col2, Col1`. */
const SELECT = /^\s*select\s+(\*|Col\d+(?:\s*,\s*Col\d+)*)\s*$/i;

/** Builds the functions for the engine. */
export function arrayFunctions(engine: Engine): readonly BaseFunction[] {
  /** The engine evaluates every function over arrays, so nothing is left to do. */
  class ArrayFormula extends engine.BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override calculate(value: BaseValueObject): BaseValueObject {
      return value;
    }
  }
  class Query extends engine.BaseFunction {
    override minParams = 2;
    override maxParams = 3;
    override calculate(data: BaseValueObject, query: BaseValueObject): BaseValueObject {
      const [, list] = SELECT.exec(String(query.getValue())) ?? [];
      if (list === undefined) return engine.ErrorValueObject.create(engine.ErrorType.VALUE);
      if (list === '*' || !data.isArray()) return data;
      const columns = [...list.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);
      return chosenColumns(engine, data as ArrayValueObject, columns);
    }
  }
  return [new ArrayFormula('ARRAYFORMULA'), new Query('QUERY')];
}

function chosenColumns(engine: Engine, data: ArrayValueObject, columns: readonly number[]): BaseValueObject {
  const rowCount = data.getRowCount();
  return engine.ArrayValueObject.create({
    calculateValueList: Array.from({ length: rowCount }, (_row, row) =>
      columns.map(
        (column) => data.get(row, column) ?? engine.ErrorValueObject.create(engine.ErrorType.VALUE),
      ),
    ),
    rowCount,
    columnCount: columns.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
