/** Faults inside answers that Lusha has charged: damaged bodies, headers, items, prices, and bills. */
import type { WireResponse } from '../../playground/wire';
import { between, type Fault, lushaFault, pick, type Random } from './fault';

type Json = Record<string, unknown>;

function parsed({ body }: WireResponse): Json {
  return JSON.parse(body) as Json;
}

/** Changes the body of an answer that has one. */
function changed(answer: WireResponse, change: (body: Json) => unknown): WireResponse {
  return { ...answer, body: JSON.stringify(change(parsed(answer))) };
}

/** Changes the list of results, where there is one. */
function withResults(
  answer: WireResponse,
  change: (results: readonly Json[], body: Json) => readonly unknown[],
): WireResponse {
  return changed(answer, (body) =>
    Array.isArray(body.results) ? { ...body, results: change(body.results as Json[], body) } : body,
  );
}

const WRONG_BODIES = [
  '',
  '[]',
  'null',
  '"ok"',
  '{}',
  '{"results":{}}',
  '{"results":[null,1,"x"]}',
  '{"results":[]}',
] as const;
const WRONG_VALUES = [{}, [], null, true, { x: 1 }, [[]]] as const;

/** Gives some of the values inside a record another type. Errors stay errors. */
function distorted(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) {
    return random() < 0.05 ? pick(random, WRONG_VALUES) : value.map((item) => distorted(random, item));
  }
  if (typeof value !== 'object' || value === null)
    return random() < 0.08 ? pick(random, WRONG_VALUES) : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === 'error' ? part : distorted(random, part)]),
  );
}

const WRONG_NUMBERS = ['-5', 'abc', '', '1e9', '0', 'NaN', '99999999999'] as const;
const ODD_HEADERS = [
  'x-minute-requests-left',
  'x-hourly-requests-left',
  'x-daily-requests-left',
  'x-rate-limit-minute',
  'x-rate-limit-daily',
  'x-daily-usage',
  'retry-after',
  'x-rate-limit-reset-minute',
] as const;

const few = (random: Random) => between(random, 1, 3);

/** The bills that no honest account sends. */
const WRONG_BILLS = [
  undefined,
  null,
  {},
  'x',
  { creditsCharged: -5 },
  { creditsCharged: '3' },
  { creditsCharged: 0.5 },
  { creditsCharged: 1e9 },
  { creditsCharged: 0 },
] as const;

export const ANSWER_FAULTS: readonly Fault[] = [
  lushaFault('truncated JSON', (random) => {
    const share = random();
    return {
      times: few(random),
      change: (answer) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * share)) }),
    };
  }),
  lushaFault(
    'JSON of another shape',
    (random) => {
      const body = pick(random, WRONG_BODIES);
      return { times: few(random), change: (answer) => ({ ...answer, body }) };
    },
    { lasts: true },
  ),
  lushaFault(
    'fields of a wrong type',
    (random) => ({
      times: few(random),
      change: (answer) => changed(answer, (body) => distorted(random, body)),
    }),
    { lasts: true },
  ),
  lushaFault('headers missing', () => ({ times: 50, change: (answer) => ({ ...answer, headers: {} }) })),
  lushaFault('odd headers', (random) => ({
    times: few(random),
    change: (answer) => ({
      ...answer,
      headers: {
        ...answer.headers,
        ...Object.fromEntries(
          ODD_HEADERS.filter(() => random() < 0.4).map((name) => [name, pick(random, WRONG_NUMBERS)]),
        ),
      },
    }),
  })),
  lushaFault(
    'items left out of an answer',
    (random) => ({
      times: few(random),
      change: (answer) => withResults(answer, (results) => results.filter(() => random() < 0.5)),
    }),
    { lasts: true },
  ),
  lushaFault('items doubled', (random) => ({
    times: few(random),
    change: (answer) =>
      withResults(answer, (results) => results.flatMap((item) => (random() < 0.5 ? [item, item] : [item]))),
  })),
  lushaFault('items in another order', (random) => ({
    times: few(random),
    change: (answer) => withResults(answer, (results) => [...results].sort(() => random() - 0.5)),
  })),
  lushaFault(
    'items that nobody asked for',
    (random, { playground: { lusha } }) => ({
      times: few(random),
      change: (answer) =>
        withResults(answer, (results, body) => {
          // Each result of a page of prospecting is asked for.
          if ('pagination' in body) return results;
          const { id, firstName, lastName, fullName } = lusha.person(between(random, 900, 990));
          const [first] = results;
          const stranger = {
            ...first,
            id,
            firstName,
            lastName,
            fullName,
            clientReferenceId: pick(random, ['0', '999', 'x']),
          };
          return random() < 0.5 ? [stranger, ...results] : [...results, stranger];
        }),
    }),
    { lasts: true },
  ),
  lushaFault(
    'prices in a search that are not kept',
    (random) => ({
      times: 20,
      change: (answer) =>
        withResults(answer, (results) =>
          results.map((item) =>
            'canReveal' in item
              ? {
                  ...item,
                  canReveal: pick(random, [
                    [],
                    null,
                    [{ field: 'emails', credits: 0 }],
                    [{ field: 'emails', credits: -3 }],
                  ]),
                }
              : item,
          ),
        ),
    }),
    { lasts: true, overcharges: true },
  ),
  lushaFault('bill negative, missing or odd', (random) => ({
    times: few(random),
    change: (answer) =>
      changed(answer, (body) => ('billing' in body ? { ...body, billing: pick(random, WRONG_BILLS) } : body)),
  })),
  {
    name: 'prices not kept by the account',
    counts: 'requests',
    applies: (job) => job !== 'undo' && job !== 'replace with values',
    overcharges: true,
    setup: (setup) => ({
      ...setup,
      lusha: { ...setup.lusha, chargedPrices: { revealEmail: 3, revealCompany: 2 } },
    }),
    inject: () => undefined,
  },
];
