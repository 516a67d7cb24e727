/** The panel's door to the script: what its page may ask, and how it is answered. */
import { refreshAccount, removeKey, saveKey, setCells, setKeep, setPrivateEmails } from '../account/access';
import { endDemo, startDemo } from '../account/demo';
import { panelView } from '../account/panel-view';
import { deletePreset, savePreset } from '../account/presets';
import type { PersonExecution } from '../acquire/execution';
import { AddOnError, type ErrorCode } from '../core/errors';
import { createLedgerWriter } from '../ledger/ledger-writer';
import {
  approveRun,
  continueRun,
  enrichSetup,
  lookUpRest,
  retryRun,
  runView,
  showNeverContact,
  showProgress,
  showRunLog,
  startRun,
  stepRun,
  stopRun,
  undoRun,
} from '../runs/enrich/enrich';
import { markRepeats } from '../runs/enrich/repeats';
import {
  continueFill,
  fillSetup,
  fillView,
  leaveFill,
  revealFilled,
  startFill,
  stepFill,
  stopFill,
} from '../runs/fill/fill';
import { fetchPending, pendingCells } from '../runs/pending/fetch-pending';
import { formulaPlace, insertFormula } from '../runs/pending/insert-formula';
import { prepareForSharing, sharing } from '../runs/pending/sharing';
import { deleteSearch, renameSearch, saveSearch } from '../runs/search/saved';
import {
  findCheck,
  findCompanies,
  findForm,
  findFromText,
  findPreview,
  findValues,
} from '../runs/search/search';

export type { DemoStarted } from '../account/demo';
export type { CellsView, PanelView, ProblemView, QuotaView, TroubleView } from '../account/view';
export type {
  EnrichOptions,
  EnrichSetup,
  PriceCheck,
  Role,
  RowsChoice,
  RunApproval,
  RunUndone,
  RunView,
  StatusCount,
  TargetView,
  Writing,
} from '../runs/enrich/view';
export type { FillOptions, FillPlace, FillSetup, FillView } from '../runs/fill/view';
export type { FetchConsent, PendingCells, PendingFetched } from '../runs/pending/fetch-pending';
export type { FormulaOptions, FormulaPlace, PlacedFormula } from '../runs/pending/insert-formula';
export type { Shared, Sharing } from '../runs/pending/sharing';
export type {
  CompanyCells,
  CriterionDraft,
  CriterionGroup,
  CriterionView,
  FilterCheck,
  FindForm,
  FoundValues,
  SavedSearch,
  SearchDraft,
  SearchFromText,
  SearchPreview,
} from '../runs/search/view';

/** Opening the panel is an occasion to file what formulas have bought; it must not keep the person waiting. */
const FILING_MS = 5_000;

const methods = {
  /** All that the panel shows first; asks nobody. */
  view: (execution: PersonExecution) => {
    try {
      createLedgerWriter(execution.ports, execution.ledger).fileAndTidy(execution.started + FILING_MS);
    } catch {
      // A full or protected file must not keep a person from key and limits.
    }
    return panelView(execution);
  },
  /** Another page of the panel in place of this one. */
  openView: ({ ports }: PersonExecution, view: string, from: string) => ports.screen.openPanel(view, from),
  refresh: refreshAccount,
  saveKey: (execution: PersonExecution, key: string) => {
    saveKey(execution, key);
    return endDemo(execution);
  },
  removeKey,
  startDemo,
  endDemo,
  setCells,
  setPrivateEmails,
  setKeep,
  savePreset,
  deletePreset,
  formulaPlace,
  insertFormula,
  pendingCells,
  fetchPending,
  sharing,
  prepareForSharing,
  enrichSetup,
  runView,
  startRun,
  stepRun,
  lookUpRest,
  approveRun,
  stopRun,
  continueRun,
  retryRun,
  undoRun,
  showProgress,
  showRunLog,
  showNeverContact,
  markRepeats,
  findForm,
  findValues,
  findCompanies,
  findCheck,
  findFromText,
  findPreview,
  saveSearch,
  renameSearch,
  deleteSearch,
  fillSetup,
  startFill,
  stepFill,
  stopFill,
  continueFill,
  leaveFill,
  fillView,
  revealFilled,
};

type Methods = typeof methods;

/** The methods as the page calls them. */
export type Rpc = {
  readonly [Name in keyof Methods]: Methods[Name] extends (
    execution: PersonExecution,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never;
};

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode | 'unexpected'; readonly message: string };

/** Answers one call of the page. What goes wrong comes back as a sentence: errors that are thrown lose their code on the way. */
export function answerPanel(execution: PersonExecution, name: unknown, args: unknown): Reply<unknown> {
  try {
    if (!Object.keys(methods).includes(String(name))) {
      throw new Error('The panel is older than the add-on. Reload the file.');
    }
    const method = methods[name as keyof Methods] as (
      execution: PersonExecution,
      ...args: unknown[]
    ) => unknown;
    return { ok: true, value: method(execution, ...(Array.isArray(args) ? args : [])) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, code: error instanceof AddOnError ? error.code : 'unexpected', message };
  }
}
