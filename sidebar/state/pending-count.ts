/** How many cells are pending. Counting reads the whole file, so it is asked for seldom. */
import type { PendingCells } from '../../src/rpc';
import { rpc } from '../script/rpc';
import type { SidebarPanel } from './panel';
import { type Answered, useAnswer } from './use-answer';

const COUNT_EVERY_MS = 60_000;

/**
 * Counts when a view opens, when filling has ended, when the limit of formulas changed, when the panel gets the focus, and
 * every minute while a person is active. `isWanted`: whether to count at all.
 */
export function usePendingCells(
  { fetching, view: { access, cells } }: SidebarPanel,
  isWanted = true,
): Answered<PendingCells> {
  const question = `pending cells ${access} ${cells.on} ${cells.cap.credits} ${cells.cap.phones}`;
  const asks = isWanted && fetching.doing === 'nothing';
  return useAnswer(asks ? question : undefined, rpc.pendingCells, { everyMs: COUNT_EVERY_MS });
}
