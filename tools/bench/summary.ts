/** Builds the table of figures that stands in both README.md and bench/README.md. */
import { COLD, FIRST, WARM } from './formulas.ts';
import { numeral, table } from './markdown.ts';
import type { Baseline, Measurement } from './measurement.ts';
import { reliabilityRows } from './reliability-rows.ts';
import { DIFFERENT, REPEATED } from './runs.ts';
import type { BenchFigures } from './store.ts';

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

/** The measurements that are shown, with what the reader calls them. */
const SHOWN: readonly (readonly [string, Pick<Measurement, 'subject' | 'work' | 'size' | 'phase'>])[] = [
  [
    '1,000 formulas, filled down, each for one email',
    { subject: 'formulas', work: 'plain, filled down', size: 1_000, phase: FIRST },
  ],
  [
    'The same formulas when the file is opened again',
    { subject: 'formulas', work: 'plain, filled down', size: 1_000, phase: WARM },
  ],
  [
    'The same, after the cache is lost',
    { subject: 'formulas', work: 'plain, filled down', size: 1_000, phase: COLD },
  ],
  [
    'One formula over 1,000 rows',
    { subject: 'formulas', work: 'one range formula', size: 1_000, phase: FIRST },
  ],
  ['A list of 1,000 rows', { subject: 'runs', work: DIFFERENT, size: 1_000, phase: 'whole run' }],
  [
    'A list of 1,000 rows with 200 people',
    { subject: 'runs', work: REPEATED, size: 1_000, phase: 'whole run' },
  ],
  ['A list of 100,000 rows', { subject: 'runs', work: DIFFERENT, size: 100_000, phase: 'whole run' }],
  [
    '1,000 new people from a search',
    { subject: 'fills', work: 'new people in a new tab', size: 1_000, phase: 'preview and fill' },
  ],
];

/** Builds the table, and below it one line each for the script and for the tests of reliability. */
export function summaryOf({ measurements, files, evaluation, reliability }: BenchFigures): string {
  const rows = SHOWN.flatMap(([label, shown]) => {
    const found = measurements.find(
      ({ subject, work, size, phase }) =>
        subject === shown.subject && work === shown.work && size === shown.size && phase === shown.phase,
    );
    return found ? [rowOf(label, found)] : [];
  });
  const sizes = files.map(({ name, bytes }) => `\`${name}\` has ${numeral(bytes)} bytes`).join(', ');
  const tested = reliabilityRows(reliability).map(([suite, figures]) => `- ${suite}: ${figures}.`);
  return [
    table(
      ['Work', '.Requests', '.Credits', 'The least possible', 'A script with one request per cell'],
      rows,
    ),
    '',
    `${sizes}. Evaluating the script, which each cell does first, takes ${numeral(evaluation, 1)} times as long as evaluating an empty one.`,
    ...(tested.length > 0 ? ['', 'The tests of reliability counted:', '', ...tested] : []),
  ].join('\n');
}

function rowOf(label: string, { costs, floor, baseline }: Measurement): readonly string[] {
  return [
    label,
    numeral(costs.requests),
    numeral(costs.credits),
    amounts(floor),
    baseline ? amounts(baseline) : '',
  ];
}

function amounts({ requests, credits }: Pick<Baseline, 'requests' | 'credits'>): string {
  return `${numeral(requests)} requests, ${numeral(credits)} credits`;
}

/** Returns the text with this table between its markers. Throws where they are missing. */
export function withSummary(text: string, summary: string): string {
  const [before, rest] = splitAt(text, BEGIN);
  const [, after] = splitAt(rest, END);
  return `${before}${BEGIN}\n${summary}\n${END}${after}`;
}

/** Returns what stands between the markers. */
export function summaryIn(text: string): string {
  return splitAt(splitAt(text, BEGIN)[1], END)[0].trim();
}

/** Returns the text outside the markers. */
export function textAroundSummary(text: string): string {
  return splitAt(text, BEGIN)[0] + splitAt(text, END)[1];
}

function splitAt(text: string, marker: string): readonly [string, string] {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`The marker ${marker} is missing.`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}
