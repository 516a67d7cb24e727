import { describe, expect, it } from 'vitest';
import { exportsIn, functionsIn, readSources } from './support/sources';

/** Former names of identifiers, which standard terms have replaced. */
const GIVEN_UP = [
  'Movement',
  'Payer',
  'Paying',
  'Order',
  'Wants',
  'Asked',
  'News',
  'attempt',
  'awaitTurn',
  'told',
  'whom',
  'whoIn',
  'sameOne',
  'inTheWay',
  'oneAtATime',
  'pageNow',
  'freshPage',
  'foundWords',
  'beside',
  'freeze',
  'finish',
  'unfinished',
  'standsStill',
  'gaveUp',
  'aside',
  'chooser',
  'refreshed',
  'current',
  'countingDesk',
  'BEHIND_PROPERTY',
  'Unread',
  'Some',
  'Known',
  'Found',
];
/** Former nouns, which may not even be a part of a name. */
const GIVEN_UP_NOUNS = ['desk', 'till', 'purse', 'trade', 'wish', 'keeper', 'durable'];
/** A file of texts is named after what it formats or labels. */
const TEXTS_OF_SOMETHING = /-words$/;

const LONGEST_FUNCTION = 80;

const sources = readSources('src', 'sidebar');

/** Splits names such as `createDesk`, `fill-words` and `RUN_TILL` into parts in lower case. */
function partsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

function isGivenUp(name: string): boolean {
  return GIVEN_UP.includes(name) || partsOf(name).some((part) => GIVEN_UP_NOUNS.includes(part));
}

function camelCase(fileName: string): string {
  return fileName.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe('the names of src and sidebar', () => {
  it('include no former name of a file', () => {
    const named = [...sources.keys()].map((file) =>
      file.replace(/\.tsx?$/, '').replace(/^(?:src|sidebar)\//, ''),
    );
    const wrong = named.filter(
      (file) => TEXTS_OF_SOMETHING.test(file) || file.split('/').some((part) => isGivenUp(camelCase(part))),
    );
    expect(wrong).toEqual([]);
  });

  it('include no former name of an export', () => {
    const wrong = [...sources].flatMap(([file, text]) =>
      exportsIn(file, text).flatMap((name) => (isGivenUp(name) ? [`${name} in ${file}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['createDesk', 'Till', 'told', 'PurseOf', 'RUN_TRADE', 'Found'])('may not include %s', (name) => {
    expect(isGivenUp(name)).toBe(true);
  });

  it.each(['same-one', 'in-the-way', 'key-desk'])('may not include a file %s', (name) => {
    expect(isGivenUp(camelCase(name))).toBe(true);
  });

  it.each(['Notice', 'until', 'currentYear', 'FoundValues', 'Distill'])('may include %s', (name) => {
    expect(isGivenUp(name)).toBe(false);
  });

  it('are read from every kind of export', () => {
    const text = [
      'export const a = 1;',
      'export function b() {}',
      'export type C = 1;',
      'export interface D {}',
      'export class E {}',
      "export { f, type G } from './x';",
      'const h = 1; export { h as i };',
    ].join('\n');
    expect(exportsIn('sample.ts', text)).toEqual(['a', 'b', 'C', 'D', 'E', 'f', 'G', 'i']);
  });
});

describe('the functions of src', () => {
  it(`are not longer than ${LONGEST_FUNCTION} lines`, () => {
    const long = [...sources].flatMap(([file, text]) =>
      file.startsWith('src/')
        ? functionsIn(file, text).flatMap(({ name, lines }) =>
            lines > LONGEST_FUNCTION ? [`${name} of ${file}: ${lines} lines`] : [],
          )
        : [],
    );
    expect(long).toEqual([]);
  });

  it.each([
    ['function long() {\n\n}', 3],
    ['const long = () => {\n\n\n};', 4],
    ['const it = {\n  long() {\n\n  },\n};', 3],
    ['class It {\n  long() {\n    return "}";\n  }\n}', 3],
  ])('such as %j are measured', (text, lines) => {
    expect(functionsIn('sample.ts', text).map((measured) => measured.lines)).toEqual([lines]);
  });
});
