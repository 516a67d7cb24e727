/** The local Google follows each answer to what is uncertain about custom functions in cells. */
import { describe, expect, it, test } from 'vitest';
import type { Host, HostOptions } from '../../../playground/host.js';
import { openHost } from '../host/host-of.js';

const CODE = `
  /** @customfunction */
  function ECHO(a, b, c) {
    function shown(x) {
      if (x === undefined) return 'undefined';
      if (x instanceof Date) return 'Date';
      if (x instanceof Error) return 'Error ' + x.message;
      return JSON.stringify(Array.isArray(x) ? x.map(function (row) { return row.map(shown); }) : x);
    }
    return shown(a) + '|' + shown(b) + '|' + shown(c);
  }
  /** @customfunction */
  function KEY() { return String(PropertiesService.getUserProperties().getProperty('key')); }
  /** @customfunction */
  function WHERE() { var range = SpreadsheetApp.getActiveRange(); return range ? range.getA1Notation() : 'nowhere'; }
  function read() { return PropertiesService.getUserProperties().getProperty('key'); }
  function write(value) { PropertiesService.getUserProperties().setProperty('key', value); }
  function owner() { var one = SpreadsheetApp.getActive().getOwner(); return one && one.getEmail(); }
  function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
`;

const OWNER = 'olga@example.com';
const PERSON = 'vera@example.com';
const MENU = { kind: 'menu' } as const;

async function opened(options: Partial<HostOptions>): Promise<Host> {
  const host = await openHost(CODE, { owner: OWNER, user: PERSON, ...options });
  host.properties.user(OWNER).set('key', 'of olga');
  host.properties.user(PERSON).set('key', 'of vera');
  return host;
}

/** Returns what a cell with the formula shows in the end, and the note of its error. */
async function shownBy(
  host: Host,
  formula: string,
): Promise<{ readonly shown: unknown; readonly note: unknown }> {
  host.workbook.setFormula('Sheet1', 'F1', formula);
  await host.workbook.settled();
  const [[shown] = []] = host.workbook.getValues('Sheet1', 'F1');
  return { shown, note: host.workbook.note('Sheet1', 'F1') };
}

describe('user properties in a cell', () => {
  it.each([
    ['those of the owner', 'of olga'],
    ['none', 'null'],
    ['those of the person', 'of vera'],
    ['one store for all', 'of olga'],
  ] as const)('are %s', async (userPropertiesInCells, key) => {
    const host = await opened({ userPropertiesInCells });
    expect(await shownBy(host, '=KEY()')).toMatchObject({ shown: key });
  });

  it('are refused', async () => {
    const host = await opened({ userPropertiesInCells: 'refused' });
    expect(await shownBy(host, '=KEY()')).toEqual({
      shown: '#ERROR!',
      note: 'You do not have permission to call PropertiesService.getUserProperties',
    });
    expect(await host.run('read', [], MENU)).toBe('of vera');
  });

  it('of one store are the same in the menu of everybody', async () => {
    const host = await opened({ userPropertiesInCells: 'one store for all' });
    await host.run('write', ['shared'], MENU);
    expect(await host.run('read', [], { ...MENU, user: OWNER })).toBe('shared');
    expect(await shownBy(host, '=KEY()')).toMatchObject({ shown: 'shared' });
  });

  it.each([
    ['none', 'null'],
    ['those of the person', 'of vera'],
  ] as const)('are %s in a file that nobody owns', async (ownerless, key) => {
    const host = await opened({ ownerless });
    expect(await shownBy(host, '=KEY()')).toMatchObject({ shown: key });
    expect(await host.run('owner', [], MENU)).toBeNull();
    const byOwner = host.run('write', ['x'], { kind: 'custom', user: OWNER });
    await expect(byOwner).rejects.toThrow('You do not have permission to call Properties.setProperty');
  });
});

test('a file has the owner that it was given', async () => {
  expect(await (await opened({})).run('owner', [], MENU)).toBe(OWNER);
});

describe('custom functions that are known after the menu was used', () => {
  const options = { functionsKnown: 'after its menu was used' } as const;

  it('show #NAME? until then, and until their cells are edited or the file is opened again', async () => {
    const host = await opened(options);
    expect(await shownBy(host, '=KEY()')).toMatchObject({ shown: '#NAME?' });
    await host.run('read', [], MENU);
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([['#NAME?']]);
    expect(await shownBy(host, '=KEY(1)')).toMatchObject({ shown: 'of olga' });
    const other = await opened(options);
    await shownBy(other, '=KEY()');
    await other.run('read', [], MENU);
    await other.reopen();
    expect(other.workbook.getValues('Sheet1', 'F1')).toEqual([['of olga']]);
  });

  it('run nothing until then', async () => {
    const host = await opened(options);
    await shownBy(host, '=IFERROR(KEY(),"caught")');
    expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([['caught']]);
    expect(host.executions).toEqual([]);
  });
});

describe('the active range of a cell', () => {
  it('is its cell, nothing, or refused', async () => {
    expect(await shownBy(await opened({}), '=WHERE()')).toMatchObject({ shown: 'F1' });
    expect(await shownBy(await opened({ activeRangeInCells: 'null' }), '=WHERE()')).toMatchObject({
      shown: 'nowhere',
    });
    const refused = await opened({ activeRangeInCells: 'refused' });
    expect(await shownBy(refused, '=WHERE()')).toEqual({
      shown: '#ERROR!',
      note: 'You do not have permission to call SpreadsheetApp.getActiveRange',
    });
    refused.workbook.select('Sheet1', 'B2');
    expect(await refused.run('where', [], MENU)).toBe('B2');
  });
});

describe('an argument', () => {
  async function echoed(options: Partial<HostOptions>, formula: string): Promise<unknown> {
    const host = await opened(options);
    host.workbook.setValues('Sheet1', 'A1', [[new Date(2026, 1, 28), 'x', true, 0.1]]);
    host.workbook.setFormula('Sheet1', 'A2', '=NA()');
    return (await shownBy(host, formula)).shown;
  }

  it.each([
    ['as an empty text', '1|""|3'],
    ['as undefined', '1|undefined|3'],
  ] as const)('that is skipped arrives %s', async (skippedArguments, shown) => {
    expect(await echoed({ skippedArguments }, '=ECHO(1,,3)')).toBe(shown);
    // A blank cell is no skipped argument, and one that is left out at the end never arrives.
    expect(await echoed({ skippedArguments }, '=ECHO(D9,"")')).toBe('""|""|undefined');
  });

  it.each([
    ['as its text', '"#N/A"|[["Date"],["\\"#N/A\\""]]|undefined'],
    ['as an object', 'Error #N/A|[["Date"],["Error #N/A"]]|undefined'],
    ['as null', 'null|[["Date"],["null"]]|undefined'],
  ] as const)('that is an error arrives %s', async (errorArguments, shown) => {
    expect(await echoed({ errorArguments }, '=ECHO(A2,A1:A2)')).toBe(shown);
  });

  it.each([
    ['as a Date', 'Date|true|0.1'],
    ['as its serial number', '46081|true|0.1'],
  ] as const)('that is a date arrives %s, and others as they are', async (dateArguments, shown) => {
    expect(await echoed({ dateArguments }, '=ECHO(A1,C1,D1)')).toBe(shown);
  });

  it.each([
    ['as a value', '"x"|"x"|[["\\"x\\"","true"]]'],
    ['as rows', '[["\\"x\\""]]|[["\\"x\\""]]|[["\\"x\\"","true"]]'],
  ] as const)('of one cell arrives %s', async (oneCellRanges, shown) => {
    expect(await echoed({ oneCellRanges }, '=ECHO(B1,B1:B1,B1:C1)')).toBe(shown);
  });
});

describe('an update of the add-on', () => {
  it.each([
    ['all at once', 2],
    ['not by themselves', 1],
  ] as const)('makes cells calculate again %s', async (afterUpdate, runs) => {
    const host = await opened({ afterUpdate });
    await shownBy(host, '=KEY()');
    await host.update();
    expect(host.executions).toHaveLength(runs);
  });
});
