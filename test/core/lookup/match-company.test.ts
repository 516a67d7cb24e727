import { describe, expect, test } from 'vitest';
import type { Company } from '../../../src/core/company';
import { type CompanyIdentifiers, companyMatchOf, type Match } from '../../../src/core/lookup';

const ID = 'v1.BBBBexampleCompanyTokenBBBB';

const match = (by: CompanyIdentifiers, company: Omit<Company, 'id'>): Match =>
  companyMatchOf({ kind: 'company', key: 'k', aliases: [], by }, { id: ID, ...company });

describe('a company that is found by name alone', () => {
  test.each<[string, Omit<Company, 'id'>, Match]>([
    ['Acme', { name: 'Acme', domain: 'acme.example' }, 'strong'],
    ['Acme', { name: 'ACME Corporation' }, 'strong'],
    ['Acme GmbH & Co. KG', { name: 'The Acme Company' }, 'strong'],
    ['Müller Maschinenbau', { name: 'Mueller Maschinenbau AG' }, 'strong'],
    ['Coca Cola', { name: 'Coca-Cola' }, 'strong'],
    ['Smith & Sons', { name: 'Smith and Sons Ltd' }, 'strong'],
    ['Booking', { name: 'Booking.com', domain: 'booking.com' }, 'strong'],
    ['Acme', { name: 'Something', facts: { alternativeName: 'Acme' } }, 'strong'],
    ['IBM', { name: 'International Business Machines', domain: 'ibm.com' }, 'strong'],
    ['International Business Machines', { name: 'IBM', domain: 'ibm.com' }, 'strong'],
    ['IBM', { name: 'International Business Machines' }, 'weak'],
    ['ABC', { name: 'Alpine Boat Company', domain: 'alpineboats.example' }, 'weak'],
    ['Acme', { name: 'Acme Labs', domain: 'acmelabs.example' }, 'weak'],
    ['Acme', { name: 'Acme Holdings International', domain: 'acme.example' }, 'weak'],
    ['Acme Holdings', { name: 'Acme' }, 'weak'],
    ['Acme', { name: 'Umbrella', domain: 'umbrella.example' }, 'weak'],
    ['Acme', { domain: 'umbrella.example' }, 'weak'],
    ['トヨタ', { name: 'Toyota' }, 'weak'],
  ])('is, when %s is looked up and %j is found, %s', (name, company, expected) => {
    expect(match({ name }, company)).toBe(expected);
  });
});

describe('a company that is found by its domain', () => {
  test.each<[CompanyIdentifiers, Omit<Company, 'id'>, Match]>([
    [{ domain: 'acme.com', name: 'Acme' }, { name: 'Umbrella', domain: 'acme.com' }, 'strong'],
    [{ domain: 'careers.acme.co.uk', name: 'Acme' }, { name: 'Umbrella', domain: 'acme.co.uk' }, 'strong'],
    [
      { domain: 'acme.org', name: 'Acme' },
      { name: 'Umbrella', domain: 'umbrella.com', facts: { alternativeDomains: ['acme.org'] } },
      'strong',
    ],
    [{ domain: 'acme.com' }, { name: 'Umbrella', domain: 'umbrella.com' }, 'strong'],
    [{ domain: 'acme.com', name: 'Umbrella' }, { name: 'Umbrella Inc.', domain: 'umbrella.com' }, 'strong'],
    [{ domain: 'acme.de', name: 'Acme Germany' }, { name: 'Acme', domain: 'acme.com' }, 'strong'],
    [{ domain: 'acme.com', name: 'アクメ' }, { name: 'Acme' }, 'strong'],
    [{ domain: 'acme.com', name: 'Acme' }, { name: 'Umbrella', domain: 'umbrella.com' }, 'weak'],
    [{ domain: 'acme.com', name: 'Umbrella' }, { name: 'Umbrella Labs', domain: 'labs.example' }, 'weak'],
    [{ domain: 'acme.de', name: 'Alpha' }, { name: 'Omega', domain: 'acme.com' }, 'weak'],
    [{ domain: 'acme.com', name: 'Acme' }, { name: 'Umbrella' }, 'weak'],
  ])('is, when %j is looked up and %j is found, %s', (by, company, expected) => {
    expect(match(by, company)).toBe(expected);
  });
});

describe('a company that is found by its Lusha id', () => {
  test.each<[CompanyIdentifiers, Omit<Company, 'id'>, Match]>([
    [{ id: ID }, { name: 'Acme' }, 'strong'],
    [{ id: ID, name: 'Acme' }, { name: 'Umbrella', domain: 'umbrella.com' }, 'strong'],
    [{ id: ID, domain: 'acme.com' }, { name: 'Umbrella', domain: 'umbrella.com' }, 'strong'],
    [{ id: ID, name: 'Acme', domain: 'acme.com' }, { name: 'Acme', domain: 'umbrella.com' }, 'strong'],
    [{ id: ID, name: 'Acme', domain: 'acme.com' }, { name: 'Umbrella', domain: 'umbrella.com' }, 'weak'],
  ])('is, when %j is looked up and %j is found, %s', (by, company, expected) => {
    expect(match(by, company)).toBe(expected);
  });
});
