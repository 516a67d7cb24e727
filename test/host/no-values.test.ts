/** Error values and cells that are still loading, in any language, as arguments of formulas. */
import { expect, onTestFinished, test } from 'vitest';
import { openPlayground } from '../support/playground';

const ERRORS = ['#N/A', '#VALEUR!', '#¡VALOR!', '#ССЫЛКА!', '#NOME?', '#WERT!', '#ERROR!'];
const LOADING = ['Loading...', 'Loading…', 'Wird geladen...', 'Chargement…', 'Cargando...', '読み込み中...'];

async function open() {
  const playground = await openPlayground();
  onTestFinished(() => playground.host.close());
  return playground;
}

test.each(ERRORS)('%s is not looked up, as a person, a part of one or a company', async (error) => {
  const { lusha, table } = await open();
  expect(await table('LUSHA_EMAIL', error)).toEqual([['Not enough info']]);
  expect(await table('LUSHA_ENRICH', [['Jane Doe', error]], 'email')).toEqual([['Not enough info']]);
  expect((await table('LUSHA_COMPANY', error))[0]?.[0]).toBe('Not enough info');
  expect(lusha.record.requests).toEqual([]);
});

test.each(LOADING)('a cell whose input shows %s waits, and its neighbours do not', async (loading) => {
  const { lusha, table } = await open();
  expect(await table('LUSHA_EMAIL', loading)).toEqual([['Loading…']]);
  expect((await table('LUSHA_COMPANY', loading))[0]?.[0]).toBe('Loading…');
  expect(lusha.record.requests).toEqual([]);
  const [person] = lusha.people(1, { withWorkEmail: true });
  expect(await table('LUSHA_ENRICH', [[loading], [person?.email]], 'email')).toEqual([
    ['Loading…'],
    [person?.workEmail],
  ]);
});

test.each([...ERRORS, ...LOADING])('%s as another argument is said, and nothing is sent', async (text) => {
  const { lusha, table } = await open();
  const calls: readonly (readonly [string, ...unknown[]])[] = [
    ['LUSHA_ENRICH', 'a@b.example', text],
    ['LUSHA_ENRICH', 'a@b.example', [['email', text]]],
    ['LUSHA_SIGNALS', 'a.example', text],
    ['LUSHA_SIGNALS', 'a.example', 'news', text],
    ['LUSHA_SEARCH', text],
    ['LUSHA_SEARCH', `title: ${text}`],
    ['LUSHA_SEARCH', [['title', text]]],
    ['LUSHA_SEARCH', 'title: CFO', text],
    ['LUSHA_SEARCH', 'title: CFO', 5, text],
    ['LUSHA_SIMILAR', [['a@b.example'], [text]]],
    ['LUSHA_SIMILAR', 'a@b.example', text],
    ['LUSHA_SIMILAR', 'a@b.example', 5, text],
    ['LUSHA_FILTER_VALUES', text],
    ['LUSHA_FILTER_VALUES', 'technologies', text],
    ['LUSHA_QUOTA', text],
  ];
  for (const [name, ...args] of calls)
    await expect(table(name, ...args)).rejects.toThrow(
      /is no value\. Wait until the cell shows one, or correct it/,
    );
  expect(lusha.record.requests).toEqual([]);
});
