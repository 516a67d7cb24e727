/** The formulas over people: the arguments in, the cells out. */
import { acquire } from '../acquire/acquire';
import { contactTrade, missingReveals } from '../acquire/contact-trade';
import type { Answer } from '../acquire/order';
import type { Execution } from '../app';
import type { CellValue } from '../core/cell';
import { shortText } from '../core/errors';
import { CONTACT_FIELDS, type ContactField } from '../core/fields/contact';
import { findFields, needsOf } from '../core/fields/field';
import { type ContactLookup, matchOf, readContactRow } from '../core/lookup';
import { movedText, WEAK_TEXT } from '../core/outcome';
import { fieldsArgument, isTrue, rowsOf } from './arguments';
import { neighbourRows } from './neighbours';
import { type Column, tableOf } from './table';

const DEFAULT_FIELDS = 'name, title, company, email';

/** The cells of `name(lookup, fields, headers)`: one row a row of `lookup`, one column a field. */
export function enrichCells(
  { desk }: Execution,
  name: string,
  lookup: unknown,
  fields: unknown,
  headers: unknown,
): CellValue[][] {
  const asked = findFields(CONTACT_FIELDS, fieldsArgument(fields) ?? DEFAULT_FIELDS);
  const rows = rowsOf(lookup).map(readContactRow);
  const lookups = rows.flatMap((row) => (row.kind === 'lookup' ? [row.lookup] : []));
  const answers = acquire(desk, contactTrade, {
    lookups,
    wants: needsOf(asked),
    ...(rows.length === 1 ? { neighbours: () => neighbourLookups(desk.ports.sheets, name) } : {}),
  });
  const columns = asked.map((field) => columnOf(field, () => desk.settings()));
  return tableOf(rows, columns, answers, isTrue(headers));
}

function neighbourLookups(sheets: Execution['ports']['sheets'], name: string): ContactLookup[] {
  return neighbourRows(sheets, name)
    .map(readContactRow)
    .flatMap((row) => (row.kind === 'lookup' ? [row.lookup] : []));
}

type PrivateEmails = Parameters<ContactField['read']>[1];

/** A field as a column. `settings` costs a property read, so it is called only where a private e-mail is the question. */
function columnOf(field: ContactField, settings: () => PrivateEmails): Column<ContactLookup> {
  const lazy: PrivateEmails = {
    get privateEmails() {
      return settings().privateEmails;
    },
    get privateEmailsEu() {
      return settings().privateEmailsEu;
    },
  };
  return {
    label: field.label,
    value(lookup, { entry }) {
      if (entry?.kind !== 'contact') return undefined;
      const { contact } = entry;
      const missing = missingReveals(contact, new Set([field.needs])).length > 0;
      return missing ? undefined : field.read(contact, lazy, lookup);
    },
    withheld(lookup, { entry }: Answer) {
      if (entry?.kind !== 'contact') return undefined;
      if (entry.failed === 'restricted') return shortText('restricted');
      if (entry.failed !== undefined) return `failed: ${entry.failed}`;
      const match = matchOf(lookup, entry.contact);
      if (match === 'moved') return movedText(entry.contact.company?.name);
      return match === 'weak' ? WEAK_TEXT : undefined;
    },
  };
}
