/** The add-on's menu, and what happens when the file is opened. */
import { personExecution } from '../app';
import { createLedgerWriter } from '../ledger/ledger-writer';
import type { MenuEntry } from '../ports';

/** Google ends what runs on opening after 30 s. */
const FILING_MS = 12_000;

/** `run` names global functions of `index.ts`. */
const MENU: readonly MenuEntry[] = [
  { label: 'Open Lusha Enrich', run: 'lushaOpen' },
  { label: 'Enrich rows…', run: 'lushaEnrichRows' },
  { label: 'Find people or companies…', run: 'lushaFindPeople' },
  {
    label: 'Go further with a list',
    entries: [
      { label: 'Find similar…', run: 'lushaFindSimilar' },
      { label: 'Who moved…', run: 'lushaWhoMoved' },
      { label: 'Account signals…', run: 'lushaAccountSignals' },
      { label: 'Score a list…', run: 'lushaScoreList' },
    ],
  },
  {
    label: 'Runs',
    entries: [
      { label: 'Show progress…', run: 'lushaShowProgress' },
      { label: 'Stop run', run: 'lushaStopRun' },
      { label: 'Continue run', run: 'lushaContinueRun' },
      { label: 'Undo last run…', run: 'lushaUndoRun' },
      { label: 'Run log', run: 'lushaRunLog' },
    ],
  },
  { label: 'Fill pending cells', run: 'lushaFetchPending' },
  { label: 'Search again…', run: 'lushaSearchAgain' },
  {
    label: 'Replace formulas with values',
    entries: [
      { label: 'In the selection…', run: 'lushaReplaceSelection' },
      { label: 'On this tab…', run: 'lushaReplaceTab' },
      { label: 'In the whole file…', run: 'lushaReplaceFile' },
      'line',
      { label: 'Undo', run: 'lushaUndoReplace' },
    ],
  },
  'line',
  {
    label: 'Help',
    entries: [
      { label: 'Open help', run: 'lushaHelp' },
      { label: 'Check this installation…', run: 'lushaCheck' },
    ],
  },
];

/** Sets the menu. When the add-on is in use in this file, it also files what formulas have purchased in the ledger sheet. */
export function opened(authMode: unknown): void {
  const { ledger, ports, started } = personExecution();
  ports.screen.setMenu(MENU);
  // Before it is first used in a file an add-on may do nothing but this.
  if (authMode === undefined || String(authMode) === 'NONE') return;
  try {
    createLedgerWriter(ports, ledger).fileAndTidy(started + FILING_MS);
  } catch {
    // Not allowed or not possible now: menu and panel file as well.
  }
}
