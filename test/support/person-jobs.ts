/** The jobs that bring a person into a file, each as somebody does it, for tests of what a file holds afterwards. */
import { onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import type { PersonRequest } from '../../src/rpc';
import { enrich, OPTIONS, runSteps } from './enrich';
import { DIRECTORS, fill, filledTab } from './fill';
import { openPlayground, type Playground, type Setup } from './playground';
import { findSimilar, SIMILAR_PEOPLE } from './similar';

export const PEOPLE = createLusha().people(6, { withWorkEmail: true });
export const WHO = PEOPLE[2] as Person;
export const NOBODY: PersonRequest = { email: '', linkedin: '', name: '', company: '' };

/** Opens a file with a list of names and domains. */
export async function openNames(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', 'A1', [
    ['Name', 'Domain'],
    ...PEOPLE.map(({ fullName, companyDomain }) => [fullName, companyDomain]),
  ]);
  return playground;
}

/** Fills a formula over the list. */
export async function formula({ host }: Playground): Promise<void> {
  const fields = 'name, email, mobile phone, direct phone, linkedin, lusha id, title';
  host.workbook.setFormula('Sheet1', 'D2', `=LUSHA_ENRICH(A2:B7,"${fields}")`);
  await host.workbook.settled();
}

async function firstPerson(playground: Playground, tab = filledTab(playground)): Promise<Person> {
  const { host, lusha } = playground;
  const ids = host.workbook.getValues(tab, 'A1:Z30').flat().map(String);
  for (let n = 0; n < 250_000; n += 1) if (ids.includes(lusha.person(n).id)) return lusha.person(n);
  throw new Error('The fill has added nobody.');
}

/** Each job, and whom it has brought into the file. */
export const JOBS: Readonly<Record<string, (playground: Playground) => Promise<Person>>> = {
  'a formula': async (playground) => {
    await formula(playground);
    return WHO;
  },
  'pending cells': async (playground) => {
    const { host, panel } = playground;
    await panel('setCells', true, { credits: 0, phones: 0 });
    await formula(playground);
    await panel('setCells', true, { credits: 500, phones: 500 });
    await panel('fetchPending', {});
    await host.workbook.settled();
    return WHO;
  },
  'a run': async (playground) => {
    await enrich(playground, { fields: ['work email', 'phone', 'title', 'linkedin'] });
    return WHO;
  },
  'a run that was stopped': async (playground) => {
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    await playground.panel('stopRun');
    return WHO;
  },
  'a run that was undone': async (playground) => {
    await enrich(playground);
    await playground.panel('undoRun');
    return WHO;
  },
  'a run over companies': async (playground) => {
    await enrich(playground, { kind: 'company', fields: ['name', 'industry'] });
    return WHO;
  },
  'the email of one row': async (playground) => {
    const { host, panel } = playground;
    host.workbook.select('Sheet1', 'A4');
    const row = (await panel('listGap'))?.selected;
    if (!row) throw new Error('Nothing is offered.');
    await runSteps(playground, await panel('getEmail', row));
    return WHO;
  },
  'formulas that became values': async (playground) => {
    await formula(playground);
    await playground.menu('lushaReplaceTab');
    return WHO;
  },
  'a fill': async (playground) => {
    await fill(playground, DIRECTORS, { count: 25 });
    return firstPerson(playground);
  },
  'the emails after a fill': async (playground) => {
    const { panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    const who = await firstPerson(playground);
    const offer = await panel('emailsOffer');
    await panel('findEmails', { fill: offer?.fill ?? '', cap: offer?.credits ?? 0 });
    const begun = await panel('runView');
    if (begun) await runSteps(playground, begun);
    return who;
  },
  'similar people, of whom this is one': async (playground) => {
    playground.host.workbook.select('Sheet1', 'A2:B7');
    await findSimilar(playground, { count: 20 });
    return firstPerson(playground, SIMILAR_PEOPLE);
  },
  'people similar to this one': async (playground) => {
    playground.host.workbook.select('Sheet1', 'A2:B7');
    await findSimilar(playground, { count: 20 });
    return WHO;
  },
  'a formula over similar people': async (playground) => {
    playground.host.workbook.setFormula('Sheet1', 'D2', '=LUSHA_SIMILAR(A1:B7,20,"name, email, lusha id")');
    await playground.host.workbook.settled();
    return firstPerson(playground, 'Sheet1');
  },
  'a preview': async (playground) => {
    await playground.panel('findPreview', DIRECTORS, 5);
    await fill(playground, DIRECTORS, { count: 25, where: 'below' });
    const ids = playground.host.workbook.getValues('Sheet1', 'A1:Z40').flat().map(String);
    for (let n = 0; n < 250_000; n += 1)
      if (ids.includes(playground.lusha.person(n).id)) return playground.lusha.person(n);
    throw new Error('The search has found nobody.');
  },
};

/** Returns the ways in which a person can be given. */
export const WAYS: Readonly<Record<string, (person: Person) => PersonRequest>> = {
  email: ({ email }) => ({ ...NOBODY, email }),
  'LinkedIn address': ({ linkedinUrl }) => ({ ...NOBODY, linkedin: linkedinUrl }),
  'name and domain': ({ fullName, companyDomain }) => ({ ...NOBODY, name: fullName, company: companyDomain }),
  'name and company': ({ fullName, companyName }) => ({ ...NOBODY, name: fullName, company: companyName }),
};

/** Jobs after which a file knows the person only by the name in the list. */
const BY_NAME: ReadonlySet<string> = new Set(['a run over companies', 'people similar to this one']);

export function given(job: string, who: Person): PersonRequest {
  const way = BY_NAME.has(job) ? WAYS['name and domain'] : WAYS['LinkedIn address'];
  return way?.(who) ?? NOBODY;
}
