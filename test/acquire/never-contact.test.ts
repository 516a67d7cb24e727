import { expect, test } from 'vitest';
import { readNeverContact } from '../../src/acquire/never-contact';
import { readCompanyRow, readContactRow } from '../support/rows';

/** Reads a list of the cells and answers whether it has the contact or company of a row. */
function isListed(list: readonly string[], row: readonly string[], kind: 'contact' | 'company'): boolean {
  const rows = [['Email, domain or LinkedIn URL'], ...list.map((cell) => [cell])];
  const neverContact = readNeverContact({ sheets: { readTab: () => rows } as never }, {});
  const read = kind === 'contact' ? readContactRow(row) : readCompanyRow(row);
  if (read.kind !== 'lookup') throw new Error(`${JSON.stringify(row)} is ${read.kind}`);
  return neverContact.reasonFor(read.lookup) !== undefined;
}

test.each([
  ['careers.acme.co.uk', 'acme.co.uk'],
  ['acme.co.uk', 'https://careers.acme.co.uk/jobs'],
  ['https://www.acme.co.uk/', 'shop.acme.co.uk'],
  ['foo.github.io', 'docs.foo.github.io'],
])('a list with %s has the company of %s', (listed, website) => {
  expect(isListed([listed], [website], 'company')).toBe(true);
  expect(isListed([listed], ['Jane', 'Doe', website], 'contact')).toBe(true);
});

test.each([
  ['acme.co.uk', 'other.co.uk'],
  ['foo.github.io', 'bar.github.io'],
  ['a.blogspot.com', 'b.blogspot.com'],
])('a list with %s does not have the company of %s', (listed, website) => {
  expect(isListed([listed], [website], 'company')).toBe(false);
});

test('a list with a domain has everybody with an email there, whatever website the row names', () => {
  expect(isListed(['acme.co.uk'], ['jane@mail.acme.co.uk'], 'contact')).toBe(true);
  expect(isListed(['acme.co.uk'], ['jane@acme.co.uk', 'other.example'], 'contact')).toBe(true);
});
