/**
 * Sheets by number, as scripts know them, and by Univer's ID. A view assigns the ID of a sheet that a person adds
 * in it.
 */

const OWN_ID = /^sheet-(\d+)$/;
/** Numbers for IDs of views, far from those that are counted up. */
const FIRST_FOREIGN = 1_000_000;

const foreign: string[] = [];

/** Returns Univer's ID of a sheet. */
export function univerSheetId(id: number): string {
  return foreign[id - FIRST_FOREIGN] ?? `sheet-${id}`;
}

/** Returns the number of a sheet for scripts. IDs of views get their numbers in the order in which they appear. */
export function sheetIdOf(univerId: string): number {
  const own = OWN_ID.exec(univerId)?.[1];
  if (own !== undefined) return Number(own);
  const known = foreign.indexOf(univerId);
  return FIRST_FOREIGN + (known < 0 ? foreign.push(univerId) - 1 : known);
}
