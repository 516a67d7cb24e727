/** Texts that earlier versions wrote into cells. Files still hold them, so each is read as the text of today. */
import type { ErrorCode, FieldWord, StatusName } from '.';

/** Former short texts of errors, each without the part that differs from row to row. */
export const FORMER_CELLS: Readonly<Record<string, ErrorCode>> = {
  'No Lusha key yet': 'no_key',
  "The file's owner has no Lusha API key": 'no_owner_key',
  'Lusha refused the key': 'bad_key',
  'Lusha account has no API access': 'no_access',
  'No Lusha credits left': 'no_credits',
  'Limit reached, not bought': 'over_cap',

  'Not fetched yet (Extensions > Lusha Enrich > Fetch the rest)': 'waiting',
  'Not fetched yet (open Extensions > Lusha Enrich > Open Lusha Enrich once)': 'journal_full',
  'Lusha took too long, not fetched yet': 'timeout',
  'Lusha has a problem, not fetched yet': 'server',
  'Lusha not reached, not fetched yet': 'network',
  'Google is busy, not fetched yet': 'google_busy',
  'The file is busy, not fetched yet': 'busy',
  'Google daily limit reached': 'google_quota',
  'Request blocked on the way to Lusha': 'blocked',
  'Answer lost, may be charged twice': 'lost',
  'Stopped: Lusha charged more than it said': 'stopped',

  'Not enough to look up': 'bad_input',
  'On the never-contact list': 'left_out',
  'Lusha may not share this person (privacy)': 'restricted',
  'Not one of the made-up people of the demo': 'demo_only',
  'Lusha refused the request': 'bad_request',
  'Lusha does not offer this': 'not_found',
  'Already there at Lusha': 'conflict',
  'No longer there at Lusha': 'gone',

  'No row of headers': 'no_header',
  'Nothing identifies anybody': 'no_identifier',
  'Column cannot be used': 'bad_place',
  'A tab of the add-on': 'own_tab',
  'The tab is gone': 'tab_gone',
  'A column is gone': 'column_gone',
  Protected: 'protected',
  'A run is under way': 'run_active',
  'Begun by another version': 'job_outdated',

  'The price has changed': 'price_changed',
  'The companies are gone': 'companies_gone',
  'Something is in the way': 'place_taken',
  'The search is gone': 'fill_lost',
  'The Lusha ID column is gone': 'fill_column_gone',
  'Panel and add-on differ': 'bad_call',
};

/** Former statuses and former texts in place of a value, each as a whole. */
export const FORMER_STATUSES: Readonly<Record<string, StatusName>> = {
  Waiting: 'pending',
  'Looked up': 'priceChecked',
  'Not fetched': 'notEnriched',
  'Found (moved on)': 'foundChangedJobs',
  'Found (same name)': 'foundPossibleMatch',
  'Only a private e-mail': 'personalEmailOnly',
  'only a private e-mail': 'personalEmailOnly',
  'Private e-mail in the EU, confirm in settings': 'personalEmailInEu',
  'Only an office phone': 'officePhoneOnly',
  'only an office phone': 'officePhoneOnly',
  'Same name, please check': 'possibleMatch',
  'Bad input': 'notEnoughInfo',
};

/** Former statuses of rows that were found but lack what was asked for, each as a whole. */
export const FORMER_LACKING: Readonly<Record<string, readonly FieldWord[]>> = {
  'No e-mail': ['email'],
  'No phone': ['phone'],
  'No e-mail or phone': ['email', 'phone'],
};

/** The former header of the column that marks duplicates. */
export const FORMER_DUPLICATES_HEADER = 'Lusha repeats';
