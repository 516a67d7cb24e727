/** The error table: its texts, and whether a request is repeated. */
import { describe, expect, it } from 'vitest';
import { AddOnError, type ErrorCode, isOpen, isOpenText, retryRule, shortText } from '../../src/core/errors';

const CODES: Readonly<Record<ErrorCode, true>> = {
  no_key: true,
  no_owner_key: true,
  no_owner: true,
  no_permission: true,
  service_quota: true,
  storage_full: true,
  forgotten: true,
  no_person: true,
  several_people: true,
  bad_call: true,
  check_gone: true,
  check_tab_taken: true,
  bad_filter: true,
  bad_seeds: true,
  unknown_field: true,
  bad_key: true,
  no_access: true,
  plan_lacks: true,
  formulas_off: true,
  no_credits: true,
  over_cap: true,
  quota_minute: true,
  quota_hour: true,
  quota_day: true,
  trial_limit: true,
  google_quota: true,
  google_busy: true,
  bad_input: true,
  bad_request: true,
  rejected: true,
  old_pricing: true,
  restricted: true,
  not_found: true,
  conflict: true,
  presets_full: true,
  gone: true,
  price_changed: true,
  row_changed: true,
  no_companies: true,
  companies_gone: true,
  no_name: true,
  name_taken: true,
  too_many_searches: true,
  place_taken: true,
  fill_tab_gone: true,
  fill_lost: true,
  fill_column_gone: true,
  timeout: true,
  server: true,
  network: true,
  blocked: true,
  lost: true,
  waiting: true,
  stopped: true,
  left_out: true,
  busy: true,
  demo_only: true,
  no_header: true,
  merged_cells: true,
  no_rows: true,
  no_identifier: true,
  bad_place: true,
  own_tab: true,
  tab_gone: true,
  column_gone: true,
  protected: true,
  file_full: true,
  run_active: true,
  no_run: true,
  job_outdated: true,
  other_key: true,
  journal_full: true,
  cells_refused: true,
  formula_in_way: true,
  step_failed: true,
};
const EVERY = Object.keys(CODES) as ErrorCode[];

describe('the error table', () => {
  it.each(EVERY)('shows %s without a leftover placeholder, whether or not its values are known', (code) => {
    for (const params of [{}, { time: '14:00', message: 'said so' }]) {
      expect(shortText(code, params)).not.toMatch(/[[\]{}|]/);
      expect(new AddOnError(code, params).message).not.toMatch(/[[\]{}|]/);
    }
  });

  it.each(EVERY)('ends the message of %s with a remedy that is a sentence of its own', (code) => {
    expect(new AddOnError(code).message).toMatch(/[.;…] .+[.…]$/);
  });

  it.each(EVERY)('limits the cell text of %s to 80 characters', (code) => {
    expect(shortText(code).length).toBeLessThanOrEqual(80);
  });
});

describe('rows that are pending', () => {
  it.each(EVERY)('are distinguished from finished rows by the text of %s', (code) => {
    for (const params of [{}, { time: '14:00', message: 'said so' }]) {
      expect(isOpenText(shortText(code, params))).toBe(isOpen(code));
      expect(isOpenText(`Mail: ${shortText(code, params)}`)).toBe(isOpen(code));
    }
  });

  it.each(['', 'No match', 'Do not call', 'Now at Acme', 'jane@acme.example'])('do not show %j', (text) => {
    expect(isOpenText(text)).toBe(false);
  });
});

describe('error texts', () => {
  it('say when a request limit resets if that is known', () => {
    expect(shortText('quota_day', { time: '14:00' })).toBe('Lusha request limit (resets at 14:00)');
    expect(shortText('quota_day')).toBe('Lusha request limit');
  });

  it('say in words when to try again if the time is not known', () => {
    expect(new AddOnError('quota_hour', { time: '14:00' }).message).toContain('after 14:00');
    expect(new AddOnError('quota_hour').message).toContain('in an hour');
  });

  it('show a message unchanged, including its brackets and braces', () => {
    expect(shortText('bad_request', { message: 'a {time} [b|c]' })).toContain('a {time} [b|c]');
  });

  it('use plain words for privacy, limits and lost answers', () => {
    expect(shortText('restricted')).toBe('Restricted (privacy)');
    expect(shortText('over_cap')).toBe('Daily limit reached');
    expect(shortText('lost')).toBe('No response · may have been charged');
  });
});

describe('an AddOnError', () => {
  it('has its code and its values in addition to the message', () => {
    const error = new AddOnError('quota_day', { time: '02:00' });
    expect(error).toBeInstanceOf(Error);
    expect(error.code).toBe('quota_day');
    expect(error.params).toEqual({ time: '02:00' });
  });
});

describe('a request', () => {
  it('is repeated only after temporary errors', () => {
    const repeated = EVERY.filter((code) => retryRule(code) !== 'never').sort();
    expect(repeated).toEqual(['google_busy', 'network', 'quota_minute', 'server', 'timeout']);
  });
});
