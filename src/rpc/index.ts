/** The panel's door to the script: what its page may ask, and how it is answered. */
import type { PersonExecution } from '../acquire/execution';
import { AddOnError, type ErrorCode } from '../core/errors';
import { checkMethods } from './check';
import { enrichMethods } from './enrich';
import { fillMethods } from './fill';
import type { Method } from './method';
import { movesMethods } from './moves';
import { newsMethods } from './news';
import { panelMethods } from './panel';
import { pendingMethods } from './pending';
import { privacyMethods } from './privacy';
import { scoresMethods } from './scores';
import { searchMethods } from './search';

export type { CreditsUsed, CreditUse, DayOfUse } from '../account/credit-use';
export type { DemoStarted } from '../account/demo';
export type { CellsView, PanelView, ProblemView, QuotaView, TroubleView } from '../account/view';
export type { BestPhonesOffer } from '../runs/best-phones';
export type { CheckStarted } from '../runs/check/check';
export type {
  AfterRun,
  ColumnQuestion,
  Delivered,
  EnrichOptions,
  EnrichSetup,
  Ignored,
  LeftOut,
  ListGap,
  OneRow,
  PriceCheck,
  ResultLine,
  RetryCount,
  Role,
  RowsChoice,
  RunApproval,
  RunUndone,
  RunView,
  TargetView,
  UnusableRows,
  Writing,
} from '../runs/enrich/view';
export type {
  FillOptions,
  FillPlaceView,
  FillSetup,
  FillUndone,
  FillView,
  GroupOptions,
  GroupSetup,
  SimilarConsent,
  SimilarSetup,
} from '../runs/fill/view';
export type { EmailsOffer } from '../runs/find-emails';
export type { NewEmailsOffer } from '../runs/find-new-emails';
export type { WatchedJob } from '../runs/job/view';
export type {
  MonthlyView,
  MovesAccepted,
  MovesDecision,
  MovesFound,
  MovesOptions,
  MovesSetup,
  MovesUndone,
  MovesView,
  MoveView,
} from '../runs/moves/view';
export type { NewsOptions, NewsSetup, NewsUndone, NewsView } from '../runs/news/view';
export type { FetchConsent, PendingCells, PendingFetched } from '../runs/pending/fetch-pending';
export type { FormulaOptions, FormulaPlace, PlacedFormula } from '../runs/pending/insert-formula';
export type { Shared, Sharing } from '../runs/pending/sharing';
export type { PersonRequest } from '../runs/privacy/person';
export type { Removed } from '../runs/privacy/remove-all';
export type { ForgetOptions, PersonForgotten, PersonTracesFound } from '../runs/privacy/view';
export type { ScoresOptions, ScoresSetup, ScoresUndone, ScoresView } from '../runs/scores/view';
export type {
  CompanyCells,
  CriterionDraft,
  CriterionView,
  FilterCheck,
  FindForm,
  FoundValues,
  SavedSearch,
  SearchDraft,
  SearchFromText,
  SearchPreview,
  TightestFilter,
  TightestPrice,
} from '../runs/search/view';

const methods = {
  ...panelMethods,
  ...pendingMethods,
  ...privacyMethods,
  ...enrichMethods,
  ...searchMethods,
  ...fillMethods,
  ...checkMethods,
  ...movesMethods,
  ...newsMethods,
  ...scoresMethods,
};

type Methods = typeof methods;

/** The methods as the page calls them. */
export type Rpc = {
  readonly [Name in keyof Methods]: Methods[Name]['run'] extends (
    execution: PersonExecution,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never;
};

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: ErrorCode | 'unexpected';
      readonly message: string;
      /** The address at which a missing permission is granted, where Google tells it. */
      readonly authorizeAt?: string;
    };

declare const __LUSHA_BUILD__: string;

/** A call as it arrives. Pages of builds that know nothing of builds send none. */
export interface PanelCall {
  readonly name: unknown;
  readonly args: unknown;
  readonly build: unknown;
}

/** Answers one call of the page. What goes wrong comes back as a sentence: errors that are thrown lose their code on the way. */
export function answerPanel(execution: PersonExecution, { name, args, build }: PanelCall): Reply<unknown> {
  try {
    const method = methodOf(name);
    // What a page of another build shows beside its button may be neither the price nor the rows of this build.
    if (method.spends?.(args) && build !== __LUSHA_BUILD__) throw new AddOnError('bad_call');
    return { ok: true, value: method.answer(execution, args) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof AddOnError ? error.code : 'unexpected';
    const authorizeAt = code === 'no_permission' ? execution.ports.screen.authorizeAt() : undefined;
    return { ok: false, code, message, ...(authorizeAt === undefined ? {} : { authorizeAt }) };
  }
}

/** Throws an `AddOnError` where there is no method of that name: the panel may be older than the script. */
function methodOf(name: unknown): Method<unknown> {
  const known: ReadonlyMap<unknown, Method<unknown>> = new Map(Object.entries(methods));
  const found = known.get(name);
  if (!found) throw new AddOnError('bad_call');
  return found;
}
