/** What the list on the tab in front lacks. A page is told nothing of the sheet, so it asks when it gets the focus. */
import type { ListGap } from '../../src/rpc';
import { rpc } from '../script/rpc';
import type { SidebarPanel } from './panel';
import { type Answered, useAnswer } from './use-answer';

/** How often the list is read again while a person is active in the page; each time is an execution of the script. */
const READ_EVERY_MS = 60_000;

/** Reads the list after the first paint, when a run has ended, and when the page gets the focus; never while a person types. */
export function useListGap({ view, enriching, inWindow }: SidebarPanel): Answered<ListGap | null> {
  const isQuiet = enriching.doing === 'nothing' && !inWindow;
  const question = `gap ${view.access} ${enriching.job?.id} ${enriching.job?.phase} ${enriching.cleared?.done}`;
  return useAnswer(isQuiet ? question : undefined, rpc.listGap, {
    everyMs: READ_EVERY_MS,
    isHeld: isTyping,
  });
}

/** Returns whether the focus is in a field for text. */
function isTyping(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && TEXT.test(field.type));
}

const TEXT = /^(?:text|search|number|password|email|url)$/;
