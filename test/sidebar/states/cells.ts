/** States of "Use in cells" and of "Formulas in this file". */

import { formulasOff, LONG_TAB, pendingCells, place, placed, view } from '../views';
import { click, LONG_WORD, open, type States, steps, withKey } from './state';

export const CELLS: States = {
  'use in cells': {
    answers: { ...withKey(), formulaPlace: () => place() },
    way: open(/^Insert a formula/),
    sees: 'Up to 26 credits',
  },
  'use in cells with long names and everything to say': {
    answers: {
      ...withKey(),
      formulaPlace: () =>
        place({
          tab: LONG_TAB,
          rows: 1200,
          unreadable: 3,
          blank: 2,
          known: 40,
          atMost: 9000,
          atMostPhones: 6000,
          search: 48,
          sample: [LONG_WORD, 'Not enough info: only a first name'],
          formula: `=LUSHA_ENRICH('${LONG_TAB}'!A2:C1201, "name, title, company, email, phone, mobile phone, email confidence, do-not-call numbers")`,
          advice:
            'For more than 25 rows choose Extensions > Lusha Enrich > Enrich rows…: it shows the price first.',
        }),
    },
    way: steps(open(/^Insert a formula/), (page) => page.getByRole('combobox').click()),
    sees: 'Up to 9,000 credits',
  },
  'use in cells while formulas are off': {
    answers: { view: () => formulasOff(), pendingCells: () => pendingCells(), formulaPlace: () => place() },
    way: open(/^Insert a formula/),
    sees: 'Turn on and insert',
  },
  'use in cells with cells in the way': {
    answers: {
      ...withKey(),
      formulaPlace: () =>
        place({ refusal: 'F5 is not empty. Clear E2:H26, or select a list with free columns beside it.' }),
    },
    way: open(/^Insert a formula/),
    sees: 'F5 is not empty.',
  },
  'use in cells with nothing selected': {
    answers: {
      ...withKey(),
      formulaPlace: () =>
        place({
          source: 'A1',
          rows: 0,
          sample: [],
          atMost: 0,
          search: 0,
          refusal: 'No rows are selected. Select the rows of your list in the sheet.',
        }),
    },
    way: open(/^Insert a formula/),
    sees: 'No rows are selected.',
  },
  'use in cells for companies': {
    answers: { ...withKey(), formulaPlace: () => place({ atMost: 0, search: 0, known: 25 }) },
    way: steps(open(/^Insert a formula/), (page) => page.getByLabel('Companies').check()),
    sees: '25 of 25 rows are known already.',
  },
  'formula inserted': {
    answers: {
      ...withKey(),
      formulaPlace: () => place(),
      insertFormula: () => placed({ placed: place({ tab: LONG_TAB }) }),
    },
    way: steps(
      open(/^Insert a formula/),
      (page) => page.getByRole('button', { name: /^Insert formula Up to 26/ }).waitFor(),
      click(/^Insert formula/),
    ),
    sees: 'Insert another',
  },
  'formulas in this file': { answers: withKey(), way: open(/^Formulas/), sees: '12 of 100' },
  'formulas in this file, off': {
    answers: { view: () => formulasOff(), pendingCells: () => pendingCells() },
    way: open(/^Formulas/),
    sees: 'Let formulas in this file spend credits',
  },
  'formulas in this file, of another owner': {
    answers: { view: () => formulasOff({ found: 'another key' }), pendingCells: () => pendingCells() },
    way: open(/^Formulas/),
    sees: 'Formulas here use another person’s key.',
  },
  'formulas in this file, which nobody owns': {
    answers: withKey({ cells: { ...view().cells, isOwnerless: true, found: 'no key' } }),
    way: open(/^Formulas/),
    sees: 'Formulas here found no key. “Pending cells” fills them with yours.',
  },
  'formulas in this file, limit reached and wrong input': {
    answers: withKey({ cells: { ...view().cells, spent: { credits: 100, phones: 25 }, found: 'no key' } }),
    way: steps(
      open(/^Formulas/),
      (page) => page.getByLabel('Daily limit for phones').fill('200'),
      click('Save limit'),
    ),
    sees: 'This is a part of the 100 above',
  },
};
