/** `npm run build [-- --api <address>]`: writes `dist/`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildAddOn, PRODUCTION_API } from './build-addon.ts';

const { values } = parseArgs({ options: { api: { type: 'string', default: PRODUCTION_API } } });
const { code, manifest } = await buildAddOn(values.api);
await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await writeFile('dist/Code.js', code);
await writeFile('dist/appsscript.json', `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`dist/Code.js ${(Buffer.byteLength(code) / 1024).toFixed(1)} KB, for ${values.api}`);
