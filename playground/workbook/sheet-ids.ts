/** Sheets by number, as scripts know them, and by Univer's ids. A sheet that a person adds in a view has an id of the view's making. */

const OWN_ID = /^sheet-(\d+)$/;
/** Numbers for foreign ids, far from those that are counted up. */
const FIRST_FOREIGN = 1_000_000;

const foreign: string[] = [];

/** Univer's id of a sheet. */
export function univerSheetId(id: number): string {
  return foreign[id - FIRST_FOREIGN] ?? `sheet-${id}`;
}

export function sheetIdOf(univerId: string): number {
  const own = OWN_ID.exec(univerId)?.[1];
  if (own !== undefined) return Number(own);
  const known = foreign.indexOf(univerId);
  return FIRST_FOREIGN + (known < 0 ? foreign.push(univerId) - 1 : known);
}
