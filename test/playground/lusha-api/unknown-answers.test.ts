/** Tests the switches of the local Lusha for what is not certain about the shape of its answers. */
import { describe, expect, it } from 'vitest';
import type { LushaOptions } from '../../../playground/lusha-api/lusha';
import { Client } from './client';

/** Searches two people and a stranger in between. */
function search(options: LushaOptions): readonly unknown[] {
  const client = new Client(options);
  const [a, b] = client.lusha.people(2);
  const contacts = [a?.email, 'nobody@unknown.example', b?.email].map((email, index) => ({
    clientReferenceId: `row-${index}`,
    email,
  }));
  return client.post('/v3/contacts/search', { contacts }).body.results;
}

const referencesOf = (rows: readonly unknown[]) =>
  rows.map((row) => (row as { clientReferenceId?: unknown }).clientReferenceId);

/** Returns the enriched record of the first person with an email and a phone that may not be called. */
function enriched(options: LushaOptions) {
  const client = new Client(options);
  const person = client.lusha
    .people(300)
    .find(
      ({ emails, phones }) =>
        typeof emails[0]?.confidence === 'string' &&
        phones.some(({ doNotCall }) => doNotCall) &&
        phones.some(({ doNotCall }) => !doNotCall),
    );
  const [row] = client.post('/v3/contacts/enrich', { ids: [person?.id] }).body.results;
  return { person, row: row as Record<string, never> & typeof row };
}

describe('somebody who is not found', () => {
  it.each([
    ['error', { clientReferenceId: 'row-1', error: { code: 'NOT_FOUND', message: 'Contact not found' } }],
    ['text', { clientReferenceId: 'row-1', error: 'Contact not found' }],
    ['message', { clientReferenceId: 'row-1', error: { message: 'Contact not found' } }],
    ['null', null],
  ] as const)('is listed as %s', (unmatched, row) => {
    expect(search({ unmatched })[1]).toEqual(row);
  });

  it('is left out', () => {
    expect(referencesOf(search({ unmatched: 'left-out' }))).toEqual(['row-0', 'row-2']);
  });

  it('is listed in the same ways among companies', () => {
    const client = new Client({ unmatched: 'text' });
    const companies = [{ clientReferenceId: 'row-1', domain: 'unknown.example' }];
    const { results } = client.post('/v3/companies/search', { companies }).body;
    expect(results).toEqual([{ clientReferenceId: 'row-1', error: 'Company not found' }]);
  });
});

describe('the blocks of a company', () => {
  /** Reveals blocks of the first company that has open jobs and no parent. */
  function blocks(options: LushaOptions) {
    const client = new Client(options);
    const company = client.lusha
      .companies(200)
      .find(({ employees, parents }) => employees.exact > 400 && parents === null);
    const reveal = ['openJobsTotal', 'openJobsByDepartment', 'openJobsByLocation', 'directParent'];
    const [row] = client.post('/v3/companies/enrich', { ids: [company?.id], reveal }).body.results;
    return { row: row ?? {}, country: company?.place.country ?? '' };
  }

  it('give open jobs as numbers and lists, or as objects, or as lists', () => {
    const department = { department: expect.any(String), count: expect.any(Number) };
    expect(blocks({}).row).toMatchObject({
      openJobsTotal: expect.any(Number),
      openJobsByDepartment: expect.arrayContaining([department]),
    });
    const objects = blocks({ openJobs: 'objects' });
    expect(objects.row).toMatchObject({
      openJobsTotal: { total: expect.any(Number) },
      openJobsByLocation: { [objects.country]: expect.any(Number) },
    });
    const lists = blocks({ openJobs: 'lists' });
    expect(lists.row).toMatchObject({
      openJobsTotal: [{ count: expect.any(Number) }],
      openJobsByLocation: { items: [{ name: lists.country, count: expect.any(Number) }] },
    });
  });

  it('without a value are null, or are left out', () => {
    expect(blocks({}).row).toHaveProperty('directParent', null);
    expect(blocks({ emptyBlocks: 'left out' }).row).not.toHaveProperty('directParent');
  });
});

describe('the results of an answer', () => {
  it('lack the references, or have numbers in their place', () => {
    expect(referencesOf(search({ references: 'absent' }))).toEqual([undefined, undefined, undefined]);
    expect(referencesOf(search({ references: 'numbered' }))).toEqual([1, 2, 3]);
  });

  it('come in reverse order, or with one of them twice', () => {
    expect(referencesOf(search({ order: 'reversed' }))).toEqual(['row-2', 'row-1', 'row-0']);
    expect(referencesOf(search({ doubled: true }))).toEqual(['row-0', 'row-1', 'row-2', 'row-0']);
    const client = new Client({ order: 'reversed' });
    const ids = client.lusha.people(2).map(({ id }) => id);
    const { results } = client.post('/v3/contacts/enrich', { ids, reveal: ['emails'] }).body;
    expect(results.map(({ id }) => id)).toEqual([...ids].reverse());
  });

  it.each([
    ['text', expect.stringMatching(/^0{8}-/)],
    ['number', 1],
    ['object', { id: expect.any(String), page: 0 }],
    ['absent', undefined],
  ] as const)('come with a request ID that is %s', (requestIds, id) => {
    expect(new Client({ requestIds }).searchPeople(1).body.requestId).toEqual(id);
  });
});

describe('a refusal', () => {
  it('of what a plan lacks has the status 403 or 402', () => {
    const body = {
      pagination: { page: 0, size: 10 },
      filters: { contacts: { include: { seniorityIds: [6] } } },
      options: { excludeDnc: true },
    };
    const statuses = [403, 402] as const;
    const seen = statuses.map((planGate) =>
      new Client({ plan: 'pro', planGate }).post('/v3/contacts/prospecting', body),
    );
    expect(seen.map(({ status }) => status)).toEqual(statuses);
    expect(seen[1]?.body.errors).toEqual(['excludeDnc is not available on your current plan']);
  });

  it('of a long body costs nothing, and a shorter one is answered', () => {
    const client = new Client({ largestBody: 'some kilobytes' });
    expect(client.searchPeople(100).status).toBe(413);
    expect(client.lusha.record.total).toBe(0);
    expect(client.searchPeople(25).status).toBe(200);
  });

  it.each([499, 504] as const)('with status %s comes for a long batch, which is charged', (longBatches) => {
    const client = new Client({ longBatches });
    expect(client.searchPeople(51).status).toBe(longBatches);
    expect(client.lusha.record.total).toBe(3);
    expect(client.searchPeople(50).status).toBe(200);
  });
});

describe('an enriched contact', () => {
  it.each([
    ['letters', (letter: string) => letter],
    ['lower case', (letter: string) => letter.toLowerCase()],
    ['number', () => 87],
    ['unheard of', () => 'Catch-all'],
    ['absent', () => undefined],
  ] as const)('has the confidence of an email as %s', (confidence, written) => {
    const { person, row } = enriched({ confidence });
    const [first] = row.emails as readonly { readonly confidence?: unknown }[];
    expect(first?.confidence).toBe(written(person?.emails[0]?.confidence ?? ''));
  });

  it.each([
    ['flag', true, false],
    ['text', 'true', 'false'],
    ['number', 1, 0],
    ['only where it is set', true, undefined],
  ] as const)('has the mark of a phone that may not be called as %s', (doNotCall, set, unset) => {
    const { person, row } = enriched({ doNotCall });
    const marks = (row.phones as readonly { readonly doNotCall?: unknown }[]).map((phone) => phone.doNotCall);
    expect(marks).toEqual(person?.phones.map((phone) => (phone.doNotCall ? set : unset)));
  });

  it('has types of phones that nobody documents', () => {
    const { row } = enriched({ phoneTypes: 'unheard of' });
    expect((row.phones as unknown as readonly { readonly type: string }[])[0]?.type).toBe('satellite_phone');
  });

  it.each([
    ['day', /^"\d{4}-\d\d-\d\d"$/],
    ['timestamp', /^"\d{4}-\d\d-\d\dT04:30:00\.000Z"$/],
    ['epoch', /^\d{13}$/],
    ['words', /^"[A-Z][a-z]{2} \d{1,2}, \d{4}"$/],
    ['slashes', /^"\d\d\/\d\d\/\d{4}"$/],
  ] as const)('writes dates as %s', (dates, form) => {
    const { row } = enriched({ dates });
    const { jobTitle, updateDate, emails } = row as unknown as {
      readonly jobTitle: { readonly startDate: unknown };
      readonly updateDate: unknown;
      readonly emails: readonly { readonly updateDate: unknown }[];
    };
    for (const date of [jobTitle.startDate, updateDate, emails[0]?.updateDate])
      expect(JSON.stringify(date)).toMatch(form);
  });
});

describe('a page of prospecting', () => {
  const page = (options: LushaOptions, number = 0) =>
    new Client(options).post('/v3/contacts/prospecting', {
      pagination: { page: number, size: 10 },
      filters: { contacts: { include: { seniorityIds: [6], countries: ['AT'] } } },
    });

  it('has the total as a number, as text, or not at all', () => {
    const total = page({}).body.pagination.total;
    expect(total).toBeGreaterThan(10);
    expect(page({ totals: 'text' }).body.pagination.total).toBe(`${total}`);
    expect(page({ totals: 'absent' }).body.pagination).not.toHaveProperty('total');
  });

  it('beyond the last result is empty or refused', () => {
    expect(page({}, 900).body.results).toEqual([]);
    expect(page({ pagesBeyond: 'refused' }, 900)).toMatchObject({
      status: 400,
      body: { message: 'pagination.page is out of range' },
    });
    expect(page({ pagesBeyond: 'refused' }, 0).status).toBe(200);
  });
});

describe('the values of a filter', () => {
  const values = (filterValues: NonNullable<LushaOptions['filterValues']>, type: string) =>
    new Client({ filterValues }).get(`/v3/${type}`).body;
  const TYPES = 'companies/prospecting/filters/';

  it('are texts, objects, a bare list, empty, or null', () => {
    expect(values('texts', `${TYPES}technologies?query=sap`).values).toContain('sap');
    expect(values('texts', `${TYPES}sizes`).values[0]).toBe('1-10');
    const [topic] = values('as recorded', `${TYPES}intentTopics`).values;
    expect(values('objects', `${TYPES}intentTopics`).values[0]).toEqual({ id: topic, name: topic });
    expect(values('bare list', `${TYPES}sizes`)).toContainEqual({ min: 1, max: 10 });
    expect(values('empty', `${TYPES}sizes`)).toEqual({ values: [] });
    expect(values('null', `${TYPES}sizes`)).toEqual({ values: null });
  });
});
