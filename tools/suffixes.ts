/** `npm run suffixes` writes the Public Suffix List of the installed package into the sources. */
import { writeFile } from 'node:fs/promises';
import { publicSuffixModule } from './public-suffixes.ts';

await writeFile('src/core/lookup/public-suffixes.ts', publicSuffixModule());
