/** ISBLANK as on Google: a cell whose formula gives an empty text is not blank. The engine does not tell the two apart. */
import type { FunctionVariantType } from '@univerjs/engine-formula';
import { pendingIn } from './lazy-functions.js';
import type { ArrayValueObject, BaseFunction, BaseValueObject, UniverParts } from './univer.js';

type HasFormula = (row: number, column: number) => boolean;

/** Builds the function for the engine. */
export function blankFunction({ engine, book }: UniverParts): BaseFunction {
  const test = (value: BaseValueObject, hasFormula: HasFormula): BaseValueObject => {
    const pending = pendingIn(value);
    if (pending) return pending;
    const { BooleanValueObject } = engine;
    if (!value.isArray()) return BooleanValueObject.create(value.isNull());
    const tested = (value as ArrayValueObject).mapValue((one, row, column) =>
      BooleanValueObject.create((one?.isNull() ?? true) && !hasFormula(row, column)),
    );
    return tested.getRowCount() === 1 && tested.getColumnCount() === 1 ? tested.getFirstCell() : tested;
  };
  class IsBlank extends engine.BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override needsReferenceObject = true;
    override calculate(argument: FunctionVariantType): BaseValueObject {
      if (!(argument instanceof engine.BaseReferenceObject))
        return test(argument as BaseValueObject, () => false);
      const { startRow, startColumn } = argument.getRangePosition();
      const cells = book.getSheetBySheetId(argument.getSheetId())?.getCellMatrix();
      return test(argument.toArrayValueObject(), (row, column) =>
        Boolean(cells?.getValue(startRow + row, startColumn + column)?.f),
      );
    }
  }
  return new IsBlank('ISBLANK');
}
