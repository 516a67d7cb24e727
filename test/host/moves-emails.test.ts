/** Finds the new emails of people whose rows were updated after they changed jobs. */
import { describe, expect, it } from 'vitest';
import { column, runSteps } from '../support/enrich';
import { checkMoves, formerRow, openMoves } from '../support/moves';
import type { Playground } from '../support/playground';

const LIST = 'Sheet1';

/** Opens a list with former emails, checks it, and updates the rows of everybody who changed jobs. */
async function openUpdated(): Promise<{ playground: Playground; names: readonly string[] }> {
  const playground = await openMoves([]);
  const people = playground.lusha.people(150);
  const rows = people.map((person) => [...formerRow(person), `old${person.legacyId}@former.example`]);
  playground.host.workbook.setValues(LIST, 'A1', [
    ['Name', 'Company', 'Title', 'Domain', 'Lusha ID', 'Work email'],
    ...rows,
  ]);
  await checkMoves(playground);
  const { found } = await playground.panel('acceptMoves', { how: 'update', keys: 'all' });
  return { playground, names: found.moves.map(({ name }) => name) };
}

describe('new emails', () => {
  it('are found for the updated rows alone, for no more than the price that was shown', async () => {
    const { playground, names } = await openUpdated();
    const { lusha } = playground;
    const offer = await playground.panel('newEmailsOffer');
    expect(offer).toMatchObject({ people: names.length, credits: names.length + 1 });
    const before = lusha.record.total;
    await playground.panel('findNewEmails', { check: offer?.check ?? '', cap: offer?.credits ?? 0 });
    const view = await playground.panel('runView');
    if (!view) throw new Error('No run has started.');
    const done = await runSteps(playground, view);
    expect(done).toMatchObject({ phase: 'done', rows: names.length });
    expect(lusha.record.total - before).toBeLessThanOrEqual(offer?.credits ?? 0);
    const emails = column(playground, 'Work email', 150);
    const list = column(playground, 'Name', 150);
    for (const name of names) {
      const person = lusha.people(150).find(({ fullName }) => fullName === name);
      if (person?.workEmail === undefined) continue;
      expect(emails[list.indexOf(name)]).toBe(person.workEmail);
    }
    const others = emails.filter((email, at) => !names.includes(String(list[at])) && email !== '');
    expect(others.every((email) => String(email).endsWith('@former.example'))).toBe(true);
  });

  it('are not offered where nothing was accepted, and not purchased when the price rose', async () => {
    const { playground } = await openUpdated();
    const offer = await playground.panel('newEmailsOffer');
    const consent = { check: offer?.check ?? '', cap: 1 };
    await expect(playground.panel('findNewEmails', consent)).rejects.toThrow();
    expect(await playground.panel('runView')).toBeNull();
    await playground.panel('undoMoves');
    expect(await playground.panel('newEmailsOffer')).toBeNull();
  });
});
