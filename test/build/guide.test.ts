/** docs/guide.md explains each text that a cell or the status of a row can show. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TEXTS } from '../../src/core/texts';

const { statuses, values, hints, cells } = TEXTS;

/** Errors from this one on are shown by the panel and the menu alone. Those before it are outcomes of rows. */
const FIRST_OF_PANEL = 'no_header';

/** Holds what the tables of the guide quote. */
const QUOTED = [...readFileSync('docs/guide.md', 'utf8').matchAll(/`([^`\n]+)`/g)].map(
  ([, text = '']) => text,
);

/** Returns the pattern of a text, with anything for its placeholders and with or without its optional parts. */
function patternOf(text: string): RegExp {
  const source = text
    .replace(/[.*+?^$()|\\]/g, '\\$&')
    .replace(/\[(.*?)\]/g, '(?:$1)?')
    .replace(/\{\w+\}/g, '.+');
  return new RegExp(`^${source}$`);
}

const codes = Object.keys(cells) as (keyof typeof cells)[];
const ofRows = codes.slice(0, codes.indexOf(FIRST_OF_PANEL)).map((code) => cells[code]);
const hint = cells.bad_input.replace('{message}', hints.lookup);
const SHOWN = [...Object.values(statuses), ...Object.values(values), hint, ...ofRows];

it('the guide quotes more than fifty texts', () => {
  expect(SHOWN.length).toBeGreaterThan(50);
  expect(ofRows).toContain(cells.waiting);
});

it.each(SHOWN)('the guide explains “%s”', (text) => {
  expect(QUOTED.filter((quoted) => patternOf(text).test(quoted))).not.toEqual([]);
});
