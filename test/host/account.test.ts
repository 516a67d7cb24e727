/** Tests the calls of the account panel: the key, the switch for formulas, what is shown and what never leaves the script. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { DOORS } from '../support/doors';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const FRESH: Setup = { key: null, cap: null, lusha: { plan: 'free' } };

async function open(setup: Setup = FRESH): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

function stored(playground: Playground): Readonly<Record<string, string>> {
  return playground.host.properties.user('owner@example.com').entries();
}

describe('a key', () => {
  it('that Lusha accepts is kept, and the plan, credits and limits are shown at once', async () => {
    const playground = await open();
    const view = await playground.panel('saveKey', `  ${playground.lusha.apiKey} `);
    expect(stored(playground)['lusha.key']).toBe(playground.lusha.apiKey);
    expect(view).toMatchObject({
      access: 'key',
      keyEnd: playground.lusha.apiKey.slice(-4),
      account: { plan: 'free', creditsLeft: 50, creditsTotal: 50 },
      quota: [
        { window: 'minute', limit: 40, left: 39 },
        { window: 'day', limit: 100, left: 99 },
      ],
    });
    expect(playground.lusha.record.requests.map(({ path }) => path)).toEqual(['/v3/account/usage']);
    expect(playground.lusha.record.total).toBe(0);
  });

  it('that Lusha refuses is not kept, and the message says what to do', async () => {
    const playground = await open();
    const reply = await playground.reply('saveKey', 'not-a-key-of-anybody');
    expect(reply).toMatchObject({ ok: false, code: 'bad_key' });
    expect(reply.ok ? '' : reply.message).toMatch(/Enter a valid one/);
    expect(stored(playground)).toEqual({});
  });

  it.each(['', '   ', 'short', 'two words of text'])(
    'that is %j is refused without a request',
    async (text) => {
      const playground = await open();
      expect(await playground.reply('saveKey', text)).toMatchObject({ ok: false, code: 'bad_key' });
      expect(playground.lusha.record.requests).toEqual([]);
    },
  );

  it.each([
    [{ status: 403, body: { message: 'V3 API access is not enabled for your account' } }, 'no_access'],
    [{ status: 429, body: { message: 'Too many requests' }, times: 9 }, 'quota_minute'],
    [{ cut: 'before', times: 9 }, 'network'],
    [{ html: 502, times: 9 }, 'server'],
  ] as const)('is not kept when Lusha answers %j, and the code is %s', async (fault, code) => {
    const playground = await open();
    playground.lusha.fail({ path: '/account/usage', ...fault });
    expect(await playground.reply('saveKey', playground.lusha.apiKey)).toMatchObject({ ok: false, code });
    expect(stored(playground)).toEqual({});
  });

  it('never appears in an answer, the log, a property of the file, or the panel’s page', async () => {
    const playground = await open();
    const { apiKey } = playground.lusha;
    const answers = [
      await playground.reply('saveKey', apiKey),
      await playground.reply('view'),
      await playground.reply('refresh'),
      await playground.reply('setCells', true, { credits: 10, phones: 0 }),
      await playground.reply('nothing of that name'),
      await playground.reply('sharing'),
    ];
    await playground.menu('lushaOpen');
    const { host } = playground;
    const everywhere = JSON.stringify([
      answers,
      host.log,
      host.properties.document.entries(),
      host.screen.pages,
      host.workbook.sheets.list(),
    ]);
    expect(everywhere).not.toContain(apiKey);
  });

  it('that is removed takes away the permission of this file’s formulas', async () => {
    const playground = await open();
    await playground.panel('saveKey', playground.lusha.apiKey);
    await playground.panel('setCells', true, { credits: 10, phones: 0 });
    const view = await playground.panel('removeKey');
    expect(view.access).toBe('none');
    expect(view.cells.on).toBe(false);
    expect(stored(playground)).toEqual({});
  });

  it('that is removed takes away the permission of the formulas of every file', async () => {
    const playground = await open();
    await playground.panel('saveKey', playground.lusha.apiKey);
    await playground.panel('setCells', true, { credits: 10, phones: 0 });
    const store = playground.host.properties.user('owner@example.com');
    store.set('lusha.cells.another-file', stored(playground)['lusha.cells.playground-file'] ?? '');
    expect(Object.keys(stored(playground))).toHaveLength(3);
    await playground.panel('removeKey');
    expect(stored(playground)).toEqual({});
  });

  it('that Lusha refuses later is reported as a problem', async () => {
    const playground = await open();
    await playground.panel('saveKey', playground.lusha.apiKey);
    playground.host.clock.advance(60_000);
    playground.lusha.fail({ path: '/account/usage', status: 401, body: { message: 'Invalid API key' } });
    const view = await playground.panel('refresh');
    expect(view.trouble).toMatchObject({ code: 'bad_key' });
  });
});

describe('a request for the balance', () => {
  it('is sent to Lusha only once within 15 seconds', async () => {
    const playground = await open();
    await playground.panel('saveKey', playground.lusha.apiKey);
    playground.lusha.record.reset();
    await playground.panel('refresh');
    expect(playground.lusha.record.requests).toEqual([]);
    playground.host.clock.advance(16_000);
    await playground.panel('refresh');
    expect(playground.lusha.record.requests).toHaveLength(1);
  });

  it('keeps the credits that a formula reserves in the meantime', async () => {
    const playground = await open({ lusha: { plan: 'free' } });
    const reserved = JSON.stringify({ day: '2026-11-23', credits: 20, phones: 0 });
    const release = playground.host.onServiceCall(({ service, method }) => {
      if (service === 'Properties' && method === 'setProperties') {
        playground.host.properties.document.set('lusha.spent', reserved);
      }
      return undefined;
    });
    const { cells } = await playground.panel('refresh');
    release();
    expect(cells.spent.credits).toBe(20);
  });

  it('reports an exhausted daily quota and an account without credits as problems', async () => {
    const playground = await open({ ...FRESH, lusha: { plan: 'free', credits: 0 } });
    expect((await playground.panel('saveKey', playground.lusha.apiKey)).trouble?.code).toBe('no_credits');
    playground.lusha.addCredits(10);
    playground.lusha.setLimits({ day: 2 });
    playground.host.clock.advance(16_000);
    const view = await playground.panel('refresh');
    const until = playground.lusha.quota(playground.host.clock.now()).day?.resetsAt ?? 0;
    expect(view.trouble).toMatchObject({ code: 'quota_day', until });
    expect(view.trouble?.message).toContain(`after Tue ${new Date(until).toISOString().slice(11, 16)}`);
  });
});

describe('the switch for formulas', () => {
  it('suggests a tenth of the balance as the limit, between 30 and 100 credits and never above the balance', async () => {
    for (const [credits, suggested] of [
      [12, 12],
      [50, 30],
      [640, 64],
      [90_000, 100],
    ] as const) {
      const playground = await openPlayground({ ...FRESH, lusha: { credits } });
      const view = await playground.panel('saveKey', playground.lusha.apiKey);
      expect(view.cells.suggested).toEqual({ credits: suggested, phones: Math.min(25, suggested) });
      await playground.host.close();
    }
  });

  it('lets formulas purchase up to the limit, and shows what they spent and which key they used', async () => {
    const playground = await open();
    const people = playground.lusha.people(12, { withWorkEmail: true });
    await playground.panel('saveKey', playground.lusha.apiKey);
    await expect(playground.table('LUSHA_EMAIL', emailsOf(people))).rejects.toThrow(/Formulas are off/);
    expect((await playground.panel('view')).cells.found).toBe('off');
    await playground.panel('setCells', true, { credits: 8, phones: 100 });
    playground.host.clock.advance(1_000);
    await playground.table('LUSHA_EMAIL', emailsOf(people));
    const { cells } = await playground.panel('view');
    expect(cells).toMatchObject({ on: true, cap: { credits: 8, phones: 8 }, found: 'this key' });
    expect(cells.spent.credits).toBe(playground.lusha.record.total);
    expect(playground.lusha.record.total).toBeLessThanOrEqual(8);
  });

  it('does not report cells that used another key before', async () => {
    const playground = await open();
    await playground.panel('startDemo');
    await playground.host.workbook.settled();
    expect((await playground.panel('view')).cells.found).toBe('this key');
    await playground.panel('saveKey', playground.lusha.apiKey);
    expect((await playground.panel('view')).cells.found).toBe('nothing yet');
  });

  it('has no effect on cells when a person who does not own the file sets it, and the panel says so', async () => {
    const playground = await open({ ...FRESH, host: { user: 'colleague@example.com' } });
    await playground.panel('saveKey', playground.lusha.apiKey);
    await playground.panel('setCells', true, { credits: 8, phones: 0 });
    await expect(playground.call('LUSHA_EMAIL', 'jane@acme.example')).rejects.toThrow(/API key/);
    expect((await playground.panel('view')).cells.found).toBe('no key');
    expect(playground.lusha.record.chargedRequests).toBe(0);
  });
});

describe('a function that is not a formula', () => {
  it.each(DOORS)('such as %s refuses to run from a cell', async (name) => {
    const playground = await open({});
    await expect(playground.call(name, 'view', [])).rejects.toThrow(
      'This is not a formula. Choose it from the menu Extensions > Lusha Enrich.',
    );
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it.each(['onOpen', 'onInstall'])('such as %s fails when a cell calls it', async (name) => {
    const playground = await open({});
    await expect(playground.call(name)).rejects.toThrow(/getUi/);
  });
});

describe('the menu', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)('is added in authorization mode %s', async (authMode) => {
    const { host } = await open();
    await host.run('onOpen', undefined, { kind: 'open', authMode });
    const [menu] = host.screen.menus;
    expect(menu?.label).toBe('');
    const entries = menu?.entries ?? [];
    expect(entries.filter(({ kind }) => kind !== 'separator').length).toBeLessThanOrEqual(9);
    expect(entries.map((entry) => ('label' in entry ? entry.label : '-'))).toEqual([
      'Open Lusha Enrich',
      'Enrich rows…',
      'Find people or companies…',
      'Go further with a list',
      'Runs',
      'Fill pending cells',
      'Search again…',
      'Replace formulas with values',
      '-',
      'Help',
    ]);
    const help = entries.at(-1);
    const inHelp = help && 'entries' in help ? help.entries : [];
    expect(inHelp.map((entry) => ('label' in entry ? entry.label : '-'))).toEqual([
      'Open help',
      'Check this installation…',
    ]);
  });

  it('uses no other service in authorization mode NONE', async () => {
    const { host } = await open({});
    await host.run('onOpen', undefined, { kind: 'open', authMode: 'NONE' });
    const execution = host.executions.at(-1);
    expect(execution?.outcome).toBe('ok');
    expect(Object.keys(execution?.serviceCalls ?? {}).every((name) => /getUi|addToUi/.test(name))).toBe(true);
  });

  it('opens the panel and shows the help in it', async () => {
    const playground = await open();
    await playground.menu('lushaOpen');
    await playground.menu('lushaHelp');
    const [panel, help] = playground.host.screen.pages;
    expect(panel).toMatchObject({ kind: 'showSidebar', title: 'Lusha Enrich' });
    expect(panel?.html).toContain('<script type="application/json" id="start">"home"</script>');
    expect(help?.html).toContain('"help"</script>');
  });

  it('tells the page when the script was not installed as an add-on', async () => {
    const playground = await open({ host: { installation: 'script' } });
    await playground.menu('lushaOpen');
    expect(playground.host.screen.pages[0]?.html).toContain('{"view":"home","isTrialCopy":true}</script>');
  });
});
