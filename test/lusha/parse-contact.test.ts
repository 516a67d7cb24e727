/** Tests reading people as Lusha sends them, in every documented shape. */
import { describe, expect, it } from 'vitest';
import { readContact, readEnrichedContact } from '../../src/lusha/parse-contact';

const PREVIEW = {
  id: 'v1.A',
  firstName: 'Ilse',
  lastName: 'Brandt',
  jobTitle: { title: 'Head of Procurement', departments: ['Operations'], seniority: 'Director' },
  company: {
    id: 'v1.B',
    name: 'Nordhafen AG',
    domain: 'www.nordhafen.example',
    industry: 'Manufacturing',
  },
  location: { country: 'Germany', state: 'Hamburg', city: 'Hamburg' },
  socialLinks: { linkedin: 'https://www.linkedin.com/in/example-ilse' },
  has: ['firstName', 'emails'],
  canReveal: [
    { field: 'emails', credits: 0 },
    { field: 'phones', credits: 5 },
  ],
};

describe('a preview', () => {
  it('becomes a contact', () => {
    expect(readContact(PREVIEW)).toEqual({
      id: 'v1.A',
      firstName: 'Ilse',
      lastName: 'Brandt',
      title: 'Head of Procurement',
      departments: ['Operations'],
      seniority: 'Director',
      company: { id: 'v1.B', name: 'Nordhafen AG', domain: 'nordhafen.example', industry: 'Manufacturing' },
      country: 'Germany',
      state: 'Hamburg',
      city: 'Hamburg',
      linkedin: 'https://www.linkedin.com/in/example-ilse',
      hasEmails: true,
      hasPhones: false,
      prices: { emails: 0, phones: 5 },
    });
  });

  it('without `has` and `canReveal` says nothing about available data and prices', () => {
    expect(readContact({ id: 'v1.A' })).toEqual({ id: 'v1.A' });
  });

  it('with nulls, empty values and wrong types keeps what is readable', () => {
    const odd = {
      id: 'v1.A',
      firstName: null,
      lastName: '  ',
      jobTitle: [],
      company: 'Nordhafen',
      location: null,
      socialLinks: 7,
      has: 'emails',
      canReveal: [null, { credits: 1 }, { field: 'phones', credits: '5' }],
    };
    expect(readContact(odd)).toEqual({ id: 'v1.A', prices: { phones: 5 } });
  });

  it.each([{}, { credits: null }, { credits: 'some' }, { credits: -1 }])(
    'with %j in place of one price has none, so that the list prices count',
    (price) => {
      const canReveal = [
        { field: 'emails', ...price },
        { field: 'phones', credits: 5 },
      ];
      expect(readContact({ id: 'v1.A', canReveal })).toEqual({ id: 'v1.A' });
    },
  );

  it('without an id is not read', () => {
    expect(readContact({ firstName: 'Ilse' })).toBeUndefined();
  });

  it('keeps an id as it is, and a numeric id as text', () => {
    expect(readContact({ id: 'v1.aBc-_' })?.id).toBe('v1.aBc-_');
    expect(readContact({ id: 4389064704 })?.id).toBe('4389064704');
  });

  it.each([
    ['director', 'Director'],
    ['DIRECTOR', 'Director'],
    ['c-suite', 'C-Suite'],
    ['vice president', 'Vice President'],
    ['Non-Manager', 'Non-Manager'],
    ['vp', 'Vice President'],
  ])('shows the level %s as %s', (sent, shown) => {
    expect(readContact({ id: 'a', jobTitle: { seniority: sent } })?.seniority).toBe(shown);
  });

  it.each([['www.nordhafen.example'], ['nordhafen.example'], ['https://WWW.Nordhafen.example/about?x=1']])(
    'reads %s as the bare domain',
    (domain) => {
      expect(readContact({ id: 'a', company: { domain } })?.company).toEqual({ domain: 'nordhafen.example' });
    },
  );

  it('accepts a job title that is plain text', () => {
    expect(readContact({ id: 'a', jobTitle: 'Buyer' })?.title).toBe('Buyer');
  });
});

describe('a revealed person', () => {
  const enriched = {
    ...PREVIEW,
    fullName: 'Ilse Brandt',
    jobTitle: { ...PREVIEW.jobTitle, startDate: '2024-02-01T00:00:00Z' },
    location: { ...PREVIEW.location, countryIso2: 'de', isEuContact: true },
    emails: [
      { email: 'i.brandt@nordhafen.example', type: 'work', confidence: 'A+', updateDate: '2026-08-30' },
      { email: 'ilse@mail.example', type: 'private', confidence: null },
    ],
    phones: [
      { number: '+49 40 0000000', type: 'direct', doNotCall: false, updateDate: '2026-08-30' },
      { number: '+49 170 0000000', type: 'Mobile', doNotCall: true },
    ],
    socialLinks: { xUrl: 'https://x.com/example' },
    previousEmployment: [
      { company: { name: 'Altona Werke', domain: 'www.altona.example' }, jobTitle: { title: 'Buyer' } },
      { company: { name: 'Older' } },
    ],
    updateDate: '2026-08-30',
  };

  it('has emails, phones and the fields that a search never returns', () => {
    expect(readEnrichedContact(enriched, ['emails', 'phones'])).toMatchObject({
      enriched: true,
      fullName: 'Ilse Brandt',
      startDate: '2024-02-01',
      countryCode: 'DE',
      isEu: true,
      xUrl: 'https://x.com/example',
      updated: '2026-08-30',
      previous: { company: 'Altona Werke', domain: 'altona.example', title: 'Buyer' },
      emails: [
        { address: 'i.brandt@nordhafen.example', type: 'work', confidence: 'A+', updated: '2026-08-30' },
        { address: 'ilse@mail.example', type: 'private' },
      ],
      phones: [
        { number: '+49 40 0000000', type: 'direct', doNotCall: false, updated: '2026-08-30' },
        { number: '+49 170 0000000', type: 'mobile', doNotCall: true },
      ],
    });
  });

  it.each([
    ['a single text', 'a@b.example'],
    ['a list of texts', ['a@b.example']],
    ['objects with `address`', [{ address: 'a@b.example', emailType: 'odd' }]],
    ['one object', { email: 'a@b.example' }],
  ])('accepts emails that are sent as %s', (_, emails) => {
    expect(readEnrichedContact({ id: 'a', emails }, ['emails'])?.emails).toEqual([
      { address: 'a@b.example', type: 'unknown' },
    ]);
  });

  it('reads a single `email` and `phone` as lists of one', () => {
    const contact = readEnrichedContact({ id: 'a', email: 'a@b.example', phone: '+49 1' }, [
      'emails',
      'phones',
    ]);
    expect(contact?.emails).toEqual([{ address: 'a@b.example', type: 'unknown' }]);
    expect(contact?.phones).toEqual([{ number: '+49 1', type: 'unknown', doNotCall: false }]);
  });

  it.each([[undefined], [null], [[]], [[null, {}, { email: '' }]]])(
    'with emails sent as %o has an empty list of emails, which were requested, and no list of phones',
    (emails) => {
      const contact = readEnrichedContact({ id: 'a', emails }, ['emails']);
      expect(contact?.emails).toEqual([]);
      expect(contact).not.toHaveProperty('phones');
    },
  );
});
