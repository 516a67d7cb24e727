/** What every view of the panel is given. */
import type { PanelView } from '../../src/rpc';
import type { ScriptError } from '../failures';
import type { EnrichRun } from './enrich-run';
import type { FetchRun } from './fetch-run';
import type { FindPeople } from './find-people';

export type ViewName =
  | 'home'
  | 'key'
  | 'enrich'
  | 'find'
  | 'run'
  | 'use'
  | 'formulas'
  | 'fetch'
  | 'file'
  | 'share'
  | 'help';

export interface Panel {
  /** The page stands in the small window that shows the run, and nothing else. */
  readonly inWindow: boolean;
  readonly view: PanelView;
  /** The script's clock now, in epoch ms. */
  readonly now: number;
  /** Shows what the script answered. */
  readonly update: (view: PanelView) => void;
  readonly go: (to: ViewName) => void;
  /** Tells screen readers, without a change on screen. */
  readonly say: (text: string) => void;
  /** Asks Lusha for balance, plan and limits. */
  readonly refresh: () => void;
  readonly refreshing: boolean;
  readonly refreshError: ScriptError | undefined;
  readonly fetching: FetchRun;
  readonly enriching: EnrichRun;
  readonly finding: FindPeople;
}
