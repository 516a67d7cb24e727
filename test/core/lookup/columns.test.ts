/** Which columns of a list are recognised, and where its headers are found. */
import { describe, expect, it } from 'vitest';
import { findHeader, proposeRoles } from '../../../src/core/lookup/columns';

const roles = (header: readonly unknown[], samples: readonly (readonly unknown[])[] = []) =>
  Object.fromEntries(proposeRoles(header, samples, 'contact').map(({ role, column }) => [role, column]));

describe('the row of headers', () => {
  it('is found under a title and blank rows', () => {
    expect(
      findHeader([
        ['Leads of spring', ''],
        ['', ''],
        ['Full Name', 'Company'],
        ['Jane Doe', 'Acme'],
      ]),
    ).toEqual({
      row: 3,
    });
  });

  it('is the one with most known words', () => {
    expect(
      findHeader([
        ['Contact', '', ''],
        ['First name', 'Last name', 'E-Mail'],
        ['Jane', 'Doe', ''],
      ]).row,
    ).toBe(2);
  });

  it('may hold words that nobody knows, above a list', () => {
    expect(
      findHeader([
        ['Wer', 'Wo'],
        ['Jane Doe', 'Acme'],
      ]),
    ).toEqual({ row: 1 });
  });

  it('is missing where the first row is part of the list', () => {
    expect(findHeader([['jane@acme.com'], ['joe@acme.com']])).toEqual({});
    expect(findHeader([])).toEqual({});
  });

  it('may stand there twice', () => {
    expect(
      findHeader([
        ['Name', 'Company'],
        ['First name', 'Domain'],
        ['Jane', 'acme.com'],
      ]),
    ).toEqual({
      row: 1,
      secondRow: 2,
    });
  });
});

describe('roles', () => {
  it('are told by headers, whatever their case, accents and hyphens', () => {
    expect(
      roles(['FIRST-NAME', 'last_name', 'Organisation', 'Web Site', 'E-mail Address', 'LinkedIn URL']),
    ).toEqual({
      'first name': 1,
      'last name': 2,
      'company name': 3,
      'company domain': 4,
      email: 5,
      linkedin: 6,
    });
  });

  it('are told by samples where the header says nothing, with the reason', () => {
    const samples = [
      ['jane@acme.com', 'acme.com'],
      ['joe@acme.com', ''],
      ['n/a', 'globex.com'],
    ];
    expect(proposeRoles(['Key', 'Where'], samples, 'contact')).toEqual([
      { column: 1, role: 'email', reason: '2 of 3 rows hold e-mails' },
      { column: 2, role: 'company domain', reason: '2 of 2 rows hold domains' },
    ]);
  });

  it('leave a full name out where first and last name say it', () => {
    expect(roles(['Name', 'First name', 'Last name'])).toEqual({ 'first name': 2, 'last name': 3 });
  });

  it('read a first name without a last name as a full name', () => {
    expect(roles(['First name', 'Company'])).toEqual({ 'full name': 1, 'company name': 2 });
  });

  it('of a list of companies take a plain name for the company’s, and no person', () => {
    expect(proposeRoles(['Name', 'First name', 'Website'], [], 'company').map(({ role }) => role)).toEqual([
      'company name',
      'company domain',
    ]);
  });

  it('tell ids of people from ids of companies', () => {
    expect(roles(['Lusha ID', 'Lusha company ID'])).toEqual({ 'lusha id': 1 });
    expect(proposeRoles(['Lusha ID', 'Lusha company ID'], [], 'company').map(({ column }) => column)).toEqual(
      [2],
    );
  });
});
