/** What the entries of the menu do: they ask, run, and report. */
import type { PersonExecution } from '../acquire/execution';
import { personExecution } from '../app';
import { AddOnError, type ErrorCode } from '../core/errors';
import { counted, listed } from '../core/labels';
import { driveSteps } from '../runs/job/drive';
import {
  type FetchConsent,
  fetchPending,
  type PendingCells,
  type PendingFetched,
  pendingCells,
  showFetched,
} from '../runs/pending/fetch-pending';
import {
  planReplacement,
  type ReplacementPlan,
  replaceWithValues,
  type Scope,
} from '../runs/pending/replace-with-values';
import { searchAgain, searches } from '../runs/pending/search-again';
import { undoable, undoReplacement } from '../runs/pending/undo-replacement';

const REPLACE = 'Replace formulas with values';
const FETCH = 'Fill pending cells';
const SEARCH = 'Search again';

/** Runs what a person chose. Refuses to work where there is no person, as in a cell; says in words what went wrong. */
export function personExecutionFor<T>(run: (execution: PersonExecution) => T): T {
  const execution = personExecution();
  if (!isPersonThere(execution)) {
    throw new Error('This is not a formula. Choose it from the menu Extensions > Lusha Enrich.');
  }
  return run(execution);
}

/** Returns whether there is a screen. Without the permission for it no dialog can say so, and Google shows what is thrown. */
function isPersonThere(execution: PersonExecution): boolean {
  try {
    return execution.ports.screen.isThere();
  } catch (error) {
    throw error instanceof AddOnError ? new Error(withAddress(execution, error)) : error;
  }
}

/** Runs as `personExecutionFor` does; an `AddOnError` is shown in a dialog under `title`. */
export function withErrorDialog(title: string, run: (execution: PersonExecution) => void): void {
  personExecutionFor((execution) => {
    try {
      run(execution);
    } catch (error) {
      if (!(error instanceof AddOnError)) throw error;
      execution.ports.screen.tell(title, withAddress(execution, error));
    }
  });
}

/** Returns the text on an error, with the address at which a missing permission is granted. */
export function withAddress(
  { ports }: PersonExecution,
  { code, message }: { readonly code?: ErrorCode | undefined; readonly message: string },
): string {
  const address = code === 'no_permission' ? ports.screen.authorizeAt() : undefined;
  return address === undefined ? message : `${message}\n\nAuthorize it here: ${address}`;
}

/** Opens the panel at one of its views. */
export function openPanel(
  view: 'home' | 'enrich' | 'find' | 'similar' | 'moves' | 'news' | 'scores' | 'help' | 'check',
): void {
  personExecutionFor(({ ports }) => ports.screen.openPanel(view));
}

/** Counts, asks, fetches for as long as Google allows, and reports what came of it. */
export function fetchTheRest(): void {
  withErrorDialog(FETCH, (execution) => {
    const { screen } = execution.ports;
    const count = pendingCells(execution);
    if (count.cells === 0 && count.unreadableCount === 0) {
      screen.tell(FETCH, 'No cells are pending.');
      return;
    }
    if (!screen.confirm(FETCH, fetchQuestion(count))) return;
    const agreed = count.lost + count.lostLists > 0 && screen.confirm(FETCH, lostQuestion(count));
    const consent = agreed ? { lostBefore: count.countedAt } : {};
    const fetched = fetchSteps(execution, consent);
    screen.tell(FETCH, withAddress(execution, { code: fetched.last.code, message: fetchReport(fetched) }));
  });
}

/** Counts the searches in cells, asks, and lets them ask Lusha again. */
export function searchOnceMore(): void {
  withErrorDialog(SEARCH, (execution) => {
    const { screen } = execution.ports;
    const found = searches(execution);
    if (found.length === 0) {
      screen.tell(SEARCH, 'No cell of this file searches. Write for example =LUSHA_SEARCH("title: CFO").');
      return;
    }
    const what = counted(found.length, 'search', 'searches');
    const question = `Ask Lusha again for ${what}? Each costs 1 credit per started 25 people or companies, and 1 more for each signal where it looks for signals, within the spending limit for formulas. Data you purchased is kept.`;
    if (screen.confirm(SEARCH, question)) searchAgain(execution, found);
  });
}

interface Fetched {
  readonly fetched: number;
  readonly credits: number;
  readonly cells: number;
  readonly last: PendingFetched;
}

function fetchSteps(execution: PersonExecution, consent: FetchConsent): Fetched {
  const steps: PendingFetched[] = [];
  const step = () => {
    const fetched = fetchPending(execution, consent);
    steps.push(fetched);
    return fetched;
  };
  const last = driveSteps(execution, step(), step);
  const sum = (what: 'fetched' | 'credits' | 'cells') => steps.reduce((all, one) => all + one[what], 0);
  // Where Google's time is up before all is fetched, what has come is shown all the same.
  const shown = last.continueAt === undefined ? 0 : showFetched(execution);
  return { fetched: sum('fetched'), credits: sum('credits'), cells: sum('cells') + shown, last };
}

function fetchQuestion(found: PendingCells): string {
  const { cells, people, companies, lists, atMost, roomLeft, unreadableCount } = found;
  const wanted = [
    ...(lists > 0 ? [counted(lists, 'search', 'searches')] : []),
    ...(people > 0 ? [counted(people, 'person', 'people')] : []),
    ...(companies > 0 ? [counted(companies, 'company', 'companies')] : []),
  ];
  const open = counted(cells + unreadableCount, 'cell', 'cells');
  if (wanted.length === 0)
    return `${open} can be filled with data this file has purchased, for 0 credits. Continue?`;
  const room =
    roomLeft < atMost
      ? ` Your daily limit leaves ${counted(roomLeft, 'credit', 'credits')}; the other cells stay pending.`
      : '';
  return `${open} pending: ${listed(wanted)}. This costs up to ${counted(atMost, 'credit', 'credits')}.${room} Fill them now?`;
}

function lostQuestion({ lost, lostLists }: PendingCells): string {
  const what = [
    ...(lostLists > 0 ? [counted(lostLists, 'search', 'searches')] : []),
    ...(lost > 0 ? [counted(lost, 'company', 'companies')] : []),
  ];
  return `Lusha didn’t respond about ${listed(what)} and may have charged for it. Try again? It may be charged twice.`;
}

function fetchReport({ fetched, credits, cells, last }: Fetched): string {
  const done = `${counted(fetched, 'person or company', 'people or companies')} fetched, ${counted(cells, 'cell', 'cells')} updated, ${counted(credits, 'credit', 'credits')} used.`;
  const open = last.open > 0 ? ` ${last.open} still pending. ${last.message ?? ''}` : '';
  return (done + open).trim();
}

/** Counts first, then replaces. */
export function replaceFormulas(scope: Scope): void {
  withErrorDialog(REPLACE, (execution) => {
    const { screen } = execution.ports;
    const plan = planReplacement(execution, scope);
    if (plan.blocks.length === 0) {
      screen.tell(REPLACE, `There is no finished formula to replace.${skippedText(plan)}`);
      return;
    }
    const cells = plan.blocks.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    const question = `${counted(plan.blocks.length, 'formula becomes', 'formulas become')} plain values: ${counted(cells, 'cell', 'cells')}.${skippedText(plan)} Go on?`;
    if (!screen.confirm(REPLACE, question)) return;
    const frozen = replaceWithValues(execution, plan.blocks);
    const kept =
      frozen.refused > 0
        ? ` ${counted(frozen.refused, 'formula stays', 'formulas stay')}, because a dropdown or the type of the column does not accept the value. Change that, then replace again.`
        : '';
    const moved =
      frozen.moved > 0
        ? ` ${counted(frozen.moved, 'formula stays', 'formulas stay')}, because rows were moved in the meantime. Replace again.`
        : '';
    screen.tell(
      REPLACE,
      `${counted(frozen.formulas, 'formula is', 'formulas are')} values now. To put them back choose ${REPLACE} > Undo.${kept}${moved}`,
    );
  });
}

/** Puts back the formulas that were replaced last, after a question. */
export function undoReplace(): void {
  withErrorDialog(REPLACE, (execution) => {
    const { screen } = execution.ports;
    const count = undoable(execution);
    if (count === 0) {
      screen.tell(REPLACE, 'There is nothing to undo: no formula was replaced here.');
      return;
    }
    if (
      !screen.confirm(
        REPLACE,
        `Put back ${counted(count, 'formula', 'formulas')}? Cells that were edited since stay as they are.`,
      )
    )
      return;
    const { formulas, left } = undoReplacement(execution);
    const leftText =
      left > 0
        ? ` ${counted(left, 'result', 'results')} edited or moved since, or without a readable record, stay values.`
        : '';
    screen.tell(REPLACE, `${counted(formulas, 'formula is', 'formulas are')} back.${leftText}`);
  });
}

function skippedText({ skipped }: ReplacementPlan): string {
  const parts = [
    ...(skipped.pending > 0 ? [`${skipped.pending} pending`] : []),
    ...(skipped.error > 0 ? [`${skipped.error} in error`] : []),
    ...(skipped['reach unknown'] > 0 ? [`${skipped['reach unknown']} of unknown size`] : []),
  ];
  return parts.length === 0 ? '' : ` Left as formulas: ${parts.join(', ')}.`;
}
