import { describe, expect, it } from 'vitest';
import { sampleCompanies, sampleLeads } from '../../../playground/samples';
import { Client, type Row } from './client';

/** Returns a lead as the API accepts it; `null` if it identifies nobody. */
function lookup([address, name, company]: readonly [string, string, string]) {
  if (address.includes('@')) return { email: address };
  if (address !== '') return { linkedinUrl: address };
  if (company === '') return null;
  const [last, first] = name.includes(', ') ? name.split(', ') : [name.split(' ').slice(1).join(' ')];
  const employer = company.endsWith('.example') ? { companyDomain: company } : { companyName: company };
  return { firstName: first ?? name.split(' ')[0] ?? '', lastName: last ?? '', ...employer };
}

const leads = sampleLeads.slice(1);
const client = new Client();
const contacts = leads.flatMap((lead, index) => {
  const item = lookup(lead);
  return item === null ? [] : [{ ...item, clientReferenceId: String(index) }];
});
const answer = client.post('/v3/contacts/search', { contacts }).body;
const rowOf = (name: string): Row | undefined => {
  const index = leads.findIndex((lead) => lead[1] === name);
  return answer.results.find((row) => row.clientReferenceId === String(index));
};

describe('the sample leads', () => {
  it('are a header and 25 rows of three cells', () => {
    expect(sampleLeads).toHaveLength(26);
    expect(sampleLeads.every((row) => row.length === 3)).toBe(true);
  });

  it('are found except for one miss, one restricted person, and one row that identifies nobody', () => {
    expect(contacts).toHaveLength(24);
    expect(answer.results.filter((row) => row.error === undefined)).toHaveLength(22);
    expect(rowOf('Barnaby Nowhere')?.error?.code).toBe('NOT_FOUND');
    expect(rowOf('Frauke Ostendarp')?.error?.code).toBe('COMPLIANCE_RESTRICTED');
  });

  it('contain two people more than once, in different spellings', () => {
    const ids = answer.results.flatMap((row) => row.id ?? []);
    expect(ids).toHaveLength(22);
    expect(new Set(ids).size).toBe(19);
  });

  it('contain two people who changed employers', () => {
    expect(rowOf('Tamsin Greenhalge')?.company?.name).toBe('Pebblewise');
    expect(rowOf('Casimir Bellweather')?.company?.name).toBe('Copperline Freight');
  });
});

describe('the sample companies', () => {
  it('are a header and ten rows, of which one is unknown', () => {
    const companies = sampleCompanies
      .slice(1)
      .map(([text]) => (text.includes('.') ? { domain: text } : { name: text }));
    const { results } = client.post('/v3/companies/search', { companies }).body;
    expect(results).toHaveLength(10);
    expect(results.flatMap((row) => row.error?.code ?? [])).toEqual(['NOT_FOUND']);
  });
});
