/** No regular expression of the sources takes long for a text that somebody writes to slow it down. */
import { describe, expect, it } from 'vitest';
import { leastEffort } from './effort';
import { type Pattern, patternsIn, slowTexts } from './patterns';
import { recordInputs } from './record';

/**
 * Texts of cells that name somebody are cut off at 300 or 2,000 characters before these rooms read them, so an
 * expression may go over such a text once for each of its characters, but not more often. The same holds for the texts
 * of errors, which are our own.
 */
const SHORT = /^src\/core\/(?:(?:lookup|table|former-reading)\/|errors\.ts)/;
const LENGTHS = { short: 300, long: 5_000 } as const;
/** Puts commas into the digits of a number, which are few. */
const OF_DIGITS = String.raw`\B(?=(?:\d{3})+$)`;
/** How many times as long as one plain pass over the same text an expression may take. */
const MOST = { short: 4_000, long: 250 } as const;
/** Returns the least CPU time (ms) that the expression takes for the text. */
function timeOf(expression: RegExp, text: string, times = 3): number {
  const every = new RegExp(expression.source, expression.flags.replace(/[gy]/g, '').concat('g'));
  return leastEffort(() => text.replace(every, ''), times);
}

function plainPass(length: number): number {
  return timeOf(/[a-z]!/g, 'a'.repeat(length), 20);
}

/** Returns the texts for which an expression takes too long. */
function tooSlow({ expression, file }: Pattern, texts: readonly string[]): readonly string[] {
  const extent = SHORT.test(file) ? 'short' : 'long';
  const most = MOST[extent] * Math.max(0.001, plainPass(LENGTHS[extent]));
  // A pause of the machine is no slow expression: what was slow once is measured again.
  return texts.filter((text) => timeOf(expression, text, 1) > most && timeOf(expression, text, 5) > most);
}

let tried = 0;
recordInputs(() => tried);

const ALL = patternsIn('src').filter(({ expression }) => expression.source !== OF_DIGITS);

describe('a regular expression of the sources', () => {
  it('is found in every room that reads texts from outside', () => {
    expect(ALL.length).toBeGreaterThan(300);
    for (const room of ['core/lookup', 'core/formula', 'core/table', 'lusha', 'runs', 'acquire']) {
      expect(
        ALL.some(({ file }) => file.startsWith(`src/${room}/`)),
        room,
      ).toBe(true);
    }
  });

  it('takes no longer than its text allows, whatever the text repeats', () => {
    const slow = ALL.flatMap((pattern) => {
      const length = LENGTHS[SHORT.test(pattern.file) ? 'short' : 'long'];
      const texts = slowTexts(pattern.expression, length);
      tried += texts.length;
      const found = tooSlow(pattern, texts);
      return found.map((text) => `${pattern.file}:${pattern.line} ${JSON.stringify(text.slice(0, 12))}`);
    });
    expect(slow).toEqual([]);
  });

  it('would be found if it took the square of its text', () => {
    const expression = /\s+$/;
    const pattern = { file: 'src/lusha/a.ts', line: 1, expression };
    expect(tooSlow(pattern, [' '.repeat(LENGTHS.long).concat('a')])).toHaveLength(1);
  });
});
