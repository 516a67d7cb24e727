/** What the panel asks about itself, the key, settings and presets. */
import { refreshAccount, removeKey, saveKey, setCells, setKeep, setPrivateEmails } from '../account/access';
import { creditsUsed } from '../account/credit-use';
import { endDemo, startDemo } from '../account/demo';
import { panelView } from '../account/panel-view';
import { deletePreset, savePreset } from '../account/presets';
import type { PanelView } from '../account/view';
import type { PersonExecution } from '../acquire/execution';
import { type Preset, presetReader } from '../core/presets';
import { amount, choice, flag, shape, text } from '../core/readers';
import type { CellsCap } from '../core/settings';
import { createLedgerWriter } from '../ledger/ledger-writer';
import { renewMonthly } from '../runs/moves/monthly';
import { method, plain, spending } from './method';

/** The time (ms) in which opening the panel may file what formulas have purchased; a person must not wait for it. */
const FILING_MS = 5_000;

export const panelMethods = {
  view: plain(openingView),
  openView: method(() => [text(), text()], openView),
  refresh: plain(refreshAccount),
  creditsUsed: plain(creditsUsed),
  saveKey: method(() => [text()], saveKeyAndEndDemo),
  removeKey: plain(removeKey),
  startDemo: plain(startDemo),
  endDemo: plain((execution) => endDemo(execution)),
  setCells: spending(
    method(() => [flag(), shape<CellsCap>({ credits: amount(), phones: amount() })], setCells),
    false,
  ),
  setPrivateEmails: spending(
    method(() => [choice('off', 'on', 'eu too')], setPrivateEmails),
    'off',
  ),
  setKeep: method(() => [choice('contacts', 'ids')], setKeep),
  savePreset: method(() => [presetReader()], savePreset),
  deletePreset: method(
    () => [shape<Pick<Preset, 'kind' | 'name'>>({ kind: choice('contact', 'company'), name: text() })],
    deletePreset,
  ),
};

/** Gives all that the panel shows first; asks nobody. */
function openingView(execution: PersonExecution): PanelView {
  try {
    createLedgerWriter(execution.ports, execution.ledger).fileAndTidy(execution.started + FILING_MS);
  } catch {
    // A full or protected file must not keep a person from key and limits.
  }
  renewMonthly(execution);
  return panelView(execution);
}

/** Opens another page of the panel in place of this one. */
function openView({ ports }: PersonExecution, view: string, from: string): void {
  ports.screen.openPanel(view, from);
}

function saveKeyAndEndDemo(execution: PersonExecution, key: string): PanelView {
  saveKey(execution, key);
  return endDemo(execution, { keepsFront: true });
}
