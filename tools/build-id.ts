/** Names a build by what it was built from, so that a page and the script can tell whether they belong together. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The folders whose files decide what script and pages do. */
const SOURCES = ['src', 'sidebar'] as const;
const LENGTH = 10;

/** Returns the same text for the same sources, and another one after any change. */
export async function buildId(): Promise<string> {
  const listed = await Promise.all(
    SOURCES.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = listed
    .flat()
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name).replaceAll(path.sep, '/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest('base64url').slice(0, LENGTH);
}

/** Returns the comment by which a reader of the script finds its build. */
export function buildComment(id: string): string {
  return `// Build ${id}`;
}
