/** Answers of the script to the panel about adding results to the sheet: three hundred people are requested, under an existing list. */
import type { FillOptions, FillSetup } from '../../src/rpc';

const FIELDS: readonly (readonly [string, string])[] = [
  ['name', 'Name'],
  ['title', 'Title'],
  ['company', 'Company'],
  ['country', 'Country'],
  ['linkedin', 'LinkedIn'],
  ['seniority', 'Seniority'],
];

export function options(changes: Partial<FillOptions> = {}): FillOptions {
  return {
    count: 300,
    where: 'below',
    fields: ['name', 'title', 'company', 'country'],
    onlyNew: true,
    ...changes,
  };
}

/** Returns the places, with a name for the new tab. */
export function fillSetupPlaces(newTab: string): FillSetup['places'] {
  return [
    { where: 'new tab', label: 'New tab', detail: newTab },
    { where: 'below', label: 'Current list', detail: 'Below 25 rows of “Leads”' },
    { where: 'cell', label: 'Selected cell', detail: 'At the selected cell, Leads!H1' },
  ];
}

/** One credit for each started page of 25. */
export function setup(changes: Partial<FillSetup> = {}, edited: Partial<FillOptions> = {}): FillSetup {
  const wished = options(edited);
  const pages = Math.ceil(wished.count / 25);
  return {
    options: wished,
    most: 5000,
    places: fillSetupPlaces('“Director · not Germany”'),
    fields: FIELDS.map(([id, label]) => ({ id, label })),
    credits: pages,
    requests: pages,
    price: { credits: 1, block: 25 },
    filledBefore: 0,
    balance: 1240,
    ...changes,
  };
}
