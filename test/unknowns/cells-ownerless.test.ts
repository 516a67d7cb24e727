/** In a file that nobody owns, as in a shared drive, formulas are filled by the person's own key, and no text names an owner. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';
import { COLLEAGUE, OWNER, openShared, type SharedPlayground } from '../support/two-accounts';

const [, ...ANSWERS] = GOOGLE_UNKNOWNS.ownerless.answers;

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Fills emails of two people into A and formulas into B. Returns what the formulas have to show. */
async function fillTwo({ host, lusha }: Playground): Promise<readonly unknown[]> {
  const people = lusha.people(2, { withWorkEmail: true });
  host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
  host.workbook.setFormula('Sheet1', 'B1:B2', '=LUSHA_EMAIL(A1)');
  host.workbook.fillDown('Sheet1', 'B1:B2');
  await host.workbook.settled();
  return people.map(({ workEmail }) => workEmail);
}

function shown({ host }: Playground): unknown[] {
  return host.workbook.getValues('Sheet1', 'B1:B2').flat();
}

describe.each(ANSWERS)('in a shared drive where cells read %s', (ownerless) => {
  const host = { ownerless };

  it('formulas without a key say what to do and name no owner', async () => {
    const playground = await open({ host, key: null, cap: null });
    await fillTwo(playground);
    expect(playground.host.workbook.note('Sheet1', 'B1')).toBe(
      'Nobody owns a file in a shared drive, so formulas found no Lusha API key. Enter yours in Extensions > Lusha Enrich > Open Lusha Enrich, then choose Extensions > Lusha Enrich > Fill pending cells.',
    );
    const { cells } = await playground.panel('view');
    expect(cells).toMatchObject({ isOwnerless: true, found: 'no key' });
  });

  it('the key of the person fills them, in cells or from the panel, within the limit and once', async () => {
    const playground = await open({ host, cap: { credits: 3 } });
    const { lusha, panel } = playground;
    const expected = await fillTwo(playground);
    if (ownerless === 'none') {
      expect(shown(playground)).toEqual(['#ERROR!', '#ERROR!']);
      await panel('fetchPending', {});
      await playground.host.workbook.settled();
    }
    expect(shown(playground)).toEqual(expected);
    expect(lusha.record.total).toBe(3);
    playground.host.emptyCaches();
    await playground.host.reopen();
    expect(shown(playground)).toEqual(expected);
    expect(lusha.record.total).toBe(3);
  });

  it('formulas that are off say that the person can turn them on', async () => {
    const playground = await open({ host, cap: null });
    const { reply } = playground;
    await fillTwo(playground);
    const off = 'Formulas are off in this file. You can turn them on in Extensions > Lusha Enrich.';
    const asked = ownerless === 'none' ? /^Nobody owns/ : off;
    expect(playground.host.workbook.note('Sheet1', 'B1')).toMatch(asked);
    expect(await reply('fetchPending', {})).toMatchObject({ code: 'formulas_off', message: off });
    expect(playground.lusha.record.total).toBe(0);
  });

  it('nobody pays for the cells of another person', async () => {
    const playground: SharedPlayground = await openShared({ host });
    onTestFinished(() => playground.host.close());
    await playground.panelAs(COLLEAGUE, 'saveKey', playground.other.apiKey);
    await fillTwo(playground);
    expect(playground.lusha.record.total + playground.other.record.total).toBe(0);
    const [person] = playground.lusha.people(1, { withWorkEmail: true });
    const byOther = { kind: 'custom', user: OWNER } as const;
    const value = await playground.host.run('LUSHA_EMAIL', [person?.email], byOther).catch(String);
    expect(value === person?.workEmail).toBe(ownerless === 'those of the person');
    expect(playground.other.record.total).toBe(0);
  });
});

it('a file with an owner is not taken for one without, also when Google does not tell', async () => {
  const playground = await open();
  expect((await playground.panel('view')).cells).not.toHaveProperty('isOwnerless');
  playground.host.onServiceCall(({ method }) => {
    if (method === 'getOwner') throw new Error('Service error');
    return undefined;
  });
  expect((await playground.panel('view')).cells).not.toHaveProperty('isOwnerless');
});
