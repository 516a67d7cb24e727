/** Forgetting a person, and removing everything, when the execution is killed at any change: a repetition ends as if nothing had happened. */
import { expect, it } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { countChanges } from '../support/crash';
import { sampled, sampledOf } from '../support/extent';
import { given, JOBS, openNames, PEOPLE } from '../support/person-jobs';
import { placesOfPerson } from '../support/person-scan';
import type { Playground } from '../support/playground';

const ALL = { results: true, others: true };
const NAMES = ['a formula', 'a run', 'formulas that became values', 'the emails after a fill'];

async function opened(name: string): Promise<{ readonly playground: Playground; readonly who: Person }> {
  const playground = await openNames();
  const who = await (JOBS[name] as (playground: Playground) => Promise<Person>)(playground);
  await playground.host.workbook.settled();
  return { playground, who };
}

/** Runs `work`, killed at its change number `at`; claims of the killed execution are over afterwards. */
async function killed(playground: Playground, at: number, work: () => Promise<unknown>): Promise<void> {
  const { host } = playground;
  const stop = host.onServiceCall(() => undefined);
  countChanges(playground, at);
  await expect(work()).rejects.toThrow();
  stop();
  host.clock.advance(120_000);
}

async function changesOf(playground: Playground, work: () => Promise<unknown>): Promise<number> {
  const seen = countChanges(playground);
  await work();
  return seen();
}

it.each(NAMES)('a repetition after any kill leaves nothing of the person after %s', async (name) => {
  const first = await opened(name);
  const forget = ({ panel }: Playground, who: Person) => panel('forgetPerson', given(name, who), ALL);
  const changes = await changesOf(first.playground, () => forget(first.playground, first.who));
  expect(changes).toBeGreaterThan(4);
  for (const at of sampledOf(sampled(changes), 8)) {
    const { playground, who } = await opened(name);
    const { host, lusha, panel } = playground;
    await killed(playground, at, () => forget(playground, who));
    lusha.record.reset();
    await panel('forgetPerson', given(name, who), ALL);
    await host.workbook.settled();
    expect(placesOfPerson(playground, who), `killed at change ${at}`).toEqual([]);
    // The others are still purchased, and nobody is asked for again.
    expect(lusha.record.chargedRequests, `killed at change ${at}`).toBe(0);
    const others = PEOPLE.filter((person) => person !== who);
    if (name === 'a formula')
      expect(host.workbook.getValues('Sheet1', 'D2:E7').flat()).toEqual(
        expect.arrayContaining(others.map(({ fullName }) => fullName)),
      );
  }
});

it('a repetition after any kill removes everything of the add-on', async () => {
  const options = { values: true, key: true };
  const first = await opened('a run');
  const changes = await changesOf(first.playground, () => first.playground.panel('removeAll', options));
  for (const at of sampledOf(sampled(changes), 10)) {
    const { playground } = await opened('a run');
    const { host, panel } = playground;
    await killed(playground, at, () => panel('removeAll', options));
    await panel('removeAll', options);
    const { properties } = host.dump();
    const names = [
      ...Object.keys(properties.document),
      ...Object.values(properties.users).flatMap(Object.keys),
    ];
    // The counter of a day stays where the permission was taken away before the kill: it lowers no limit.
    expect(
      names.filter((one) => one !== 'lusha.spent'),
      `killed at change ${at}`,
    ).toEqual([]);
    expect(host.workbook.sheets.list().map(({ name }) => name)).toEqual(['Sheet1']);
  }
});
