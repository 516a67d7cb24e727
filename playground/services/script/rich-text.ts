/** A rich text as scripts see it: the text of a cell with its links. */
import type { RichText } from '../../workbook/links.js';
import { exception } from './border.js';

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

/** Creates an empty builder of a text with at most one link. */
export function richTextBuilder() {
  let [text, link]: [string | undefined, string | null] = [undefined, null];
  const builder = {
    setText(given: string) {
      if (typeof given !== 'string') throw mismatch('RichTextValueBuilder.setText');
      text = given;
      return builder;
    },
    setLinkUrl(given: string | null) {
      if (given !== null && typeof given !== 'string') throw mismatch('RichTextValueBuilder.setLinkUrl');
      link = given;
      return builder;
    },
    build(): RichTextView {
      if (text === undefined) throw exception('Rich text values must have a text.');
      return richTextView({ text, runs: text === '' ? [] : [{ start: 0, end: text.length, link }] });
    },
  };
  return builder;
}

/** Returns the text and the link of a value that a script sets. Throws as Google does for anything else. */
export function linkedText(value: unknown): readonly [text: string, link: string | null] {
  const view = (value ?? {}) as Partial<RichTextView>;
  if (!view.getText || !view.getLinkUrl) throw mismatch('Range.setRichTextValue');
  return [view.getText(), view.getLinkUrl()];
}

function mismatch(method: string): Error {
  return exception(`The parameters don't match the method signature for SpreadsheetApp.${method}.`);
}
