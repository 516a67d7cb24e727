import { describe, expect, it } from 'vitest';
import { circlesIn, fileArrows, importsIn, readSources, roomArrows } from './support/sources';

const files = fileArrows(readSources('src', 'sidebar', 'playground'));

describe('the imports of src, sidebar and playground', () => {
  it('form no circle of files', () => {
    expect(circlesIn(files)).toEqual([]);
  });

  it('form no circle of folders, not even of a folder and its own subfolder', () => {
    expect(circlesIn(roomArrows(files))).toEqual([]);
  });

  it('are read from all files', () => {
    expect(files.size).toBeGreaterThan(300);
    expect(files.get('src/index.ts')).toContain('src/menu/menu.ts');
    expect(files.get('sidebar/main.tsx')).toContain('sidebar/shell.tsx');
  });
});

describe('the search for circles', () => {
  const circle = new Map([
    ['src/a/one.ts', "import { two } from '../b/two';\nexport const one = () => two;"],
    ['src/b/two.ts', "export type { Three } from './three';\nexport const two = 2;"],
    ['src/b/three.ts', "export type Three = import('../a/one').One;"],
  ]);

  it('finds a circle of files that an import of a type closes', () => {
    expect(circlesIn(fileArrows(circle))).toEqual([
      'src/a/one.ts → src/b/two.ts → src/b/three.ts → src/a/one.ts',
    ]);
  });

  it('finds a circle of folders', () => {
    expect(circlesIn(roomArrows(fileArrows(circle)))).toEqual(['src/a → src/b → src/a']);
  });

  it('finds a circle of a folder and its own subfolder that is not one of files', () => {
    const sources = new Map([
      ['src/core/list.ts', "import './list/long';"],
      ['src/core/list/long.ts', "import '../day';"],
      ['src/core/day.ts', ''],
    ]);
    expect(circlesIn(fileArrows(sources))).toEqual([]);
    expect(circlesIn(roomArrows(fileArrows(sources)))).toEqual(['src/core → src/core/list → src/core']);
  });

  it('finds a file that imports itself', () => {
    expect(circlesIn(fileArrows(new Map([['a.ts', "import './a';"]])))).toEqual(['a.ts → a.ts']);
  });

  it.each([
    ["import { a } from './x';", 'a value'],
    ["import type { A } from './x';", 'a type'],
    ["import './x';", 'a side effect'],
    ["import A, {\n  b,\n} from './x';", 'several lines'],
    ["export * from './x';", 'a re-export of everything'],
    ["export type { A } from './x';", 'a re-export of a type'],
    ["const a = () => import('./x');", 'a module that is loaded later'],
    ["type A = import('./x').A;", 'an inline type'],
    ["type A = typeof import('./x');", 'the type of a module'],
  ])('sees the import in %s, which is %s', (text) => {
    expect(importsIn('sample.ts', text)).toEqual(['./x']);
  });

  it('finds no import in a comment or a text', () => {
    expect(importsIn('sample.ts', '// import "./x";\nconst a = "import \'./x\'";')).toEqual([]);
  });
});
