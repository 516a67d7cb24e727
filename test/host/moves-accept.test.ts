/** What a person does with job changes: updating, adding, ignoring, and undoing all of it. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import type { MoveView } from '../../src/rpc';
import { sampled } from '../support/extent';
import { checkMoves, formerRow, listedMoves, openMoves } from '../support/moves';
import type { Playground } from '../support/playground';

const LIST = 'Sheet1';

/** Opens a list, checks it, and returns the job changes, the newest first. */
async function openChecked(
  count = 200,
  rows: (people: readonly Person[]) => string[][] = (people) => people.map(formerRow),
): Promise<{ playground: Playground; moves: readonly MoveView[] }> {
  const playground = await openMoves([]);
  const people = playground.lusha.people(count);
  playground.host.workbook.setValues(LIST, 'A2', rows(people));
  await checkMoves(playground);
  const { moves } = await playground.panel('movesFound');
  return { playground, moves };
}

/** Returns everything that a person sees of the list: values, formulas, and number formats. */
function wholeList({ host: { workbook } }: Playground, rows = 260) {
  const area = `A1:L${rows}`;
  const id = workbook.sheets.byName(LIST)?.id ?? 0;
  return {
    values: workbook.getValues(LIST, area),
    formulas: workbook.getFormulas(LIST, area),
    formats: workbook.grid.formats(id, { row: 1, column: 1, rows, columns: 12 }),
    columns: workbook.grid.size(id).columns,
  };
}

/** Returns the row of a person by the Lusha ID, by header. */
function rowsOf({ host }: Playground, name: string): Record<string, unknown>[] {
  const [header = [], ...rows] = host.workbook.getValues(LIST, 'A1:L260');
  return rows
    .filter((cells) => cells[0] === name)
    .map((cells) => Object.fromEntries(header.map((title, at) => [String(title), cells[at]])));
}

const stateOf = (playground: Playground, key: string) =>
  listedMoves(playground).find(({ Event }) => Event === key)?.State;

describe('updating rows', () => {
  it('writes what changed, and keeps the old company beside it', async () => {
    const { playground, moves } = await openChecked();
    const [move] = moves;
    if (!move) throw new Error('Nobody changed jobs.');
    const [before] = rowsOf(playground, move.name);
    const accepted = await playground.panel('acceptMoves', { how: 'update', keys: [move.key] });
    expect(accepted).toMatchObject({ rows: 1, edited: 0, gone: 0 });
    const [after] = rowsOf(playground, move.name);
    expect(after).toMatchObject({
      Company: move.company,
      Title: move.title,
      'Previous company': before?.Company,
      'Lusha ID': before?.['Lusha ID'],
    });
    expect(stateOf(playground, move.key)).toBe('Updated');
    const others = listedMoves(playground).filter(({ Event }) => Event !== move.key);
    expect(others.every(({ State }) => State === '')).toBe(true);
  });

  it('finds the rows after they were sorted, deleted, and moved by inserted columns', async () => {
    const { playground, moves } = await openChecked();
    const { workbook } = playground.host;
    const [first, second] = moves;
    if (!first || !second) throw new Error('Too few people changed jobs.');
    const [header = [], ...rows] = workbook.getValues(LIST, 'A1:E201');
    const kept = rows.filter((cells) => cells[0] !== second.name).reverse();
    workbook.setValues(LIST, 'A1', [
      ['Note', ...header],
      ...kept.map((cells) => ['x', ...cells]),
      ['', '', '', '', '', ''],
    ]);
    const accepted = await playground.panel('acceptMoves', { how: 'update', keys: [first.key, second.key] });
    expect(accepted).toMatchObject({ rows: 1, gone: 1 });
    const at = kept.findIndex((cells) => cells[0] === first.name) + 2;
    expect(workbook.getValues(LIST, `B${at}:C${at}`)[0]).toEqual([first.name, first.company]);
    expect(stateOf(playground, second.key)).toBe('Not in the list');
  });

  it('keeps a row that was edited since the check, and says so', async () => {
    const { playground, moves } = await openChecked();
    const { workbook } = playground.host;
    const [move] = moves;
    if (!move) throw new Error('Nobody changed jobs.');
    const at = workbook.getValues(LIST, 'A1:A201').findIndex(([name]) => name === move.name) + 1;
    workbook.setValues(LIST, `B${at}`, [['Edited by hand']]);
    const accepted = await playground.panel('acceptMoves', { how: 'update', keys: 'all' });
    expect(accepted).toMatchObject({ rows: moves.length - 1, edited: 1 });
    expect(workbook.getValues(LIST, `B${at}`)[0]?.[0]).toBe('Edited by hand');
    expect(accepted.found.moves.find(({ key }) => key === move.key)?.state).toBe('edited');
  });

  it('writes no cell with a formula, and keeps text that looks like one as text', async () => {
    const { playground, moves } = await openChecked();
    const { workbook } = playground.host;
    const [move] = moves;
    if (!move) throw new Error('Nobody changed jobs.');
    const at = workbook.getValues(LIST, 'A1:A201').findIndex(([name]) => name === move.name) + 1;
    workbook.setFormula(LIST, `C${at}`, '=UPPER("buyer")');
    const tab = listedMoves(playground).findIndex(({ Event }) => Event === move.key) + 2;
    workbook.setValues('Lusha job changes', `E${tab}`, [["'=1+1"]]);
    const { edited } = await playground.panel('acceptMoves', { how: 'update', keys: [move.key] });
    // The formula has another value than the cell that was checked.
    expect(edited).toBe(1);
    await playground.panel('acceptMoves', { how: 'add', keys: [move.key] });
    const added = rowsOf(playground, move.name)[1];
    expect(String(added?.Company)).toContain('=1+1');
    expect(workbook.getFormulas(LIST, 'A202:E202')[0]).toEqual(['', '', '', '', '']);
    expect(workbook.getFormulas(LIST, `C${at}`)[0]?.[0]).toBe('=UPPER("buyer")');
  });

  it('gives a list without a column of Lusha IDs one, so that the rows are found again', async () => {
    const playground = await openMoves([]);
    const { workbook } = playground.host;
    const people = playground.lusha.people(150);
    const rows = people.map(({ fullName, email }) => [fullName, email, 'Former Ltd', 'Former title']);
    workbook.setValues(LIST, 'A1', [
      ['Name', 'Email', 'Employer', 'Job title', ''],
      ...rows.map((row) => [...row, '']),
    ]);
    const before = wholeList(playground);
    await checkMoves(playground);
    const { moves } = await playground.panel('movesFound');
    const accepted = await playground.panel('acceptMoves', { how: 'update', keys: 'all' });
    expect(accepted.rows).toBe(moves.length);
    const updated = moves.flatMap(({ name }) => rowsOf(playground, name));
    expect(updated.map(({ Employer }) => Employer).sort()).toEqual(
      moves.map(({ company }) => company).sort(),
    );
    expect(updated.every((row) => row['Previous company'] === 'Former Ltd')).toBe(true);
    expect(updated.every((row) => String(row['Lusha ID']).startsWith('v1.'))).toBe(true);
    await playground.panel('undoMoves');
    expect(wholeList(playground)).toEqual(before);
  });
});

describe('adding rows', () => {
  it('adds a row below the list with the new job, and leaves the old one', async () => {
    const { playground, moves } = await openChecked();
    const [move] = moves;
    if (!move) throw new Error('Nobody changed jobs.');
    const [before] = rowsOf(playground, move.name);
    const accepted = await playground.panel('acceptMoves', { how: 'add', keys: [move.key] });
    expect(accepted).toMatchObject({ rows: 1 });
    const rows = rowsOf(playground, move.name);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(before);
    expect(rows[1]).toMatchObject({
      Name: move.name,
      Company: move.company,
      Title: move.title,
      'Lusha ID': before?.['Lusha ID'],
    });
    expect(stateOf(playground, move.key)).toBe('Added as new row');
    // Pressed again, nothing is added.
    await playground.panel('acceptMoves', { how: 'add', keys: [move.key] });
    expect(rowsOf(playground, move.name)).toHaveLength(2);
  });
});

describe('ignoring changes', () => {
  it('writes nothing into the list, and does not offer them again', async () => {
    const { playground, moves } = await openChecked();
    const before = wholeList(playground);
    await playground.panel('acceptMoves', { how: 'ignore', keys: 'all' });
    expect(wholeList(playground)).toEqual(before);
    expect(listedMoves(playground).every(({ State }) => State === 'Ignored')).toBe(true);
    await checkMoves(playground);
    expect((await playground.panel('movesFound')).moves).toEqual([]);
    expect(moves.length).toBeGreaterThan(0);
  });
});

describe('undoing', () => {
  it('restores every row that was updated or added: values, formulas, formats, and columns', async () => {
    const { playground, moves } = await openChecked();
    const before = wholeList(playground);
    const [first, second, ...others] = moves;
    if (!first || !second) throw new Error('Too few people changed jobs.');
    await playground.panel('acceptMoves', { how: 'add', keys: [first.key] });
    await playground.panel('acceptMoves', { how: 'update', keys: [second.key] });
    await playground.panel('acceptMoves', { how: 'update', keys: others.map(({ key }) => key) });
    expect(wholeList(playground)).not.toEqual(before);
    const undone = await playground.panel('undoMoves');
    expect(undone).toMatchObject({ done: true, rows: moves.length, left: 0 });
    expect(wholeList(playground)).toEqual(before);
    expect(listedMoves(playground).every(({ State }) => State === '')).toBe(true);
    expect(undone.found.canUndo).toBe(false);
    await expect(playground.panel('undoMoves')).rejects.toThrow();
  });

  it('keeps cells that were edited since, and counts them', async () => {
    const { playground, moves } = await openChecked();
    const { workbook } = playground.host;
    const [move] = moves;
    if (!move) throw new Error('Nobody changed jobs.');
    await playground.panel('acceptMoves', { how: 'update', keys: [move.key] });
    const at = workbook.getValues(LIST, 'A1:A201').findIndex(([name]) => name === move.name) + 1;
    workbook.setValues(LIST, `C${at}`, [['My own title']]);
    const undone = await playground.panel('undoMoves');
    expect(undone.left).toBe(1);
    expect(workbook.getValues(LIST, `C${at}`)[0]?.[0]).toBe('My own title');
  });

  it('finds rows again after they were sorted', async () => {
    const { playground, moves } = await openChecked();
    const { workbook } = playground.host;
    const before = workbook.getValues(LIST, 'A2:E201');
    await playground.panel('acceptMoves', { how: 'update', keys: 'all' });
    const now = workbook.getValues(LIST, 'A2:F201');
    workbook.setValues(LIST, 'A2', [...now].reverse() as string[][]);
    await playground.panel('undoMoves');
    expect(workbook.getValues(LIST, 'A2:E201')).toEqual([...before].reverse());
    expect(moves.length).toBeGreaterThan(0);
  });

  it('undoes what was accepted last, and then what was accepted for the check before', async () => {
    const { playground, moves } = await openChecked();
    const before = wholeList(playground);
    const [first, second] = moves;
    if (!first || !second) throw new Error('Too few people changed jobs.');
    await playground.panel('acceptMoves', { how: 'update', keys: [first.key] });
    const between = wholeList(playground);
    await checkMoves(playground);
    await playground.panel('acceptMoves', { how: 'update', keys: [second.key] });
    await playground.panel('undoMoves');
    expect(wholeList(playground)).toEqual(between);
    await playground.panel('undoMoves');
    expect(wholeList(playground)).toEqual(before);
  });
});

describe('a row that somebody deletes while rows are written', () => {
  const SINCE = '2025-01-01';

  async function open(): Promise<Playground> {
    const playground = await openMoves([]);
    playground.host.workbook.setValues(LIST, 'A2', playground.lusha.people(24).map(formerRow));
    await checkMoves(playground, { since: SINCE });
    return playground;
  }

  /** Accepts all, and deletes the second row of the list at a service call. Returns how many calls there were. */
  async function accept({ host, panel }: Playground, how: 'update' | 'add', at = 0): Promise<number> {
    let calls = 0;
    const release = host.onServiceCall(() => {
      calls += 1;
      if (calls === at) host.workbook.deleteRows(LIST, 3, 1);
      return undefined;
    });
    await panel('acceptMoves', { how, keys: 'all' });
    release();
    return calls;
  }

  /** Returns the rows without the deleted one, in whatever order. */
  const sorted = ({ host }: Playground, without: string) =>
    host.workbook
      .getValues(LIST, 'A2:G60')
      .filter((row) => row[0] !== '' && row[0] !== without)
      .map((row) => JSON.stringify(row))
      .sort();

  it.each(['update', 'add'] as const)('leaves the rows of others as they are (%s)', async (how) => {
    const undisturbed = await open();
    const deleted = String(undisturbed.host.workbook.getValues(LIST, 'A3')[0]?.[0]);
    const calls = await accept(undisturbed, how);
    const wanted = sorted(undisturbed, deleted);
    await undisturbed.host.close();
    for (const at of sampled(calls)) {
      const playground = await open();
      await accept(playground, how, at);
      expect(sorted(playground, deleted), `deleted at ${at} of ${calls}`).toEqual(wanted);
      await playground.host.close();
    }
  });
});

describe('forgetting a person who changed jobs', () => {
  it('removes the person from the job changes and from what can be undone', async () => {
    const { playground, moves } = await openChecked();
    const [move] = moves;
    if (!move) throw new Error('Nobody changed jobs.');
    await playground.panel('acceptMoves', { how: 'update', keys: 'all' });
    const { id = '' } = playground.lusha.people(200).find(({ fullName }) => fullName === move.name) ?? {};
    const texts = () => {
      const { workbook } = playground.host;
      return ['Lusha job changes', 'Lusha checks'].map((tab) =>
        JSON.stringify(workbook.getValues(tab, 'A1:K120')),
      );
    };
    expect(texts().every((text) => text.includes(id))).toBe(true);
    const person = { email: '', linkedin: '', name: move.name, company: move.company };
    await playground.panel('forgetPerson', person, { results: true, others: true });
    expect(texts().join(' ')).not.toContain(move.name);
    expect(texts().join(' ')).not.toContain(move.company);
    const left = (await playground.panel('movesFound')).moves;
    expect(left).toHaveLength(moves.length - 1);
  });
});
