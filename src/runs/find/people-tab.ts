/** A new tab with the people of a search: plain text under a header, as a list to go on with. */

import { safeSheetText } from '../../core/cell';
import type { Contact } from '../../core/contact';
import { utcDay } from '../../core/day';
import { fullName } from '../../core/fields/contact';
import { writeTextRows } from '../../ledger/hidden-tab';
import type { Book, PersonPorts } from '../../ports';

const COLUMNS: readonly (readonly [header: string, of: (contact: Contact) => string | undefined])[] = [
  ['Full name', fullName],
  ['Title', ({ title }) => title],
  ['Company', ({ company }) => company?.name],
  ['Company domain', ({ company }) => company?.domain],
  ['Country', ({ country }) => country],
  ['LinkedIn', ({ linkedin }) => linkedin],
  ['Lusha ID', ({ id }) => id],
];

/** Makes the tab, one format and one value write, and shows it. Gives its name, `Lusha search 2026-11-24` or the next free one. */
export function newPeopleTab({ book, clock }: PersonPorts, people: readonly Contact[]): string {
  const tab = book.addTab(freeName(book, `Lusha search ${utcDay(clock.now())}`));
  const rows = people.map((contact) => COLUMNS.map(([, of]) => safeSheetText(of(contact) ?? '')));
  writeTextRows(tab, 1, [COLUMNS.map(([header]) => header), ...rows]);
  tab.freezeRows(1);
  tab.show({ row: 2, column: 1, rows: 1, columns: 1 });
  return tab.name;
}

function freeName(book: Book, wanted: string): string {
  let name = wanted;
  for (let count = 2; book.tab(name); count += 1) name = `${wanted} (${count})`;
  return name;
}
