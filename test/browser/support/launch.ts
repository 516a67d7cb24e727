/** A headless Chrome or Chromium: an installed one, else the one that `@sparticuz/chromium` brings. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing that leaves this machine, and the same picture everywhere. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** Starts a browser; rejects with a sentence that says what to install. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((file) => file && existsSync(file));
  try {
    return await (installed ? launch(installed) : launchFromNpm());
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Error(
      'No browser could be started. Install Chrome or Chromium (Debian: apt-get install chromium), ' +
        `or name one with the environment variable CHROME_PATH. The reason was: ${reason}`,
    );
  }
}

function launch(executablePath: string, args: readonly string[] = [], libraries?: string): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...FLAGS, ...sandbox, ...args],
    ...(libraries ? { env: { ...environment(), LD_LIBRARY_PATH: libraries } } : {}),
  });
}

/** The binary from npm: it has no sandbox helper, and a bare machine lacks libraries that the package brings along. */
async function launchFromNpm(): Promise<Browser> {
  sparticuz.setGraphicsMode = false;
  const binary = await sparticuz.executablePath();
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu'];
  return launch(binary, args).catch(async () => launch(binary, args, await bundledLibraries()));
}

async function bundledLibraries(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = path.join(entry, '../../../bin/al2023.tar.br');
  return path.join(await inflate(archive), 'lib');
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
