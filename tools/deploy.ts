/** `npm run deploy` pushes `dist/` to the script that `.clasp.json` names. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8')) as { scriptId?: string };
if (!scriptId || scriptId.startsWith('PUT_')) {
  console.error(
    'No script yet: .clasp.json still holds the placeholder. Run "npx clasp login", then in an empty folder ' +
      '"npx clasp create-script --type standalone --title \'Lusha Enrich\'", and copy its scriptId into .clasp.json.',
  );
  process.exit(1);
}
const pushed = spawnSync('npx', ['clasp', 'push', '--force'], { stdio: 'inherit' });
process.exit(pushed.status ?? 1);
