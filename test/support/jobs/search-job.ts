/** The job of a formula that searches: each row it lists is one person, with that person's values. */
import type { Person } from '../../../playground/lusha-api/lusha';
import type { Setup } from '../playground';
import { CUT_OFF, finishCells } from './cells';
import type { Job } from './job';
import { Approved } from './money';
import { isExplained, openPeople, type PeopleFile } from './people-list';
import { PersistentPerson } from './person';
import { CAP, creditsOf, shownIn, WITH_REMEDY } from './shown-cells';
import { workOf } from './work';

const SEARCHED = 12;
/** The stand-in may leave the data or the ID of this many of these people out. */
const ODD_ROWS = 1;
const SEARCH = 'level: Director; size: 201-1000';
/** The last row of a search that lists fewer than were asked for. */
const FEWER = /^\d+ of \d+ people: /;

export const SEARCH_CELLS: Job = {
  name: 'search',
  async open(setup: Setup = {}) {
    const file = await openPeople({ cap: CAP, ...setup });
    const { playground, list } = file;
    const formula = `=LUSHA_SEARCH("${SEARCH}",${SEARCHED},"lusha id, name, title, email")`;
    playground.host.workbook.setFormula('Sheet1', `${list.column(1)}2`, formula);
    const person = new PersistentPerson(playground);
    const rows = () => searchedRows(file);
    return workOf({
      file,
      person,
      approved: new Approved(playground, creditsOf(setup)),
      finish: () => finishCells(person, { shown: () => rows().flat() }),
      wrong: () => rows().flatMap((row) => wrongSearched(row, playground.lusha.personOfId(row[0] ?? ''))),
      unfinished: () => unfinishedSearch(rows(), playground.lusha.personOfId),
    });
  },
};

function searchedRows(file: PeopleFile): readonly (readonly string[])[] {
  const from = formulaRow(file);
  return Array.from({ length: SEARCHED + 1 }, (_, row) =>
    [1, 2, 3, 4].map((beyond) => shownIn(file, from + row, beyond)),
  ).filter((row) => row.some((text) => text !== ''));
}

/** Returns the row in which the search stands now. */
function formulaRow({ playground, list }: PeopleFile): number {
  const { tab } = list;
  if (tab === undefined) return 2;
  const column = list.column(1);
  const formulas = playground.host.workbook.getFormulas(tab, `${column}1:${column}40`).flat();
  return formulas.findIndex((text) => text !== '') + 1 || 2;
}

function wrongSearched(
  [id = '', name, title, email = '']: readonly string[],
  person?: Person,
): readonly string[] {
  if (!person) {
    const isSaid =
      isExplained(id) || FEWER.test(id) || CUT_OFF.test(id) || WITH_REMEDY.test(id) || id === 'No match';
    return isSaid ? [] : [`The search shows ${id || 'nothing'}.`];
  }
  const isWhole =
    person.fullName.includes(name ?? '') &&
    (title === person.title || title === '') &&
    (email === '' ||
      email === person.workEmail ||
      person.emails.some((one) => one.email === email) ||
      isExplained(email));
  return isWhole ? [] : [`The search shows ${name}, ${title}, ${email} for ${person.fullName}.`];
}

function unfinishedSearch(
  rows: readonly (readonly string[])[],
  personOfId: (id: string) => Person | undefined,
): readonly string[] {
  const people = rows.flatMap(([id = '', , , email = '']) => {
    const person = personOfId(id);
    return person ? [{ id, isWhole: person.workEmail === undefined || email === person.workEmail }] : [];
  });
  const distinct = new Set(people.map(({ id }) => id)).size;
  const isWhole = rows.length >= SEARCHED - ODD_ROWS || rows.some(([id = '']) => FEWER.test(id));
  return [
    ...(isWhole ? [] : [`The search lists ${distinct} people: ${rows[0]?.[0] ?? ''}`]),
    ...people.filter(({ isWhole }) => !isWhole).map(({ id }) => `The email of ${id} is missing.`),
  ];
}
