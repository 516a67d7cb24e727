/** One browser for all the tests that a worker runs; each test opens pages of its own in it. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from './launch.js';

/** Longest wait in ms for what has to come: far more than a busy machine takes, so that only what hangs meets it. */
export const PATIENCE_MS = 120_000;

let browser: Promise<Browser> | undefined;

/** Opens a context with storage and permissions of its own. The browser is started at the first call; it ends with the worker. */
export async function openContext(options: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}
