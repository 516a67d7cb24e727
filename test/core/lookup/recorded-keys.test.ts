/** The keys of identifiers, as recorded. What files have purchased is found by them, so no update may change one. */
import { describe, expect, test } from 'vitest';
import { companyLookup, contactLookup } from '../../../src/core/lookup/keys';
import type { CompanyIdentifiers, ContactIdentifiers } from '../../../src/core/lookup/model';

describe('a key stays what it was for', () => {
  test.each<[ContactIdentifiers, string]>([
    [{ id: 'v1.AAAAexampleContactTokenAAAA' }, '3elZ6Nxyh4aV'],
    [{ email: 'jane@acme.example' }, '3wKzqkMOH2XO'],
    [{ linkedinUrl: 'https://www.linkedin.com/in/jane-doe' }, '4QDu-Oiglld3'],
    [{ firstName: 'Jane', lastName: 'Doe', companyName: 'Acme' }, 'OJIqFjogx5Az'],
    [{ firstName: 'Jane', lastName: 'Doe', companyDomain: 'acme.example' }, 'X7jsqWjFSs1i'],
    [{ firstName: 'José María', lastName: 'de la Núñez', companyName: 'Café Olé, Inc.' }, 'ee1SPQl0tpMH'],
    [{ firstName: '伟', lastName: '王', companyName: '株式会社アクメ' }, 'ki2i55bMz6gR'],
    [{ firstName: 'Søren', lastName: 'O’Brien', companyName: 'Acme GmbH & Co. KG' }, 'DmvxQJE8jq_m'],
    [
      {
        email: 'jane@acme.example',
        firstName: 'Jane',
        lastName: 'Doe',
        companyName: 'Acme S.p.A.',
        companyDomain: 'acme.example',
      },
      '5BPAypH1hejC',
    ],
  ])('the contact %j', (by, key) => {
    expect(contactLookup(by).key).toBe(key);
  });

  test.each<[CompanyIdentifiers, string]>([
    [{ id: 'v1.AAAAexampleCompanyToken0' }, 'K-FYPsGJB5GY'],
    [{ domain: 'acme.example' }, 'YvQSGF2fgnl0'],
    [{ name: 'The Acme Company' }, 'kKNJyTfBVwiA'],
    [{ name: 'Acme A/S' }, 'kKNJyTfBVwiA'],
    [{ name: 'ООО «Акме»' }, 'sBaBbhzX8E2c'],
    [{ name: 'Acme Pvt. Ltd.', domain: 'acme.example' }, 'lQUqn60uJeJ6'],
    [{ name: 'Acme (acme.example)' }, 'PpzMwEYUiPzs'],
    [{ name: 'Acme – Germany' }, 'aabITc8YSklM'],
    [{ name: 'Acme S.A.S.' }, 'kKNJyTfBVwiA'],
  ])('the company %j', (by, key) => {
    expect(companyLookup(by).key).toBe(key);
  });
});
