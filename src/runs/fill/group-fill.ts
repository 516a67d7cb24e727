/** Filling a sheet with the buying groups of companies, as the panel calls it. */
import type { PersonExecution } from '../../acquire/execution';
import { wholeCredits } from '../../core/caps';
import { AddOnError } from '../../core/errors';
import type { JobKinds } from '../job/kind';
import { startJob } from '../job/lifecycle';
import type { CompanyCells } from '../search/view';
import { FILL_KIND } from './fill-kind';
import { startGroupLog } from './fill-log';
import type { FillRecord } from './fill-record';
import { draftOf, groupChunks, groupDigest, groupSentence, groupSetupOf, groupTitle } from './group-plan';
import { planTarget } from './places';
import type { FillView, GroupDraft, GroupOptions, GroupSetup } from './view';

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
      const record = newGroupFill(execution, draft, options, wholeCredits(cap));
      return startJob(execution, kinds, FILL_KIND, { record }, () => {
        startGroupLog(book, record, draft, chunks);
        book.flush();
        return {};
      });
    },
  };
}

function newGroupFill(
  execution: PersonExecution,
  draft: GroupDraft,
  { where, fields, onlyNew }: GroupOptions,
  cap: number,
): FillRecord {
  const { clock, uuid } = execution.ports;
  const { account, key } = execution.step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  const now = clock.now();
  return {
    id: uuid(),
    account,
    kind: 'contact',
    search: groupDigest(draft),
    sentence: groupSentence(draft),
    target: planTarget(execution, { kind: 'contact', title: groupTitle(draft.at) }, where, fields),
    wanted: draft.at.companies * draft.each,
    onlyNew,
    isGroup: true,
    phase: 'filling',
    next: { search: 0, offset: 0 },
    cap,
    requests: 0,
    unsure: 0,
    idle: 0,
    started: now,
    stepped: now,
  };
}
