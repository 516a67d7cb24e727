/** The status of a row: every text of ours is read as what it says, whichever version wrote it. */
import { describe, expect, it } from 'vitest';
import { isOpen, isOpenText, isShortText, shortText } from '../../src/core/errors';
import {
  alreadyHadText,
  duplicateText,
  failedText,
  foundLackingText,
  isFound,
  isMark,
  isRetryable,
  missText,
  movedText,
  notEnoughInfoText,
  presentText,
  type RowState,
  readStatus,
} from '../../src/core/run-status';
import { type StatusName, TEXTS } from '../../src/core/texts';
import { FORMER_CELLS } from '../../src/core/texts/former';

const { statuses } = TEXTS;

describe('the status of a row', () => {
  it.each<readonly [string, string, RowState]>([
    ['Pending', statuses.pending, 'pending'],
    ['Price checked', statuses.priceChecked, 'price checked'],
    ['Not enriched', statuses.notEnriched, 'not enriched'],
    ['Found', statuses.found, 'found'],
    ['Found, changed jobs', statuses.foundChangedJobs, 'found'],
    ['Found, possible match', statuses.foundPossibleMatch, 'found'],
    ['Found, no mobile', foundLackingText(['mobile']), 'found, lacking'],
    ['Found, no email or phone', foundLackingText(['email', 'phone']), 'found, lacking'],
    ['Found, no email, mobile or phone', foundLackingText(['email', 'mobile', 'phone']), 'found, lacking'],
    ['Found, do not call', statuses.foundDoNotCall, 'found, lacking'],
    ['Personal email only', statuses.personalEmailOnly, 'found, lacking'],
    ['Office phone only', statuses.officePhoneOnly, 'found, lacking'],
    ['Now at Acme', movedText('Acme'), 'moved'],
    ['Now at $& {company}', movedText('$& {company}'), 'moved'],
    ['Now at another company', movedText(undefined), 'moved'],
    ['Possible match, check', statuses.possibleMatch, 'possible match'],
    ['No match', missText('no match'), 'no match'],
    ['Not enough info', notEnoughInfoText(), 'not enough info'],
    ['Not enough info', missText('bad input'), 'not enough info'],
    ['Not enough info, no company', notEnoughInfoText(['company']), 'not enough info'],
    ['Not enough info, no name or company', notEnoughInfoText(['name', 'company']), 'not enough info'],
    ['Restricted (privacy)', missText('restricted'), 'restricted'],
    ['Never contact, skipped', shortText('left_out'), 'never contact'],
    ['Duplicate of row 12', duplicateText(12), 'duplicate'],
    ['Already had email', alreadyHadText(['email']), 'already had'],
    ['Already had email and phone', alreadyHadText(['email', 'phone']), 'already had'],
    ['No credits left', shortText('no_credits'), 'no credits'],
    ['Run limit reached', statuses.runLimit, 'run limit'],
    ['Daily limit reached', shortText('over_cap'), 'daily limit'],
    ['No response · may have been charged', shortText('lost'), 'no response'],
    ['Failed: too $1 long', failedText('too $1 long'), 'failed'],
    ['Row was deleted', statuses.rowDeleted, 'row deleted'],
    ['Not in your Lusha plan', shortText('plan_lacks'), 'other'],
    ['', '', 'blank'],
    ['Called twice', 'Called twice', 'other'],
    ['constructor', 'constructor', 'other'],
  ])('that says %j is written and read as such', (says, text, state) => {
    expect(text).toBe(says);
    expect(readStatus(text).state).toBe(state);
  });

  it('is counted without names of employers, row numbers and reasons', () => {
    const group = (text: string) => readStatus(text).group;
    expect(group(movedText('Acme'))).toBe('Changed jobs');
    expect(group(movedText(undefined))).toBe('Changed jobs');
    expect(group(failedText('too long'))).toBe('Failed');
    expect(group(duplicateText(12))).toBe('Duplicate');
    expect(group(notEnoughInfoText(['company']))).toBe('Not enough info');
    expect(group(foundLackingText(['mobile']))).toBe('Found, no mobile');
    expect(group('Called twice')).toBe('Called twice');
  });

  it('is read alike from the name of its group', () => {
    const texts = [movedText('Acme'), failedText('x'), duplicateText(2), notEnoughInfoText(['name'])];
    for (const text of [...texts, ...Object.values(statuses)]) {
      const { state, group } = readStatus(text);
      expect(readStatus(group)).toEqual({ state, group });
    }
  });

  it('says which rows are left, have a record, or can be tried again', () => {
    const names = Object.keys(statuses) as StatusName[];
    const those = (test: (text: string) => boolean) => names.filter((name) => test(statuses[name]));
    expect(those(isMark)).toEqual(['pending', 'priceChecked']);
    expect(those(isFound)).toEqual([
      'found',
      'foundChangedJobs',
      'foundPossibleMatch',
      'foundLacking',
      'foundDoNotCall',
      'foundLackingDoNotCall',
      'foundRefused',
      'personalEmailOnly',
      'personalEmailOnlyLacking',
      'personalEmailInEu',
      'officePhoneOnly',
      'officePhoneOnlyLacking',
    ]);
    expect(those(isRetryable)).toEqual([
      'notEnriched',
      'foundRefused',
      'movedTo',
      'movedElsewhere',
      'possibleMatch',
      'runLimit',
      'failed',
    ]);
    for (const code of ['over_cap', 'lost', 'no_credits'] as const) {
      expect(isRetryable(shortText(code))).toBe(true);
    }
  });
});

/** Every status that version 0.2.0 wrote, with the text of today and what it says. */
const FORMER: readonly (readonly [former: string, present: string, state: RowState])[] = [
  ['Waiting', 'Pending', 'pending'],
  ['Looked up', 'Price checked', 'price checked'],
  ['Not fetched', 'Not enriched', 'not enriched'],
  ['Found', 'Found', 'found'],
  ['Found (moved on)', 'Found, changed jobs', 'found'],
  ['Found (same name)', 'Found, possible match', 'found'],
  ['No e-mail', 'Found, no email', 'found, lacking'],
  ['No phone', 'Found, no phone', 'found, lacking'],
  ['No e-mail or phone', 'Found, no email or phone', 'found, lacking'],
  ['Only a private e-mail', 'Personal email only', 'found, lacking'],
  ['only a private e-mail', 'Personal email only', 'found, lacking'],
  [
    'Private e-mail in the EU, confirm in settings',
    'Personal email in the EU, confirm in settings',
    'found, lacking',
  ],
  ['Only an office phone', 'Office phone only', 'found, lacking'],
  ['only an office phone', 'Office phone only', 'found, lacking'],
  ['Now at Acme', 'Changed jobs', 'moved'],
  ['Now at another company', 'Changed jobs', 'moved'],
  ['Same name, please check', 'Possible match, check', 'possible match'],
  ['No match', 'No match', 'no match'],
  ['Bad input', 'Not enough info', 'not enough info'],
  ['Not enough to look up: no company', 'Not enough info', 'not enough info'],
  ['Lusha may not share this person (privacy)', 'Restricted (privacy)', 'restricted'],
  ['On the never-contact list', 'Never contact, skipped', 'never contact'],
  ['Limit reached, not bought', 'Daily limit reached', 'daily limit'],
  ['No Lusha credits left', 'No credits left', 'no credits'],
  ['Answer lost, may be charged twice', 'No response · may have been charged', 'no response'],
  ['Failed: bad name', 'Failed', 'failed'],
  ['Failed', 'Failed', 'failed'],
];

describe('a status of an earlier version', () => {
  it.each(FORMER)('such as %j is read and counted as %j', (former, present, state) => {
    expect(readStatus(former)).toEqual({ state, group: present });
    expect(readStatus(present).state).toBe(state);
  });

  it('shows the text of today where a cell is compared with it', () => {
    expect(presentText('only a private e-mail')).toBe(statuses.personalEmailOnly);
    expect(presentText('jane@acme.example')).toBe('jane@acme.example');
  });
});

/** The short texts of version 0.2.0. */
const FORMER_SHORT_TEXTS = `
No Lusha key yet|Formulas are off in this file|Limit reached, not bought|Google daily limit reached
Google is busy, not fetched yet|Not enough to look up: no name|Too many presets
Not fetched yet (Extensions > Lusha Enrich > Fetch the rest)
Not fetched yet (open Extensions > Lusha Enrich > Open Lusha Enrich once)
On the never-contact list|The file is busy, not fetched yet|Panel and add-on differ
Not one of the made-up people of the demo|Lusha refused the key|Lusha account has no API access
Not in your Lusha plan|No Lusha credits left|Lusha request limit|Lusha request limit (resets at 14:00)
Lusha trial limit reached|Lusha refused the request: bad name|Lusha may not share this person (privacy)
Lusha does not offer this|Already there at Lusha|No longer there at Lusha
Lusha took too long, not fetched yet|Lusha has a problem, not fetched yet|Lusha not reached, not fetched yet
Request blocked on the way to Lusha|Answer lost, may be charged twice
Stopped: Lusha charged more than it said|No row of headers|Merged cells|No rows
Nothing identifies anybody|Column cannot be used|A tab of the add-on|The tab is gone|A column is gone
Protected|File is full|A run is under way|No run|Begun by another version|Started with another key
The price has changed|No companies in these cells|The companies are gone|No name|Name is taken
Too many saved searches|Something is in the way|The search is gone|The Lusha ID column is gone
`
  .trim()
  .split(/[|\n]/);

/** Those of them whose rows were not fetched yet. */
const FORMER_OPEN =
  /^(?:No Lusha|The file's owner|Formulas are off|Limit reached|Google|Not fetched|The file is busy|Not one of|Lusha refused the key|Lusha account|Lusha request limit|Lusha trial|Lusha (?:took|has a|not reached)|Request blocked|Answer lost|Stopped)/;

describe('a short text of an earlier version', () => {
  it.each(FORMER_SHORT_TEXTS)('such as %j is recognized and as pending as it was', (text) => {
    expect(isShortText(text)).toBe(true);
    expect(isOpenText(text)).toBe(FORMER_OPEN.test(text));
    expect(isOpenText(`Mail: ${text}`)).toBe(FORMER_OPEN.test(text));
  });

  it('is listed only where the text of today differs, and belongs to an error of the same kind', () => {
    for (const [text, code] of Object.entries(FORMER_CELLS)) {
      expect(shortText(code)).not.toBe(text);
      expect(isOpen(code)).toBe(FORMER_OPEN.test(text));
    }
  });
});
