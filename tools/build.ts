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
for (const [name, page] of Object.entries(pages)) await writeFile(`dist/${name}`, page);
await writeFile('dist/appsscript.json', `${JSON.stringify(manifest, null, 2)}\n`);
const sizes = Object.entries({ 'Code.js': code, ...pages }).map(
  ([name, text]) => `dist/${name} ${kilobytes(text)}`,
);
console.log(`${sizes.join(', ')}, for ${values.api}`);

function kilobytes(text: string): string {
  return `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
}
