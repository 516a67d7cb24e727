/** The proposed roles of columns, and where the header of a list is found. */
import { describe, expect, it } from 'vitest';
import { findHeader as find } from '../../../src/core/table/find-header';
import { proposeRoles as propose } from '../../../src/core/table/propose-roles';
import type { Rows } from '../../../src/core/table/roles';

const findHeader = (cells: Rows) => find(cells, 'contact', true);
const proposeRoles = (header: readonly unknown[], samples: Rows, kind: 'contact' | 'company') =>
  propose(header, samples, kind).proposed;

const roles = (header: readonly unknown[], samples: readonly (readonly unknown[])[] = []) =>
  Object.fromEntries(proposeRoles(header, samples, 'contact').map(({ role, column }) => [role, column]));

describe('the header row', () => {
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

  it('is no title that fills one cell', () => {
    expect(
      findHeader([
        ['Contact', '', ''],
        ['First name', 'Last name', 'E-Mail'],
        ['Jane', 'Doe', ''],
      ]).row,
    ).toBe(2);
  });

  it('can be a row of unknown words above a list', () => {
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

  it('can be followed by a second header row', () => {
    expect(
      findHeader([
        ['Name', 'Company'],
        ['First name', 'Domain'],
        ['Jane', 'acme.com'],
      ]),
    ).toEqual({ row: 2, groupRow: 1 });
  });
});

describe('roles', () => {
  it('are proposed by headers in any case and with any accents and hyphens', () => {
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

  it('are proposed by samples, with the reason, when the header is unknown', () => {
    const samples = [
      ['jane@acme.com', 'acme.com'],
      ['joe@acme.com', ''],
      ['n/a', 'globex.com'],
    ];
    expect(proposeRoles(['Key', 'Where'], samples, 'contact')).toEqual([
      { column: 1, role: 'email', reason: '2 of 2 rows hold emails' },
      { column: 2, role: 'company domain', reason: '2 of 2 rows hold domains' },
    ]);
  });

  it('include the full name beside first and last name, for rows where those are blank', () => {
    const samples = [['Jane Doe', 'Jane', 'Doe']];
    expect(roles(['Name', 'First name', 'Last name'], samples)).toEqual({
      'full name': 1,
      'first name': 2,
      'last name': 3,
    });
  });

  it('read a first name without a last name as a full name', () => {
    expect(roles(['First name', 'Company'])).toEqual({ 'full name': 1, 'company name': 2 });
  });

  it('of a list of companies include "Name" as the company name and no names of people', () => {
    expect(proposeRoles(['Name', 'First name', 'Website'], [], 'company').map(({ role }) => role)).toEqual([
      'company name',
      'company domain',
    ]);
  });

  it('distinguish ids of contacts from ids of companies', () => {
    expect(roles(['Lusha ID', 'Lusha company ID'])).toEqual({ 'lusha id': 1 });
    expect(proposeRoles(['Lusha ID', 'Lusha company ID'], [], 'company').map(({ column }) => column)).toEqual(
      [2],
    );
  });
});
