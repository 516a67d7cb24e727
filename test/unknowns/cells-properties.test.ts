/** Cells pay only from a key whose owner has let the formulas of this file spend, whatever user properties Google shows them. */
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { ScriptException } from '../../playground/services/border';
import { Refused } from '../../playground/services/refusals';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';
import { COLLEAGUE, FILE_SWITCH, OWNER, openShared, type SharedPlayground } from '../support/two-accounts';

const LIMIT = { credits: 100, phones: 0 };
const ANSWERS = GOOGLE_UNKNOWNS.userPropertiesInCells.answers;
const WITHOUT = ['none', 'refused'] as const;

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

async function share(setup: Setup = {}): Promise<SharedPlayground> {
  const playground = await openShared(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Fills emails of three people into A and formulas into B. Returns what the formulas have to show. */
async function fillThree({ host, lusha }: Playground): Promise<readonly unknown[]> {
  const people = lusha.people(3, { withWorkEmail: true });
  host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
  host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
  host.workbook.fillDown('Sheet1', 'B1:B3');
  await host.workbook.settled();
  return people.map(({ workEmail }) => workEmail);
}

function shown({ host }: Playground): unknown[] {
  return host.workbook.getValues('Sheet1', 'B1:B3').flat();
}

function note({ host }: Playground): string {
  return host.workbook.note('Sheet1', 'B1') ?? '';
}

describe.each(WITHOUT)('where cells find %s user properties', (userPropertiesInCells) => {
  const host = { userPropertiesInCells };

  it('they say whose key they look for and how to fill them, and send nothing', async () => {
    const playground = await open({ host });
    await fillThree(playground);
    expect(shown(playground)).toEqual(Array(3).fill('#ERROR!'));
    expect(note(playground)).toBe(
      "Formulas use the Lusha API key of this file's owner and found none. Ask the owner to enter one in Extensions > Lusha Enrich > Open Lusha Enrich, or enter yours there and choose Extensions > Lusha Enrich > Fill pending cells.",
    );
    expect(playground.lusha.record.requests).toEqual([]);
    expect((await playground.panel('view')).cells).toMatchObject({ on: true, found: 'no key' });
  });

  it('pending cells are filled with the key of the person, within the limit, and stay filled', async () => {
    const playground = await open({ host, cap: { credits: 10 } });
    const { lusha, panel } = playground;
    const expected = await fillThree(playground);
    expect(await panel('pendingCells')).toMatchObject({ cells: 3, failed: 3, people: 3, atMost: 4 });
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 0, credits: 4 });
    await playground.host.workbook.settled();
    expect(shown(playground)).toEqual(expected);
    lusha.record.reset();
    playground.host.emptyCaches();
    await playground.host.reopen();
    expect(shown(playground)).toEqual(expected);
    expect(lusha.record.requests).toEqual([]);
  });

  it('pending cells do not exceed the limit', async () => {
    const playground = await open({ host, cap: { credits: 2 } });
    await fillThree(playground);
    await playground.panel('fetchPending', {});
    expect(playground.lusha.record.total).toBeLessThanOrEqual(2);
  });

  it('the demo is filled from the panel', async () => {
    const playground = await open({ host, key: null, cap: null });
    const { tab } = await playground.panel('startDemo');
    await playground.host.workbook.settled();
    expect(await playground.panel('pendingCells')).toMatchObject({ cells: 1 });
    await playground.panel('fetchPending', {});
    await playground.host.workbook.settled();
    expect(playground.host.workbook.getValues(tab, 'D2:G6').flat().join()).toMatch(/@/);
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('the functions over the account say the same as the others', async () => {
    const { call } = await open({ host });
    await expect(call('LUSHA_CREDITS')).rejects.toThrow(/found none\. .*Fill pending cells\.$/);
    await expect(call('LUSHA_QUOTA', 'day')).rejects.toThrow(/found none\. .*Fill pending cells\.$/);
  });
});

test('an unknown error of Google where a cell reads user properties is a sentence of the add-on', async () => {
  const playground = await open();
  playground.host.onServiceCall(({ execution, method }) => {
    if (execution.kind === 'custom' && method === 'getUserProperties')
      throw new ScriptException('Unbekannter Fehler.');
    return undefined;
  });
  await fillThree(playground);
  expect(note(playground)).toMatch(/^Formulas use the Lusha API key of this file's owner and found none\./);
});

test('a limit of Google on properties is not taken for a missing key', async () => {
  const playground = await open();
  playground.host.onServiceCall(({ execution, service, args }) => {
    if (execution.kind === 'custom' && service === 'Properties' && args[0] === 'user')
      throw new Refused({ kind: 'day', service: 'properties' });
    return undefined;
  });
  await fillThree(playground);
  expect(note(playground)).toMatch(/^Google's daily limit of what add-ons may do/);
});

describe.each(ANSWERS)('where cells read %s', (userPropertiesInCells) => {
  const host = { userPropertiesInCells };

  it('the key of a colleague who did not turn formulas on in this file pays for nothing', async () => {
    const playground = await share({ host, cap: null });
    await playground.panelAs(COLLEAGUE, 'saveKey', playground.other.apiKey);
    playground.other.record.reset();
    await fillThree(playground);
    expect(shown(playground)).toEqual(Array(3).fill('#ERROR!'));
    expect(note(playground)).toMatch(
      /^Formulas (?:are off in this file|use the Lusha API key of this file's owner)/,
    );
    expect(playground.other.record.chargedRequests + playground.lusha.record.chargedRequests).toBe(0);
  });

  it('a key that a colleague enters takes no permission over from the one before', async () => {
    const playground = await share({ host });
    await playground.panelAs(COLLEAGUE, 'saveKey', playground.other.apiKey);
    playground.other.record.reset();
    await fillThree(playground);
    await playground.host.reopen();
    expect(playground.other.record.chargedRequests).toBe(0);
    const owners = playground.lusha.record.chargedRequests;
    expect(owners > 0).toBe(userPropertiesInCells === 'those of the owner');
  });

  it('the limits of both hold for the file together', async () => {
    const playground = await share({ host, cap: { credits: 3 } });
    await playground.panelAs(COLLEAGUE, 'saveKey', playground.other.apiKey);
    await playground.panelAs(COLLEAGUE, 'setCells', true, { credits: 3, phones: 0 });
    const people = playground.lusha.people(8, { withWorkEmail: true });
    for (const [index, person] of people.entries()) {
      const cell = { kind: 'custom', user: index % 2 === 0 ? OWNER : COLLEAGUE } as const;
      await playground.host.run('LUSHA_EMAIL', [person.email], cell).catch(() => undefined);
    }
    expect(playground.lusha.record.total + playground.other.record.total).toBeLessThanOrEqual(3);
  });
});

describe('where cells read those of the person', () => {
  const host = { userPropertiesInCells: 'those of the person' } as const;

  it('a colleague who turned formulas on pays for the own cells, and the owner sees that', async () => {
    const playground = await share({ host });
    await playground.panelAs(COLLEAGUE, 'saveKey', playground.other.apiKey);
    await playground.panelAs(COLLEAGUE, 'setCells', true, LIMIT);
    const expected = await fillThree(playground);
    expect(shown(playground)).toEqual(expected);
    expect(playground.lusha.record.chargedRequests).toBe(0);
    expect(playground.other.record.credits.revealEmail).toBe(3);
    expect(await playground.panelAs(OWNER, 'view')).toMatchObject({ cells: { found: 'another key' } });
    expect(await playground.panelAs(COLLEAGUE, 'view')).toMatchObject({ cells: { found: 'this key' } });
  });

  it('what the owner purchased is shown to a colleague without a key', async () => {
    const playground = await share({ host });
    const [person] = playground.lusha.people(1, { withWorkEmail: true });
    const cell = (user: string) =>
      playground.host.run('LUSHA_EMAIL', [person?.email], { kind: 'custom', user });
    expect(await cell(OWNER)).toBe(person?.workEmail);
    playground.host.emptyCaches();
    expect(await cell(COLLEAGUE)).toBe(person?.workEmail);
    expect(playground.lusha.record.chargedTwice).toEqual([]);
  });
});

test('another key ends the permission of the formulas of all files, and the same key keeps it', async () => {
  const playground = await share();
  const store = playground.host.properties.user(OWNER);
  store.set('lusha.cells.another-file', store.get(FILE_SWITCH) ?? '');
  await playground.panelAs(OWNER, 'saveKey', playground.lusha.apiKey);
  expect(store.keys()).toHaveLength(3);
  await playground.panelAs(OWNER, 'saveKey', playground.other.apiKey);
  expect(store.keys()).toEqual(['lusha.key']);
});
