/** What the views of the panel are given. */
import type { PanelView } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import type { EnrichJob } from './enrich-job';
import type { FillJob } from './fill-job';
import type { FindPeople } from './find-people';
import type { PendingJob } from './pending-job';

export type ViewName =
  | 'home'
  | 'key'
  | 'enrich'
  | 'find'
  | 'run'
  | 'use'
  | 'formulas'
  | 'pending'
  | 'file'
  | 'share'
  | 'help';

/** What every view is given. */
export interface Panel {
  /** The page stands in the small window that shows the run, and nothing else. */
  readonly inWindow: boolean;
  readonly view: PanelView;
  /** The script's clock now, in epoch ms. */
  readonly now: number;
  /** Shows what the script answered. */
  readonly update: (view: PanelView) => void;
  /** Another view; one of the other page comes in place of this page. */
  readonly go: (to: ViewName) => void;
  /** Tells screen readers, without a change on screen. */
  readonly say: (text: string) => void;
  /** Asks Lusha for balance, plan and limits. */
  readonly refresh: () => void;
  readonly refreshing: boolean;
  readonly refreshError: ScriptError | undefined;
}

/** The views of `Sidebar.html`: what is under way goes on while they change. */
export interface SidebarPanel extends Panel {
  readonly fetching: PendingJob;
  readonly enriching: EnrichJob;
}

/** The views of `Find.html`. */
export interface SearchPanel extends Panel {
  readonly finding: FindPeople;
  readonly filling: FillJob;
}
