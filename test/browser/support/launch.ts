/** A headless Chrome or Chromium: an installed one, else the one that `@sparticuz/chromium` brings. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
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
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  try {
    return await (installed ? chromium.launch(installedOptions(installed)) : launchFromNpm());
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Error(
      'No browser could be started. Install Chrome or Chromium (Debian: apt-get install chromium), ' +
        `or name one with the environment variable CHROME_PATH. The reason was: ${reason}`,
    );
  }
}

function installedOptions(executablePath: string) {
  const asRoot = process.getuid?.() === 0;
  return { executablePath, headless: true, args: asRoot ? [...FLAGS, '--no-sandbox'] : FLAGS };
}

async function launchFromNpm(): Promise<Browser> {
  sparticuz.setGraphicsMode = false;
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    headless: true,
    args: [...sparticuz.args, ...FLAGS],
  });
}
