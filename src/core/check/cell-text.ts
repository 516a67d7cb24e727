/** The text in which the function of the check says what a formula of the add-on sees, and its reading. */

/** The property in which the check keeps a random text, and the only one that it writes. */
export const CHECK_PROPERTY = 'lusha.check';

/** Whose user properties a formula reads: those with the token of the check, others, none at all, or none may be read. */
export type CellStore = 'same' | 'other' | 'empty' | 'refused';

export interface CellSight {
  readonly store: CellStore;
  /** The row and the column of the active range, such as `1,2`; `null` where there is none. */
  readonly place: string;
  /** What each further argument was. */
  readonly received: readonly string[];
}

const PATTERN = /^store (same|other|empty|refused); place ([\d,]+|null|refused); received (.*)$/;

/** Writes what a formula sees as a short text. */
export function cellText({ store, place, received }: CellSight): string {
  return `store ${store}; place ${place}; received ${received.join(' | ')}`;
}

/** Reads the text; `undefined` where the cell shows something else. */
export function readCellText(text: string): CellSight | undefined {
  const [, store, place, received] = PATTERN.exec(text) ?? [];
  if (store === undefined || place === undefined || received === undefined) return undefined;
  return { store: store as CellStore, place, received: received.split(' | ') };
}

/** Stands in front of the kind of a single cell that arrived as a table. */
export const IN_ROWS = 'in rows ';

/** Names the kind of an argument. Numbers and error values are shown, and texts are not. */
export function argumentKind(value: unknown): string {
  if (value === undefined || value === null) return `as ${value}`;
  if (value === '') return 'as an empty text';
  if (Array.isArray(value)) {
    const [first] = value as readonly (readonly unknown[])[];
    const size = `${value.length} x ${first?.length}`;
    return size === '1 x 1' ? IN_ROWS + argumentKind(first?.[0]) : `as ${size} cells`;
  }
  if (Object.prototype.toString.call(value) === '[object Date]') return 'as a Date';
  if (typeof value === 'number') return `as ${value}`;
  if (typeof value === 'string') return /^#[A-Z/0!?]{1,12}$/.test(value) ? 'as its text' : 'as a text';
  return typeof value === 'object' ? 'as an object' : `as a ${typeof value}`;
}
