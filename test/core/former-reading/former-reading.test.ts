/** The frozen former reading gives the keys that version 0.2 of the add-on gave, which were recorded from its own code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formerReading } from '../../../src/core/former-reading';
import type { Kind } from '../../../src/core/kind';

/** One row of cells, with the key and the aliases that it had, or `blank` or `bad input`. */
type Recorded = readonly [kind: Kind, cells: readonly unknown[], was: string];

const recorded = readFileSync(new URL('recorded.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded);

function keysOf(kind: Kind, cells: readonly unknown[]): string {
  const reading = formerReading(kind, cells);
  return reading.kind === 'lookup' ? [reading.key, ...reading.aliases].join(' ') : reading.kind;
}

describe('the former reading', () => {
  it.each<Kind>(['contact', 'company'])('gives every recorded key of a %s', (kind) => {
    const rows = recorded.filter(([of]) => of === kind);
    expect(rows.length).toBeGreaterThan(400);
    expect(rows.map(([, cells]) => keysOf(kind, cells))).toEqual(rows.map(([, , was]) => was));
  });

  it('never throws, whatever the cells hold', () => {
    const odd = [null, undefined, Number.NaN, {}, [], new Date(0), Symbol('odd'), '%E0%A4%A'];
    for (const cell of odd) expect(() => formerReading('contact', [cell, 'Jane Doe'])).not.toThrow();
  });
});
