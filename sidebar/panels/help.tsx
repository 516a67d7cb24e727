/** The view "Help": the formulas, and what a cell may say instead of a value. */
import { Row } from '../parts/row';
import { Title } from '../parts/title';
import type { Panel } from '../state/panel';
import { credits } from '../text/numbers';

const FORMULAS: readonly (readonly [formula: string, what: string])[] = [
  ['=LUSHA_ENRICH(A2:C26, "name, email")', 'People: a row for each, a column for each field.'],
  ['=LUSHA_EMAIL(A2)', 'The work email of one person.'],
  ['=LUSHA_PHONE(A2)', 'The best phone of one person.'],
  ['=LUSHA_COMPANY(D2:D50, "name, industry")', 'Companies: a row for each.'],
  ['=LUSHA_SIGNALS(D2:D50, "hiring, news")', 'What happened at companies, newest first.'],
  ['=LUSHA_SEARCH("title: CFO; country: Germany")', 'People who match a filter.'],
  ['=LUSHA_SEARCH("find: companies; size: 201-500")', 'Companies that match a filter.'],
  ['=LUSHA_SIMILAR(A2:C26)', 'People or companies like those of a list.'],
  ['=LUSHA_FILTER_VALUES("industry")', 'The values of a filter.'],
  ['=LUSHA_CREDITS()', 'Credits left on the account.'],
  ['=LUSHA_QUOTA("day")', 'Requests left this minute, hour or day.'],
];

const TEXTS: readonly (readonly [text: string, meaning: string])[] = [
  ['No match', 'Lusha doesn’t know this person. Not looked up again for seven days.'],
  [
    'Not enough info',
    'The row doesn’t identify anyone. Add an email, a LinkedIn URL, or a name with a company.',
  ],
  ['Now at …', 'Changed jobs, so nothing was purchased.'],
  ['Possible match, check', 'May be someone else, so nothing was purchased.'],
  ['Personal email only, Office phone only', 'There is one, but not of the kind you asked for.'],
  ['Do not call', 'The only numbers are on a do-not-call list.'],
  ['Restricted (privacy)', 'Lusha can’t share this person for privacy reasons.'],
  ['Forgotten (privacy)', 'Somebody asked this file to forget this person, so it isn’t looked up here.'],
  ['Daily limit reached', 'Formulas in this file reached the daily limit.'],
  ['Pending', 'Not looked up yet. Fill pending cells from this panel.'],
  [
    '#NAME?',
    'Sheets hasn’t loaded Lusha’s functions in this file. Fill pending cells from this panel, or reload the file.',
  ],
  ['No response · may have been charged', 'Looked up again only when you agree, under “Pending cells”.'],
  ['Never contact, skipped', 'Listed on the tab “Never contact” of this file.'],
];

export function HelpPanel({ panel }: { readonly panel: Panel }) {
  return (
    <>
      <Title text="Help" onBack={() => panel.go('home')} />
      <h2>Formulas</h2>
      <dl class="help">
        {FORMULAS.map(([formula, what]) => (
          <div key={formula}>
            <dt>
              <code>{panel.view.separator === ';' ? formula.replace(/, (?=")/, '; ') : formula}</code>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        A row is one person: an email, a LinkedIn URL, a Lusha ID, or a name with a company, in one or more
        columns. One formula over a range is cheaper than one in each row.
      </p>
      <h2>What a cell may say instead of a value</h2>
      <dl class="help">
        {TEXTS.map(([text, meaning]) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>What costs credits</h2>
      <p>
        A lookup costs {credits(panel.view.prices.search)} per {panel.view.prices.searchBlock} rows, an email{' '}
        {panel.view.prices.email}, a phone {panel.view.prices.phone}, a person of a buying group{' '}
        {panel.view.prices.buyingGroup}, a signal score {panel.view.prices.scoreContact}. Data you purchased
        isn’t charged again: recalculating, opening or copying costs 0 credits.
      </p>
      <h2>If something doesn’t work</h2>
      <Row
        panel={panel}
        to="check"
        title="Check this installation"
        text="A report to copy. Up to two minutes, 0 credits"
      />
    </>
  );
}
