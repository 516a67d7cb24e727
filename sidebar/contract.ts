/** What the page may ask of the script. */
import type { PanelView } from '../src/account/view';
import type { ErrorCode } from '../src/core/errors';
import type { CellsCap } from '../src/core/settings';

export type { CellsCap, PanelView };
export type PrivateEmails = 'off' | 'on' | 'eu too';

export interface Rpc {
  view(): PanelView;
  refresh(): PanelView;
  saveKey(key: string): PanelView;
  removeKey(): PanelView;
  startDemo(): DemoStarted;
  endDemo(): PanelView;
  setCells(on: boolean, cap: CellsCap): PanelView;
  setPrivateEmails(choice: PrivateEmails): PanelView;
  setKeep(choice: 'contacts' | 'ids'): PanelView;
  formulaPlace(asked: FormulaWish): FormulaPlace;
  placeFormula(asked: FormulaWish): PlacedFormula;
  unfinished(): Unfinished;
  fetchRest(consent: { readonly repeatLost: boolean }): Finished;
  sharing(): Sharing;
  prepareForSharing(): Shared;
}

export interface DemoStarted {
  readonly view: PanelView;
  readonly tab: string;
  readonly formula: string;
}

export interface FormulaWish {
  readonly kind: 'people' | 'companies';
  readonly fields: readonly string[];
  readonly headers: boolean;
}

export interface FormulaPlace {
  readonly source: string;
  readonly tab: string;
  readonly rows: number;
  readonly sample: readonly string[];
  readonly unreadable: number;
  readonly blank: number;
  readonly target: string;
  readonly area: string;
  readonly formula: string;
  readonly atMost: number;
  readonly atMostPhones: number;
  readonly search: number;
  readonly known: number;
  readonly refusal?: string;
  readonly advice?: string;
}

export interface PlacedFormula {
  readonly formula: string;
  readonly target: string;
  readonly tab: string;
  readonly view: PanelView;
}

export interface Unfinished {
  readonly cells: number;
  readonly people: number;
  readonly companies: number;
  readonly atMost: number;
  readonly roomLeft: number;
  readonly lost: number;
  readonly unreadable: readonly { readonly cell: string; readonly reason: string }[];
  readonly unreadableCount: number;
}

export interface Finished {
  readonly done: boolean;
  readonly fetched: number;
  readonly open: number;
  readonly cells: number;
  readonly credits: number;
  readonly message?: string;
  readonly code?: ErrorCode;
  readonly continueAt?: number;
  readonly view: PanelView;
}

export interface Sharing {
  readonly formulas: number;
  readonly cellsToValues: number;
  readonly unfinishedFormulas: number;
  readonly people: number;
  readonly companies: number;
  readonly hidden: readonly string[];
}

export interface Shared {
  readonly formulas: number;
  readonly cells: number;
  readonly skipped: number;
  readonly people: number;
  readonly companies: number;
  readonly hidden: readonly string[];
  readonly done: boolean;
  readonly view: PanelView;
}
