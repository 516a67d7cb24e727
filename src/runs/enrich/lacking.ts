/** Says which of the requested emails and phones a found person lacks: only what was asked for counts as found. */
import type { CellValue } from '../../core/cell';
import { isPlaceholder, OFFICE_PHONE_ONLY } from '../../core/fields/reachable';
import { foundLackingText, officePhoneOnlyText, personalEmailOnlyText } from '../../core/run-status';
import { type FieldWord, TEXTS } from '../../core/texts';
import type { RunField } from './fields';
import { wordOf } from './held';

/** The values of a row as columns of formulas show them, by field id. */
type Values = ReadonlyMap<string, CellValue>;

/** Fields that hold an address or a number. Others of the same reveal only describe it. */
const ADDRESSES: ReadonlySet<string> = new Set(['email', 'work email', 'private email']);
const NUMBERS: ReadonlySet<string> = new Set(['phone', 'mobile phone', 'direct phone', 'work phone']);

/** What one reveal brought: the words for what is missing, and the text that says what there is instead. */
interface Lack {
  readonly words: readonly FieldWord[];
  readonly instead?: CellValue | undefined;
}

const NOTHING: Lack = { words: [] };

/**
 * Returns the status of a found row that lacks a requested email or phone; `undefined` when it has one of each that was asked
 * for, and its mobile where that was. An email beside numbers that must not be called does not make them found.
 */
export function lackingStatus(fields: readonly RunField[], values: Values): string | undefined {
  const email = lackOf(chief(fields, 'emails', ADDRESSES), values);
  const phone = lackOf(chief(fields, 'phones', NUMBERS), values);
  if (email.words.length === 0 && phone.words.length === 0) return undefined;
  const { foundDoNotCall, foundLackingDoNotCall } = TEXTS.statuses;
  const isDoNotCall = phone.instead === TEXTS.values.doNotCall;
  if (email.instead !== undefined) {
    const isPersonal = email.instead === TEXTS.statuses.personalEmailOnly && phone.words.length > 0;
    return isPersonal ? personalEmailOnlyText(phone.words) : String(email.instead);
  }
  if (phone.instead === OFFICE_PHONE_ONLY) {
    return email.words.length > 0 ? officePhoneOnlyText(email.words) : OFFICE_PHONE_ONLY;
  }
  if (!isDoNotCall) return foundLackingText([...email.words, ...phone.words]);
  return email.words.length === 0 ? foundDoNotCall : foundLackingDoNotCall;
}

/** Returns the requested fields of a reveal that hold an address or a number, or else all of them. */
function chief(fields: readonly RunField[], needs: string, ids: ReadonlySet<string>): readonly RunField[] {
  const own = fields.filter((field) => field.needs === needs);
  const holding = own.filter(({ id }) => ids.has(id));
  return holding.length > 0 ? holding : own;
}

function lackOf(fields: readonly RunField[], values: Values): Lack {
  const shown = (field: RunField) => values.get(field.id) ?? '';
  const isThere = (field: RunField) =>
    shown(field) !== '' && !isPlaceholder(shown(field)) && shown(field) !== TEXTS.values.doNotCall;
  const missing = fields.filter((field) => !isThere(field));
  if (missing.length < fields.length) {
    // One address or number is enough, except that only a mobile is a mobile.
    return missing.some((field) => wordOf(field) === 'mobile') ? { words: ['mobile'] } : NOTHING;
  }
  const words = [...new Set(missing.map(wordOf))];
  const instead = missing.map(shown).find((value) => value !== '');
  // A person without any phone has no mobile either.
  return { words: words.includes('phone') ? ['phone'] : words, instead };
}
