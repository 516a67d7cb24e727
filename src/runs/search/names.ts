/** The names that searches get without being asked for one. */
import { type Filter, filterName } from '../../core/filter';
import type { SearchDraft } from './view';

/** Characters of a name at most. */
export const LONGEST_NAME = 60;

/** Returns a name for the search by its values, such as `CFO · Germany`, or by its companies. */
export function searchName(filter: Filter, { kind, at }: SearchDraft): string {
  const where = at ? `${at.tab} ${at.area}`.slice(0, LONGEST_NAME) : '';
  const name = filterName(filter, LONGEST_NAME);
  if (name !== '') return name;
  return where !== '' ? where : kind === 'contact' ? 'People' : 'Companies';
}
