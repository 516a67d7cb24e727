/** Links in text cells, such as those that a person adds to words of a cell, and smart chips, as rich texts. */

import type { IDocumentData, Nullable } from '@univerjs/core';
import type { GoogleAnswers } from '../unknowns.js';
import { type Area, parseA1 } from './a1.js';
import type { Grid } from './grid.js';
import { hyperlinkAddress } from './hyperlink.js';
import type { UniverParts } from './univer.js';

/** A piece of a text that has one link or none. `end` is exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
}

/** The text of a cell with its pieces in order. An empty text has no pieces. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Whether the rich text of a cell with a HYPERLINK formula has the formula's address as its link. */
export type FormulaLinks = GoogleAnswers['formulaLinks'];

/** Univer's number for a range of a document that is a link. */
const HYPERLINK = 0;

/** Matches an error as a cell shows it. */
const ERROR = /^#(?:N\/A|DIV\/0!|[A-Z]+[!?])$/;

type Document = Nullable<IDocumentData>;

export class Links {
  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
  ) {}

  /** Returns the rich texts of an area, `null` where a cell contains a number, a date, a boolean or an error. */
  read(id: number, area: Area, formulaLinks: FormulaLinks): (RichText | null)[][] {
    const values = this.grid.values(id, area);
    const formulas = this.grid.formulas(id, area);
    const documents = this.documents(id, area);
    return values.map((line, down) =>
      line.map((value, right) => {
        if (typeof value !== 'string' || ERROR.test(value)) return null;
        const formula = formulas[down]?.[right] ?? '';
        if (formula === '') return richText(value, documents[down]?.[right]);
        const address = formulaLinks === 'linked' ? this.addressOf(id, formula) : null;
        return { text: value, runs: value === '' ? [] : [{ start: 0, end: value.length, link: address }] };
      }),
    );
  }

  /** Puts a text into a cell. Its first `words` lead to `address`. */
  write(id: number, area: Area, text: string, address: string, words: string): void {
    const start = text.indexOf(words);
    if (start < 0 || words === '') throw new Error(`No "${words}" in "${text}"`);
    const cell = { v: text, t: this.univer.core.CellValueType.STRING, f: null, si: null };
    const link = { startIndex: start, endIndex: start + words.length - 1, properties: { url: address } };
    this.grid.put(id, area, [[{ ...cell, p: documentOf(text, link) }]]);
  }

  /** Returns the documents behind the cells of an area, for `writeDocuments`. */
  documents(id: number, area: Area): Document[][] {
    const cells = this.grid.worksheet(id).getCellMatrix();
    return Array.from({ length: area.rows }, (_r, down) =>
      Array.from(
        { length: area.columns },
        (_c, right) => cells.getValue(area.row - 1 + down, area.column - 1 + right)?.p,
      ),
    );
  }

  /** Gives cells back the documents that a plain write has taken from them. */
  writeDocuments(id: number, area: Area, documents: readonly (readonly Document[])[]): void {
    if (!documents.some((line) => line.some((document) => document))) return;
    this.grid.put(
      id,
      area,
      documents.map((line) => line.map((document) => (document ? { p: document } : {}))),
    );
  }

  private addressOf(id: number, formula: string): string | null {
    return hyperlinkAddress(formula, (a1) => {
      const parsed = parseA1(a1, this.grid.size(id));
      return parsed ? String(this.grid.values(id, parsed.area)[0]?.[0] ?? '') : '';
    });
  }
}

interface LinkRange {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly properties: { readonly url: string };
}

function documentOf(text: string, link: LinkRange): IDocumentData {
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      customRanges: [{ ...link, rangeId: `link-${link.startIndex}`, rangeType: HYPERLINK }],
    },
  };
}

/** Splits a text at the links of its document. */
function richText(text: string, document: Document): RichText {
  const links = (document?.body?.customRanges ?? [])
    .filter(({ rangeType }) => rangeType === HYPERLINK)
    .sort((a, b) => a.startIndex - b.startIndex);
  const runs: Run[] = [];
  let at = 0;
  for (const { startIndex, endIndex, properties } of links) {
    if (startIndex > at) runs.push({ start: at, end: startIndex, link: null });
    runs.push({ start: startIndex, end: endIndex + 1, link: String(properties?.url ?? '') });
    at = endIndex + 1;
  }
  if (at < text.length) runs.push({ start: at, end: text.length, link: null });
  return { text, runs };
}
