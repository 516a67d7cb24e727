/** What Lusha refuses has no type: each marked line must fail to compile (`npm run typecheck`). */
import { expect, it } from 'vitest';
import { batchesOf } from '../../src/lusha/batch';
import { enrichContacts } from '../../src/lusha/contacts';
import type { CompanyFilters, ContactFilters } from '../../src/lusha/criteria';
import { companyFilterValues } from '../../src/lusha/filters';

it('cannot be written: what Lusha refuses', () => {
  const [ids] = batchesOf(['v1.A']);
  if (!ids) throw new Error('No batch.');
  const refused: unknown[] = [
    // @ts-expect-error a list of any length is no batch
    enrichContacts(['v1.A'], ['emails']),
    // @ts-expect-error nothing to reveal
    enrichContacts(ids, []),
    // @ts-expect-error an empty include
    { contacts: { include: {} } } satisfies ContactFilters,
    // @ts-expect-error an empty list
    { contacts: { include: { departments: [] } } } satisfies ContactFilters,
    // @ts-expect-error the name of a country where its code is asked for
    { contacts: { include: { countries: ['Germany'] } } } satisfies ContactFilters,
    // @ts-expect-error the code of a country where its name is asked for
    { companies: { include: { locations: [{ countryIso2: 'DE' }] } } } satisfies ContactFilters,
    // @ts-expect-error a refinement alone
    { contacts: { include: { jobChangedAfterDate: '2026-01-01' } } } satisfies ContactFilters,
    // @ts-expect-error a name of version 2
    { contacts: { include: { seniority: [5] } } } satisfies ContactFilters,
    // @ts-expect-error companies without anything to include
    { companies: { exclude: { names: ['X'] } } } satisfies CompanyFilters,
    {
      // @ts-expect-error technologies together with criteria on people
      companies: { include: { technologies: ['sap'] } },
      contacts: { include: { departments: ['Sales'] } },
    } satisfies CompanyFilters,
    // @ts-expect-error a filter that must be searched, without a text
    companyFilterValues('names'),
  ];
  expect(refused).toHaveLength(11);
});
