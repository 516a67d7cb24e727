/** The job that adds people similar to those of a list, and a month later some more. */
import type { SimilarConsent } from '../../../src/rpc';
import type { Setup } from '../playground';
import { type BeginFill, FillDriver, filledRows, filledTabs } from './fill-jobs';
import type { Ending, Job } from './job';
import { Approved } from './money';
import { openPeople, type PeopleFile } from './people-list';
import { PersistentPerson } from './person';
import { workOf } from './work';

const FIRST = 10;
/** Some of the records are people of the list, or on the never-contact list. */
const LEAST = 95;
const TAB = /^Similar people/;
/** Sessions at Lusha end after 30 days. */
const MONTH_MINUTES = 31 * 24 * 60;
/** How often a person presses the button for more. */
const OFFERS = 3;

/** Begins with the people of the list as they are now. */
function begin({ playground, list }: PeopleFile): BeginFill {
  return async (person, approved) => {
    const { tab } = list;
    if (tab !== undefined) playground.host.workbook.select(tab, `A2:B${list.last}`);
    const setup = await person.ask('similarSetup', { kind: 'contact', count: FIRST });
    if (!setup.ok) return setup;
    const { kind, count, seeds, credits } = setup.value;
    const consent: SimilarConsent = { kind, count, seeds, cap: credits };
    approved.approve(credits);
    return person.ask('startSimilar', consent);
  };
}

/** Whoever deletes the log of fills and starts again gets a tab with the same people, for which nothing is paid. */
function wrong(file: PeopleFile): readonly string[] {
  return filledTabs(file, TAB).flatMap((rows) => wrongIn(file, rows));
}

function wrongIn(
  { playground: { lusha } }: PeopleFile,
  rows: ReturnType<typeof filledRows>,
): readonly string[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = String(row['Lusha ID'] ?? '');
    const person = lusha.personOfId(id);
    if (!person) return [`A row has the ID ${id}: ${JSON.stringify(row)}`];
    if (seen.has(id)) return [`${person.fullName} was added twice.`];
    seen.add(id);
    const shown = String(row['Full name'] ?? '');
    return person.fullName.includes(shown) ? [] : [`The row of ${person.fullName} names ${shown}.`];
  });
}

export const SIMILAR: Job = {
  name: 'similar people',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: null, ...setup });
    const person = new PersistentPerson(file.playground);
    const approved = new Approved(file.playground);
    const driver = new FillDriver(person, approved, begin(file));
    return workOf({
      file,
      person,
      approved,
      finish: () => addMore(file, person, approved, driver),
      wrong: () => wrong(file),
      unfinished: () => {
        const { length } = filledRows(file, TAB);
        return length >= LEAST ? [] : [`${length} people were added.`];
      },
    });
  },
};

async function addMore(
  file: PeopleFile,
  person: PersistentPerson,
  approved: Approved,
  driver: FillDriver,
): Promise<Ending> {
  let ended = await driver.finish();
  for (let turn = 0; turn < OFFERS && ended.state === 'done'; turn += 1) {
    if (filledRows(file, TAB).length >= LEAST) return ended;
    const view = await person.insist('fillView');
    if (!view.ok) return person.ending('clear', view);
    const next = view.value?.similar?.next;
    if (!view.value || !next) return ended;
    if (turn === 0) person.waitMinutes(MONTH_MINUTES);
    approved.approve(next.credits);
    const more = await person.ask('moreSimilar', { fill: view.value.id, cap: next.credits });
    if (more.ok || more.code === 'cut off') ended = await driver.finish();
    else ended = person.ending('clear', more);
  }
  return ended;
}
