/** The job that scores the companies of a list. */
import { createLusha } from '../../../playground/lusha-api/lusha';
import type { Setup } from '../playground';
import { CUT_OFF } from './cells';
import { CheckDriver } from './check-driver';
import { openCompanies } from './company-list';
import type { Job } from './job';
import { Approved } from './money';
import { type ExpectedRow, isExplained } from './people-list';
import { PersistentPerson } from './person';
import { WITH_REMEDY } from './shown-cells';
import { workOf } from './work';

/** The day on which the simulated clock begins. */
const TODAY = Date.UTC(2026, 10, 23, 9);
const NONE = /^(?:No score|No match)$/;

/** Asks a Lusha of its own for the scores of companies on the first day, from 0 to 100; those without one are absent. */
function scoresOf(
  domains: readonly string[],
  { seed = 1 }: { readonly seed?: number },
): ReadonlyMap<string, number> {
  const lusha = createLusha({ seed });
  const answer = lusha.wire(
    {
      method: 'POST',
      url: 'https://api.lusha.com/v3/companies/signal-score',
      headers: { 'content-type': 'application/json', api_key: lusha.apiKey },
      body: JSON.stringify({ companies: domains.map((domain) => ({ domain, clientReferenceId: domain })) }),
    },
    TODAY,
  );
  if ('failure' in answer) throw new Error(answer.failure);
  const { results } = JSON.parse(answer.body) as {
    readonly results: readonly { readonly clientReferenceId: string; readonly signalScore?: number }[];
  };
  return new Map(
    results.flatMap(({ clientReferenceId, signalScore }) =>
      signalScore === undefined ? [] : [[clientReferenceId, Math.round(signalScore * 100)] as const],
    ),
  );
}

/** Returns what is wrong with the score of a row and what stands beside it. A score of 0 becomes another one when something happens later. */
function wrongPair(
  row: ExpectedRow,
  expected: number | undefined,
  score: string,
  basis: string,
): readonly string[] {
  const says = [`The score of ${row.mark} reads ${score} and ${basis}.`];
  if (score !== '')
    return row.company && basis !== '' && (Number(score) === expected || expected === 0) ? [] : says;
  const isSaid = basis === '' || NONE.test(basis) || isExplained(basis) || CUT_OFF.test(basis);
  return isSaid || WITH_REMEDY.test(basis) ? [] : says;
}

export const SCORES: Job = {
  name: 'scores',
  async open(setup: Setup = {}) {
    const file = await openCompanies({ cap: null, ...setup });
    const { list, rows } = file;
    const person = new PersistentPerson(file.playground);
    const approved = new Approved(file.playground);
    const domains = [...new Set(rows.flatMap(({ company }) => (company ? [company.domain] : [])))];
    const expected = scoresOf(domains, setup.lusha ?? {});
    const driver = new CheckDriver(person, approved, {
      view: () => person.ask('scoresView'),
      step: () => person.ask('stepScores'),
      stop: () => person.ask('stopScores'),
      continue: (consent) => person.ask('continueScores', consent),
      async start(repeatLost) {
        const first = await person.ask('scoresSetup', { tabId: list.tabId, kind: 'company', repeatLost });
        if (!first.ok) return first;
        const { options, lookUp, scoring } = first.value;
        approved.approve(lookUp + scoring);
        return person.ask('startScores', options, lookUp + scoring);
      },
    });
    const each = (
      judge: (row: ExpectedRow, due: number | undefined, score: string, basis: string) => readonly string[],
    ) => {
      const found = list.read();
      return rows.flatMap((row) => {
        const at = found.get(row.mark);
        if (!at || !list.keeps(row.mark)) return [];
        const cell = (header: string) => String(at.byHeader[header] ?? '');
        const due = row.company && expected.get(row.company.domain);
        return judge(row, due, cell('Signal score'), cell('Score based on'));
      });
    };
    return workOf({
      file,
      person,
      approved,
      finish: () => driver.finish(),
      wrong: () => [...each(wrongPair), ...list.strangers()],
      unfinished: () =>
        each((row, due, score) =>
          due === undefined || score !== '' ? [] : [`${row.mark} has no score and should have ${due}.`],
        ),
    });
  },
};
