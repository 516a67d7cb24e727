/** `npm run notices` writes the notices of what others wrote and the build contains into THIRD-PARTY-NOTICES.md. */
import { writeFile } from 'node:fs/promises';
import { buildAddOn } from './build-addon.ts';
import { buildPages } from './build-pages.ts';
import { noticesFile } from './notices.ts';

const [{ parts }, pages] = [await buildAddOn(), await buildPages()];
const all = [...parts, ...Object.values(pages).flatMap((page) => page.parts)];
await writeFile('THIRD-PARTY-NOTICES.md', noticesFile(all));
