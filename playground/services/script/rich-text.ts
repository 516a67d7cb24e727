/** A rich text as scripts see it: the text of a cell with its links. */
import type { RichText } from '../../workbook/links.js';

/** The part of Google's RichTextValue that exists here. */
export interface RichTextView {
  getText(): string;
  /** Returns the only link of the text (from `start` to `end`), and `null` if there is none or more than one. */
  getLinkUrl(start?: number, end?: number): string | null;
  getRuns(): RichTextView[];
  getStartIndex(): number;
  getEndIndex(): number;
}

/** Builds the object. `offset` is the place of the text in its cell. */
export function richTextView({ text, runs }: RichText, offset = 0): RichTextView {
  return {
    getText: () => text,
    getLinkUrl(start = 0, end = text.length) {
      const links = new Set(runs.filter((run) => run.start < end && run.end > start).map(({ link }) => link));
      links.delete(null);
      const [first] = links;
      return links.size === 1 && first !== undefined ? first : null;
    },
    getRuns: () =>
      runs.map(({ start, end, link }) =>
        richTextView(
          { text: text.slice(start, end), runs: [{ start: 0, end: end - start, link }] },
          offset + start,
        ),
      ),
    getStartIndex: () => offset,
    getEndIndex: () => offset + text.length,
  };
}
