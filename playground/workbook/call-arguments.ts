/** The arguments of custom functions as Google passes them, and where that is uncertain, as an answer says. */
import type { GoogleAnswers } from '../unknowns.js';
import { dateOfSerial, isDateFormat, shownError, type WireCell } from './cell-values.js';
import type { ArrayValueObject, BaseValueObject } from './univer.js';
import type { WireArgument } from './wire-cells.js';

/** An argument of a call: a scalar, or the rows of a range. */
export type CustomArgument = WireArgument | readonly (readonly WireArgument[])[];

/** What is not certain about arguments. */
export type ArgumentAnswers = Pick<
  GoogleAnswers,
  'skippedArguments' | 'errorArguments' | 'dateArguments' | 'oneCellRanges'
>;

/**
 * Returns a function that converts the engine's value of an argument. An empty cell is `''`. In the engine, a skipped
 * argument is an empty value without an area.
 */
export function argumentReader(answers: ArgumentAnswers): (value: BaseValueObject) => CustomArgument {
  const { skippedArguments, oneCellRanges } = answers;
  const scalarOf = (value: BaseValueObject | null) => scalarWith(answers, value);
  return (value) => {
    if (!value.isArray()) {
      // `null` on the wire is an argument that the script sees as `undefined`.
      return value.isNull() && skippedArguments === 'as undefined' ? null : scalarOf(value);
    }
    const array = value as ArrayValueObject;
    const columns = array.getColumnCount();
    const rows = Array.from({ length: array.getRowCount() }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => scalarOf(array.get(row, column) ?? null)),
    );
    const [first] = rows;
    const isOneCell = rows.length === 1 && first?.length === 1;
    return isOneCell && oneCellRanges === 'as a value' ? (first[0] ?? '') : rows;
  };
}

function scalarWith(
  { errorArguments, dateArguments }: ArgumentAnswers,
  value: BaseValueObject | null,
): WireArgument {
  if (!value || value.isNull()) return '';
  const plain = value.getValue();
  if (value.isError()) return errorWith(errorArguments, shownError(String(plain)));
  const isDate = typeof plain === 'number' && isDateFormat(value.getPattern());
  return isDate && dateArguments === 'as a Date' ? dateOfSerial(plain) : (plain as WireCell);
}

function errorWith(answer: ArgumentAnswers['errorArguments'], text: string): WireArgument {
  if (answer === 'as its text') return text;
  return answer === 'as null' ? { nothing: true } : { error: text };
}
