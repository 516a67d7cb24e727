/** `npm run build [-- --api <address>]` builds the add-on and its pages and writes `dist/`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildAddOn, PRODUCTION_API } from './build-addon.ts';
import { buildPages } from './build-pages.ts';

const { values } = parseArgs({ options: { api: { type: 'string', default: PRODUCTION_API } } });
const { code, map, manifest } = await buildAddOn(values.api);
const pages = await buildPages();
await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await writeFile('dist/Code.js', code);
await writeFile('dist/Code.js.map', map);
for (const [name, { html }] of Object.entries(pages)) await writeFile(`dist/${name}`, html);
await writeFile('dist/appsscript.json', `${JSON.stringify(manifest, null, 2)}\n`);
const htmls = Object.entries(pages).map(([name, { html }]) => [name, html] as const);
const sizes = [['Code.js', code] as const, ...htmls].map(([name, text]) => `dist/${name} ${kilobytes(text)}`);
console.log(`${sizes.join(', ')}, for ${values.api}`);

function kilobytes(text: string): string {
  return `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
}
