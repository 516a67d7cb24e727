/** Recognizes Lusha ids by their shape. */
import { cleanText } from './text';

/** The version before the point may rise. */
const LUSHA_ID = /^v\d{1,3}\.[A-Za-z0-9_~=-]{20,}$/;
/** Ids were numbers once, and Lusha still takes them. */
const LEGACY_ID = /^[1-9]\d{4,14}$/;

/** Returns the Lusha id that the whole of `text` is, in its own case, because ids are case-sensitive. */
export function lushaId(text: string): string | undefined {
  const id = cleanText(text);
  return LUSHA_ID.test(id) ? id : undefined;
}

/** Returns the Lusha id, of today or a number, that a cell of a column of ids holds. A number elsewhere may be anything. */
export function lushaIdInColumn(text: string): string | undefined {
  const id = cleanText(text);
  return lushaId(id) ?? (LEGACY_ID.test(id) ? id : undefined);
}

/** Returns the part of an id that stays when Lusha raises its version. Ids with the same part are of the same person or company. */
export function idToken(id: string): string {
  return id.replace(/^v\d{1,3}\./, '');
}

/** Returns each person or company once: Lusha charges for each ID of the same one. */
export function differentIds(ids: readonly string[]): readonly string[] {
  return [...new Map([...ids].reverse().map((id) => [idToken(id), id])).values()].reverse();
}
