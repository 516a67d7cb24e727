/** What the check of an installation asks from within a cell. It asks Lusha nothing, writes nothing and shows no value of a store. */
import type { Execution } from '../acquire/execution';
import { argumentKind, type CellStore, CHECK_PROPERTY, cellText } from '../core/check/cell-text';
import type { Ports } from '../ports';

/** Returns what a formula sees as a short text: whose user properties, its cell, and the kinds of its arguments. */
export function checkCell({ ports }: Execution, token: unknown, received: readonly unknown[]): string {
  return cellText({
    store: storeOf(ports, token),
    place: placeOf(ports),
    received: received.map(argumentKind),
  });
}

function storeOf({ userProperties }: Ports, token: unknown): CellStore {
  try {
    const properties = userProperties.getAll();
    if (Object.keys(properties).length === 0) return 'empty';
    return typeof token === 'string' && properties[CHECK_PROPERTY] === token ? 'same' : 'other';
  } catch {
    return 'refused';
  }
}

function placeOf({ sheets }: Ports): string {
  try {
    const cell = sheets.callingCell(0);
    return cell ? `${cell.row},${cell.column}` : 'null';
  } catch {
    return 'refused';
  }
}
