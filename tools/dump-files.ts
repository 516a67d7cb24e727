/**
 * `npm run dump-files -- <name>` drives the built add-on to each phase of its work and keeps the file of that moment as
 * `test/fixtures/files/<name>/<phase>.json`, so that later builds can be tested on files of this one. `<name>` is the
 * version of the build, with a word more where it is dumped between versions.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import type { Workbook } from '../playground/workbook/workbook';
import { type DumpedFile, writeDumpedFile } from '../test/support/dumped-file';
import { PHASES } from './dump/phases';

const [, , name = ''] = argv;
if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(name)) {
  console.error('Name the dump after the version of the build: npm run dump-files -- 0.2.0');
  process.exit(1);
}
const folder = `test/fixtures/files/${name}`;
mkdirSync(folder, { recursive: true });
for (const [phase, lead] of Object.entries(PHASES)) {
  const { playground, approved } = await lead();
  const { host, lusha } = playground;
  const dump = { phase, approved, shown: shownIn(host.workbook), file: host.dump(), lusha: lusha.dump() };
  await host.close();
  const text = writeDumpedFile(dump);
  const path = `${folder}/${phase.replaceAll(' ', '-')}.json`;
  writeFileSync(path, text);
  console.log(`${path} ${(text.length / 1024).toFixed(1)} KB, ${lusha.record.total} credits spent`);
}

/** Returns the values of the tabs that have formulas, by name. */
function shownIn({ grid, sheets }: Workbook): DumpedFile['shown'] {
  const tabs = sheets.list().flatMap(({ id, name }) => {
    const area = { row: 1, column: 1, ...grid.extent(id) };
    if (area.rows === 0 || !grid.formulas(id, area).some((row) => row.some((text) => text !== ''))) return [];
    return [[name, grid.values(id, area)] as const];
  });
  return Object.fromEntries(tabs);
}
