/** Writes bench/README.md: every figure with its floor, the goals, the explanations, and what the words mean. */
import { costlyCalls } from './costs.ts';
import { explanationsOf } from './explanations.ts';
import { ratioTo } from './floors.ts';
import { type Goal, goalsOf } from './goals.ts';
import { numeral, table } from './markdown.ts';
import type { Measurement, Subject } from './measurement.ts';
import { reliabilityRows } from './reliability-rows.ts';
import type { BenchFigures } from './store.ts';
import { summaryOf, withSummary } from './summary.ts';

const INTRODUCTION = `# Figures

\`npm run bench\` measures the built add-on on the local stand-ins for Google Sheets and Lusha and writes this page, the figures in [README.md](../README.md), and \`figures.json\`. \`npm run bench -- --full\` also measures the largest sizes: 100,000 rows and 10,000 people. Their figures stay here until they are measured again. \`npm run bench -- --without-reliability\` leaves out the tests of faults, unknowns, and hostile input, and \`--only-reliability\` runs nothing else. Nothing here is a time, because times depend on the machine: what counts is requests, credits, and calls of services.`;

const WORDS = `## What the words mean

- **Requests** can cost credits: search, reveal, and prospecting. **Free requests** never do: the balance with the prices, and lists of filter values.
- **Floor** is the least that Lusha allows. Each person is looked up once and revealed once, in batches of 100. Looking up costs 1 credit for each started 25 people of a request, and an email costs 1 credit. Results of a search come in pages of up to 100 and cost 1 credit for each started 25. A ratio above 1.25 is explained below.
- **A script with one request per cell** is written in the manner of public scripts: each cell sends one search-and-enrich request, remembers nothing, and is calculated again when the file is opened. It runs on the same stand-ins, and the request limits of the plan are off for it, because with them most of its cells would fail. Lusha charges nothing for a repeated reveal here, which favors it. Above 1,000 cells, its costs are multiplied, which is marked with *.
- **Values** are reads and writes of values and formulas of cells, and clearing cells. **Formats** are number formats. **Properties**, **cache**, and **lock** are operations on properties, on the cache, and on the lock of the file. **All calls** also has those that only name or describe a place, and those for links, looks, and widths, most of which a tab gets once.
- Formulas that are filled down run 30 at once, each in its own execution, as on Google. From 5,000 on they run one after another, which the stand-ins do faster.
- *Warm cache* means that the file is opened again within six hours, *cold cache* that its cache is lost.`;

const TITLES: Readonly<Record<Subject, readonly [title: string, size: string, note: string]>> = {
  formulas: [
    'Formulas',
    'Cells',
    'Each cell asks for the email of one person. Above about 1,200 people, formulas cannot store more purchases until somebody opens the panel, so that the first time includes opening it and *Fill pending cells*.',
  ],
  runs: [
    'Runs',
    'Rows',
    'A run of *Enrich a list* with name and company domain in each row: the price check, the approval, and the purchase of work email, title, company, and LinkedIn URL.',
  ],
  fills: ['Fills', 'People', 'A search for directors and managers, its preview, and a fill of a new tab.'],
};

/** Builds the whole page. */
export function reportOf(figures: BenchFigures): string {
  const { measurements, files, reliability } = figures;
  const subjects = Object.keys(TITLES) as Subject[];
  const tested = reliabilityRows(reliability);
  const page = [
    INTRODUCTION,
    '<!-- figures -->\n<!-- /figures -->',
    `## Goals\n\n${table(['Goal', '.At most', '.Measured', 'Met'], goalsOf(measurements, files).map(goalRow))}`,
    ...subjects.flatMap((subject) => subjectParts(subject, measurements)),
    `## The script and its pages\n\n${table(
      ['Figure', '.Value'],
      [
        ...files.map(({ name, bytes }) => [`Bytes of \`${name}\``, numeral(bytes)]),
        ['Evaluating `Code.js`, in evaluations of an empty script', numeral(figures.evaluation, 1)],
      ],
    )}`,
    ...(tested.length > 0 ? [`## Reliability\n\n${table(['Tests', 'Figures'], tested)}`] : []),
    WORDS,
  ].join('\n\n');
  return `${withSummary(page, summaryOf(figures))}\n`;
}

function goalRow({ goal, most, measured }: Goal): readonly string[] {
  return [goal, numeral(most), numeral(measured), measured <= most ? 'yes' : 'no'];
}

function subjectParts(subject: Subject, all: readonly Measurement[]): readonly string[] {
  const measurements = all.filter((one) => one.subject === subject);
  if (measurements.length === 0) return [];
  const [title, size, note] = TITLES[subject];
  const texts = [...new Set(measurements.flatMap(explanationsOf))];
  const explained = texts.length > 0 ? [`**Above 1.25 times the floor.** ${texts.join(' ')}`] : [];
  return [
    `## ${title}`,
    note,
    table(
      [
        ...[
          'Work',
          `.${size}`,
          'When',
          '.Right',
          '.Requests',
          '.Floor',
          '.Ratio',
          '.Credits',
          '.Floor',
          '.Ratio',
        ],
        ...['.Free requests', '.Script: requests', '.Script: credits'],
      ],
      measurements.map(costsRow),
    ),
    ...explained,
    table(
      [
        ...['Work', `.${size}`, 'When', '.Values', '.Formats', '.Properties', '.Cache', '.Lock', '.Flushes'],
        ...['.These together', `.For one of the ${size.toLowerCase()}`, '.All calls'],
      ],
      measurements.map(callsRow),
    ),
  ];
}

/** Formats the row of a measurement with its requests and credits. */
export function costsRow(measurement: Measurement): readonly string[] {
  const { costs, floor, baseline, right } = measurement;
  const star = baseline?.isComputed ? '*' : '';
  return [
    ...headOf(measurement),
    numeral(right),
    ...[costs.requests, floor.requests].map((value) => numeral(value)),
    numeral(ratioTo(floor.requests, costs.requests), 2),
    ...[costs.credits, floor.credits].map((value) => numeral(value)),
    numeral(ratioTo(floor.credits, costs.credits), 2),
    numeral(costs.free),
    ...[baseline?.requests, baseline?.credits].map((value) =>
      value === undefined ? '' : `${numeral(value)}${star}`,
    ),
  ];
}

function callsRow(measurement: Measurement): readonly string[] {
  const { calls } = measurement.costs;
  const { values, formats, properties, cache, lock, flush, all } = calls;
  const together = costlyCalls(calls);
  return [
    ...headOf(measurement),
    ...[values, formats, properties, cache, lock, flush, together].map((value) => numeral(value)),
    numeral(together / measurement.size, 2),
    numeral(all),
  ];
}

function headOf({ work, size, phase }: Measurement): readonly string[] {
  return [work, numeral(size), phase];
}
