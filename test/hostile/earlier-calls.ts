/** Lists calls as pages of earlier builds made them, that differ from those of this build in their name or in their arguments. */

/** A search as builds named its kind before `contact` and `company`. */
const PEOPLE = { kind: 'people', criteria: [{ id: 'level', side: 'include', values: ['Director'] }] };
const DRAFT = { ...PEOPLE, kind: 'contact' };
const ROWS = { kind: 'people', rows: { by: 'missing' }, fields: ['email'], writing: 'only empty' };
const FORMULA = { kind: 'people', fields: ['email'], headers: true };
const FILL = { count: 5, where: 'new tab', fields: ['name', 'email'], onlyNew: false };

/** Each name with its arguments, from the history of the panel's door. */
export const EARLIER_CALLS: readonly (readonly [name: string, ...args: unknown[]])[] = [
  ['unfinished'],
  ['fetchRest'],
  ['fetchRest', { lostBefore: 1 }],
  ['fetchPending'],
  ['fetchPending', { lostBefore: 1 }],
  ['placeFormula', FORMULA],
  ['insertFormula', FORMULA],
  ['formulaPlace', FORMULA],
  ['enrichSetup', ROWS],
  ['startRun', ROWS],
  ['startRun', { ...ROWS, kind: 'contact', rows: 'missing' }],
  ['approveRun', { cap: 50 }],
  ['approveRun', { cap: 50, moved: true, weak: true }],
  ['retryRun'],
  ['retryRun', ['No match']],
  ['findPreview', DRAFT],
  ['findPreview', PEOPLE, 5],
  ['findCheck', PEOPLE],
  ['saveSearch', 'Directors', PEOPLE],
  ['fillSetup', PEOPLE, {}],
  ['startFill', PEOPLE, FILL, 50],
  ['startFill', DRAFT, FILL],
  ['continueFill'],
  ['continueFill', 5],
  ['setCells', true, 100],
  ['setCells', { on: true, credits: 100 }],
  ['setPrivateEmails', true],
  ['savePreset', { kind: 'people', name: 'CRM', fields: ['email'], writing: 'only empty' }],
  ['deletePreset', 'CRM'],
];
