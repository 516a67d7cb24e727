/** The criteria about what a company researches and how it is funded. A new one is one entry. */
import type { CriterionEntry, SentValue } from './entry';

export const COMPANY_MOVES_CRITERIA = [
  {
    id: 'topics',
    label: 'Intent topics',
    aliases: ['researching topics', 'topic', 'intent', 'researching'],
    about: 'company',
    values: { kind: 'choice', list: 'intentTopics', source: { of: 'companies', type: 'intentTopics' } },
    canExclude: true,
    allOf: { property: 'intentTopicsOperator' },
    notWithPeople: true,
    phrase: 'researching {}',
    help: 'What the company is reading about at present.',
    sent: 'intentTopics',
  },
  {
    id: 'topic score',
    label: 'Topic score',
    aliases: ['intent score', 'min score', 'score'],
    about: 'company',
    values: { kind: 'range', unit: 'count', least: 1, most: 100, one: true },
    canExclude: false,
    needs: 'topics',
    notWithPeople: true,
    example: '60+',
    phrase: 'with a topic score of {}',
    help: 'How much the company reads about the topics, from 1 to 100: 60+. Narrows Intent topics.',
    sent: ([score]) => ({ intentMinScore: spanOf(score).min, intentMaxScore: spanOf(score).max }),
  },
  {
    id: 'funding',
    label: 'Total funding',
    aliases: ['total funding', 'funding total', 'funds raised'],
    about: 'company',
    only: 'contact',
    values: { kind: 'range', unit: 'count', least: 1 },
    canExclude: true,
    example: '1m-10m',
    phrase: 'with a total funding in USD of {}',
    help: 'US dollars raised so far: 1m-10m, 50m+.',
    sent: (ranges) => ({
      funding: { ranges: ranges.map((range) => ({ coverage: 'total_funds', ...spanOf(range) })) },
    }),
  },
  {
    id: 'funding round',
    label: 'Last funding round',
    aliases: ['last funding round', 'last round', 'round'],
    about: 'company',
    only: 'contact',
    values: { kind: 'choice', list: 'fundingRounds' },
    canExclude: true,
    phrase: 'with {} as the last funding round',
    help: 'Pre-Seed, Seed, Series A to H, or Other.',
    sent: (rounds) => ({ funding: { rounds: rounds.map((round) => ({ coverage: 'last_round', round })) } }),
  },
  {
    id: 'funded after',
    label: 'Funded after',
    aliases: ['funding after', 'funding date', 'funded since'],
    about: 'company',
    only: 'contact',
    values: { kind: 'date' },
    canExclude: false,
    example: '2026-01-31',
    phrase: 'funded after {}',
    help: 'Companies whose last funding was after a date, such as 2026-01-31.',
    sent: ([date]) => ({ funding: { date: { coverage: 'last_funding', date } } }),
  },
  {
    id: 'ipo',
    label: 'Public / private',
    aliases: ['on the stock market', 'stock market', 'had an ipo', 'is ipo', 'listed'],
    about: 'company',
    only: 'contact',
    values: { kind: 'flag', yes: 'Public', no: 'Private' },
    canExclude: false,
    phrase: 'publicly traded',
    help: 'Companies that are listed on a stock exchange, or only others.',
    sent: ([isIpo]) => ({ funding: { isIpo } }),
  },
] as const satisfies readonly CriterionEntry[];

/** Narrows a value of a range, which is always sent as a span. */
function spanOf(value: SentValue | undefined): { readonly min?: number; readonly max?: number } {
  return typeof value === 'object' ? (value as { readonly min?: number; readonly max?: number }) : {};
}
