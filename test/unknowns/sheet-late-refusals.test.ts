/** Refused writes of which the script learns at the call or only later: a run says so, and ends right when the cause is gone. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground } from '../support/playground';

const ROWS = 6;
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });
const EDITOR = 'editor@example.com';
const COLLEAGUE = 'colleague@example.com';

/** What refuses writes from the price check on, and what removes it. */
const CAUSES: Readonly<Record<string, (playground: Playground) => () => void>> = {
  'a protected column': ({ host }) => host.workbook.protect('Sheet1', 'C2:C50', [COLLEAGUE]),
  'a protected cell': ({ host }) => host.workbook.protect('Sheet1', 'C4', [COLLEAGUE]),
  'a dropdown': ({ host }) => host.workbook.addDropdown('Sheet1', 'C2:C50', ['Engine']),
};

describe.each(GOOGLE_UNKNOWNS.writesSeenAt.answers)('when the script learns of it %s', (writesSeenAt) => {
  test.each(Object.entries(CAUSES))('%s stops nothing but its own values', async (_name, cause) => {
    const playground = await openList(PEOPLE, { host: { writesSeenAt, user: EDITOR } });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.properties.user(EDITOR).set('lusha.key', lusha.apiKey);
    host.workbook.setValues('Sheet1', 'C1', [['Title']]);
    await runSteps(playground, await panel('startRun', OPTIONS));
    const remove = cause(playground);
    const approved = await panel('approveRun', { cap: ROWS, moved: false, weak: false });
    let view = await runSteps(playground, approved);
    // Each end says what to do: the code of a stopped run has a sentence, and a row that was refused names its column.
    expect(['protected', 'cells_refused', undefined]).toContain(view.code);
    if (view.phase === 'done') expect(view.outcomes.some(({ status }) => status !== 'Found')).toBe(true);
    expect(column(playground, 'Title', ROWS)).not.toEqual(PEOPLE.map(({ title }) => title));
    const charged = lusha.record.total;
    remove();
    if (view.phase === 'stopped') view = await runSteps(playground, await panel('continueRun'));
    else view = await runSteps(playground, await panel('retryRun', { repeatLost: false }));
    if (view.phase === 'price check')
      view = await runSteps(playground, await panel('approveRun', { cap: ROWS, moved: false, weak: false }));
    expect(view.phase).toBe('done');
    expect(column(playground, 'Title', ROWS)).toEqual(PEOPLE.map(({ title }) => title));
    expect(column(playground, 'Work email', ROWS)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    expect(lusha.record.total).toBe(Math.max(charged, 1 + ROWS));
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});
