/** Drives formulas as a persistent person does: they calculate, pending ones are filled, and those in error are calculated again. */
import type { PendingFetched } from '../../../src/rpc';
import type { Ending } from './job';
import type { Answer, PersistentPerson } from './person';

/** The rounds of one visit, and the steps of one filling. */
const TURNS = 7;
const STEPS = 12;
/** What Google shows for a formula that it could not calculate, or has yet to calculate. */
const NOT_CALCULATED = /^(?:#ERROR!|#NAME\?|Loading\.\.\.)$/;
/** What Google says about an execution that it has ended. */
export const CUT_OFF = /^(?:The execution was stopped|Exceeded maximum execution time)/;

/** The formulas of a job. */
export interface Formulas {
  /** Returns the texts that the formulas show, and the messages behind errors. */
  shown(): readonly string[];
}

/** Google shows an execution that it has ended as an error. */
function isUncalculated(text: string): boolean {
  return NOT_CALCULATED.test(text) || CUT_OFF.test(text);
}

/** Goes on until no formula is pending or the person cannot go on now. */
export async function finishCells(person: PersistentPerson, formulas: Formulas): Promise<Ending> {
  const { host } = person.playground;
  let said: { readonly code?: string; readonly message?: string } = {};
  for (let turn = 0; turn < TURNS; turn += 1) {
    await host.workbook.settled();
    if (formulas.shown().some(isUncalculated) && turn > 0) await host.reopen();
    const count = await person.ask('pendingCells');
    // Whoever changes the sheet meanwhile lets formulas calculate again.
    await host.workbook.settled();
    if (count.ok && count.value.cells + count.value.unreadableCount === 0) {
      if (!formulas.shown().some(isUncalculated)) return person.ending('done');
    }
    const filled = count.ok ? await fillPending(person, count.value.countedAt) : count;
    await host.workbook.settled();
    if (filled.ok) said = filled.value.message === undefined ? {} : filled.value;
    else said = filled;
    person.waitMinutes(2 + turn);
  }
  const left = await person.ask('pendingCells');
  const isDone = left.ok && left.value.cells + left.value.unreadableCount === 0;
  if (isDone && !formulas.shown().some(isUncalculated)) return person.ending('done');
  const { code, message } = said;
  return person.ending('clear', {
    ...(code === undefined ? {} : { code }),
    message:
      message ??
      formulas.shown().find((text) => /[.] /.test(text)) ??
      `No formula says what to do: ${formulas.shown().join(', ')}`,
  });
}

async function fillPending(person: PersistentPerson, lostBefore: number): Promise<Answer<PendingFetched>> {
  const consent = person.agrees ? { lostBefore } : {};
  let step = await person.ask('fetchPending', consent);
  for (let count = 0; count < STEPS && step.ok && step.value.continueAt !== undefined; count += 1) {
    person.waitFor({ phase: 'filling', continueAt: step.value.continueAt });
    step = await person.ask('fetchPending', consent);
  }
  return step;
}
