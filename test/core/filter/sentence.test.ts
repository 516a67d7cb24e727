/** Descriptions of filters in plain English. */

import { expect, it } from 'vitest';
import { emptyFilter } from '../../../src/core/filter/model';
import { filterSentence } from '../../../src/core/filter/sentence';
import type { Kind } from '../../../src/core/kind';
import { readAs } from './filters';

it.each<[Kind, string, string]>([
  [
    'contact',
    'title: CFO, Finance Director; country: Germany; size: 201-1000; not industry: Retail',
    'People with the title CFO or Finance Director in Germany, at companies with 201 to 1,000 employees, not in Retail & Wholesale Trade',
  ],
  [
    'contact',
    'title: CFO; country: DE; level: c-suite; not department: Legal',
    'People with the title CFO, in Germany, at the level C-Suite, not in the department Legal',
  ],
  ['contact', 'industry: Oil', 'People at companies in "Oil, Gas & Mining"'],
  ['contact', 'not title: Intern, Trainee', 'People not with the title Intern or Trainee'],
  ['contact', 'data: all of mobile, email', 'People reachable by mobile phone and work email'],
  [
    'contact',
    'title: VP; job changed after: 2026-01-31',
    'People with the title VP who changed jobs after 2026-01-31',
  ],
  [
    'contact',
    'near: 10115 / DE within 25 miles; previous company: Acme; company near: 20457 / DE within 1 mile',
    'People within 25 miles of 10115 (Germany) formerly at Acme, at companies within 1 mile of 20457 (Germany)',
  ],
  [
    'contact',
    'signals: promotion, company change; signals since: 2026-09-01',
    'People with a recent signal (promotion or company change) with signals since 2026-09-01',
  ],
  [
    'company',
    'zip: 10115 / DE; specialities: cranes; not near: 20457 / DE within 20 km',
    'Companies in the zip code 10115 (Germany) specialised in cranes, not within 12 miles of 20457 (Germany)',
  ],
  ['contact', 'ipo: yes', 'People at companies publicly traded'],
  ['contact', 'ipo: no', 'People at companies not publicly traded'],
  ['contact', 'keywords: $1, A or B', 'People at companies with the keyword $1 or "A or B"'],
  [
    'company',
    'location: EMEA, Western Europe (region); not location: Asia',
    'Companies in EMEA or Western Europe, not in Asia',
  ],
  [
    'contact',
    'level: Director; school: ETH; study years: 2005-2010; certifications: PMP',
    'People at the level Director, who studied at ETH, who studied in 2005 to 2010, with the certification PMP',
  ],
  [
    'company',
    'location: Munich / Germany; founded: 2015+, before 1950; revenue: 1m-10m; title: CFO',
    'Companies in Munich (Germany), founded in 2015 or later or 1949 or earlier, with a yearly revenue in USD of 1,000,000 to 10,000,000, with people with the title CFO',
  ],
  [
    'company',
    'size: under 10, 500; topics: ERP; score: 60+',
    'Companies with up to 9 or 500 employees, researching ERP, with a topic score of 60 or more',
  ],
])('the filter of the kind %s with "%s" is described', (kind, text, sentence) => {
  const { filter, problems } = readAs(kind, text);
  expect(problems).toEqual([]);
  expect(filterSentence(filter)).toBe(sentence);
});

it('an empty filter is described as all people', () => {
  expect(filterSentence(emptyFilter('contact'))).toBe('People');
});
