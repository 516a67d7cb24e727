/** Every door says which permission is missing and where it is granted; nothing is paid and lost, and work goes on once it is granted. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { DOORS } from '../support/doors';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, filledTab, fillSteps, rowsIn } from '../support/fill';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const [NONE, ...SCOPES] = GOOGLE_UNKNOWNS.missingScope.answers;
type Scope = (typeof SCOPES)[number];
const HOUR = 3_600_000;
const PEOPLE = createLusha().people(6, { withWorkEmail: true });
const EMAILS = PEOPLE.map(({ workEmail }) => workEmail);

const NAMES: Readonly<Record<Scope, string>> = {
  'spreadsheets.currentonly': 'this spreadsheet',
  'script.external_request': 'connections to an external service',
  'script.container.ui': 'menus and panels inside Google Sheets',
  'script.scriptapp': 'running while you are away',
};

/** The sentence on a missing permission, with its remedy. */
function lacks(scope: Scope): RegExp {
  return new RegExp(
    `Lusha Enrich lacks a permission in your Google account \\(${NAMES[scope]}\\)\\. Open Extensions > Lusha Enrich > Open Lusha Enrich, authorize it again`,
  );
}

/** The same with the address where the permission is granted. */
function lacksAt(scope: Scope): RegExp {
  return new RegExp(
    `${lacks(scope).source}[^]*https://accounts\\.google\\.com/[^]*${scope.replace('.', '\\.')}`,
  );
}

function closing(playground: Playground): Playground {
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Opens a file with a pending formula and an approved run that waits for its price to be accepted. */
async function atWork(setup: Setup = {}): Promise<Playground> {
  const playground = closing(await openList(PEOPLE, { cap: null, ...setup }));
  const { host, panel } = playground;
  host.workbook.setFormula('Sheet1', 'H2', '=LUSHA_EMAIL(A2:B2)');
  await host.workbook.settled();
  await panel('setCells', true, { credits: 20, phones: 0 });
  await runSteps(playground, await panel('startRun', OPTIONS));
  return playground;
}

/** Returns what a person learns from an entry of the menu: the text of the dialog, the error, or that a page opened. */
async function heard({ host }: Playground, door: string): Promise<string> {
  const before = host.screen.questions.length;
  const pages = host.screen.pages.length;
  const kind = door === 'lushaHourly' ? 'trigger' : door === 'lushaPanel' ? 'rpc' : 'menu';
  const args = door === 'lushaPanel' ? ['enrichSetup', []] : [];
  const value = await host.run(door, args, { kind }).catch(String);
  const texts = host.screen.questions.slice(before).map(({ texts: [, text] }) => text);
  return [
    ...texts,
    ...(value === null ? [] : [JSON.stringify(value)]),
    host.screen.pages.length - pages,
  ].join(' | ');
}

describe.each(SCOPES)('without %s', (scope) => {
  it.each(DOORS)(
    '%s works as usual, or says so with the address, and is charged for nothing',
    async (door) => {
      const usual = await atWork();
      const lacking = await atWork();
      lacking.host.permissions.revoke(scope);
      const before = lacking.lusha.record.total;
      const text = (await heard(lacking, door)).replace(/\\n/g, '\n');
      if (text !== (await heard(usual, door)).replace(/\\n/g, '\n')) {
        // Nobody is there to read it when the trigger runs; the address stands in the panel.
        expect(text).toMatch(door === 'lushaHourly' ? lacks(scope) : lacksAt(scope));
        expect(lacking.lusha.record.total).toBe(before);
      }
    },
  );

  it('a run that loses it at any step can be continued, and purchases each person once', async () => {
    const playground = closing(await openList(PEOPLE));
    const { host, lusha, panel, reply } = playground;
    const lose = async (call: () => Promise<unknown>) => {
      host.permissions.revoke(scope);
      await call().catch(() => undefined);
      host.permissions.grantAll();
      host.clock.advance(10 * 60_000);
    };
    await lose(() => reply('startRun', OPTIONS));
    let view = (await panel('runView')) ?? (await panel('startRun', OPTIONS));
    await lose(() => reply('stepRun'));
    view = (await panel('runView')) ?? view;
    if (view.phase === 'stopped') view = await panel('continueRun');
    view = await runSteps(playground, await panel('stepRun'));
    expect(view.phase).toBe('price check');
    const approval = { cap: 100, moved: false, weak: false };
    await lose(() => reply('approveRun', approval));
    view = (await panel('runView')) ?? view;
    if (view.phase === 'stopped') view = await panel('continueRun');
    if (view.phase === 'price check') view = await panel('approveRun', approval);
    await lose(() => reply('stepRun'));
    view = (await panel('runView')) ?? view;
    if (view.phase === 'stopped') view = await panel('continueRun');
    view = view.phase === 'done' ? view : await runSteps(playground, await panel('stepRun'));
    expect(view).toMatchObject({ phase: 'done', unsure: 0 });
    expect(column(playground, 'Work email', PEOPLE.length)).toEqual(EMAILS);
    expect(lusha.record.credits.revealEmail).toBe(PEOPLE.length);
    expect(lusha.record.credits.contactSearch).toBe(1);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('the hourly trigger leaves a run as it is, and continues it once it is granted', async () => {
    const playground = closing(await openList(PEOPLE));
    const { host, lusha, panel } = playground;
    await panel('startRun', OPTIONS);
    host.permissions.revoke(scope);
    host.clock.advance(HOUR);
    await host.runDueTriggers();
    const { error } = host.executions.at(-1) ?? {};
    if (scope === 'script.scriptapp') expect(error).toMatch(lacks(scope));
    else expect(error).toBeNull();
    const works = scope === 'script.container.ui';
    expect(lusha.record.chargedRequests).toBe(works ? 1 : 0);
    host.permissions.grantAll();
    host.clock.advance(HOUR);
    await host.runDueTriggers();
    const view = await panel('runView');
    if (view?.phase === 'stopped') {
      expect(view).toMatchObject({ code: 'no_permission', message: expect.stringMatching(lacks(scope)) });
      await runSteps(playground, await panel('continueRun'));
    }
    expect((await panel('runView'))?.phase).toBe('price check');
    expect(lusha.record.chargedRequests).toBe(1);
  });

  it('a fill that loses it goes on, and no page is charged twice', async () => {
    const playground = closing(await openPlayground());
    const { host, lusha, panel, reply } = playground;
    const { options, credits } = await panel('fillSetup', DIRECTORS, { count: 30 });
    const begun = await panel('startFill', DIRECTORS, options, credits);
    host.permissions.revoke(scope);
    const refused = await reply('stepFill').catch(String);
    host.permissions.grantAll();
    if (scope === 'script.external_request' || scope === 'spreadsheets.currentonly')
      expect(JSON.stringify(refused)).toMatch(lacks(scope));
    host.clock.advance(10 * 60_000);
    let view = (await panel('fillView')) ?? begun;
    if (view.phase === 'stopped') view = await panel('continueFill', { id: view.id });
    view = await fillSteps(playground, view.phase === 'done' ? view : await panel('stepFill'));
    expect(view.phase).toBe('done');
    expect(rowsIn(playground, filledTab(playground))).toHaveLength(30);
    expect(lusha.record.total).toBe(2);
  });

  it('cells show their values or name it, and are filled once it is granted, charged once', async () => {
    const playground = closing(await openPlayground({ cap: { credits: 20 } }));
    const { host, lusha, panel } = playground;
    host.permissions.revoke(scope);
    host.workbook.setValues('Sheet1', 'A1', emailsOf(PEOPLE));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
    host.workbook.fillDown('Sheet1', 'B1:B6');
    await host.workbook.settled();
    const shown = () => host.workbook.getValues('Sheet1', 'B1:B6').flat();
    const note = host.workbook.note('Sheet1', 'B1');
    if (note !== null) {
      expect(note).toMatch(lacks(scope));
      expect(lusha.record.requests).toEqual([]);
      host.permissions.grantAll();
      host.clock.advance(120_000);
      await panel('fetchPending', {});
      await host.workbook.settled();
    }
    expect(shown()).toEqual(EMAILS);
    host.permissions.revoke(scope);
    await host.reopen();
    expect(shown()).toEqual(EMAILS);
    expect(lusha.record.total).toBe(PEOPLE.length + 1);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

it('nothing is missing by default', () => {
  expect(NONE).toBe('none');
});
