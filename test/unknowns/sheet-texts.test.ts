/** Texts that Sheets could read as formulas, dates or numbers, in all that the product writes, under each answer of how scripts' texts are read. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha, type Lusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import type { Wire } from '../../playground/wire';
import { column, enrich, openList } from '../support/enrich';
import { DIRECTORS, fill, filledTab } from '../support/fill';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

/** Job titles of the first people. An apostrophe keeps the first ones from being formulas. */
const FORMULAS = ['=1+1', '-5', '@SUM(1)', '+1+1'];
const TITLES = [...FORMULAS, '+1 555 0100', '1-10', '3/4', '00123', '1e5', 'TRUE', '2026-01-02'];

const ANSWERS = GOOGLE_UNKNOWNS.apostrophes.answers.flatMap((apostrophes) =>
  GOOGLE_UNKNOWNS.coercion.answers.map((coercion) => ({ apostrophes, coercion })),
);

/** Answers as Lusha does, with other texts in place of some titles. */
function withTitles(lusha: Lusha, texts: ReadonlyMap<string, string>): Wire {
  return (request, now) => {
    const answer = lusha.wire(request, now);
    if ('failure' in answer) return answer;
    const body = JSON.parse(answer.body || '{}', (_key, value: unknown) =>
      typeof value === 'string' ? (texts.get(value) ?? value) : value,
    ) as unknown;
    return { ...answer, body: JSON.stringify(body) };
  };
}

/** The first people, one for each title, with a title that nobody else of them has. */
function cast() {
  const lusha = createLusha();
  const byTitle = new Map(lusha.people(200, { withWorkEmail: true }).map((person) => [person.title, person]));
  const people = [...byTitle.values()].slice(0, TITLES.length);
  const texts = new Map(people.map(({ title }, at) => [title, TITLES[at] ?? '']));
  return { lusha, people, wire: withTitles(lusha, texts) };
}

describe.each(ANSWERS)('with $apostrophes apostrophes, and texts read $coercion', (answers) => {
  const shown = TITLES.map((title) =>
    FORMULAS.includes(title) && answers.apostrophes === 'kept' ? `'${title}` : title,
  );
  const formulasIn = ({ host }: Playground, tab: string): string[] =>
    host.workbook.getFormulas(tab, 'A1:Z40').flat().filter(Boolean);

  test('a run writes texts, a second run changes nothing, and undo takes all of them back', async () => {
    const { lusha, people, wire } = cast();
    const playground = await openList(people, { host: { wire, ...answers } });
    onTestFinished(() => playground.host.close());
    const { host, panel } = playground;
    const done = await enrich(playground);
    expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: TITLES.length }] });
    expect(column(playground, 'Title', TITLES.length)).toEqual(shown);
    expect(formulasIn(playground, 'Sheet1')).toEqual([]);
    const { total } = lusha.record;
    const before = host.workbook.getValues('Sheet1', 'A1:Z40');
    await enrich(playground, { rows: { by: 'all' } });
    expect(host.workbook.getValues('Sheet1', 'A1:Z40')).toEqual(before);
    expect(lusha.record.total).toBe(total);
    expect(lusha.record.chargedTwice).toEqual([]);
    await enrich(playground, { rows: { by: 'all' }, writing: 'overwrite' });
    expect(column(playground, 'Title', TITLES.length)).toEqual(shown);
    expect(await panel('undoRun')).toMatchObject({ done: true });
  });

  test('undo leaves nothing of a run', async () => {
    const { people, wire } = cast();
    const playground = await openList(people, { host: { wire, ...answers } });
    onTestFinished(() => playground.host.close());
    const { host, panel } = playground;
    const before = host.workbook.getValues('Sheet1', 'A1:Z40');
    await enrich(playground);
    expect(await panel('undoRun')).toMatchObject({ done: true, rows: TITLES.length, left: 0 });
    expect(host.workbook.getValues('Sheet1', 'A1:Z40')).toEqual(before);
  });

  test('formulas that are replaced with values show the same, and come back', async () => {
    const { people, wire } = cast();
    const playground = await openPlayground({ host: { wire, ...answers } });
    onTestFinished(() => playground.host.close());
    const { host } = playground;
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', `=LUSHA_ENRICH(A1:A${TITLES.length},"title")`);
    await host.workbook.settled();
    const area = `B1:B${TITLES.length}`;
    expect(host.workbook.getValues('Sheet1', area).flat()).toEqual(TITLES);
    host.workbook.select('Sheet1', area);
    await playground.menu('lushaReplaceSelection');
    expect(host.workbook.getFormulas('Sheet1', area).flat().filter(Boolean)).toEqual([]);
    expect(host.workbook.getValues('Sheet1', area).flat()).toEqual(shown);
    await playground.menu('lushaUndoReplace');
    await host.workbook.settled();
    expect(host.workbook.getFormulas('Sheet1', 'B1')[0]?.[0]).toMatch(/^=LUSHA_ENRICH/);
    expect(host.workbook.getValues('Sheet1', area).flat()).toEqual(TITLES);
  });

  test('a fill writes texts, and undo takes them back', async () => {
    const lusha = createLusha();
    const names = new Map<string, string>();
    // Every value of a page, names and companies too, begins like a formula.
    const wire: Wire = (request, now) => {
      const answer = lusha.wire(request, now);
      if ('failure' in answer || !/prospecting/.test(request.url)) return answer;
      const body = JSON.parse(answer.body || '{}', (key, value: unknown) => {
        if (typeof value !== 'string' || !/^(?:title|jobTitle|firstName|name)$/.test(key)) return value;
        names.set(value, `=${value}`);
        return `=${value}`;
      }) as unknown;
      return { ...answer, body: JSON.stringify(body) };
    };
    const playground = await openPlayground({ cap: null, host: { wire, ...answers } });
    onTestFinished(() => playground.host.close());
    const { panel } = playground;
    expect(await fill(playground, DIRECTORS, { count: 25, onlyNew: false })).toMatchObject({
      phase: 'done',
      added: 25,
    });
    expect(names.size).toBeGreaterThan(0);
    const tab = filledTab(playground);
    expect(formulasIn(playground, tab)).toEqual([]);
    expect(await panel('undoFill')).toMatchObject({ done: true, rows: 25, left: 0 });
  });
});
