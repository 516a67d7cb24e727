/** What must hold whatever comes from outside: replies are sentences of the closed set, and nothing is evaluated or polluted. */
import { expect } from 'vitest';
import { ERROR_CODES } from '../../src/core/errors';
import type { Playground } from '../support/playground';

const OWNER = 'owner@example.com';

/** Matches texts of errors that JavaScript or Google makes, and values that were written as text by mistake. */
const RAW =
  /\b(?:Type|Range|Reference|Syntax|URI|Internal)Error\b|Cannot (?:read|convert|set)|is not (?:a function|iterable|defined)|Maximum call stack|Unexpected token|Invalid (?:array|string|time)|\[object |\bundefined\b|\bNaN\b|Exception:/;

/** Expects a text for a person: a sentence, and no error of JavaScript. */
export function expectSentence(message: string, given: unknown): void {
  expect(message, shortened(given)).toMatch(/^.{10,}[.!?)”"]$/su);
  // What a sentence repeats in quotes may be anything.
  expect(message.replace(/["“].*["”]/su, ''), shortened(given)).not.toMatch(RAW);
}

/** Expects `{ ok: true, value }`, or a code of the closed set with its sentence. */
export function expectReply(reply: unknown, given: unknown): void {
  const { ok, code, message } = reply as Readonly<Record<string, unknown>>;
  if (ok === true) return;
  expect({ ok, code, message }, shortened(given)).toMatchObject({
    ok: false,
    code: expect.toBeOneOf([...ERROR_CODES]),
  });
  expectSentence(String(message), given);
}

/** Expects values that a cell can hold, and none that was made from an object by mistake. */
export function expectCells(cells: readonly (readonly unknown[])[]): void {
  for (const cell of cells.flat()) {
    expect(typeof cell).toBeOneOf(['string', 'number', 'boolean']);
    if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
    if (typeof cell === 'string') expect(cell.length).toBeLessThanOrEqual(50_000);
    expect(String(cell)).not.toMatch(/\[object |^undefined$|^NaN$/);
  }
}

/** Expects addresses of the web or texts of ours, and no address that runs something. */
export function expectLinks(cells: readonly unknown[]): void {
  for (const cell of cells)
    expect(String(cell)).not.toMatch(/^\s*(?!https:|mailto:)[a-z][a-z\d+-]*:|^\s*\/\//i);
}

/** Expects that no cell of the file holds a formula. */
export function expectNoFormulas({ host }: Playground): void {
  for (const { id, name } of host.workbook.sheets.list()) {
    const { rows, columns } = host.workbook.grid.size(id);
    const area = `A1:${columns > 26 ? 'AZ' : 'Z'}${Math.min(rows, 200)}`;
    const formulas = host.workbook.getFormulas(name, area).flat();
    expect(
      formulas.filter((formula) => formula !== ''),
      name,
    ).toEqual([]);
  }
}

/** Expects that no outside text was evaluated and that no prototype got a property. */
export function expectNoPollution(): void {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect((globalThis as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** Returns what no refused call may change; a call that Lusha refuses may still learn request limits and the balance. */
export function valuablesOf({ host, lusha }: Playground): unknown {
  return { tabs: tabsOf(host), user: host.properties.user(OWNER).entries(), credits: lusha.record.total };
}

/** Returns everything that a call could have changed. */
export function stateOf(playground: Playground): unknown {
  const { host, lusha } = playground;
  const requests = lusha.record.requests.length;
  return { requests, document: host.properties.document.entries(), ...(valuablesOf(playground) as object) };
}

function tabsOf({ workbook }: Playground['host']): unknown {
  return workbook.sheets
    .list()
    .map(({ name }) => [name, workbook.getValues(name, 'A1:F30'), workbook.getFormulas(name, 'A1:F30')]);
}

/** Returns the beginning of what was given, for the report of a failure. */
export function shortened(given: unknown): string {
  try {
    return JSON.stringify(given)?.slice(0, 400) ?? 'undefined';
  } catch {
    return 'a value that nests deeply';
  }
}
