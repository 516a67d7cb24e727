/** Tests the calls about contacts: documented bodies, and results under the reference or id of the request. */
import { describe, expect, it } from 'vitest';
import { type Batch, batchesOf } from '../../src/lusha/batch';
import { type ContactItem, enrichContacts, searchContacts } from '../../src/lusha/contacts';

const batch = <T>(...items: T[]): Batch<T> => batchesOf(items)[0] as Batch<T>;
const items: Batch<ContactItem> = batch<ContactItem>(
  { reference: 'row-2', by: { firstName: 'Ilse', lastName: 'Brandt', companyDomain: 'nordhafen.example' } },
  { reference: 'row-3', by: { linkedinUrl: 'https://www.linkedin.com/in/example-person' } },
  { reference: 'row-4', by: { email: 'nobody@unknown.example' } },
);
const search = searchContacts(items);

describe('a lookup of contacts', () => {
  it('sends the documented body, each item with its reference', () => {
    expect(search).toMatchObject({
      method: 'post',
      path: '/v3/contacts/search',
      kind: 'contactSearch',
      charged: true,
      repeatable: true,
    });
    expect(search.body).toEqual({
      contacts: [
        {
          clientReferenceId: 'row-2',
          firstName: 'Ilse',
          lastName: 'Brandt',
          companyDomain: 'nordhafen.example',
        },
        { clientReferenceId: 'row-3', linkedinUrl: 'https://www.linkedin.com/in/example-person' },
        { clientReferenceId: 'row-4', email: 'nobody@unknown.example' },
      ],
    });
  });

  it('sends no property that Lusha does not know', () => {
    const by = { email: 'a@b.example', fullName: 'A B' };
    expect(searchContacts(batch({ reference: 'r', by })).body).toEqual({
      contacts: [{ clientReferenceId: 'r', email: 'a@b.example' }],
    });
  });

  it('finds results by reference, in any order', () => {
    const found = search.parse({
      results: [
        { clientReferenceId: 'row-4', error: { code: 'NOT_FOUND', message: 'Contact not found' } },
        { clientReferenceId: 'row-2', id: 'v1.A' },
      ],
    });
    expect(found?.get('row-2')).toEqual({ kind: 'found', record: { id: 'v1.A' } });
    expect(found?.get('row-4')).toEqual({ kind: 'error', code: 'NOT_FOUND', message: 'Contact not found' });
    expect(found?.has('row-3')).toBe(false);
  });

  it('finds results by order when the answer has no references and as many results as the request has items', () => {
    const found = search.parse({ results: [{ id: 'a' }, { error: { code: 'NOT_FOUND' } }, { id: 'c' }] });
    expect(found?.get('row-2')).toMatchObject({ record: { id: 'a' } });
    expect(found?.get('row-3')).toMatchObject({ kind: 'error', code: 'NOT_FOUND' });
    expect(found?.get('row-4')).toMatchObject({ record: { id: 'c' } });
  });

  it('does not use the order when results are missing or misplaced, and does not call the others unmatched', () => {
    const codesOf = (results: readonly object[]) =>
      [...(search.parse({ results }) ?? [])].map(([key, one]) => [key, one.kind === 'error' ? one.code : '']);
    expect(codesOf([{ id: 'a' }, { id: 'c' }])).toEqual([
      ['row-2', 'UNTIED'],
      ['row-3', 'UNTIED'],
      ['row-4', 'UNTIED'],
    ]);
    expect(codesOf([{ id: 'a' }, { clientReferenceId: 'row-2', id: 'b' }, { id: 'c' }])).toEqual([
      ['row-2', ''],
      ['row-3', 'UNTIED'],
      ['row-4', 'UNTIED'],
    ]);
  });

  it('ties a result without its reference to the only row that names the same contact', () => {
    const found = search.parse({
      results: [
        { id: 'c', company: { domain: 'www.unknown.example' } },
        { id: 'b', socialLinks: { linkedin: 'https://linkedin.com/in/example-person/' } },
        { id: 'a', firstName: 'Ilse', lastName: 'Brandt' },
        { error: { code: 'NOT_FOUND' } },
      ],
    });
    expect([...(found ?? [])].map(([key, one]) => [key, one.record?.id])).toEqual([
      ['row-4', 'c'],
      ['row-3', 'b'],
      ['row-2', 'a'],
    ]);
  });

  it.each(['Contact not found', { message: 'Contact not found' }, { code: 'NOT_FOUND' }])(
    'reads %j as no match',
    (error) => {
      const found = search.parse({ results: [{ clientReferenceId: 'row-2', error }] });
      expect(found?.get('row-2')).toMatchObject({ kind: 'error', code: 'NOT_FOUND' });
    },
  );

  it.each([null, undefined, 'text', [], {}, { results: null }, { results: {} }])(
    'does not accept %o as an answer',
    (body) => {
      expect(search.parse(body)).toBeUndefined();
    },
  );

  it('treats a result without an id as no match', () => {
    const found = search.parse({ results: [{ clientReferenceId: 'row-2', firstName: 'Ilse' }, null, 7] });
    expect(found?.get('row-2')).toMatchObject({ kind: 'error', code: 'NOT_FOUND' });
  });

  it('reads an error that is plain text, and an error that Lusha has not documented', () => {
    const found = search.parse({
      results: [
        { clientReferenceId: 'row-2', error: 'COMPLIANCE_RESTRICTED' },
        { clientReferenceId: 'row-3', id: 'x', error: { code: 'NEW_ONE', message: 'because' } },
        { clientReferenceId: 'row-4', id: 'y', error: null },
      ],
    });
    expect(found?.get('row-2')).toMatchObject({ kind: 'error', code: 'COMPLIANCE_RESTRICTED' });
    expect(found?.get('row-3')).toEqual({ kind: 'error', code: 'NEW_ONE', message: 'because' });
    expect(found?.get('row-4')).toMatchObject({ kind: 'found' });
  });
});

describe('a reveal of contacts', () => {
  const reveal = enrichContacts(batch('v1.A', 'v1.C'), ['emails', 'phones']);

  it('sends the documented body and never allows requests to third parties', () => {
    expect(reveal.path).toBe('/v3/contacts/enrich');
    expect(reveal.body).toEqual({
      ids: ['v1.A', 'v1.C'],
      reveal: ['emails', 'phones'],
      waterfallEnabled: false,
    });
    expect(reveal).toMatchObject({ kind: 'contactEnrich', charged: true, repeatable: true });
  });

  it('finds results by id', () => {
    const found = reveal.parse({
      results: [{ id: 'v1.C', error: { code: 'ENRICH_FAILED', message: 'no' } }, { id: 'v1.A' }],
    });
    expect(found?.get('v1.A')).toMatchObject({ record: { id: 'v1.A', enriched: true } });
    expect(found?.get('v1.C')).toMatchObject({ code: 'ENRICH_FAILED' });
  });

  it('keeps the purchased data when the answer leaves out the id', () => {
    const found = enrichContacts(batch('v1.A'), ['emails']).parse({
      results: [{ emails: [{ email: 'a@b.example' }] }],
    });
    expect(found?.get('v1.A')).toMatchObject({
      record: { id: 'v1.A', emails: [{ address: 'a@b.example' }] },
    });
  });

  it('finds a result under the requested old id when Lusha answers with a new id', () => {
    const found = enrichContacts(batch('4389064704'), ['emails']).parse({ results: [{ id: 'v1.new' }] });
    expect(found?.get('4389064704')).toMatchObject({ record: { id: 'v1.new' } });
  });
});

describe('batches', () => {
  it('contain at most a hundred items', () => {
    const sizes = batchesOf(Array.from({ length: 250 }, (_, index) => index)).map(({ length }) => length);
    expect(sizes).toEqual([100, 100, 50]);
    expect(batchesOf([1, 2, 3], 1000).map(({ length }) => length)).toEqual([3]);
  });

  it('are not made from an empty list', () => {
    expect(batchesOf([])).toEqual([]);
  });
});
