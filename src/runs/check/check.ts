/** The check of an installation: a tab of its own, topic after topic, and everything as it was before. */
import type { PersonExecution } from '../../acquire/execution';
import { CHECK_PROPERTY } from '../../core/check/cell-text';
import type { CheckAnswer } from '../../core/check/question';
import { AddOnError } from '../../core/errors';
import { CHECK_TAB } from '../../core/own-tabs';
import type { Tab } from '../../ports';
import { setHourly } from '../job/hourly';
import type { JobKinds } from '../job/kind';
import { assertNoActiveJob } from '../job/lifecycle';
import { CELL_TOPICS } from './cells';
import { FORMULA_TOPICS, writeFormulas } from './formulas';
import { LUSHA_TOPICS } from './lusha';
import { MARK, MARK_AT } from './places';
import { SERVICE_TOPICS } from './services';
import { askTopic, type Topic } from './topic';

/** The check ends after this time (ms), whatever was reached. */
const LONGEST_MS = 95_000;
/** Formulas have this long to calculate (ms). */
const FORMULAS_MS = 80_000;
/** A step asks no further topic after this time (ms), so that the panel shows how far it is. */
const STEP_MS = 6_000;
const LOOK_AGAIN_MS = 1_000;

/** How far a check is: when it began (epoch ms), and how many topics are through. */
export interface CheckProgress {
  readonly startedAt: number;
  readonly at: number;
}

export interface CheckStarted extends CheckProgress {
  /** How many topics there are. */
  readonly of: number;
  /** The locale of the file. */
  readonly locale: string;
}

export interface CheckStep extends CheckProgress {
  readonly answers: readonly CheckAnswer[];
  readonly done: boolean;
  /** How long to wait before the next step (ms), while formulas calculate. */
  readonly waitMs: number;
}

/** Formulas come last, because they calculate while the others are asked. */
function topics(): readonly Topic[] {
  return [...SERVICE_TOPICS, ...CELL_TOPICS, ...LUSHA_TOPICS, ...FORMULA_TOPICS];
}

/** Begins a check. Throws an `AddOnError` while a job works, and where the file does not let it make its tab. */
export function startCheck(execution: PersonExecution, kinds: JobKinds): CheckStarted {
  const { book, documentProperties, userProperties, uuid } = execution.ports;
  assertNoActiveJob(kinds, documentProperties.getAll());
  endCheck(execution, kinds);
  if (book.tab(CHECK_TAB)) throw new AddOnError('check_tab_taken');
  const startedAt = execution.started;
  const locale = book.locale();
  const token = uuid();
  userProperties.setAll({ [CHECK_PROPERTY]: token });
  const tab = addTab(execution);
  writeFormulas(tab, locale, token);
  book.flush();
  return { startedAt, at: 0, of: topics().length, locale };
}

/** Google opens a new tab, so the one that was in front is opened again. */
function addTab({ ports: { book } }: PersonExecution): Tab {
  const { tab: front, areas } = book.selection();
  const tab = book.addTab(CHECK_TAB);
  tab.setValues(MARK_AT, [[MARK]]);
  if (areas.length > 0) front.select(areas);
  else front.show(MARK_AT);
  return tab;
}

/** Asks topics for some seconds. When all are through, or the time is up, everything is as it was before the check. */
export function stepCheck(
  execution: PersonExecution,
  kinds: JobKinds,
  { startedAt, at: from }: CheckProgress,
): CheckStep {
  const { book, clock } = execution.ports;
  const all = topics();
  const answers: CheckAnswer[] = [];
  const tab = book.tab(CHECK_TAB);
  if (!tab) throw new AddOnError('check_gone');
  const end = Math.min(clock.now() + STEP_MS, startedAt + LONGEST_MS);
  let at = from;
  let isWaiting = false;
  while (at < all.length && !isWaiting && clock.now() < end) {
    const topic = all[at] as Topic;
    const mayWait = clock.now() < startedAt + FORMULAS_MS;
    const seen = askTopic(topic, { execution, tab, mayWait });
    isWaiting = seen === 'later' && mayWait;
    if (seen !== 'later') answers.push(...seen);
    if (!isWaiting) at += 1;
  }
  const done = at >= all.length || clock.now() >= startedAt + LONGEST_MS;
  if (done) endCheck(execution, kinds);
  return { startedAt, at, answers, done, waitMs: isWaiting ? LOOK_AGAIN_MS : 0 };
}

/** Removes all that a check has left in the file, also one that was cut off. What a person has made stays. */
export function endCheck(execution: PersonExecution, kinds: JobKinds): void {
  const { book, documentProperties, userProperties } = execution.ports;
  const tab = book.tab(CHECK_TAB);
  if (tab && isOwn(tab)) tab.remove();
  for (const store of [userProperties, documentProperties]) {
    if (store.getAll()[CHECK_PROPERTY] !== undefined) store.remove([CHECK_PROPERTY]);
  }
  setHourly(execution, kinds);
}

/** A tab of the check is marked in its first cell, or was cut off before that and is empty. */
function isOwn(tab: Tab): boolean {
  return tab.values(MARK_AT)[0]?.[0] === MARK || tab.extent().rows === 0;
}
