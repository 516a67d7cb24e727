/** Looks through everything that a file holds for texts that name a person: all tabs, links, rules, properties, caches, and what packed values contain. */
import type { Person } from '../../playground/lusha-api/lusha';
import { unpackJson } from '../../src/ledger/journal';
import type { Playground } from './playground';

/** Returns the texts that name a person: every email, phone, LinkedIn address and ID that Lusha knows, and the whole name. */
export function textsOfPerson(person: Person): readonly string[] {
  return [
    person.fullName,
    person.id,
    person.email,
    ...person.emails.map(({ email }) => email),
    ...person.phones.map(({ number }) => number),
    person.linkedinUrl.replace(/^https:\/\/(?:www\.)?/, ''),
  ].filter((text) => text !== '');
}

/** Returns the places that name the person, such as `tab Leads B2`, `document lusha.find` and `cache s:12`. */
export function placesOfPerson({ host }: Playground, person: Person): readonly string[] {
  const texts = textsOfPerson(person).map((text) => text.toLowerCase());
  const names = (value: unknown) => {
    const text = String(typeof value === 'object' ? JSON.stringify(value) : value).toLowerCase();
    return texts.some((one) => text.includes(one));
  };
  return [
    ...host.workbook.sheets.list().flatMap(({ id, name }) => placesInTab(host, id, name, names)),
    ...placesInStores(host, names),
  ];
}

type Names = (value: unknown) => boolean;
type Host = Playground['host'];

function placesInTab({ workbook }: Host, id: number, name: string, names: Names): readonly string[] {
  const { rows, columns } = workbook.grid.size(id);
  const area = { row: 1, column: 1, rows, columns };
  const layers = [
    workbook.grid.values(id, area),
    workbook.grid.formulas(id, area),
    workbook.links.read(id, area, 'not linked'),
  ];
  const cells = layers.flatMap((layer) =>
    layer.flatMap((row, down) =>
      row.flatMap((value, right) =>
        names(value) ? [`tab ${name} ${String.fromCharCode(65 + right)}${down + 1}`] : [],
      ),
    ),
  );
  const rules = workbook.conditionalFormats.rules(id).filter(names);
  return [
    ...new Set([...cells, ...rules.map(() => `rule ${name}`), ...(names(name) ? [`tab ${name}`] : [])]),
  ];
}

function placesInStores(host: Host, names: Names): readonly string[] {
  const { properties, caches } = host.dump();
  const stores: readonly (readonly [string, object])[] = [
    ['document', properties.document],
    ['script', properties.script],
    ...Object.entries(properties.users).map(([user, values]) => [`user ${user}`, values] as const),
    ['cache', caches.document],
    ['cache', caches.script],
    ...Object.values(caches.users).map((values) => ['cache', values] as const),
  ];
  return stores.flatMap(([store, values]) =>
    Object.entries(values).flatMap(([name, value]) =>
      names(name) || names(value) || names(unpacked(value)) ? [`${store} ${name}`] : [],
    ),
  );
}

/** A value of the journal has its version before what is packed. */
function unpacked(value: unknown): string {
  const text = String(value);
  return (unpackJson(text) ?? '') + (unpackJson(text.slice(1)) ?? '');
}
