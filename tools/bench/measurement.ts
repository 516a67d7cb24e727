/** Describes one measured piece of work, as the reports and the tests read it. */
import type { Costs } from './costs.ts';
import { type Floor, ratioTo } from './floors.ts';

export type Subject = 'formulas' | 'runs' | 'fills';

/** What a script with one request per cell needs for the same work. */
export interface Baseline {
  readonly requests: number;
  readonly credits: number;
  /** True if a smaller list was run, and its costs were multiplied. */
  readonly isComputed: boolean;
}

export interface Measurement {
  readonly subject: Subject;
  /** What was done, such as *plain, filled down*. */
  readonly work: string;
  /** Cells, rows or people. */
  readonly size: number;
  /** Which part of the work this is, such as *reopened, warm cache*. */
  readonly phase: string;
  readonly costs: Costs;
  readonly floor: Floor;
  readonly baseline?: Baseline;
  /** How many cells or rows show the right value at the end. */
  readonly right: number;
}

/** The largest ratio of a cost to its floor that needs no explanation. */
const USUAL_RATIO = 1.25;

export const COSTS_WITH_FLOOR = ['requests', 'credits'] as const;

/** Names a measurement, as in `formulas, plain, filled down, 1000, first time`. */
export function nameOf({ subject, work, size, phase }: Measurement): string {
  return `${subject}, ${work}, ${size}, ${phase}`;
}

/** Returns the costs that are above the usual ratio to their floor. */
export function excessOf({ costs, floor }: Measurement): readonly (typeof COSTS_WITH_FLOOR)[number][] {
  return COSTS_WITH_FLOOR.filter((cost) => ratioTo(floor[cost], costs[cost]) > USUAL_RATIO);
}
