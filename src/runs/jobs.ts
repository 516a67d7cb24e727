/** The only list of kinds of jobs, with the entry points for the menu, the panel and the trigger. */
import type { PersonExecution } from '../acquire/execution';
import { type BestPhonesConsent, getBestPhones as getPhones } from './best-phones';
import {
  type CheckProgress,
  type CheckStarted,
  type CheckStep,
  endCheck as endInstallationCheck,
  startCheck as startInstallationCheck,
  stepCheck as stepInstallationCheck,
} from './check/check';
import { runMethods } from './enrich/enrich';
import { RUN_KIND } from './enrich/run-kind';
import { fillMethods } from './fill/fill';
import { FILL_KIND } from './fill/fill-kind';
import { groupMethods } from './fill/group-fill';
import { similarMethods } from './fill/similar';
import { undoLastFill } from './fill/undo-fill';
import type { FillUndone } from './fill/view';
import { type EmailsConsent, findEmailsOfFill } from './find-emails';
import { findNewEmailsOf, type NewEmailsConsent } from './find-new-emails';
import type { JobKinds } from './job/kind';
import { assertNoActiveJob } from './job/lifecycle';
import { acceptMoves as accept } from './moves/accept';
import { endMonthlyCheck, runMonthlyCheck, setMonthlyCheck } from './moves/monthly';
import { movesMethods } from './moves/moves';
import { MOVES_KIND } from './moves/moves-kind';
import { undoMoves } from './moves/undo';
import type { MonthlyConsent, MonthlyView, MovesAccepted, MovesDecision, MovesUndone } from './moves/view';
import { newsMethods } from './news/news';
import { NEWS_KIND } from './news/news-kind';
import { undoNews as undoLastNews } from './news/undo';
import type { NewsUndone } from './news/view';
import { prepareForSharing as prepare, type Shared } from './pending/sharing';
import { forgetPerson as forget } from './privacy/forget-person';
import type { PersonRequest } from './privacy/person';
import { type RemovalOptions, type Removed, removeAll as removeAllOf } from './privacy/remove-all';
import type { ForgetOptions, PersonForgotten } from './privacy/view';
import { scoresMethods } from './scores/scores';
import { SCORES_KIND } from './scores/scores-kind';
import { undoScores as undoLastScores } from './scores/undo';
import type { ScoresUndone } from './scores/view';

export const JOB_KINDS: JobKinds = [RUN_KIND, FILL_KIND, MOVES_KIND, NEWS_KIND, SCORES_KIND];

export const {
  startRun,
  getEmail,
  stepRun,
  lookUpRest,
  approveRun,
  stopRun,
  continueRun,
  retryRun,
  writePaidRows,
} = runMethods(JOB_KINDS);
export const { startFill, stepFill, stopFill, continueFill, leaveFill } = fillMethods(JOB_KINDS);
export const { startGroups } = groupMethods(JOB_KINDS);
export const { startSimilar, moreSimilar } = similarMethods(JOB_KINDS);
export const { startMoves, stepMoves, stopMoves, continueMoves, leaveMoves } = movesMethods(JOB_KINDS);
export const { startNews, stepNews, stopNews, continueNews, leaveNews } = newsMethods(JOB_KINDS);
export const { startScores, stepScores, stopScores, continueScores, leaveScores } = scoresMethods(JOB_KINDS);

/** Updates or adds the rows of people who changed jobs, or ignores the changes. Throws an `AddOnError` while a job works in the file. */
export function acceptMoves(execution: PersonExecution, decision: MovesDecision): MovesAccepted {
  assertNoActiveJob(JOB_KINDS, execution.ports.documentProperties.getAll());
  return accept(execution, decision);
}

/** Takes back what was accepted of job changes. Throws an `AddOnError` while a job works in the file. */
export function undoAccepted(execution: PersonExecution): MovesUndone {
  assertNoActiveJob(JOB_KINDS, execution.ports.documentProperties.getAll());
  return undoMoves(execution);
}

/** Takes back what the last check of companies has written. Throws an `AddOnError` while a job works in the file. */
export function undoNews(execution: PersonExecution): NewsUndone {
  assertNoActiveJob(JOB_KINDS, execution.ports.documentProperties.getAll());
  return undoLastNews(execution);
}

/** Takes back what the last scoring has written. Throws an `AddOnError` while a job works in the file. */
export function undoScores(execution: PersonExecution): ScoresUndone {
  assertNoActiveJob(JOB_KINDS, execution.ports.documentProperties.getAll());
  return undoLastScores(execution);
}

/** Purchases the mobile phones of the people with the best scores. Throws an `AddOnError` when the price rose. */
export function getBestPhones(execution: PersonExecution, consent: BestPhonesConsent): void {
  getPhones(execution, JOB_KINDS, consent);
}

/** Purchases the emails of the people whom the last fill has added. Throws an `AddOnError` when the price rose. */
export function findEmails(execution: PersonExecution, consent: EmailsConsent): void {
  findEmailsOfFill(execution, JOB_KINDS, consent);
}

/** Has the list of the last check checked again every month. */
export function setMonthly(execution: PersonExecution, consent: MonthlyConsent): MonthlyView {
  return setMonthlyCheck(execution, JOB_KINDS, consent);
}

/** Ends the monthly check of this file. */
export function endMonthly(execution: PersonExecution): MonthlyView | null {
  return endMonthlyCheck(execution, JOB_KINDS);
}

/** Checks the list again when it is due; the clock calls it. */
export function checkMonthly(execution: PersonExecution): void {
  runMonthlyCheck(execution, JOB_KINDS);
}

/** Purchases the new emails of people whose rows were accepted. Throws an `AddOnError` when the price rose. */
export function findNewEmails(execution: PersonExecution, consent: NewEmailsConsent): void {
  findNewEmailsOf(execution, JOB_KINDS, consent);
}

/** Takes back what the last fill has added. Throws an `AddOnError` while a job works in the file. */
export function undoFill(execution: PersonExecution): FillUndone {
  assertNoActiveJob(JOB_KINDS, execution.ports.documentProperties.getAll());
  return undoLastFill(execution);
}

/** Forgets a person. Throws an `AddOnError` while a job works in the file. */
export function forgetPerson(
  execution: PersonExecution,
  request: PersonRequest,
  options: ForgetOptions,
): PersonForgotten {
  return forget(execution, JOB_KINDS, request, options);
}

/** Removes everything of the add-on from the file. Throws an `AddOnError` while a job works in it. */
export function removeAll(execution: PersonExecution, options: RemovalOptions): Removed {
  return removeAllOf(execution, JOB_KINDS, options);
}

/** Prepares the file for sharing. Throws an `AddOnError` while a job works in it. */
export function prepareForSharing(execution: PersonExecution): Shared {
  return prepare(execution, JOB_KINDS);
}

/** Begins a check of the installation. Throws an `AddOnError` while a job works in the file. */
export function startCheck(execution: PersonExecution): CheckStarted {
  return startInstallationCheck(execution, JOB_KINDS);
}

/** Asks the next questions of a check. */
export function stepCheck(execution: PersonExecution, progress: CheckProgress): CheckStep {
  return stepInstallationCheck(execution, JOB_KINDS, progress);
}

/** Removes what a check has left in the file. */
export function endCheck(execution: PersonExecution): void {
  endInstallationCheck(execution, JOB_KINDS);
}
