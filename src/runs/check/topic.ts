/** Topics of the check: each asks one or more questions with few service calls, on the tab of the check. */
import type { PersonExecution } from '../../acquire/execution';
import type { Area } from '../../core/area';
import type { CheckAnswer } from '../../core/check/question';
import { AddOnError } from '../../core/errors';
import type { Tab } from '../../ports';

export interface TopicContext {
  readonly execution: PersonExecution;
  readonly tab: Tab;
  /** Whether there is time for formulas to calculate. */
  readonly mayWait: boolean;
}

export interface Topic {
  /** The names of its questions. */
  readonly names: readonly string[];
  /** Returns what it saw; `later` when a formula has not calculated yet. What it throws is the problem of all its questions. */
  ask(context: TopicContext): readonly CheckAnswer[] | 'later';
}

/** Returns the area of one cell, or of several below each other. */
export function cellsAt(row: number, column: number, rows = 1): Area {
  return { row, column, rows, columns: 1 };
}

/** A word with an address or an id in it. */
const NAMES_SOMETHING = /@|https?:|[\w-]{25}/;

/** The longest part of a message of Google that a report shows. */
const LONGEST_MESSAGE = 120;

/** Asks a topic. Google's refusals become the problem of its questions. */
export function askTopic(topic: Topic, context: TopicContext): readonly CheckAnswer[] | 'later' {
  try {
    return topic.ask(context);
  } catch (error) {
    if (error instanceof AddOnError && error.code === 'check_gone') throw error;
    const problem = error instanceof AddOnError ? error.message : `Google refused: ${harmless(error)}`;
    return topic.names.map((name) => ({ name, problem }));
  }
}

/** Returns the message of an error without addresses, ids and what it quotes. */
export function harmless(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/["“'«][^"“”'«»]*["”'»]/g, '…')
    .split(/\s/)
    .map((word) => (NAMES_SOMETHING.test(word) ? '…' : word))
    .join(' ')
    .slice(0, LONGEST_MESSAGE);
}
