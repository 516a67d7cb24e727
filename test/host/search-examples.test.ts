/** Every example of a search that the product shows finds somebody. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/core/filter';
import { EXAMPLES } from '../../src/core/filter/catalogue';
import type { Kind } from '../../src/core/kind';
import { openPlayground, type Playground } from '../support/playground';

/** Returns the filters of the formulas in a text, without their further arguments. */
const formulasIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/=LUSHA_SEARCH\("([^"]+)"/g)].map(([, filter = '']) => filter);

const WRITTEN = [
  'docs/guide.md',
  'docs/search.md',
  'sidebar/panels/help.tsx',
  'src/menu/commands.ts',
].flatMap(formulasIn);

/** Filters that find somebody only beside another one. */
const NEEDS: Readonly<Record<string, string>> = {
  'topic score': 'topics: ERP',
  'signals since': 'signals: any signal',
  'company signals since': 'company signals: People news, Hiring surge',
  'job changed after': 'level: Director',
  ...Object.fromEntries(
    ['school', 'degree', 'field of study', 'study years'].map((id) => [id, 'level: Director']),
  ),
};

/** Examples of a form that cannot name anybody of the local Lusha, whose domains all end in `.example`. */
const FORMS_ONLY = new Set(['domain', 'previous domain', 'company linkedin']);

const PLACEHOLDERS = (['contact', 'company'] as const).flatMap((kind) =>
  entriesOf(kind).flatMap(({ id, example, about }) =>
    example === undefined || FORMS_ONLY.has(id) ? [] : [{ kind, id, example, about }],
  ),
);

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground.host.close());

async function resultsOf(kind: Kind, text: string): Promise<number> {
  const { panel } = playground;
  const { draft, problems } = await panel('findFromText', kind === 'company' ? `companies; ${text}` : text);
  expect(problems).toEqual([]);
  return (await panel('findPreview', draft, 60)).results.length;
}

describe('the local Lusha finds somebody', () => {
  it('for each of the four examples of the panel', async () => {
    const { examples } = await playground.panel('findForm');
    expect(examples).toHaveLength(4);
    for (const { draft, name } of examples) {
      const { problems } = await playground.panel('findCheck', draft);
      expect(problems, name).toEqual([]);
      expect((await playground.panel('findPreview', draft, 1)).results.length, name).toBeGreaterThan(0);
    }
  });

  it.each(Object.entries(EXAMPLES))(
    'for the example of a search for %ss in a message',
    async (kind, text) => {
      expect(await resultsOf(kind as Kind, text)).toBeGreaterThan(0);
    },
  );

  it.each(WRITTEN)('for %s, which the help or the documentation shows', async (text) => {
    expect(await resultsOf('contact', text)).toBeGreaterThan(0);
  });

  it.each(PLACEHOLDERS)(
    'for the placeholder "$example" of $id in a search for a $kind',
    async ({ kind, id, example, about }) => {
      const beside = [
        ...(NEEDS[id] === undefined ? [] : [NEEDS[id]]),
        ...(kind === 'company' && about === 'person' ? ['size: 1+'] : []),
      ];
      expect(await resultsOf(kind, [...beside, `${id}: ${example}`].join('; '))).toBeGreaterThan(0);
    },
  );
});

it('the documentation shows examples of searches', () => {
  expect(WRITTEN.length).toBeGreaterThan(2);
});
