/** Recognizes Lusha ids by their shape. */
import { cleanText } from './text';

const LUSHA_ID = /^v1\.[A-Za-z0-9_~=-]{20,}$/;

/** Returns the Lusha id that the whole of `text` is, in its own case, because ids are case-sensitive. */
export function lushaId(text: string): string | undefined {
  const id = cleanText(text);
  return LUSHA_ID.test(id) ? id : undefined;
}
