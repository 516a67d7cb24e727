/** Explains every cost that is more than 1.25 times its floor. A test fails where an explanation is missing. */
import { type COSTS_WITH_FLOOR, excessOf, type Measurement } from './measurement.ts';

interface Explanation {
  readonly cost: (typeof COSTS_WITH_FLOOR)[number];
  /** Whether this is the reason for the cost of a measurement. It names a bound, so that a cost that grows needs a reason anew. */
  readonly explains: (measurement: Measurement) => boolean;
  readonly text: string;
}

export const EXPLANATIONS: readonly Explanation[] = [
  {
    cost: 'requests',
    explains: ({ subject, costs, floor }) => subject === 'fills' && costs.requests <= floor.requests + 3,
    text:
      'The first four pages of a fill have 25 results, like the preview, which is the first of them. One page of 100 ' +
      'would save up to three requests, but it would contain the results of the preview and charge for them again. ' +
      'From the hundredth result on, pages have 100 results.',
  },
];

/** Returns the explanations that the costs of a measurement need. */
export function explanationsOf(measurement: Measurement): readonly string[] {
  return EXPLANATIONS.filter(
    ({ cost, explains }) => excessOf(measurement).includes(cost) && explains(measurement),
  ).map(({ text }) => text);
}

/** Returns the costs of a measurement that are above the usual ratio and that nothing explains. */
export function unexplainedCosts(measurement: Measurement): readonly string[] {
  return excessOf(measurement).filter(
    (cost) => !EXPLANATIONS.some((one) => one.cost === cost && one.explains(measurement)),
  );
}
