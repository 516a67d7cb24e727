/** Pages of another build than the script: they may read and stop, whatever they ask for, and never use a credit. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS } from '../support/fill';
import { METHODS, WHOLE } from '../support/panel-calls';
import { emailsOf, openPlayground, type Playground } from '../support/playground';
import { EARLIER_CALLS } from './earlier-calls';
import { expectReply, stateOf } from './judge';
import { recordInputs } from './record';

const OWNER = 'owner@example.com';
const OUTDATED = {
  ok: false,
  code: 'bad_call',
  message: "The panel is out of date and doesn't match this version. Reload the file.",
};

/** Builds as pages send them: those before builds had names send none, and anybody may send anything. */
const BUILDS: readonly (readonly unknown[])[] = [[], [''], ['another'], [7], [{}], ['__proto__'], [null]];

let tried = 0;
recordInputs(() => tried);

/** The states of a file in which a call could use credits. */
const STATES: Readonly<Record<string, () => Promise<Playground>>> = {
  'a run that waits for its approval': async () => {
    const playground = await openWithList();
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    return playground;
  },
  'a run that is approved': async () => {
    const playground = await openWithList();
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    await playground.panel('approveRun', { cap: 50, moved: false, weak: false });
    return playground;
  },
  'a fill that has begun': async () => {
    const playground = await openPlayground();
    const { options } = await playground.panel('fillSetup', DIRECTORS, { count: 5, where: 'new tab' });
    await playground.panel('startFill', DIRECTORS, options, 50);
    return playground;
  },
  'a fill that was stopped': async () => {
    const playground = await openPlayground();
    const { options } = await playground.panel('fillSetup', DIRECTORS, { count: 5, where: 'new tab' });
    await playground.panel('startFill', DIRECTORS, options, 50);
    await playground.panel('stopFill');
    return playground;
  },
  'pending cells and a selected person': async () => {
    const playground = await openWithList();
    const { host, lusha } = playground;
    await playground.panel('setCells', true, { credits: 1, phones: 0 });
    host.workbook.setValues('Sheet1', 'E2', emailsOf(lusha.people(3, { withWorkEmail: true })));
    host.workbook.setFormula('Sheet1', 'F2', '=LUSHA_ENRICH(E2:E4, "email")');
    await host.workbook.settled();
    await playground.panel('setCells', true, { credits: 500, phones: 0 });
    host.workbook.select('Sheet1', 'A2');
    return playground;
  },
};

async function openWithList(): Promise<Playground> {
  const playground = await openList([]);
  const { host, lusha } = playground;
  const people = lusha.people(4).map(({ fullName, companyDomain }) => [fullName, companyDomain]);
  host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...people]);
  return playground;
}

async function callAs(
  playground: Playground,
  build: readonly unknown[],
  name: string,
  args: readonly unknown[],
): Promise<Record<string, unknown>> {
  tried += 1;
  const reply = await playground.host.run('lushaPanel', [name, args, ...build], { kind: 'rpc' });
  expectReply(reply, [name, args]);
  return reply as Record<string, unknown>;
}

describe('a page of another build', () => {
  it.each(Object.keys(STATES))('uses no credit with any call, with %s', async (state) => {
    const playground = await (STATES[state] as () => Promise<Playground>)();
    onTestFinished(() => playground.host.close());
    const { record } = playground.lusha;
    const charged = record.chargedRequests;
    const calls = [...METHODS.map((name) => [name, ...WHOLE[name]] as const), ...EARLIER_CALLS];
    for (const [name, ...args] of calls) {
      // Without its key or its job, a file would refuse the calls that follow for another reason.
      if (/^(?:removeKey|saveKey|startDemo|endDemo|stop|leave|undo|prepare)/.test(name)) continue;
      await callAs(playground, [], name, args);
      expect(record.chargedRequests, name).toBe(charged);
    }
  });

  it('is told to reload by every method that may use credits, and nothing changes', async () => {
    const playground = await openWithList();
    onTestFinished(() => playground.host.close());
    const before = stateOf(playground);
    const spending = [
      'fetchPending',
      'startRun',
      'stepRun',
      'approveRun',
      'findPreview',
      'startFill',
      'stepFill',
    ];
    for (const name of [
      ...spending,
      'getEmail',
      'findEmails',
      'setCells',
      'setPrivateEmails',
      'insertFormula',
      'continueFill',
    ] as const) {
      const args = WHOLE[name as keyof typeof WHOLE];
      for (const build of BUILDS) expect(await callAs(playground, build, name, args)).toEqual(OUTDATED);
    }
    expect(stateOf(playground)).toEqual(before);
  });

  it('is told to reload when its method or its arguments are those of an earlier build', async () => {
    const playground = await openWithList();
    onTestFinished(() => playground.host.close());
    for (const [name, ...args] of EARLIER_CALLS) {
      expect(await callAs(playground, [], name, args), name).toEqual(OUTDATED);
    }
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('may look, and stop what works', async () => {
    const playground = await (STATES['a run that is approved'] as () => Promise<Playground>)();
    onTestFinished(() => playground.host.close());
    for (const name of ['view', 'runView', 'listGap', 'stopRun', 'creditsUsed', 'findForm']) {
      expect(await callAs(playground, ['another'], name, []), name).toMatchObject({ ok: true });
    }
  });
});

describe('what a page of another build turns off', () => {
  it.each(BUILDS)('is off, whatever build it names (%j)', async (...build) => {
    const playground = await openPlayground({ privateEmails: 'eu too', cap: { credits: 100 } });
    onTestFinished(() => playground.host.close());
    const { host } = playground;
    const before = host.properties.user(OWNER).entries();
    expect(Object.keys(before).filter((name) => name.startsWith('lusha.cells.'))).toHaveLength(1);
    const off = await callAs(playground, build, 'setCells', [false, { credits: 100, phones: 0 }]);
    expect(off).toMatchObject({ ok: true, value: { cells: { on: false } } });
    expect(await callAs(playground, build, 'setPrivateEmails', ['off'])).toMatchObject({ ok: true });
    const after = host.properties.user(OWNER).entries();
    expect(Object.keys(after).filter((name) => name.startsWith('lusha.cells.'))).toEqual([]);
    expect(after['lusha.privateEmails']).toBe('off');
  });

  it('stays on where the arguments only resemble those that turn it off', async () => {
    const playground = await openPlayground({ privateEmails: 'on', cap: null });
    onTestFinished(() => playground.host.close());
    const before = stateOf(playground);
    const cap = { credits: 100, phones: 0 };
    for (const [name, args] of [
      ['setCells', [0, cap]],
      ['setCells', [null, cap]],
      ['setCells', ['off', cap]],
      ['setCells', [[false], cap]],
      ['setCells', [true, cap, false]],
      ['setCells', { 0: false, 1: cap, length: 2 }],
      ['setPrivateEmails', [false]],
      ['setPrivateEmails', [['off']]],
      ['setPrivateEmails', ['eu too', 'off']],
      ['startRun', [false]],
      ['approveRun', ['off']],
    ] as const) {
      expect(await callAs(playground, ['another'], name, args as readonly unknown[]), name).toEqual(OUTDATED);
    }
    expect(stateOf(playground)).toEqual(before);
  });
});

describe('a page of this build', () => {
  it('uses credits with the calls that another build may not make', async () => {
    const playground = await (STATES['a run that waits for its approval'] as () => Promise<Playground>)();
    onTestFinished(() => playground.host.close());
    const charged = playground.lusha.record.chargedRequests;
    await playground.panel('findPreview', DIRECTORS, 5);
    expect(playground.lusha.record.chargedRequests).toBe(charged + 1);
  });
});
