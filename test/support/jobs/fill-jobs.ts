/** The jobs that add the results of a search to the sheet, and then get emails. */
import type { FillOptions, FillView, SearchDraft } from '../../../src/rpc';
import type { Setup } from '../playground';
import type { Ending, Job, Work } from './job';
import { Approved } from './money';
import { isExplained, openPeople, type PeopleFile } from './people-list';
import { type Answer, PersistentPerson } from './person';
import { RunDriver } from './run';
import { workOf } from './work';

const DIRECTORS: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'level', side: 'include', values: ['Director'] }],
};
const WANTED: FillOptions = {
  count: 30,
  where: 'new tab',
  fields: ['name', 'title', 'company'],
  onlyNew: true,
};

const TURNS = 40;
const CONTINUES = 5;
const REFUSALS = 4;
/** So long a person leaves a job to itself. */
const HOURS_AWAY = 3;
/** After these, the panel says to start again. */
const START_AGAIN = /^(?:job_outdated|fill_lost|fill_tab_gone|fill_column_gone|other_key)$/;

interface Tried {
  continued: number;
  refused: number;
  started: number;
  away: number;
}

type Step = Answer<FillView> | 'done' | 'given up';

/** How a person begins a fill, for no more than the credits on the button. */
export type BeginFill = (person: PersistentPerson, approved: Approved) => Promise<Answer<FillView>>;

export class FillDriver {
  constructor(
    private readonly person: PersistentPerson,
    private readonly approved: Approved,
    private readonly begin: BeginFill,
  ) {}

  /** Goes on with the fill, or starts it, until it is done or cannot go on now. */
  async finish(): Promise<Ending> {
    const { person } = this;
    const tried: Tried = { continued: 0, refused: 0, started: 0, away: 0 };
    let said: { readonly code?: string; readonly message?: string; readonly phase?: string } = {};
    for (let turn = 0; turn < TURNS && tried.refused < REFUSALS; turn += 1) {
      const look = await person.ask('fillView');
      const next = look.ok ? await this.decide(look.value, tried) : look;
      if (next === 'done') return person.ending('done', { ...said, phase: 'done' });
      if (next === 'given up') return person.ending('clear', said);
      if (!next.ok && next.code === 'other_key' && tried.started === 0) {
        await this.start(tried);
        continue;
      }
      if (next.ok) {
        tried.refused = 0;
        said = next.value;
        continue;
      }
      tried.refused += 1;
      said = next;
      person.waitMinutes(tried.refused);
    }
    return person.ending('clear', said);
  }

  private async decide(view: FillView | null, tried: Tried): Promise<Step> {
    const { person } = this;
    if (!view) return this.start(tried);
    if (view.phase === 'done') return 'done';
    if (view.phase === 'stopped') return this.goOn(view, tried);
    if (person.leaves && tried.away < HOURS_AWAY) {
      tried.away += 1;
      await person.stayAway(1);
      return { ok: true, value: view };
    }
    person.waitFor(view);
    return person.ask('stepFill');
  }

  private async start(tried: Tried): Promise<Step> {
    tried.started += 1;
    return this.begin(this.person, this.approved);
  }

  private async goOn(view: FillView, tried: Tried): Promise<Step> {
    if (START_AGAIN.test(view.code ?? '')) return tried.started > 0 ? 'given up' : this.start(tried);
    if (view.code === 'lost' && !this.person.agrees) return 'given up';
    if (view.code === 'lost') this.approved.consents += 1;
    tried.continued += 1;
    if (tried.continued > CONTINUES) return 'given up';
    this.person.waitMinutes(tried.continued);
    const { id, more = 0 } = view;
    if (more > 0) this.approved.approve(more);
    return this.person.ask('continueFill', more > 0 ? { id, more } : { id });
  }
}

/** Begins a fill with the results of a search. */
function searchFor(options: FillOptions): BeginFill {
  return async (person, approved) => {
    const setup = await person.ask('fillSetup', DIRECTORS, options);
    if (!setup.ok) return setup;
    approved.approve(setup.value.credits);
    return person.ask('startFill', DIRECTORS, options, setup.value.credits);
  };
}

type Row = Readonly<Record<string, unknown>>;

/** The rows that fills have added to tabs of their own, by header. */
export function filledRows(file: PeopleFile, title = /^Director/): readonly Row[] {
  return filledTabs(file, title).flat();
}

/** The same for each tab. */
export function filledTabs({ playground, list }: PeopleFile, title: RegExp): readonly (readonly Row[])[] {
  const { workbook } = playground.host;
  const tabs = workbook.sheets.list().filter(({ id, name }) => id !== list.tabId && title.test(name));
  return tabs.map(({ name }) => {
    const [header = [], ...cells] = workbook.getValues(name, 'A1:J200');
    return cells
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => Object.fromEntries(header.map((title, at) => [String(title), row[at]])));
  });
}

function wrongFilled(file: PeopleFile): readonly string[] {
  const { lusha } = file.playground;
  const seen = new Set<string>();
  return filledRows(file).flatMap((row) => {
    const id = String(row['Lusha ID'] ?? '');
    const person = lusha.personOfId(id);
    if (!person) return [`A filled row has the ID ${id}: ${JSON.stringify(row)}`];
    if (seen.has(id)) return [`${person.fullName} was added twice.`];
    seen.add(id);
    const email = String(row.Email ?? '');
    const isRight =
      person.fullName.includes(String(row['Full name'])) &&
      (row.Title === person.title || row.Title === '') &&
      (email === '' || isExplained(email) || person.emails.some((one) => one.email === email));
    return isRight ? [] : [`The row of ${person.fullName} reads ${JSON.stringify(row)}.`];
  });
}

function unfinishedFill(file: PeopleFile, { count }: FillOptions): readonly string[] {
  const rows = filledRows(file);
  const whole = rows.filter((row) => row['Full name'] !== '' && row.Company !== '');
  return whole.length >= count ? [] : [`${whole.length} of ${count} rows were added.`];
}

function unfinishedEmails(file: PeopleFile): readonly string[] {
  return filledRows(file).flatMap((row) => {
    const person = file.playground.lusha.personOfId(String(row['Lusha ID'] ?? ''));
    const isMissing = person?.workEmail !== undefined && row.Email !== person.workEmail;
    return isMissing ? [`${person.fullName} lacks the email and says ${String(row['Lusha status'])}.`] : [];
  });
}

export const FILL: Job = {
  name: 'fill',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: null, ...setup });
    const person = new PersistentPerson(file.playground);
    const approved = new Approved(file.playground);
    const driver = new FillDriver(person, approved, searchFor(WANTED));
    return workOf({
      file,
      person,
      approved,
      finish: () => driver.finish(),
      wrong: () => wrongFilled(file),
      unfinished: () => unfinishedFill(file, WANTED),
    });
  },
};

/** How often a person presses the button that gets the emails in one visit. */
const OFFERS = 4;

export const FILL_THEN_EMAILS: Job = {
  name: 'fill then emails',
  open: async (setup: Setup = {}) => emailsWork(await openPeople({ cap: null, ...setup })),
};

function emailsWork(file: PeopleFile): Work {
  const person = new PersistentPerson(file.playground);
  const approved = new Approved(file.playground);
  const options = { ...WANTED, count: 12 };
  const fill = new FillDriver(person, approved, searchFor(options));
  const run = new RunDriver(person, approved, undefined);
  return workOf({
    file,
    person,
    approved,
    async finish() {
      const filled = await fill.finish();
      if (filled.state !== 'done') return filled;
      return getEmails(person, approved, run);
    },
    wrong: () => wrongFilled(file),
    unfinished: () => [...unfinishedFill(file, options), ...unfinishedEmails(file)],
  });
}

async function getEmails(person: PersistentPerson, approved: Approved, run: RunDriver): Promise<Ending> {
  let said: { readonly code?: string; readonly message?: string } = {};
  for (let turn = 0; turn < OFFERS; turn += 1) {
    const view = await person.insist('runView');
    if (view.ok && view.value?.mine === false) await person.ask('stopRun');
    else if (view.ok && view.value && view.value.phase !== 'done') {
      const ended = await run.finish();
      if (ended.state !== 'done') return ended;
    }
    const offer = await person.insist('emailsOffer');
    if (offer.ok && (offer.value === null || offer.value.people === 0)) return person.ending('done');
    if (offer.ok && offer.value) {
      const { fill, credits } = offer.value;
      approved.approve(credits);
      const found = await person.ask('findEmails', { fill, cap: credits });
      if (!found.ok) said = found;
      else {
        const ended = await run.finish();
        if (ended.state !== 'done') return ended;
        said = {};
      }
    } else if (!offer.ok) said = offer;
    person.waitMinutes(1);
  }
  // What the last run has left open stands in the rows.
  return person.ending(said.message === undefined ? 'done' : 'clear', said);
}
