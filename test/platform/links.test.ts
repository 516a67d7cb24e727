/** The addresses to which cells lead, read over the local Google. */
import { buildSync } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import type { Host, HostOptions } from '../../playground/host';
import { hostOf } from '../playground/host/host-of';

const PROFILE = 'https://www.linkedin.com/in/ada';

/** Opens a file with a linked text in A1, and with a script that reads links by the adapter. */
async function opened(options: Partial<HostOptions> = {}): Promise<Host> {
  const built = buildSync({
    entryPoints: ['src/platform/links.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'adapter',
  });
  const read = `function read(a1) {
    return adapter.linksIn(SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(a1));
  }`;
  const host = await hostOf(`${built.outputFiles[0]?.text ?? ''}\n${read}`, options);
  onTestFinished(() => host.close());
  host.workbook.setLink('Sheet1', 'A1', 'Profile', PROFILE);
  return host;
}

async function read(host: Host, a1: string): Promise<{ links: unknown; calls: number }> {
  await host.workbook.settled();
  const links = await host.run('read', [a1], { kind: 'menu' });
  const { serviceCalls = {} } = host.executions.at(-1) ?? {};
  const calls = ['Range.getRichTextValues', 'Range.getFormulas'].map((name) => serviceCalls[name] ?? 0);
  return { links, calls: calls.reduce((sum, count) => sum + count, 0) };
}

test('linked texts and blank cells are read in one call', async () => {
  const host = await opened();
  host.workbook.setLink('Sheet1', 'A3', 'Ada (profile)', PROFILE, 'profile');
  expect(await read(host, 'A1:A3')).toEqual({ links: [[PROFILE], [''], [PROFILE]], calls: 1 });
});

for (const formulaLinks of ['linked', 'not linked'] as const) {
  test(`a HYPERLINK formula gives its address while its rich text is ${formulaLinks}`, async () => {
    const host = await opened({ formulaLinks });
    host.workbook.setValues('Sheet1', 'B1', [
      [`=HYPERLINK("${PROFILE}?a=""b""", "Profile")`, `=hyperlink( "${PROFILE}" )`, '="x"', 'x', 7],
    ]);
    const { links } = await read(host, 'A1:F1');
    expect(links).toEqual([[PROFILE, `${PROFILE}?a="b"`, PROFILE, '', '', '']]);
  });
}
