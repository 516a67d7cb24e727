/** Makes lists at random from a seed: known people, headers of many languages, placeholders, and columns of no use. */
import type { Person } from '../../playground/lusha-api/lusha';
import { type Identity, identityFrom } from './identity';
import { HEADERS_BY_LANGUAGE, JUNK_COLUMNS } from './shuffled-headers';
import { type Cell, cellOf, type Holding, LUSHA, roleOf } from './values';

type Random = () => number;

/** The columns that together identify a person. */
const WAYS: readonly (readonly Holding[])[] = [
  ['full', 'co'],
  ['full', 'dom'],
  ['full', 'brand', 'dom'],
  ['first', 'last', 'co'],
  ['first', 'last', 'dom'],
  ['mail'],
  ['full', 'mail'],
  ['full', 'co', 'mail'],
  ['first', 'last', 'co', 'mail'],
  ['li'],
  ['full', 'li'],
  ['full', 'co', 'li', 'mail'],
  ['first', 'last', 'brand', 'dom'],
  ['first', 'last', 'brand', 'dom', 'li', 'mail'],
  ['id'],
  ['full', 'co', 'id'],
];

const PLACEHOLDERS = ['-', 'n/a', 'N/A', 'unknown', '?', '—', 'none', 'TBD', '#N/A', 'not available', ''];
/** One cell in this many of a column that is not needed holds a placeholder. */
const PLACEHOLDER_IN = 4;

interface Column {
  readonly header: string;
  readonly holds: string;
}

/** A row under the headers, and the person whom it names, if it names one. */
interface Row {
  readonly cells: readonly Cell[];
  readonly person?: Person;
  readonly identity?: Identity;
}

export interface Shuffled {
  readonly cells: readonly (readonly Cell[])[];
  /** Counted from 1. */
  readonly headerRow: number;
  /** The person of each row under the headers; `undefined` for a row that is no person. */
  readonly people: readonly (Person | undefined)[];
  /** What each row says of its person. */
  readonly identities: readonly (Identity | undefined)[];
  /** The columns that must have a role, counted from 1. */
  readonly roles: Readonly<Record<string, number>>;
  /** The columns and the headers in a text, for a test that fails. */
  readonly text: string;
}

/** Makes a list of so many people by these random numbers. */
export function shuffledList(random: Random, count: number): Shuffled {
  const way = pickOne(WAYS, random);
  const languages = Object.keys(HEADERS_BY_LANGUAGE).filter((name) =>
    way.every((holds) => HEADERS_BY_LANGUAGE[name]?.[holds] ?? holds === 'id'),
  );
  const language = pickOne(languages, random);
  const own = way.map((holds): Column => {
    const headers = HEADERS_BY_LANGUAGE[language]?.[holds] ?? HEADERS_BY_LANGUAGE.English?.[holds] ?? [];
    return { holds: String(holds), header: pickOne(headers, random) };
  });
  const junk = shuffle(JUNK_COLUMNS, random).slice(0, Math.floor(random() * 7));
  const columns = shuffle([...own, ...junk.map(([header, holds]) => ({ header, holds }))], random);
  const headers = columns.map(({ header }) => decorated(header, random));
  const people = LUSHA.people(count, { from: Math.floor(random() * 4_000), withWorkEmail: true });
  const needed = new Set<string>(leastOf(way).map(String));
  const named = people.map((person, row) => rowOf(person, row, columns, needed, random));
  const rows = withOthers(named, headers, random);
  const title = random() < 0.2 ? [[`Leads of ${language}`], []] : [];
  const cells = [...title, headers, ...rows.map((row) => row.cells)];
  return {
    cells: cells.map((line) => columns.map((_column, at): Cell => line[at] ?? '')),
    headerRow: title.length + 1,
    people: rows.map(({ person }) => person),
    identities: rows.map(({ identity }) => identity),
    text: `${language}: ${columns.map(({ holds }, at) => `${headers[at]}=${holds}`).join(' | ')}`,
    roles: Object.fromEntries(
      columns.flatMap(({ holds }, at) => (roleOf(holds) === undefined ? [] : [[roleOf(holds), at + 1]])),
    ),
  };
}

function rowOf(
  person: Person,
  row: number,
  columns: readonly Column[],
  needed: ReadonlySet<string>,
  random: Random,
): Row {
  const known: string[] = [];
  let company: Cell | undefined;
  const cells = columns.map(({ holds }) => {
    const lacks = !needed.has(holds) && random() * PLACEHOLDER_IN < 1;
    if (lacks) return pickOne(PLACEHOLDERS, random);
    const role = roleOf(holds);
    if (role !== undefined) known.push(role);
    if (role === 'company name') company = cellOf(holds, person, row);
    return spelled(holds, person, row, random);
  });
  return { cells, person, identity: identityFrom(person, known, company) };
}

/** Adds rows that are no person to some lists: totals, the headers once more, and blank rows. */
function withOthers(rows: readonly Row[], headers: readonly string[], random: Random): readonly Row[] {
  const middle = 1 + Math.floor(random() * (rows.length - 1));
  const insert = (...cells: (readonly Cell[])[]) => [
    ...rows.slice(0, middle),
    ...cells.map((line): Row => ({ cells: line })),
    ...rows.slice(middle),
  ];
  const kind = random();
  if (kind < 0.1) return insert(headers);
  if (kind < 0.15) return insert([]);
  if (kind < 0.2) return insert([], headers);
  if (kind < 0.3) return [...rows, { cells: ['Total', rows.length] }];
  return rows;
}

/** Writes a header as people do. */
function decorated(header: string, random: Random): string {
  if (random() < 0.75) return header;
  return pickOne(
    [header.toUpperCase(), header.toLowerCase(), `${header} *`, `${header}:`, ` ${header} `],
    random,
  );
}

function pickOne<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Returns the columns without which a person could not be identified. */
function leastOf(way: readonly Holding[]): readonly Holding[] {
  const has = (...some: readonly Holding[]) => some.every((one) => way.includes(one));
  const names = has('full') ? (['full'] as const) : (['first', 'last'] as const);
  if (has(...names, 'dom')) return [...names, 'dom'];
  if (has(...names, 'co')) return [...names, 'co'];
  return way.filter((one) => ['mail', 'li', 'id'].includes(String(one))).slice(0, 1);
}

/** Spells a value as people do. */
function spelled(holds: string, person: Person, row: number, random: Random): Cell {
  const cell = cellOf(holds, person, row);
  if (roleOf(holds) === undefined || random() < 0.6) return cell;
  switch (holds) {
    case 'full':
      return pickOne([`Dr. ${cell}`, ` ${cell} `, `${cell} (she/her)`, `${cell}, MBA`], random);
    case 'mail':
      return pickOne([String(cell).toUpperCase(), `mailto:${cell}`, `${person.fullName} <${cell}>`], random);
    case 'dom':
      return pickOne(
        [`https://www.${cell}/`, `www.${cell}`, `http://careers.${cell}/jobs?utm_source=a`],
        random,
      );
    case 'li':
      return pickOne([`${cell}/`, String(cell).replace('https://www.', ''), `${cell}?trk=people`], random);
    case 'co':
    case 'brand':
      return pickOne([` ${cell}`, `${cell} 🚀`, String(cell).toUpperCase()], random);
    default:
      return ` ${cell}`;
  }
}

function shuffle<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
