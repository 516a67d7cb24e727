/** The check of an installation: it tells each answer of the real services that a script can see, costs nothing and leaves nothing. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HostOptions } from '../../playground/host';
import type { LushaOptions } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS, LUSHA_UNKNOWNS, type Unknown } from '../../playground/unknowns';
import { LUSHA_QUESTIONS } from '../../src/core/check/lusha-questions';
import type { Finding } from '../../src/core/check/question';
import { UNASKABLE_FACTS } from '../../src/core/check/unaskable';
import { checkInstallation, findings, QUESTIONS } from '../support/check';
import { countChanges } from '../support/crash';
import { OPTIONS } from '../support/enrich';
import { openPlayground, type Playground, type Setup } from '../support/playground';

type Table = Readonly<Record<string, Unknown>>;
const GOOGLE: Table = GOOGLE_UNKNOWNS;
const LUSHA: Table = LUSHA_UNKNOWNS;
const ALL = Object.entries({ ...GOOGLE, ...LUSHA });

/** The page finds these out by itself; its own test covers them. */
const OF_THE_PAGE: readonly string[] = ['slashesInScripts'];

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', 'A1', [['Email'], ['ada@corp.example']]);
  playground.host.workbook.select('Sheet1', 'A2');
  await playground.host.workbook.settled();
  return playground;
}

describe('the table of unknowns', () => {
  it.each(ALL)('%s is asked by the check or listed as not askable', (name, { askable, usual }) => {
    const question = QUESTIONS.find((one) => one.name === name);
    const listed = UNASKABLE_FACTS.find((one) => one.name === name);
    expect({ isAsked: question !== undefined, isListed: listed !== undefined }).toEqual({
      isAsked: askable,
      isListed: !askable,
    });
    if (question) expect(question.expected).toBe(String(usual));
  });
});

const answersOf = (table: Table) =>
  Object.entries(table)
    .filter(([name, { askable }]) => askable && !OF_THE_PAGE.includes(name))
    .flatMap(([name, { answers, usual }]) => answers.map((answer) => [name, answer, usual] as const));

const CASES: readonly (readonly [name: string, answer: unknown, usual: unknown, setup: Setup])[] = [
  ...answersOf(GOOGLE).map(
    ([name, answer, usual]) =>
      [name, answer, usual, { host: { [name]: answer } as Partial<HostOptions> }] as const,
  ),
  ...answersOf(LUSHA).map(
    ([name, answer, usual]) => [name, answer, usual, { lusha: { [name]: answer } as LushaOptions }] as const,
  ),
];

/** Answers that look like another one to the owner of a file in English, or through the ports of the add-on. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  'userPropertiesInCells those of the person': 'those of the owner',
  'userPropertiesInCells one store for all': 'those of the owner',
  'activeRangeInCells refused': '(null|refused)',
  'refusalLanguage en': 'of the person',
};

const OF_LUSHA = LUSHA_QUESTIONS.map(({ name }) => name);

/** Other questions whose answers change with one answer. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  // A repeated key stands under names that the add-on does not know.
  'keyEcho true': ['usageNames', 'usageShape'],
  'limitHeaders none': ['headerCase'],
  'usageAccess refused': OF_LUSHA,
  'missingScope script.external_request': OF_LUSHA,
  'missingScope script.scriptapp': ['hourlyTrigger'],
};

/** Without these permissions a check does not begin, which has a test of its own. */
const NEEDED: readonly string[] = ['spreadsheets.currentonly', 'script.container.ui'];

const isOpen = ({ verdict }: Finding) => verdict !== 'as expected' && verdict !== 'noted';

it.each(CASES.filter(([, answer]) => !NEEDED.includes(String(answer))))(
  'of %s the answer %j is told',
  async (name, answer, usual, setup) => {
    const seen = await findings(await open(setup));
    const like = LOOKS_LIKE[`${name} ${String(answer)}`] ?? String(answer);
    expect(seen[name]).toMatchObject({
      seen: expect.stringMatching(new RegExp(`^${like}($| \\()`)),
      verdict: like === String(usual) ? 'as expected' : 'different',
    });
    const follows = FOLLOWS[`${name} ${String(answer)}`] ?? [];
    const others = Object.values(seen).filter((one) => one.name !== name && !follows.includes(one.name));
    const isSlow = seen.serviceTime?.verdict === 'different';
    expect(others.filter((one) => isOpen(one) && !(isSlow && one.seen === 'not reached'))).toEqual([]);
  },
);

/** Returns all that a check must leave as it was. */
function stateOf({ host }: Playground) {
  const { workbook, properties, caches, triggers } = host.dump();
  const rules = workbook.sheets.map(({ id }) => host.workbook.conditionalFormats.rules(id));
  return { workbook, properties, caches, triggers, rules };
}

describe('a check', () => {
  it('asks Lusha twice, charges nothing, and leaves everything as it was', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    const before = stateOf(playground);
    const answers = await checkInstallation(playground);
    expect(answers.map(({ name }) => name)).toContain('userPropertiesInCells');
    expect(stateOf(playground)).toEqual(before);
    expect(lusha.record.requests.map(({ path }) => path)).toEqual(['/v3/account/usage', '/v3/account/usage']);
    expect(lusha.record.chargedRequests).toBe(0);
    expect(host.triggers.list()).toEqual([]);
  });

  it('that is killed at any service call leaves nothing when it was started again', async () => {
    const undisturbed = await open();
    const calls = countChanges(undisturbed);
    await checkInstallation(undisturbed);
    const changes = calls();
    expect(changes).toBeGreaterThan(30);
    for (let at = 1; at <= changes; at += 1) {
      const playground = await openPlayground();
      await playground.host.workbook.settled();
      const before = stateOf(playground);
      countChanges(playground, at);
      await expect(checkInstallation(playground), `killed at ${at}`).rejects.toThrow();
      await checkInstallation(playground);
      expect(stateOf(playground), `killed at ${at}`).toEqual(before);
      expect(playground.lusha.record.chargedRequests).toBe(0);
      await playground.host.close();
    }
  });

  it('gives answers without the key, an address, a name of a file or tab, or contents of cells', async () => {
    const playground = await open({ lusha: { keyEcho: true } });
    const text = JSON.stringify(await checkInstallation(playground));
    const { lusha } = playground;
    for (const secret of [
      lusha.apiKey,
      '@',
      'corp.example',
      'Playground',
      'playground-file',
      'Sheet1',
      'Email',
    ])
      expect(text).not.toContain(secret);
  });

  it('has a tab that formulas, runs and fills do not see', async () => {
    const { host, panel } = await open();
    await panel('startCheck');
    await host.workbook.settled();
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, unreadableCount: 0 });
    expect((await panel('enrichSetup')).tab.name).toBe('Sheet1');
    host.workbook.select('Lusha check', 'A1');
    expect(await panel('listGap')).toBeNull();
    await panel('endCheck');
    expect(host.workbook.sheets.byName('Lusha check')).toBeNull();
  });

  it('is opened from the menu, on the page that has it', async () => {
    const { host, menu } = await open();
    await menu('lushaCheck');
    const html = host.screen.pages[0]?.html ?? '';
    expect(html).toContain('"check"</script>');
    expect(html).toContain('window.slashesInString');
  });

  it('never removes a tab of a person', async () => {
    const { host, reply } = await open();
    host.workbook.addSheet('Lusha check');
    host.workbook.setValues('Lusha check', 'B2', [['mine']]);
    expect(await reply('startCheck')).toMatchObject({ ok: false, code: 'check_tab_taken' });
    expect(await reply('endCheck')).toMatchObject({ ok: true });
    expect(host.workbook.getValues('Lusha check', 'B2')).toEqual([['mine']]);
  });

  it('whose tab was deleted ends with a sentence', async () => {
    const { host, panel, reply } = await open();
    const { startedAt, at } = await panel('startCheck');
    host.workbook.sheets.remove(host.workbook.sheets.byName('Lusha check')?.id ?? 0);
    expect(await reply('stepCheck', { startedAt, at })).toMatchObject({ ok: false, code: 'check_gone' });
  });

  it('does not begin while a run is active', async () => {
    const { lusha, panel, reply, host } = await open();
    host.workbook.setValues('Sheet1', 'A2', [[lusha.person(0).email]]);
    await panel('startRun', OPTIONS);
    expect(await reply('startCheck')).toMatchObject({ ok: false, code: 'run_active' });
    expect(host.triggers.list()).toHaveLength(1);
  });

  it('on a slow Google ends in time, and names what was not reached', async () => {
    const playground = await open({ host: { serviceMs: 1_000 } });
    const before = stateOf(playground);
    const from = playground.host.clock.now();
    const seen = await findings(playground);
    expect(playground.host.clock.now() - from).toBeLessThanOrEqual(120_000);
    expect(seen.serviceTime).toMatchObject({ verdict: 'different', seen: expect.stringMatching(/^slow/) });
    expect(seen.missingScope?.verdict).toBe('as expected');
    expect(seen.userPropertiesInCells).toMatchObject({ seen: 'not reached', verdict: 'not known' });
    expect(stateOf(playground)).toEqual(before);
  });
});

const without = (scope: string) => ({ missingScope: scope }) as Partial<HostOptions>;

describe('a check by', () => {
  it('a person without a key says so and asks Lusha nothing', async () => {
    const playground = await open({ key: null });
    const { keyEcho, textFormat } = await findings(playground);
    expect(keyEcho).toMatchObject({ verdict: 'not known', meaning: expect.stringMatching(/no API key/) });
    expect(textFormat?.verdict).toBe('as expected');
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('somebody else than the owner sees that formulas use the settings of the owner', async () => {
    const playground = await open({ host: { user: 'colleague@example.com' } });
    const { userPropertiesInCells, userProperties } = await findings(playground);
    expect(userPropertiesInCells).toMatchObject({ seen: 'those of somebody else', verdict: 'different' });
    expect(userProperties?.verdict).toBe('as expected');
  });

  it.each([
    ['script.scriptapp', 'hourlyTrigger', /permission.*running while you are away/],
    ['script.external_request', 'keyEcho', /permission/],
  ])('a person who has not granted %s names the permission', async (scope, name, words) => {
    const seen = await findings(await open({ host: without(scope) }));
    expect(seen[name]).toMatchObject({ verdict: 'not known', meaning: expect.stringMatching(words) });
    expect(seen.missingScope).toMatchObject({ seen: scope, verdict: 'different' });
    expect(seen.textFormat?.verdict).toBe('as expected');
  });

  it.each(NEEDED)('a person who has not granted %s does not begin', async (scope) => {
    const { panel } = await open({ host: without(scope), cap: null });
    await expect(panel('startCheck')).rejects.toThrow(/lacks a permission.*authorize it again/);
  });

  it.each([
    [401, /rejected this API key/],
    [429, /limit/],
    [503, /Lusha/],
  ])('a key that Lusha answers with %s says what Lusha says', async (status, words) => {
    const playground = await open();
    playground.lusha.fail({ status, times: 9 });
    const { usageShape } = await findings(playground);
    expect(usageShape).toMatchObject({ verdict: 'not known', meaning: expect.stringMatching(words) });
  });

  it.each([
    ['en_US', []],
    ['ja_JP', []],
    // The local Google takes commas in every locale.
    ['de_DE', ['formulaSeparator']],
    ['fr_FR', ['formulaSeparator']],
    ['es_ES', ['formulaSeparator']],
    ['pt_BR', ['formulaSeparator']],
  ])('a person in %s sees what others see', async (locale, differences) => {
    const seen = Object.values(await findings(await open({ host: { locale } })));
    const other = seen.filter(({ verdict }) => verdict === 'different' || verdict === 'not known');
    expect(other.map(({ name }) => name)).toEqual(differences);
  });
});

describe('LUSHA_CHECK in a cell', () => {
  it('shows no value of a store, asks Lusha nothing and writes nothing', async () => {
    const playground = await open();
    const before = stateOf(playground);
    const { call, lusha } = playground;
    const shown = await call('LUSHA_CHECK', lusha.apiKey, 'secret text', [['a', 'b']], 3, true);
    expect(shown).toBe(
      'store other; place 2,1; received as a text | as 1 x 2 cells | as 3 | as a boolean | as undefined | as undefined',
    );
    expect(stateOf(playground)).toEqual(before);
    expect(lusha.record.requests).toEqual([]);
  });
});
