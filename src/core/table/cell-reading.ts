/** Reads one cell of a list: its text, or why it says nothing. */
import { isErrorValue } from '../lookup/no-value';
import { isBlankText, isErrorText, isLoadingText } from '../lookup/placeholders';
import { cleanText } from '../lookup/text';

/** Longer texts are prose and not a name. It is the add-on's own limit, in UTF-16 units. */
const LONGEST_NAME = 200;
/** The longest list of emails and the longest address are shorter; beyond it, reading a text takes too long. */
const LONGEST_TEXT = 2_000;

/** Why a filled cell of a column that identifies is read as blank. */
export const IGNORED = [
  'placeholder',
  'label',
  'error',
  'number',
  'date',
  'tick box',
  /** An address that is no company's, such as that of a directory. */
  'address',
  /** A text that is none of what the column holds. */
  'other text',
  'long text',
] as const;
export type Ignored = (typeof IGNORED)[number];

export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'ignored'; readonly why: Ignored }
  /** The cell is not calculated yet. */
  | { readonly kind: 'loading' };

const BLANK: CellReading = { kind: 'blank' };

/** Reads one cell. Never throws, whatever it holds. */
export function readCell(cell: unknown): CellReading {
  if (cell === undefined || cell === '') return BLANK;
  if (isErrorValue(cell)) return { kind: 'ignored', why: 'error' };
  if (typeof cell !== 'string') return { kind: 'ignored', why: kindOf(cell) };
  const text = cleanText(cell);
  if (text === '') return BLANK;
  if (text.length > LONGEST_TEXT) return { kind: 'ignored', why: 'long text' };
  if (isLoadingText(text)) return { kind: 'loading' };
  if (isErrorText(text)) return { kind: 'ignored', why: 'error' };
  if (isBlankText(text)) return { kind: 'ignored', why: 'placeholder' };
  if (/^(?:true|false)$/i.test(text)) return { kind: 'ignored', why: 'tick box' };
  const isLong = text.length > LONGEST_NAME && !/[@/]/.test(text);
  return isLong ? { kind: 'ignored', why: 'long text' } : { kind: 'text', text };
}

function kindOf(cell: unknown): Ignored {
  if (typeof cell === 'boolean') return 'tick box';
  // `instanceof` would miss a date that comes from another realm.
  return Object.prototype.toString.call(cell) === '[object Date]' ? 'date' : 'number';
}
