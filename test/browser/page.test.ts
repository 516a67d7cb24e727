/** The playground page in a real browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { startPlayground } from '../../playground/web/server.js';
import { openPage, type PageOptions, waitUntil } from './support/page.js';

const SCRIPT = `
  function onOpen() {
    var ui = SpreadsheetApp.getUi();
    var more = ui.createMenu('More').addItem('Write below', 'writeBelow').addItem('Fail', 'fail');
    ui.createAddonMenu().addItem('Open panel', 'openPanel').addItem('Ask', 'ask').addSeparator().addSubMenu(more).addToUi();
  }
  function ask() {
    var ui = SpreadsheetApp.getUi();
    LockService.getDocumentLock().waitLock(1000);
    var name = ui.prompt('Who?', 'Your name', ui.ButtonSet.OK_CANCEL);
    var sure = ui.alert('Sure, ' + name.getResponseText() + '?', ui.ButtonSet.YES_NO);
    SpreadsheetApp.getActive().toast(name.getSelectedButton() + ' ' + sure, 'Answers', -1);
  }
  function writeBelow() {
    var cell = SpreadsheetApp.getActiveRange();
    cell.offset(1, 0).setValue('below ' + cell.getA1Notation()).activate();
  }
  function fail() { throw new Error('It went wrong'); }
  function openPanel() {
    var page = '<html><head><script>var early = typeof google.script.run.echo;<' + '/script></head><body>' + PAGE + '</body></html>';
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Panel'));
  }
  function echo(value) { return value; }
  function readH2() { return SpreadsheetApp.getActiveSheet().getRange('H2').getValue(); }
  function late() { return { when: new Date() }; }
  function hidden_() { return 1; }
  function openDialog() {
    var page = HtmlService.createHtmlOutput('<button onclick="google.script.host.close()">Done</button>');
    SpreadsheetApp.getUi().showModalDialog(page.setWidth(320).setHeight(120), 'A dialog');
  }
  /** @customfunction */
  function SLOWLY(x) { Utilities.sleep(x * 300); return 'done ' + x; }
  var PAGE = '<p id="out">Panel</p>'
    + '<button onclick="google.script.run.withSuccessHandler(show).readH2()">Read</button>'
    + '<script>function show(value) { document.getElementById("out").textContent = "read " + value; }<' + '/script>';
`;

const withScript = (options: PageOptions = {}) => openPage({ addOn: { code: SCRIPT }, rows: 10, ...options });

describe('conditional formats', () => {
  it('color the cells to which they apply, also after columns were inserted', async () => {
    const app = await withScript();
    const { workbook } = app.playground.host;
    const [sheet] = workbook.sheets.list();
    const { name = '', id = 0 } = sheet ?? {};
    workbook.setValues(name, 'K2', [['Found'], ['No match'], ['a note']]);
    const rule = (text: string, background: string) =>
      ({
        condition: {
          kind: 'boolean',
          type: 'TEXT_STARTS_WITH',
          values: [text],
          format: { background, fontColor: null, bold: null },
        },
        areas: [{ row: 2, column: 11, rows: 9, columns: 1 }],
      }) as const;
    workbook.conditionalFormats.set(id, [rule('found', '#e6f4ea'), rule('no', '#f8f9fa')]);
    const fills = (a1: string) =>
      app.page.evaluate(`window.playground.fills(${JSON.stringify(name)}, '${a1}').flat().join()`);
    await waitUntil(
      async () => (await fills('K2:K4')) === '#e6f4ea,#f8f9fa,',
      () => 'The cells have no colors.',
    );
    workbook.sheets.insertColumns(id, 1, 1);
    await waitUntil(
      async () => (await fills('K2:L3')) === ',#e6f4ea,,#f8f9fa',
      () => 'The colors did not move.',
    );
  });
});

describe('a formula in the page', () => {
  it('shows Loading... and then its result, and a new top row, a sort and their undo cost nothing more', async () => {
    const app = await openPage({ setUp: 'ready', plan: 'scale', rows: 10, latencyMs: 400 });
    await app.type('E2', '=LUSHA_ENRICH(A2:A11,"email,title")');
    await app.shown('Leads', 'E2', ([[cell]]) => cell === 'Loading...');
    const table = await app.shown('Leads', 'E2:F11', (cells) => cells.flat().some((cell) => /@/.test(cell)));
    const { record } = app.playground.lusha;
    const { chargedRequests, total } = record;
    expect(total).toBeGreaterThan(0);
    await app.figureIs('requests-charged', chargedRequests);
    await app.figureIs('credits-total', total);
    await app.figureIs('balance', record.balance);

    await app.insertRowAbove(1);
    await app.shown('Leads', 'E3:F12', (cells) => JSON.stringify(cells) === JSON.stringify(table));
    await app.page.keyboard.press('Control+z');
    await app.shown('Leads', 'E2:F11', (cells) => JSON.stringify(cells) === JSON.stringify(table));

    await app.select('A2:C11');
    await app.choose('Data', 'Sort range Z to A');
    await app.shown('Leads', 'A2', ([[cell]]) => cell?.startsWith('xiaoming') === true);
    await app.playground.host.workbook.settled();
    const sorted = app.playground.host.workbook.getValues('Leads', 'E2:F11').map((row) => row.map(String));
    await app.shown('Leads', 'E2:F11', (cells) => JSON.stringify(cells) === JSON.stringify(sorted));
    expect([...sorted].sort()).toEqual([...table].sort());
    await app.page.keyboard.press('Control+z');
    await app.shown('Leads', 'E2:F11', (cells) => JSON.stringify(cells) === JSON.stringify(table));
    await app.playground.host.workbook.settled();
    await app.figureIs('running', 0);
    expect(record.chargedRequests).toBe(chargedRequests);
    expect(record.total).toBe(total);
  });

  it('shows quick results while a slow execution is still running', async () => {
    const app = await withScript();
    const { workbook } = app.playground.host;
    workbook.setFormula('Leads', 'E2', '=SLOWLY(90)');
    workbook.setFormula('Leads', 'E3', '=SLOWLY(1)');
    const cells = await app.shown('Leads', 'E2:E3', (column) => column[1]?.[0] === 'done 1');
    expect(cells[0]).toEqual(['Loading...']);
  });
});

describe('the pointer on a cell with an error', () => {
  it('shows the sentence with the remedy, as Google does', async () => {
    const app = await openPage({ setUp: 'fresh', rows: 10 });
    await app.type('A12', '=LUSHA_EMAIL(A2)');
    await app.shown('Leads', 'A12', ([[cell]]) => cell === '#ERROR!');
    await app.pointAt(12);
    await app.page.getByText(/Lusha API key of this file's owner and found none/).waitFor();
    await app.pointAt(14);
    await app.page.getByText(/owner and found none/).waitFor({ state: 'detached' });
  });
});

describe('the grid', () => {
  it('has a font for every character of the sample list', async () => {
    const app = await withScript();
    // The grid has asked for the parts of the font by drawing the cells.
    const loaded = `[...document.fonts].filter((face) => face.status === 'loaded' && face.unicodeRange.includes('U+4E')).length`;
    await waitUntil(
      async () => Number(await app.page.evaluate(loaded)) >= 2,
      () => 'the parts of the font are not loaded',
    );
    // A character without a glyph is drawn as the same box as any other one.
    const drawing = (text: string) => `(() => {
      const pen = Object.assign(document.createElement('canvas'), { width: 40, height: 40 }).getContext('2d');
      pen.font = '24px Arial';
      pen.fillText('${text}', 4, 30);
      return pen.canvas.toDataURL();
    })()`;
    const drawn = await Promise.all(['王', '小', '明'].map((one) => app.page.evaluate(drawing(one))));
    expect(new Set(drawn).size).toBe(3);
  });
});

describe('the first visit', () => {
  it('opens the panel and shows what to try, each by one button, until the card is closed', async () => {
    const app = await openPage({ setUp: 'fresh', rows: 10, welcomes: true });
    const card = app.page.getByTestId('welcome');
    await (await app.sidebar()).getByText('Paste your API key to start').waitFor();
    await card.getByRole('button', { name: /^Find CFOs in Germany/ }).click();
    await waitUntil(
      async () => String(await app.page.evaluate('window.playground.tabs()')).includes('CFOs in Germany'),
      () => 'there is no tab for the search',
    );
    await app.shown('CFOs in Germany', 'B2:B3', (cells) =>
      cells.flat().every((cell) => cell === 'Chief Financial Officer'),
    );
    await app.figureIs('credits-total', 1);
    await card.getByRole('button', { name: /^Look up 25 people/ }).click();
    await app.shown('Leads', 'E2:H26', (cells) => cells.flat().some((cell) => cell.includes('@')));
    await card.getByRole('button', { name: /^Enrich a list/ }).click();
    await waitUntil(
      async () => (await app.page.getByTestId('sidebar').count()) === 1 && (await app.sidebar()).url() !== '',
      () => 'the panel is not open',
    );
    await card.getByRole('button', { name: 'Close' }).click();
    await app.page.reload();
    await app.page.waitForFunction('window.playground.selected() !== null');
    expect(await card.count()).toBe(0);
  });
});

describe('the status bar', () => {
  it('stays on one line in a narrow window', async () => {
    const app = await openPage({ setUp: 'at work', plan: 'scale', rows: 10, width: 900 });
    await app.shown('Leads', 'E2:H26', (cells) => cells.flat().some((cell) => cell.includes('@')));
    const box = await app.page.locator('.status-bar').boundingBox();
    expect(box?.height).toBeLessThan(40);
    expect(await app.page.locator('.by-kind').getAttribute('title')).toMatch(/people looked up, \d+ emails/);
    const executions = await app.page.getByRole('button', { name: /^Executions/ }).boundingBox();
    expect((executions?.x ?? 0) + (executions?.width ?? 0)).toBeLessThanOrEqual(900);
  });
});

describe('the menu', () => {
  it('opens by keyboard and works on the selection, and the script moves the selection', async () => {
    const app = await withScript();
    await app.select('B7');
    await app.page.getByRole('button', { name: 'Extensions' }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'Enter']) {
      await app.page.keyboard.press(key);
    }
    await app.shown('Leads', 'B8', ([[cell]]) => cell === 'below B7');
    await app.choose('Extensions', 'Lusha Enrich', 'More', 'Write below');
    await app.shown('Leads', 'B9', ([[cell]]) => cell === 'below B8');
  });

  it('lists an execution that failed, with the reason', async () => {
    const app = await withScript();
    await app.choose('Extensions', 'Lusha Enrich', 'More', 'Fail');
    await app.page.getByTestId('script-error').getByText('It went wrong').waitFor();
    await app.page.getByRole('button', { name: /^Executions/ }).click();
    const row = app.page.getByTestId('execution').filter({ hasText: 'fail' });
    expect(await row.getAttribute('data-outcome')).toBe('error');
  });
});

describe('questions', () => {
  it('suspend the script without its locks until the person answers', async () => {
    const app = await withScript();
    await app.choose('Extensions', 'Lusha Enrich', 'Ask');
    await app.page.getByTestId('question').waitFor();
    expect(app.playground.host.lockHolders.size).toBe(0);
    expect(app.playground.host.executions.at(-1)?.outcome).toBe('running');
    await app.answer('OK', 'Ada');
    await app.page.getByText('Sure, Ada?').waitFor();
    await app.answer('No');
    await app.page.getByTestId('toast').getByText('OK NO').waitFor();
  });
});

describe('the sidebar', () => {
  it('has google.script when its page starts, calls by JSON only, and exposes no private names', async () => {
    const app = await withScript();
    await app.choose('Extensions', 'Lusha Enrich', 'Open panel');
    const frame = await app.sidebar();
    expect(await frame.evaluate('early')).toBe('function');
    expect(await frame.evaluate('innerWidth')).toBe(300);
    expect(await frame.evaluate('typeof google.script.run.hidden_')).toBe('undefined');
    const call = (name: string, argument: string) =>
      frame.evaluate(`new Promise((resolve) => google.script.run
        .withSuccessHandler((value, user) => resolve([value, user]))
        .withFailureHandler((error, user) => resolve([error.message, user]))
        .withUserObject(7)['${name}'](${argument}))`);
    expect(await call('echo', '{ a: [1, undefined, null], b: undefined }')).toEqual([
      { a: [1, null, null] },
      7,
    ]);
    expect(await call('echo', '[new Date()]')).toEqual(['Failed due to illegal value in property: 0', 7]);
    expect(await call('echo', '{ f() {} }')).toEqual(['Failed due to illegal value in property: 0', 7]);
    expect(await call('late', '')).toEqual([null, 7]);
    expect(await call('fail', '')).toEqual(['It went wrong', 7]);
    await frame.evaluate('google.script.host.close()');
    await app.page.getByTestId('sidebar').waitFor({ state: 'detached' });
  });

  it('may call the script while a person types in a cell, and the person can continue typing', async () => {
    const app = await withScript();
    await app.choose('Extensions', 'Lusha Enrich', 'Open panel');
    const frame = await app.sidebar();
    await app.select('H2');
    await app.page.keyboard.type('half');
    const answer = await frame.evaluate(
      `new Promise((resolve) => google.script.run.withSuccessHandler(resolve).echo('heard'))`,
    );
    expect(answer).toBe('heard');
    await app.page.keyboard.type(' and half');
    await app.page.keyboard.press('Enter');
    await app.shown('Leads', 'H2:H3', (cells) => cells.flat().join('|') === 'half and half|');
  });

  it('sees what a person has typed in a cell before switching to the sidebar', async () => {
    const app = await withScript();
    await app.choose('Extensions', 'Lusha Enrich', 'Open panel');
    const frame = await app.sidebar();
    await app.select('H2');
    await app.page.keyboard.type('typed');
    await frame.getByRole('button', { name: 'Read' }).click();
    await frame.getByText('read typed').waitFor();
  });

  it('opens a dialog that closes itself', async () => {
    const app = await withScript();
    await app.choose('Extensions', 'Lusha Enrich', 'Open panel');
    await (await app.sidebar()).evaluate('google.script.run.openDialog()');
    await app.page.getByTestId('dialog').waitFor();
    await (await app.dialog()).getByRole('button', { name: 'Done' }).click();
    await app.page.getByTestId('dialog').waitFor({ state: 'detached' });
  });
});

describe('the page’s own buttons', () => {
  it('reopen the file, move the clock, and switch faults on and off', async () => {
    const app = await withScript({ plan: 'free' });
    await app.choose('Extensions', 'Lusha Enrich', 'Open panel');
    await app.press('Reopen file');
    await app.page.getByTestId('sidebar').waitFor({ state: 'detached' });
    await waitUntil(
      () => app.playground.host.executions.filter((one) => one.function === 'onOpen').length === 2,
      () => 'onOpen has not run again',
    );
    const before = await app.figure('clock');
    await app.press('Next day');
    await waitUntil(
      async () => (await app.figure('clock')) - before >= 86_400_000,
      () => 'the clock has not moved',
    );
    await app.press('No credits left');
    await app.figureIs('balance', 0);
    const chips = app.page.getByTestId('fault');
    await chips.getByText('No credits left').waitFor();
    await app.press('No connection');
    await chips.getByText('No connection').waitFor();
    await app.page.getByRole('button', { name: 'Turn off: No credits left' }).click();
    await app.figureIs('balance', 50);
    expect(await chips.count()).toBe(1);
    await app.press('Turn all off');
    await chips.waitFor({ state: 'detached' });
    expect(app.playground.lusha.record.balance).toBe(50);
  });

  it('copy the made-up key', async () => {
    const app = await withScript();
    await app.page.locator('.menu-bar').getByRole('button', { name: 'Copy', exact: true }).click();
    await app.page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await app.page.evaluate('navigator.clipboard.readText()')).toBe(app.playground.lusha.apiKey);
  });
});

describe('sheets that a script hides', () => {
  it('have no tab', async () => {
    const app = await withScript();
    const { workbook } = app.playground.host;
    const { id } = workbook.sheets.add('Secret');
    workbook.sheets.hide(id);
    await waitUntil(
      async () => !String(await app.page.evaluate('window.playground.tabs()')).includes('Secret'),
      () => 'the hidden sheet has a tab',
    );
    expect(await app.page.evaluate('window.playground.tabs()')).toEqual(['Leads', 'Companies', 'Large list']);
  });
});

describe('rows that a filter hides', () => {
  it('are hidden until the filter is removed', async () => {
    const app = await withScript();
    const { workbook } = app.playground.host;
    const rowsAre = (rows: string) =>
      waitUntil(
        async () => String(await app.page.evaluate('window.playground.rows(5)')) === rows,
        () => `other rows than ${rows} are shown`,
      );
    const [[second], , [fourth]] = workbook.getValues('Leads', 'A2:A4') as [string[], string[], string[]];
    workbook.filter('Leads', 'A1:C20', 1, [second ?? '', fourth ?? '']);
    await rowsAre('1,3,5');
    workbook.filters.remove(workbook.sheets.byName('Leads')?.id ?? 0);
    await rowsAre('1,2,3,4,5');
  });
});

describe('the sheet a person switches to', () => {
  it('is the script’s active sheet', async () => {
    const app = await withScript();
    await app.switchTo('Companies');
    await app.choose('Extensions', 'Lusha Enrich', 'More', 'Write below');
    await app.shown('Companies', 'A2', ([[cell]]) => cell === 'below A1');
  });
});

describe('npm start', () => {
  const start = (port: number) =>
    spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts', '--port', String(port), '--rows', '10']);

  it('says when the port is taken', async () => {
    const first = await startPlayground({ addOn: { code: SCRIPT }, rows: 10 });
    const port = Number(new URL(first.url).port);
    const second = start(port);
    let said = '';
    second.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    const [code] = await once(second, 'close');
    expect(said.trim()).toBe(
      `Port ${port} is taken, perhaps by another playground. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
    );
    expect(code).toBe(1);
    await first.close();
  });

  it('stops without a trace on Ctrl-C', async () => {
    const server = start(0);
    const [ready] = await once(server.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(ready))?.[0] ?? '';
    expect((await fetch(url)).status).toBe(200);
    server.kill('SIGINT');
    const [code] = await once(server, 'close');
    expect(code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
