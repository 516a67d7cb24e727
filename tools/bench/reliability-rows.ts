/** Formats the figures that the tests of faults, unknowns and hostile input record. */
import { numeral } from './markdown.ts';
import type { Figures } from './reliability.ts';

/** What the suites are called, by the names under which they record. Other names are shown as they are. */
const SUITES: Readonly<Record<string, string>> = {
  faults: 'Faults at every point',
  unknowns: 'Both answers to what is not known for certain',
  hostile: 'Hostile input',
};

/** Returns a row for each suite: what it tests, and its figures as in `12 faults, 0 violations`. */
export function reliabilityRows(reliability: Figures): readonly (readonly [string, string])[] {
  return Object.entries(reliability)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([suite, figures]) => [
      SUITES[suite] ?? suite,
      Object.entries(figures)
        .map(([figure, value]) => `${numeral(value)} ${words(figure)}`)
        .join(', '),
    ]);
}

/** Turns `hostileInputs` into `hostile inputs`. */
function words(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}
