/** The types exclude what Lusha refuses: each marked line must fail to compile (`npm run typecheck`). */
import { expect, it } from 'vitest';
import { batchesOf } from '../../src/lusha/batch';
import { enrichContacts } from '../../src/lusha/contacts';
import type { CompanyFilters, ContactFilters } from '../../src/lusha/criteria';
import { companyFilterValues } from '../../src/lusha/filters';

it('the types of the client exclude calls that Lusha refuses', () => {
  const [ids] = batchesOf(['v1.A']);
  if (!ids) throw new Error('No batch.');
  const refused: unknown[] = [
    // @ts-expect-error A list of any length is not a batch.
    enrichContacts(['v1.A'], ['emails']),
    // @ts-expect-error A reveal needs at least one kind of data.
    enrichContacts(ids, []),
    // @ts-expect-error The criteria to include must not be empty.
    { contacts: { include: {} } } satisfies ContactFilters,
    // @ts-expect-error A list of values must not be empty.
    { contacts: { include: { departments: [] } } } satisfies ContactFilters,
    // @ts-expect-error The code of a country is required, not its name.
    { contacts: { include: { countries: ['Germany'] } } } satisfies ContactFilters,
    // @ts-expect-error The name of a country is required, not its code.
    { companies: { include: { locations: [{ countryIso2: 'DE' }] } } } satisfies ContactFilters,
    // @ts-expect-error A refinement must not be the only criterion.
    { contacts: { include: { jobChangedAfterDate: '2026-01-01' } } } satisfies ContactFilters,
    // @ts-expect-error This name belongs to version 2 of the API.
    { contacts: { include: { seniority: [5] } } } satisfies ContactFilters,
    // @ts-expect-error A company search must include at least one criterion.
    { companies: { exclude: { names: ['X'] } } } satisfies CompanyFilters,
    {
      // @ts-expect-error Technologies must not be combined with criteria about people.
      companies: { include: { technologies: ['sap'] } },
      contacts: { include: { departments: ['Sales'] } },
    } satisfies CompanyFilters,
    // @ts-expect-error The values of this filter can only be requested with a text.
    companyFilterValues('names'),
  ];
  expect(refused).toHaveLength(11);
});
