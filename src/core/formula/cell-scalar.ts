/** Values of cells as the values of a formula. */
import { isErrorText, isLoadingText } from '../lookup/placeholders';
import { Empty, Failure, type Scalar, UNKNOWN } from './scalar';

/** Returns the value of a cell as a formula reads it. `isBlank` tells a blank cell from a formula that gives an empty text. */
export function scalarOfCell(value: unknown, isBlank: () => boolean): Scalar {
  if (value === '' || value === null || value === undefined) return new Empty(isBlank);
  if (typeof value === 'string') {
    if (isLoadingText(value)) return UNKNOWN;
    if (!isErrorText(value)) return value;
    // Only `#N/A` has no sign at its end, in every language.
    return new Failure(/[!?]$/.test(value) ? value : '#N/A');
  }
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date ? value : UNKNOWN;
}
