/** What happens to companies: signals of all 23 types from 2025 to 2028, with the values that an event has. */

import { COMPANY_SIGNALS, INTENT_CATEGORIES, INTENT_POSTS, NEWS_EVENTS } from '../taxonomy/signals';
import { dice, pick, type Roll } from './dice';
import { DEPARTMENTS } from './jobs';
import type { Place } from './places';
import { daysAfter, type Signal, seenAfter } from './signals';

export interface CompanySignal extends Signal {
  /** What the event has beside what all events of companies have. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** What an event is made from. */
export interface CompanyFacts {
  readonly name: string;
  readonly slug: string;
  readonly place: Place;
  readonly employees: number;
  readonly itSpend: number | null;
  readonly traffic: number | null;
}

const STREAM = 34;
const DELAY_STREAM = 38;
const FIRST_DAY = '2025-01-01';
const QUARTER = 91;
const QUARTERS = 16;
const MOST_A_QUARTER = 3;
/** Companies of which nothing is heard. */
const QUIET_PERCENT = 40;
const FIRST_ID = 10_000_000;

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  Business: ['Supply Chain', 'Business Expansion'],
  Finance: ['Invoice Automation', 'Cash Management'],
  'Human Resources': ['Recruiting', 'Onboarding'],
  Technology: ['ERP', 'Cloud Migration', 'Data Warehousing'],
};

const POSTERS: readonly string[] = ['Ilse Brandt', 'Tom Vries', 'Maya Okafor', 'Jun Tanaka'];

/** Returns a change in percent and the value after it. */
function changed(
  before: number,
  roll: Roll,
  sign: 1 | -1,
): { readonly after: number; readonly percent: number } {
  const after = Math.max(0, Math.round(before * (1 + (sign * (5 + roll(60))) / 100)));
  return { after, percent: before === 0 ? 0 : Math.round(((after - before) / before) * 1000) / 10 };
}

function hiring(roll: Roll, weeks: 'LastWeek' | 'Last4Weeks'): CompanySignal['own'] {
  const historicalAvg = 4 + roll(40);
  const { after, percent } = changed(historicalAvg, roll, 1);
  return { [`newJobsPosted${weeks}`]: after, historicalAvg, changeRatePercent: percent };
}

function news(type: string, date: string, { name, slug }: CompanyFacts, roll: Roll): CompanySignal['own'] {
  const event = pick(NEWS_EVENTS[type] ?? [], roll);
  const words = event.toLowerCase();
  const isDated = roll(4) > 0;
  return {
    eventType: words,
    eventSummary: `${name} is in the news: ${words}.`,
    ...(isDated ? { eventEffectiveDate: date } : {}),
    articlePublishedDate: isDated ? daysAfter(date, roll(4)) : date,
    articleTitle: `${event} at ${name}`,
    articleHighlight: `What the ${words} means for customers of ${name}.`,
    articleUrl: `https://news.example/${slug}/${date}-${words.replace(/\W+/g, '-')}`,
  };
}

function post(key: string, date: string, { name, slug }: CompanyFacts, roll: Roll): CompanySignal['own'] {
  const category = pick(INTENT_CATEGORIES, roll);
  const topic = pick(TOPICS[category] ?? [], roll);
  return {
    activityPublicationDate: date,
    signalCategory: `${topic} discussion`,
    intentTopics: [{ topic, category }],
    author: {
      id: null,
      fullName: pick(POSTERS, roll),
      linkedinUrl: `https://www.linkedin.com/in/${slug}-poster`,
    },
    contactsMentioned: [],
    companiesMentioned: [{ id: null, name, linkedinUrl: `https://www.linkedin.com/company/${slug}-example` }],
    activityUrl: `https://www.linkedin.com/feed/update/${key}`,
    activitySummary: roll(3) === 0 ? null : `Somebody at ${name} asks about ${topic}.`,
    activityLikes: roll(60),
    activityComments: roll(12),
    activityShares: roll(5),
    activityType: 'post',
  };
}

/** Returns the values of an event of a type. */
export function ownValues(
  type: string,
  key: string,
  date: string,
  facts: CompanyFacts,
  roll: Roll,
): CompanySignal['own'] {
  if (type === INTENT_POSTS) return post(key, date, facts, roll);
  if (NEWS_EVENTS[type] !== undefined) return news(type, date, facts, roll);
  if (type === 'surgeInHiring') return hiring(roll, 'LastWeek');
  if (type === 'surgeInHiringByDepartment')
    return { department: pick(DEPARTMENTS, roll), ...hiring(roll, 'Last4Weeks') };
  if (type === 'surgeInHiringByLocation') {
    const { country, state } = facts.place;
    return { country, state, ...hiring(roll, 'Last4Weeks') };
  }
  const sign = type.includes('Decrease') ? -1 : 1;
  if (type.startsWith('headcount')) {
    const { after, percent } = changed(facts.employees, roll, sign);
    return { baselineEmployeesCount: facts.employees, newEmployeesCount: after, changeRatePercent: percent };
  }
  if (type.startsWith('websiteTraffic')) {
    const historicalAvg = facts.traffic ?? 10_000;
    const { after, percent } = changed(historicalAvg, roll, sign);
    return { historicalAvg, lastMonthVisits: after, changeRatePercent: percent };
  }
  const { after, percent } = changed(facts.itSpend ?? 100_000, roll, sign);
  return { estimatedAnnualItSpend: after, changeRatePercent: percent };
}

/** Returns the signals of a company: none for two in five, and for the others one or two in most quarters. */
export function companySignals(seed: number, index: number, facts: CompanyFacts): readonly CompanySignal[] {
  if (dice(seed, STREAM, -index - 1)(100) < QUIET_PERCENT) return [];
  return Array.from({ length: QUARTERS }, (_, quarter) => quarter).flatMap((quarter) => {
    const roll = dice(seed, STREAM, index * QUARTERS + quarter);
    return Array.from({ length: roll(MOST_A_QUARTER + 1) }, (_, position): CompanySignal => {
      const number = (index * QUARTERS + quarter) * MOST_A_QUARTER + position;
      const type = pick(COMPANY_SIGNALS, roll);
      const date = daysAfter(FIRST_DAY, quarter * QUARTER + roll(QUARTER));
      const key = String(FIRST_ID + number);
      const seenFrom = seenAfter(date, seed, DELAY_STREAM, number);
      return { type, date, seenFrom, key, own: ownValues(type, key, date, facts, roll) };
    });
  });
}
