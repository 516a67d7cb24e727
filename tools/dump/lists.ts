/** The lists of the dumped files, with rows as untidy as real ones. */
import type { Person } from '../../playground/lusha-api/lusha';

/** Returns a header and the rows: name, company, website, e-mail. */
export function untidyList(people: readonly Person[]): string[][] {
  const rows = people.map(({ fullName, companyName, companyDomain }) => [
    fullName,
    companyName,
    companyDomain,
    '',
  ]);
  const change = (row: number, of: (person: Person) => string[]) => {
    const person = people[row];
    if (person) rows[row] = of(person);
  };
  change(3, (p) => [`Dr. ${p.fullName}`, p.companyName, '', '']);
  change(4, (p) => [`Prof. Dr. ${p.fullName}`, p.companyName, `www.${p.companyDomain}`, '']);
  change(5, (p) => [`${p.fullName}, MBA`, '', `https://www.${p.companyDomain}/about`, '']);
  change(6, (p) => [p.fullName, '', `careers.${p.companyDomain}`, '']);
  change(7, (p) => [`${p.lastName}, ${p.firstName}`, p.companyName, '', '']);
  change(8, (p) => [`${p.fullName} (she/her)`, `${p.companyName} GmbH`, '', '']);
  change(9, (p) => ['', '', '', p.email]);
  change(10, (p) => [p.fullName, p.companyName, 'keine Angabe', 'tba']);
  change(11, (p) => [p.fullName, p.companyName, '-', 'n/a']);
  const [first] = rows;
  return [
    ['Name', 'Company', 'Website', 'E-mail'],
    ...rows,
    ...(first ? [first] : []),
    ['unbekannt', 'unbekannt', '', ''],
    ['Barnaby Nowhere', 'Imaginary Widgets', 'imaginary-widgets.example', ''],
  ];
}

/** Returns rows of decorated names with domains, which the build 0.2.0 reads as other names. */
export function decoratedList(people: readonly Person[]): string[][] {
  const decorations: readonly ((person: Person) => string[])[] = [
    (p) => [`PhD ${p.fullName}`, p.companyDomain],
    (p) => [`${p.fullName} she/her`, p.companyDomain],
    (p) => [`${p.fullName}, Head of Sales`, p.companyDomain],
    (p) => [`${p.fullName} geb. Roe`, p.companyDomain],
    (p) => [`${p.fullName}™`, p.companyDomain],
    (p) => [p.fullName, p.companyDomain],
  ];
  return people.map((person, row) => decorations[row % decorations.length]?.(person) ?? []);
}

export const COMPANIES = [
  ['kranwerk-elbe.example'],
  ['Tulpenburg Foods'],
  ['https://www.pebblewise.example/about'],
  ['unbekannt'],
] as const;
