/** The columns of a list in which a job change is written, and what they hold for a person. */
import type { PersonExecution } from '../../acquire/execution';
import { fold } from '../../core/lookup/text';
import { ID_HEADER } from '../../core/run-status';
import { namesOf, runFields } from '../enrich/fields';
import { valueDigest } from '../enrich/run-undo-tab';
import { type TakenColumns, takenColumns } from '../pending/taken-columns';
import type { List } from '../table/list';

/** The header of the column that keeps the company that a person has left. */
export const PREVIOUS_HEADER = 'Previous company';

/** What a job change writes. */
export type MoveField = 'company' | 'domain' | 'title';

/** The columns of a list, counted from 1. One that is missing does not exist or must not be written. */
export interface MoveColumns extends Readonly<Partial<Record<MoveField | 'id' | 'previous', number>>> {
  readonly taken: TakenColumns;
}

/** Finds the columns by their roles, or else by their headers. */
export function moveColumns({ ledger }: Pick<PersonExecution, 'ledger'>, list: List): MoveColumns {
  const taken = takenColumns(ledger, list);
  const byHeader = (names: readonly string[]) => {
    const folded = new Set(names.map(fold));
    const at = list.header.findIndex((cell) => cell !== '' && folded.has(fold(String(cell))));
    return at < 0 ? undefined : at + 1;
  };
  const ofField = (id: string) => byHeader(runFields('contact', [id]).flatMap(namesOf));
  const found: Partial<Record<MoveField | 'id' | 'previous', number | undefined>> = {
    company: list.roles.get('company name') ?? ofField('company'),
    domain: list.roles.get('company domain') ?? ofField('domain'),
    title: ofField('title'),
    id: list.roles.get('lusha id') ?? byHeader([ID_HEADER.contact]),
    previous: byHeader([PREVIOUS_HEADER]),
  };
  const free = Object.entries(found).filter(([, column]) => column !== undefined && !taken.why.has(column));
  return { ...Object.fromEntries(free), taken };
}

/** Returns a digest of what the list says of a person's job in this row, by which later edits are noticed. */
export function jobDigest(cells: readonly unknown[], { company, domain, title }: MoveColumns): string {
  const texts = [company, domain, title].map((column) =>
    column === undefined ? '' : String(cells[column - 1] ?? ''),
  );
  return valueDigest(JSON.stringify(texts));
}
