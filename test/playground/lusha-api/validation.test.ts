import { describe, expect, it } from 'vitest';
import { Client } from './client';

const messageOf = (path: string, body: unknown): string => {
  const reply = new Client().post(path, body);
  expect(reply.status).toBe(400);
  return reply.body.message;
};
const page = { page: 0, size: 10 };

describe('the validation of request bodies', () => {
  it('refuses an unknown property and names the item', () => {
    const reply = new Client().post('/v3/contacts/search', { contacts: [{ email: 'a@b.example', foo: 1 }] });
    expect(reply.body).toEqual({
      name: 'BadRequest',
      message: 'contacts.0.property foo should not exist',
      code: 400,
      className: 'bad-request',
      errors: {},
    });
  });

  it('can list its violations in the documented shape or as an array', () => {
    const search = { contacts: [{ foo: 1 }] };
    const listed = new Client({ badRequestShape: 'listed' }).post('/v3/contacts/search', search).body;
    expect(listed).toMatchObject({ message: 'Validation failed', statusCode: 400 });
    expect(listed.errors).toContain('contacts.0.property foo should not exist');
    const array = new Client({ badRequestShape: 'array' }).post('/v3/contacts/search', search).body;
    expect(array.message).toContain('contacts.0.property foo should not exist');
  });

  it('names the item that identifies nobody', () => {
    const contacts = [{ email: 'a@b.example' }, { firstName: 'Ilse', lastName: 'Brandt' }];
    expect(messageOf('/v3/contacts/search', { contacts })).toMatch(/^contacts\.1 must have id/);
    expect(messageOf('/v3/companies/search', { companies: [{ clientReferenceId: 'x' }] })).toMatch(
      /^companies\.0 must have/,
    );
  });

  it('accepts 1 to 100 items', () => {
    const many = Array.from({ length: 101 }, () => ({ email: 'a@b.example' }));
    expect(messageOf('/v3/contacts/search', { contacts: [] })).toContain('at least 1');
    expect(messageOf('/v3/contacts/search', { contacts: many })).toContain('no more than 100');
    expect(messageOf('/v3/contacts/enrich', { ids: many.map(() => 'v1.x') })).toContain('no more than 100');
  });

  it('refuses an empty reveal and a field that cannot be revealed', () => {
    expect(messageOf('/v3/contacts/enrich', { ids: ['v1.x'], reveal: [] })).toBe(
      'reveal must contain at least 1 elements',
    );
    expect(messageOf('/v3/contacts/enrich', { ids: ['v1.x'], reveal: ['email'] })).toContain('reveal.0');
  });

  it('refuses the field names of the older version', () => {
    expect(messageOf('/v3/contacts/enrich', { contactIds: ['v1.x'] })).toContain(
      'property contactIds should not exist',
    );
    expect(messageOf('/v3/companies/search', { companies: [{ companyDomain: 'a.example' }] })).toContain(
      'companies.0.property companyDomain should not exist',
    );
  });

  it('refuses a reveal on companies/search-and-enrich and a signal count on companies/search', () => {
    const companies = [{ domain: 'a.example' }];
    expect(messageOf('/v3/companies/search-and-enrich', { companies, reveal: ['intent'] })).toContain(
      'property reveal',
    );
    const signals = { types: ['allSignals'], maxResultsPerSignal: 5 };
    expect(messageOf('/v3/companies/search', { companies, signals })).toContain('maxResultsPerSignal');
  });

  it('accepts pages of 10 to 100', () => {
    const filters = { contacts: { include: { departments: ['Sales'] } } };
    const sized = (size: number) => ({ pagination: { page: 0, size }, filters });
    expect(messageOf('/v3/contacts/prospecting', sized(9))).toBe('pagination.size must not be less than 10');
    expect(messageOf('/v3/contacts/prospecting', sized(101))).toContain('must not be greater than 100');
  });

  it('refuses an empty include', () => {
    expect(
      messageOf('/v3/contacts/prospecting', { pagination: page, filters: { contacts: { include: {} } } }),
    ).toBe('at least one filter must be provided');
    expect(
      messageOf('/v3/companies/prospecting', { pagination: page, filters: { companies: { include: {} } } }),
    ).toBe('filters.Company filters cannot be empty');
  });

  it('accepts only ISO-2 codes as countries of contacts', () => {
    const filters = { contacts: { include: { countries: ['Germany'] } } };
    expect(messageOf('/v3/contacts/prospecting', { pagination: page, filters })).toContain(
      'must be shorter than or equal to 2 characters',
    );
  });

  it('refuses a country code in company locations when companies are searched', () => {
    const filters = { companies: { include: { locations: [{ countryIso2: 'DE' }] } } };
    expect(messageOf('/v3/companies/prospecting', { pagination: page, filters })).toContain(
      'property countryIso2 should not exist',
    );
  });

  it('refuses filters at the wrong level', () => {
    const filters = { contacts: { include: { departments: ['Sales'] }, searchText: 'x' } };
    expect(messageOf('/v3/contacts/prospecting', { pagination: page, filters })).toBe(
      'filters.contacts.property searchText should not exist',
    );
  });

  it('refuses a refinement without another filter', () => {
    const filters = { contacts: { include: { score: { minScore: 10 } } } };
    expect(messageOf('/v3/contacts/prospecting', { pagination: page, filters })).toContain(
      'score must be combined',
    );
  });

  it('refuses technologies together with criteria about people when companies are searched', () => {
    const filters = {
      companies: { include: { technologies: ['sap'] } },
      contacts: { include: { departments: ['Sales'] } },
    };
    expect(messageOf('/v3/companies/prospecting', { pagination: page, filters })).toContain('technologies');
  });

  it('refuses text that is not JSON and text that is not declared as JSON', () => {
    const client = new Client();
    expect(client.send('POST', '/v3/contacts/search', '{')).toMatchObject({ status: 400 });
    const plain = client.lusha.wire(
      {
        method: 'POST',
        url: 'https://api.lusha.com/v3/contacts/search',
        headers: { api_key: client.key },
        body: '{}',
      },
      client.now,
    );
    expect(plain).toMatchObject({ status: 400 });
  });
});

describe('a request', () => {
  it('gets different errors for a missing, a malformed, and a wrong key', () => {
    const client = new Client();
    client.key = '';
    expect(client.get('/v3/account/usage')).toMatchObject({ status: 401 });
    client.key = 'short';
    expect(client.get('/v3/account/usage')).toMatchObject({
      status: 400,
      body: { message: 'Invalid API key format' },
    });
    client.key = 'another-key-0000-wrong';
    expect(client.get('/v3/account/usage')).toMatchObject({
      status: 401,
      body: { message: 'Invalid API key', error: 'Unauthorized' },
    });
  });

  it('gets 404 for an unknown path and 410 for the older version', () => {
    const client = new Client();
    expect(client.get('/v3/contacts/tables').status).toBe(404);
    expect(client.get('/v3/contacts/search').status).toBe(404);
    expect(client.get('/v2/person?email=a@b.example').status).toBe(410);
    expect(client.post('/prospecting/contact/search', {}).status).toBe(410);
  });

  it('can use excludeDnc only on the Scale plan', () => {
    const body = {
      pagination: page,
      filters: { contacts: { include: { departments: ['Legal'], countries: ['SE'] } } },
      options: { excludeDnc: true },
    };
    expect(new Client({ plan: 'pro' }).post('/v3/contacts/prospecting', body).status).toBe(403);
    expect(new Client().post('/v3/contacts/prospecting', body).status).toBe(200);
  });

  it('costs nothing if it is refused', () => {
    const client = new Client();
    client.post('/v3/contacts/search', { contacts: [{ foo: 1 }] });
    client.post('/v3/contacts/enrich', { ids: [client.lusha.person(0).id], reveal: [] });
    expect(client.lusha.record.total).toBe(0);
    expect(client.lusha.record.requests.map(({ status }) => status)).toEqual([400, 400]);
  });
});
