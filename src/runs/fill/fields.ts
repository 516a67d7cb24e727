/** The fields that come with a search, which a fill writes without any further purchase. */

import type { Purchasable } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { rolesText } from '../../core/buying-group';
import { type CellValue, safeSheetText } from '../../core/cell';
import type { Contact } from '../../core/contact';
import type { Kind } from '../../core/kind';

export const ID_FIELD = 'lusha id';

export interface FillField {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Returns `''` when the record does not have the field. */
  readonly read: (record: Purchasable) => CellValue;
  /** The format of a number. Defaults to whole numbers. */
  readonly format?: string;
}

/** The comparison with a looked-up row, empty because a search has no such row. */
const MOVED_ON = 'moved on';
/** Fields that a preview never contains are not requested. */
const NOTHING_PRIVATE = { privateEmails: false, privateEmailsEu: false };

const CATALOGUES: Readonly<Record<Kind, readonly FillField[]>> = {
  contact: previewFields('contact'),
  company: previewFields('company'),
};

function previewFields(kind: Kind): readonly FillField[] {
  return RECORD_KINDS[kind].catalogue
    .filter(({ id, needs }) => needs === 'preview' && id !== MOVED_ON)
    .map((field) => ({ ...field, read: (record) => field.read(record, NOTHING_PRIVATE) }));
}

export const USUAL_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  contact: ['name', 'title', 'company', 'domain', 'country', 'linkedin'],
  company: ['name', 'domain', 'industry', 'employees', 'country', 'linkedin'],
};

/** Returns the fields that can be chosen. The id is not among them because it is always written. */
export function choosableFields(kind: Kind): readonly FillField[] {
  return CATALOGUES[kind].filter(({ id }) => id !== ID_FIELD);
}

/** What a buying group says of a person beside the fields of a search. */
const GROUP_FIELDS: readonly FillField[] = [
  {
    id: 'role',
    label: 'Role',
    aliases: [],
    read: ({ group }: Contact) => (group ? rolesText(group) : ''),
  },
  {
    id: 'score',
    label: 'Score',
    aliases: [],
    format: '0.00',
    read: ({ group }: Contact) => group?.score ?? '',
  },
];

export const USUAL_GROUP_FIELDS: readonly string[] = [
  'name',
  'title',
  'company',
  'domain',
  'role',
  'score',
  'country',
  'linkedin',
];

/** Returns the fields of people in a buying group that can be chosen, role and score first. */
export function choosableGroupFields(): readonly FillField[] {
  return [...GROUP_FIELDS, ...choosableFields('contact')];
}

/** Returns the fields with these ids, in that order, with the Lusha ID at the end unless it is among them. */
export function fillFields(kind: Kind, ids: readonly string[]): readonly FillField[] {
  const all = ids.includes(ID_FIELD) ? ids : [...ids, ID_FIELD];
  const fields = kind === 'contact' ? [...CATALOGUES[kind], ...GROUP_FIELDS] : CATALOGUES[kind];
  return all.flatMap((id) => fields.find((field) => field.id === id) ?? []);
}

/** Returns the cell to write: text stays text, whatever it looks like, and a number stays a number that can be calculated with. */
export function cellOf(
  value: CellValue,
  format = '0',
): { readonly value: CellValue; readonly format: string } {
  return typeof value === 'number' ? { value, format } : { value: safeSheetText(String(value)), format: '@' };
}
