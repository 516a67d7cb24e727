/** The list of results of an answer: its order, and how it names items and lists those that were not found. */

import type { LushaAnswers } from '../../unknowns';
import type { Call } from './call';

type Json = Readonly<Record<string, unknown>>;

interface ItemErrorShape {
  readonly code: string;
  readonly message: string;
}

/** Returns a row that was not found in one of its shapes. */
function unmatched(row: Json, shape: LushaAnswers['unmatched']): readonly unknown[] {
  const { message } = row.error as ItemErrorShape;
  switch (shape) {
    case 'error':
      return [row];
    case 'left-out':
      return [];
    case 'text':
      return [{ ...row, error: message }];
    case 'message':
      return [{ ...row, error: { message } }];
    case 'null':
      return [null];
  }
}

function isNotFound(row: Json): boolean {
  return (row.error as ItemErrorShape | undefined)?.code === 'NOT_FOUND';
}

/** Returns rows that the service may have put in another order, or listed twice. */
export function ordered<Row>({ answers }: Call, rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  const all = answers.doubled && first !== undefined ? [...rows, first] : rows;
  return answers.order === 'reversed' ? [...all].reverse() : all;
}

/** Returns the rows of a search as the answer lists them. */
export function listed(call: Call, rows: readonly Json[]): readonly unknown[] {
  const { references, unmatched: shape } = call.answers;
  const named = rows.map((row, index) => {
    if (references === 'repeated') return row;
    const { clientReferenceId: _, ...others } = row;
    return references === 'absent' ? others : { clientReferenceId: index + 1, ...others };
  });
  const shown = named.flatMap((row) => (isNotFound(row) ? unmatched(row, shape) : [row]));
  return ordered(call, shown);
}
