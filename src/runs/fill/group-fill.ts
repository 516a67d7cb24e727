/** Filling a sheet with the buying groups of companies, as the panel calls it. */
import type { PersonExecution } from '../../acquire/execution';
import { wholeCredits } from '../../core/caps';
import type { JobKinds } from '../job/kind';
import { startJob } from '../job/lifecycle';
import type { CompanyCells } from '../search/view';
import { newFill } from './fill';
import { FILL_KIND } from './fill-kind';
import { startGroupLog } from './fill-log';
import { draftOf, groupChunks, groupDigest, groupSentence, groupSetupOf, groupTitle } from './group-plan';
import { planTarget } from './places';
import type { FillView, GroupOptions, GroupSetup } from './view';

/** Returns what adding the buying groups would cost at most; with options, the same with the changes applied. Sends no request. */
export function groupSetup(
  execution: PersonExecution,
  at: CompanyCells,
  options?: Partial<GroupOptions>,
): GroupSetup {
  return groupSetupOf(execution, at, options);
}

/** Makes the function that starts a fill with buying groups; it needs the list of all kinds of jobs. */
export function groupMethods(kinds: JobKinds) {
  return {
    /** Stores the fill. Call `stepFill` next. `cap` is the number of credits that may be spent. Throws an `AddOnError` when the fill cannot start. */
    startGroups(execution: PersonExecution, at: CompanyCells, options: GroupOptions, cap: number): FillView {
      const { book } = execution.ports;
      const chunks = groupChunks(book, at);
      const companies = chunks.reduce((sum, { names }) => sum + names.length, 0);
      const draft = draftOf({ ...at, companies }, options);
      const title = groupTitle(draft.at);
      const record = newFill(execution, {
        kind: 'contact',
        search: groupDigest(draft),
        sentence: groupSentence(draft),
        target: planTarget(execution, { kind: 'contact', title }, options.where, options.fields),
        wanted: companies * draft.each,
        onlyNew: options.onlyNew,
        isGroup: true,
        cap: wholeCredits(cap),
      });
      return startJob(execution, kinds, FILL_KIND, { record }, () => {
        startGroupLog(book, record, draft, chunks);
        book.flush();
        return {};
      });
    },
  };
}
