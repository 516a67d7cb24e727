/** A built page that is opened at the width that Google gives it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type SlashesInScripts, servedPage } from '../../playground/services/served-page';
import { USUAL_GOOGLE } from '../../playground/unknowns';
import { pageOf } from '../../src/core/pages';
import { openContext } from '../browser/support/browser';
import { type Answers, answerCalls, type Call } from './fake-script';

const ADDRESS = 'https://panel.example/';

export interface OpenPanel {
  readonly page: Page;
  readonly answers: Answers;
  readonly calls: readonly Call[];
  /** The arguments of each call of one method. */
  readonly callsOf: (name: string) => readonly (readonly unknown[])[];
  readonly close: () => Promise<void>;
}

export interface PanelOptions {
  /** The view that the menu opens. */
  readonly start?: string | { readonly view: string; readonly from?: string; readonly isTrialCopy?: true };
  /** In pixels; the width of Google's sidebar unless given. */
  readonly width?: number;
  readonly clipboard?: boolean;
  /** Whether the clock of the page runs, so that the test can move it forward; otherwise it stands still. */
  readonly ownClock?: boolean;
  /** What becomes of two slashes in the scripts of the page. */
  readonly slashes?: SlashesInScripts;
}

/** Keeps periodic actions of the page out of tests, however slow the machine is. */
const CLOCK_STANDS_STILL = `{
  const opened = Date.now();
  Date.now = () => opened;
  window.setInterval = () => 0;
}`;

/** Returns the page as Google serves it when the script opens it there. */
function pageAt(start: PanelOptions['start'], slashes: SlashesInScripts): string {
  const appended = start
    ? `<script type="application/json" id="start">${JSON.stringify(start)}</script>`
    : '';
  const file = readFileSync(`dist/${pageOf(typeof start === 'string' ? start : start?.view)}.html`, 'utf8');
  return servedPage(file + appended, slashes);
}

/** Opens the panel for one test, and closes it at the latest when the test has finished. */
export async function openPanel(answers: Answers, options: PanelOptions = {}): Promise<OpenPanel> {
  const panel = await openForSeveral(answers, options);
  onTestFinished(panel.close);
  return panel;
}

/** Opens the panel for several tests in a row, which have to close it. */
export async function openForSeveral(
  answers: Answers,
  {
    start,
    width = 300,
    clipboard = false,
    ownClock = false,
    slashes = USUAL_GOOGLE.slashesInScripts,
  }: PanelOptions,
): Promise<OpenPanel> {
  const context = await openContext({
    viewport: { width, height: 700 },
    timezoneId: 'Europe/Berlin',
    permissions: clipboard ? ['clipboard-read', 'clipboard-write'] : [],
  });
  const page = await context.newPage();
  if (ownClock) await page.clock.install();
  else await page.addInitScript(CLOCK_STANDS_STILL);
  let shown = start;
  const calls = await answerCalls(page, answers, {
    // Another page takes the place of this one when the script has answered.
    openView: (view, from) => {
      shown = { view, from };
      setTimeout(() => void page.goto(ADDRESS), 0);
    },
  });
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ body: pageAt(shown, slashes), contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(ADDRESS);
  return {
    page,
    answers,
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name).map(({ args }) => args),
    close: () => context.close(),
  };
}
