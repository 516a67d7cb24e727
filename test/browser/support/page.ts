/** The playground's page in a browser, as a person uses it. */
import type { Frame, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../../playground/web/server.js';
import { openContext, PATIENCE_MS } from './browser.js';

/** Rows of shown values; one row at least. */
type ShownCells = [string[], ...string[][]];

export interface PlaygroundPage {
  readonly page: Page;
  readonly playground: Playground;
  /** Selects a cell or an area of a sheet by the name box. */
  select(a1: string): Promise<void>;
  /** Types into a cell, presses Enter, and waits until the workbook holds the text. */
  type(a1: string, text: string): Promise<void>;
  /** Shown values, spilled ones included. */
  read(sheet: string, a1: string): Promise<string[][]>;
  /** Waits until the shown values are such that `holds`; gives them. */
  shown(sheet: string, a1: string, holds: (cells: ShownCells) => boolean): Promise<string[][]>;
  /** Chooses an entry of a menu by its labels, such as `['Extensions', 'Lusha Enrich', 'Help']`. */
  choose(...labels: readonly string[]): Promise<void>;
  /** The frame of the sidebar once its document is there. */
  sidebar(): Promise<Frame>;
  /** The frame of the topmost dialog. */
  dialog(): Promise<Frame>;
  /** Presses a button of the question that the script asks; `text` answers a prompt. */
  answer(button: string, text?: string): Promise<void>;
  /** A figure of the status bar by its test id, such as `credits-total`. */
  figure(id: string): Promise<number>;
  /** Waits for a figure of the status bar. */
  figureIs(id: string, value: number): Promise<void>;
  /** Chooses what the page simulates, such as `Next day`. */
  press(label: string): Promise<void>;
  /** By the menu of the row's header; the row must be in sight, and rows above it of the usual height. */
  insertRowAbove(row: number): Promise<void>;
  /** Moves the pointer over the cell in column A; the row must be in sight, and rows above it of the usual height. */
  pointAt(row: number): Promise<void>;
  switchTo(sheet: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

export interface PageOptions extends PlaygroundOptions {
  readonly width?: number;
  readonly height?: number;
}

/** Opens a fresh playground; the test fails on errors in the page and on requests that leave this machine. */
export async function openPage(options: PageOptions = {}): Promise<PlaygroundPage> {
  const playground = await startPlayground({ latencyMs: 50, ...options });
  const { width = 1280, height = 800 } = options;
  const context = await openContext({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const troubles = watchForTrouble(page);
  onTestFinished(async () => {
    await context.close();
    await playground.close();
    if (troubles.length > 0) throw new Error(`The page had trouble:\n${troubles.join('\n')}`);
  });
  await page.goto(playground.url);
  await page.locator('[data-testid=clock]').waitFor();
  await page.waitForFunction('window.playground.selected() !== null');
  return pageOf(page, playground);
}

/** Collects errors of the page and its frames, and requests to anywhere else. */
function watchForTrouble(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') {
      troubles.push(`request: ${request.url()}`);
    }
  });
  return troubles;
}

function pageOf(page: Page, playground: Playground): PlaygroundPage {
  const read = (sheet: string, a1: string): Promise<string[][]> =>
    page.evaluate(`window.playground.read(${JSON.stringify(sheet)}, ${JSON.stringify(a1)})`);
  const figure = async (id: string): Promise<number> =>
    Number(await page.getByTestId(id).getAttribute('data-value'));
  const frameIn = async (testId: string): Promise<Frame> => {
    const handle = await page.getByTestId(testId).last().locator('iframe').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error(`No frame in ${testId}`);
    await frame.waitForLoadState();
    return frame;
  };
  const shown: PlaygroundPage['shown'] = async (sheet, a1, holds) => {
    let cells: string[][] = [];
    await waitUntil(
      async () => {
        cells = await read(sheet, a1);
        return holds(cells as ShownCells);
      },
      () => `${sheet}!${a1} shows ${JSON.stringify(cells)}`,
    );
    return cells;
  };
  const select = async (a1: string): Promise<void> => {
    const box = page.locator('[data-u-comp=defined-name] input');
    const isSelected = `window.playground.selected() === ${JSON.stringify(a1)} && document.activeElement?.isContentEditable`;
    // An Enter that comes while the grid draws is lost now and then; a person sees that and presses it again.
    for (let tries = 1; tries <= TRIES; tries += 1) {
      await box.fill(a1);
      await box.press('Enter');
      const wait = tries < TRIES ? { timeout: ARRIVES_MS } : {};
      if (await arrives(page.waitForFunction(isSelected, undefined, wait), tries === TRIES)) return;
    }
  };
  return {
    page,
    playground,
    read,
    shown,
    select,
    figure,
    async type(a1, text) {
      // A key that comes while the grid draws is lost now and then; a person sees that and types again.
      for (let tries = 1; tries <= TRIES; tries += 1) {
        await select(a1);
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
        if (await holds(playground, a1, text)) return;
      }
      throw new Error(`${a1} does not hold ${text}`);
    },
    async choose(...labels) {
      const [menu = '', ...rest] = labels;
      await page.getByRole('button', { name: menu, exact: true }).click();
      for (const label of rest) await page.getByRole('menuitem', { name: label }).last().click();
    },
    sidebar: () => frameIn('sidebar'),
    dialog: () => frameIn('dialog'),
    async answer(button, text) {
      const question = page.getByTestId('question');
      if (text !== undefined) await question.getByRole('textbox').fill(text);
      await question.getByRole('button', { name: button, exact: true }).click();
    },
    async figureIs(id, value) {
      let seen = Number.NaN;
      await waitUntil(
        async () => {
          seen = await figure(id);
          return seen === value;
        },
        () => `${id} is ${seen}, not ${value}`,
      );
    },
    async press(label) {
      await page.getByRole('button', { name: 'Simulate', exact: true }).click();
      await page.getByRole('menuitem', { name: label }).last().click();
    },
    async insertRowAbove(row) {
      const position = { x: ROW_HEADER / 2, y: COLUMN_HEADER + (row - 0.5) * ROW_HEIGHT };
      await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ button: 'right', position });
      await page
        .locator('button', { hasText: 'rows above' })
        .last()
        .click({ position: { x: 12, y: 12 } });
    },
    async pointAt(row) {
      const grid = page.locator('canvas[id^=univer-sheet-main-canvas]');
      const y = COLUMN_HEADER + (row - 0.5) * ROW_HEIGHT;
      await grid.hover({ position: { x: 2 * ROW_HEADER, y } });
      await grid.hover({ position: { x: 2 * ROW_HEADER + 4, y: y + 1 } });
    },
    switchTo: (sheet) =>
      page.locator('[data-u-comp=slide-tab-bar]').getByText(sheet, { exact: true }).click(),
    screenshot: async (path) => void (await page.screenshot({ path })),
  };
}

/** Returns whether it comes in time. The last try throws what went wrong. */
async function arrives(expected: Promise<unknown>, isLast: boolean): Promise<boolean> {
  try {
    await expected;
    return true;
  } catch (error) {
    if (isLast) throw error;
    return false;
  }
}

/** Pixels of the grid. */
const ROW_HEADER = 46;
const COLUMN_HEADER = 20;
const ROW_HEIGHT = 24;

const LOOK_MS = 30;
const TRIES = 4;
/** How long a typed text may take from the page to the workbook, in ms. */
const ARRIVES_MS = PATIENCE_MS / TRIES;

/** Returns whether a cell of the sheet in front holds the text before long. */
async function holds({ host: { workbook } }: Playground, a1: string, text: string): Promise<boolean> {
  const isThere = (): boolean => {
    const sheet = workbook.sheets.list().find(({ id }) => id === workbook.selected.sheetId)?.name ?? '';
    const [[formula] = []] = workbook.getFormulas(sheet, a1);
    const [[value] = []] = workbook.getValues(sheet, a1);
    return formula === text || String(value) === text;
  };
  return waitUntil(isThere, () => '', ARRIVES_MS).then(
    () => true,
    () => false,
  );
}

/** Looks again until it is so; rejects with what is the case when patience ends. */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  otherwise: () => string,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
