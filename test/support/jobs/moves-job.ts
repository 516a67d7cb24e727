/** The job that asks who of a list changed jobs, and updates the rows. */
import { createLusha, type LushaOptions, type Person } from '../../../playground/lusha-api/lusha';
import { openPlayground, type Setup } from '../playground';
import { CheckDriver } from './check-driver';
import type { Ending, Job } from './job';
import { Approved } from './money';
import { OwnList } from './own-list';
import { type ExpectedRow, NEVER_CONTACT, type PeopleFile } from './people-list';
import { PersistentPerson } from './person';
import { workOf } from './work';

/** The day on which the simulated clock begins, and the day since which changes are asked for. */
const TODAY = Date.UTC(2026, 10, 23, 9);
const SINCE = '2026-05-25';
const TAB = 'Lusha job changes';
const POOL = 400;

type Lusha = ReturnType<typeof createLusha>;

/** Returns the changes of company of a person since the day that is asked about. */
function changesOf(lusha: Lusha, { id }: Person, now: number) {
  return lusha.contactEvents(id, now).filter(({ type, date }) => type === 'companyChange' && date >= SINCE);
}

/** Chooses three people who have moved and four who have not, with one row of each kind beside them. */
function rowsOf(seed: number) {
  const world = createLusha({ seed });
  const pool = world
    .people(POOL, { withWorkEmail: true })
    .filter(({ previewGap, restricted }) => previewGap === 'none' && !restricted);
  const moved = pool.filter((person) => changesOf(world, person, TODAY).length === 1);
  const stayed = pool.filter((person) => world.contactEvents(person.id, TODAY).length === 0);
  const at = (people: readonly Person[], index: number) => {
    const person = people[index];
    if (!person) throw new Error('The world has too few people like that.');
    return person;
  };
  const of = (person: Person, mark: string): ExpectedRow => ({
    mark,
    cells: [person.fullName, person.email],
    person,
  });
  const restricted = at(stayed, 2);
  const never = at(stayed, 3);
  const one = at(moved, 0);
  const rows: readonly ExpectedRow[] = [
    of(one, 'one'),
    of(at(stayed, 0), 'two'),
    { mark: 'nobody', cells: ['Nobody Nowhere', 'nobody@nowhere.example'] },
    { ...of(one, 'one again'), cells: [one.fullName, one.email.toUpperCase()] },
    { mark: 'restricted', cells: [restricted.fullName, restricted.email] },
    { mark: 'never', cells: [never.fullName, never.email] },
    of(at(moved, 1), 'three'),
    of(at(stayed, 1), 'four'),
    { mark: 'no company', cells: ['Madonna', ''] },
    of(at(moved, 2), 'five'),
  ];
  return { rows, restricted, never };
}

async function openList(setup: Setup): Promise<PeopleFile> {
  const { seed = 1 }: LushaOptions = setup.lusha ?? {};
  const { rows, restricted, never } = rowsOf(seed);
  const playground = await openPlayground(setup);
  const { host, lusha } = playground;
  // Another person than the owner uses a key of the same account.
  if (setup.host?.user) host.properties.user(setup.host.user).set('lusha.key', lusha.apiKey);
  const list = new OwnList(playground, ['Name', 'Email'], rows);
  host.workbook.addSheet(NEVER_CONTACT, { rows: 20, columns: 2 });
  host.workbook.setValues(NEVER_CONTACT, 'A1', [['Emails, domains'], [never.email]]);
  const restrict = () => lusha.failItem(restricted.id, 'COMPLIANCE_RESTRICTED');
  restrict();
  await list.settled();
  return { playground, list, rows, restrict };
}

/** Returns the rows of the tab of job changes, by header. */
function listed({ playground: { host } }: PeopleFile): readonly Readonly<Record<string, string>>[] {
  if (!host.workbook.sheets.byName(TAB)) return [];
  const [header = [], ...cells] = host.workbook.getValues(TAB, 'A1:K60');
  return cells
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((title, at) => [String(title), String(row[at] ?? '')])));
}

/** Returns which job changes did not happen, and which rows say something about somebody else. */
function wrong(file: PeopleFile): readonly string[] {
  const { list, playground, rows } = file;
  const { host, lusha } = playground;
  const now = host.clock.now();
  const people = new Map(rows.flatMap(({ person }) => (person ? [[person.fullName, person] as const] : [])));
  const seen = new Set<string>();
  const ofTab = listed(file).flatMap((row) => {
    const person = people.get(row.Name ?? '');
    const events = person ? changesOf(lusha, person, now) : [];
    const event = events.find(({ date }) => date === row.Date);
    const key = `${row.Name} ${row.Date}`;
    if (seen.has(key)) return [`The change of ${key} is listed twice.`];
    seen.add(key);
    if (!event) return [`${row.Name} did not change jobs on ${row.Date}.`];
    const isRight = row['New company'] === lusha.company(event.company).name || row['New company'] === '';
    return isRight ? [] : [`${row.Name} is listed at ${row['New company']}.`];
  });
  const found = list.read();
  const ofList = rows.flatMap(({ mark, person }) => {
    const at = found.get(mark);
    if (!at || !list.keeps(mark)) return [];
    const id = String(at.byHeader['Lusha ID'] ?? '');
    const previous = String(at.byHeader['Previous company'] ?? '');
    const events = person ? changesOf(lusha, person, now) : [];
    const former = events.map(({ formerCompany }) => lusha.company(formerCompany).name);
    return [
      ...(id === '' || lusha.personOfId(id)?.id === person?.id ? [] : [`${mark} has the ID ${id}.`]),
      ...(previous === '' || former.includes(previous)
        ? []
        : [`${mark} was at ${previous} and not at ${former.join(', ') || 'another company'}.`]),
    ];
  });
  return [...ofTab, ...ofList];
}

function unfinished(file: PeopleFile): readonly string[] {
  const { list, playground, rows } = file;
  const names = new Set(listed(file).map(({ Name }) => Name));
  const found = list.read();
  return rows.flatMap(({ mark, person }) => {
    if (!person || changesOf(playground.lusha, person, TODAY).length === 0) return [];
    if (!names.has(person.fullName)) return [`The change of ${mark} is not listed.`];
    const at = found.get(mark);
    if (!at || !list.keeps(mark)) return [];
    const isWritten = at.byHeader['Previous company'] !== '' && at.byHeader['Lusha ID'] !== '';
    return isWritten ? [] : [`The row ${mark} was not updated.`];
  });
}

/** How often a person presses the button that updates the rows. */
const ACCEPTS = 4;

async function accept(person: PersistentPerson): Promise<Ending> {
  let said: { readonly code?: string; readonly message?: string } = {};
  for (let turn = 0; turn < ACCEPTS; turn += 1) {
    const found = await person.ask('movesFound');
    if (!found.ok) said = found;
    else if (found.value.moves.every(({ state }) => state !== 'open')) return person.ending('done');
    else {
      const accepted = await person.ask('acceptMoves', { how: 'update', keys: 'all' });
      if (!accepted.ok) said = accepted;
    }
    person.waitMinutes(1 + turn);
  }
  return person.ending('clear', said);
}

export const WHO_MOVED: Job = {
  name: 'who moved',
  async open(setup: Setup = {}) {
    const file = await openList({ cap: null, ...setup });
    const { playground, list } = file;
    const person = new PersistentPerson(playground);
    const approved = new Approved(playground);
    const driver = new CheckDriver(person, approved, {
      view: () => person.ask('movesView'),
      step: () => person.ask('stepMoves'),
      stop: () => person.ask('stopMoves'),
      continue: (consent) => person.ask('continueMoves', consent),
      async start(repeatLost) {
        const setup = await person.ask('movesSetup', { tabId: list.tabId, since: SINCE, repeatLost });
        if (!setup.ok) return setup;
        const { options, lookUp, check } = setup.value;
        const most = lookUp.credits + check.credits;
        approved.approve(most);
        return person.ask('startMoves', options, most);
      },
    });
    return workOf({
      file,
      person,
      approved,
      async finish() {
        const checked = await driver.finish();
        return checked.state === 'done' ? accept(person) : checked;
      },
      wrong: () => wrong(file),
      unfinished: () => unfinished(file),
    });
  },
};
