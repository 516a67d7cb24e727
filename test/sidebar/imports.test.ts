import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('sidebar', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

it.each(files)('sidebar/%s takes only core and the types of the calls from the script', (file) => {
  const imports = readFileSync(join('sidebar', file), 'utf8').matchAll(
    /import (type )?[^;]*? from '(?:\.\.\/)+src\/([^']+)';/g,
  );
  for (const [line, isType, from = ''] of imports) {
    expect(from.startsWith('core/') || (from === 'rpc' && isType !== undefined), line).toBe(true);
  }
});
