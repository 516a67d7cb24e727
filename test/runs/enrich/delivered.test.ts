import { describe, expect, it, test } from 'vitest';
import { deliveredBy } from '../../../src/runs/enrich/delivered';

/** Returns what a run for these fields has brought for one row with this status. */
const brought = (status: string, fields: readonly string[]) => {
  const targets = fields.map((field, index) => ({ field, place: { header: field, column: index + 1 } }));
  return Object.fromEntries(
    deliveredBy({ kind: 'contact', targets }, [{ status, rows: 1 }]).map(({ what, rows }) => [what, rows]),
  );
};

describe('what a run has brought', () => {
  test.each([
    ['Found', 1, 1],
    ['Found, changed jobs', 1, 1],
    ['Found, no mobile', 1, 0],
    ['Found, no email', 0, 1],
    ['Found, no email or mobile', 0, 0],
    ['Found, no email or phone', 0, 0],
    ['Found, do not call', 1, 0],
    ['Found, no email, do not call', 0, 0],
    ['Personal email only', 0, 1],
    ['Personal email only, no mobile', 0, 0],
    ['Office phone only', 1, 0],
    ['Office phone only, no email', 0, 0],
    ['Found, not accepted by “mobile phone”', 1, 0],
    ['Found, not accepted by “work email”', 0, 1],
    ['Already had email', 0, 0],
    ['Now at Acme', 0, 0],
    ['No match', 0, 0],
  ])('a row that says “%s” has %i email and %i mobile', (status, email, mobile) => {
    expect(brought(status, ['work email', 'mobile phone', 'title'])).toEqual({ email, mobile });
  });

  it('is the record itself where neither emails nor phones were asked for', () => {
    expect(brought('Found', ['title'])).toEqual({ record: 1 });
    expect(brought('No match', ['title'])).toEqual({ record: 0 });
  });
});
