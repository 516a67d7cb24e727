/** What happens to people: changes of company and promotions, before and after the day on which the playground begins. */

import { COMPANY_COUNT } from './company-names';
import { dice, hash, pick, type Roll } from './dice';
import { JOBS, type Job } from './jobs';
import { daysAfter, type Signal, seenAfter } from './signals';

export interface PersonSignal extends Signal {
  readonly type: 'companyChange' | 'promotion';
  /** The index of the company afterwards. */
  readonly company: number;
  /** The job afterwards. */
  readonly job: Job;
  /** The index of the company before. */
  readonly formerCompany: number;
  /** Whether the person's record shows the new company only once the event is visible. */
  readonly isLater: boolean;
}

/** What the person's record says before any later event. */
export interface Employment {
  readonly company: number;
  readonly formerCompany: number | undefined;
  readonly job: Job;
  readonly startDate: string;
}

const STREAM = 33;
const LATER_STREAM = 35;
const DELAY_STREAM = 36;
const COUNTED_STREAM = 37;
/** Jobs that started earlier are no longer news. */
const OLDEST = '2025-01-01';
/** From this day on, people change whose records show the former company when the playground's clock begins. */
const LATER_FROM = '2026-10-29';
/** The day after that on which the clock begins. What is known of later changes before it does not happen. */
const KNOWN_FROM = '2026-11-24';
const HALF_YEAR = 182;
const HALF_YEARS = 5;
const STEP = 911;

/** Returns a day from January to October 2026. */
const day = (roll: Roll): string =>
  `2026-${String(1 + roll(10)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`;

/** Returns the company to which a person moves in a half-year. */
const destination = (n: number, half: number): number =>
  (n + STEP * (1 + half + HALF_YEARS * Math.floor(n / COMPANY_COUNT))) % COMPANY_COUNT;

/** Returns when a person moves in a half-year, which one in forty people does. */
function moveOf(seed: number, n: number, half: number): { readonly date: string; readonly job: Job } | null {
  const roll = dice(seed, LATER_STREAM, n * HALF_YEARS + half);
  if (roll(1000) >= 25) return null;
  return { date: daysAfter(LATER_FROM, half * HALF_YEAR + roll(HALF_YEAR)), job: pick(JOBS, roll) };
}

/** Returns the changes of company after the day on which the playground begins. */
function laterMoves(seed: number, n: number, from: number): readonly PersonSignal[] {
  let formerCompany = from;
  return Array.from({ length: HALF_YEARS }, (_, half) => half).flatMap((half): PersonSignal[] => {
    const move = moveOf(seed, n, half);
    const company = destination(n, half);
    if (move === null || company === formerCompany) return [];
    const seenFrom = seenAfter(move.date, seed, DELAY_STREAM, n * HALF_YEARS + half);
    if (seenFrom < KNOWN_FROM) return [];
    const signal = {
      ...move,
      type: 'companyChange',
      seenFrom,
      company,
      formerCompany,
      isLater: true,
    } as const;
    formerCompany = company;
    return [{ ...signal, key: `${company}` }];
  });
}

/** Returns the people who move to a company after the day on which the playground begins. `positions` are the people of a company. */
export function laterStaff(seed: number, company: number, positions: number): readonly number[] {
  const staff: number[] = [];
  for (let position = 0; position < positions; position++) {
    for (let half = 0; half < HALF_YEARS; half++) {
      const back = (STEP * (1 + half + HALF_YEARS * position)) % COMPANY_COUNT;
      const n = ((company - back + COMPANY_COUNT) % COMPANY_COUNT) + position * COMPANY_COUNT;
      if (moveOf(seed, n, half) !== null) staff.push(n);
    }
  }
  return staff;
}

/**
 * Returns the signals of a person: a promotion for one in fifteen, a change of company for three quarters of the jobs
 * that started since 2025, and the later changes.
 */
export function personSignals(seed: number, n: number, now: Employment): readonly PersonSignal[] {
  const roll = dice(seed, STREAM, n);
  const promoted = roll(15) === 0 ? day(roll) : undefined;
  const { company, job, startDate } = now;
  const formerCompany = now.formerCompany ?? (n + STEP) % COMPANY_COUNT;
  const same = { company, job, isLater: false } as const;
  const signals: PersonSignal[] = [];
  if (promoted !== undefined) {
    const seenFrom = seenAfter(promoted, seed, DELAY_STREAM, -n - 1);
    signals.push({ ...same, type: 'promotion', date: promoted, seenFrom, key: '', formerCompany: company });
  }
  if (startDate >= OLDEST && hash(seed, COUNTED_STREAM, n) % 4 !== 0) {
    const seenFrom = seenAfter(startDate, seed, DELAY_STREAM, -n - 2_000_000);
    signals.push({
      ...same,
      type: 'companyChange',
      date: startDate,
      seenFrom,
      key: `${company}`,
      formerCompany,
    });
  }
  return [...signals, ...laterMoves(seed, n, company)];
}
