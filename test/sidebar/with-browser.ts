/** One browser for the tests of a file. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../browser/support/launch';
import type { Answers } from './fake-script';
import { type OpenPanel, openPanel, type PanelOptions } from './open-panel';

/** Starts it before the file's tests and ends it after them. Gives a function that opens the panel in it. */
export function withBrowser(): (answers: Answers, options?: PanelOptions) => Promise<OpenPanel> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return (answers, options) => openPanel(browser, answers, options);
}
