/** The props that the views of the panel share. */
import type { PageView } from '../../src/core/pages';
import type { PanelView } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import type { BuyingGroup } from './buying-group';
import type { EnrichJob } from './enrich-job';
import type { FillJob } from './fill-job';
import type { FindPeople } from './find-people';
import type { MovesJob } from './moves-job';
import type { NewsJob } from './news-job';
import type { PendingJob } from './pending-job';
import type { ScoresJob } from './scores-job';

export type ViewName = PageView;

/** What every view gets. */
export interface Panel {
  /** Whether the page is the small window that shows the run and nothing else. */
  readonly inWindow: boolean;
  readonly view: PanelView;
  /** The current time of the script's clock, in epoch ms. */
  readonly now: number;
  /** Shows what the script answered. */
  readonly update: (view: PanelView) => void;
  /** Where the way back leads: the account when a person came from it, else the start page. */
  readonly home: ViewName;
  /** The view of this page or of another one from which a person came; absent when the menu opened this one. */
  readonly from?: ViewName | undefined;
  /** Opens another view; one of the other page replaces this page. */
  readonly go: (to: ViewName) => void;
  /** Lets screen readers announce a text that is not on the screen. */
  readonly say: (text: string) => void;
  /** Asks Lusha for balance, plan and limits. */
  readonly refresh: () => void;
  readonly refreshing: boolean;
  readonly refreshError: ScriptError | undefined;
}

/** What the views of `Sidebar.html` get; their jobs continue while the views change. */
export interface SidebarPanel extends Panel {
  readonly fetching: PendingJob;
  readonly enriching: EnrichJob;
}

/** What the views of `Find.html` get. */
export interface SearchPanel extends Panel {
  readonly finding: FindPeople;
  readonly filling: FillJob;
  readonly grouping: BuyingGroup;
}

/** What the view of who changed jobs gets. */
export interface MovesPanel extends Panel {
  readonly checking: MovesJob;
}

/** What the view of account signals gets. */
export interface NewsPanel extends Panel {
  readonly checking: NewsJob;
}

/** What the view that scores a list gets. */
export interface ScoresPanel extends Panel {
  readonly scoring: ScoresJob;
}
