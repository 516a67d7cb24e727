/** `npm run build [-- --api <address>]`: writes `dist/`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildAddOn, PRODUCTION_API } from './build-addon.ts';
import { buildSidebar } from './build-sidebar.ts';

const { values } = parseArgs({ options: { api: { type: 'string', default: PRODUCTION_API } } });
const { code, map, manifest } = await buildAddOn(values.api);
const sidebar = await buildSidebar();
await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await writeFile('dist/Code.js', code);
await writeFile('dist/Code.js.map', map);
await writeFile('dist/Sidebar.html', sidebar);
await writeFile('dist/appsscript.json', `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`dist/Code.js ${kilobytes(code)}, dist/Sidebar.html ${kilobytes(sidebar)}, for ${values.api}`);

function kilobytes(text: string): string {
  return `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
}
