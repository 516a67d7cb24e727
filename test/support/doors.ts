/** Functions of `dist/Code.js` that are called by the menu, a trigger or the panel's page: none of them works from a cell. */
export const DOORS = [
  'lushaOpen',
  'lushaEnrichRows',
  'lushaShowProgress',
  'lushaStopRun',
  'lushaContinueRun',
  'lushaUndoRun',
  'lushaRunLog',
  'lushaHourly',
  'lushaFetchRest',
  'lushaReplaceSelection',
  'lushaReplaceTab',
  'lushaReplaceFile',
  'lushaSearchAgain',
  'lushaUndoReplace',
  'lushaHelp',
  'lushaPanel',
] as const;
