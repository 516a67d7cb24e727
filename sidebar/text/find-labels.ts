/** Texts about a search. */
import type { CompanyCells } from '../../src/rpc';
import { companies } from './numbers';

/** `200 companies, Accounts A2:A201`. */
export function companyCells({ companies: count, tab, area }: CompanyCells): string {
  return `${companies(count)}, ${tab} ${area}`;
}
