/** What the panel shows of the account, the file and its formulas. Values for a page: JSON only, times in epoch ms. */
import type { ErrorCode } from '../core/errors';
import type { FurtherPrice } from '../core/further-prices';
import type { Preset } from '../core/presets';
import type { Prices } from '../core/prices';
import type { QuotaWindow } from '../core/quota';
import type { CellsCap, PrivateEmails } from '../core/settings';

export interface PanelView {
  /** The script's clock, against which the other times are read. */
  readonly now: number;
  /** Who answers: nobody yet, Lusha under the person's key, or five made-up people inside the add-on. */
  readonly access: 'none' | 'demo' | 'key';
  /** The last four characters of the key; no more of it ever leaves the script. */
  readonly keyEnd?: string;
  readonly account?: AccountView;
  /** The account's own price list, or Lusha's published one until it is known. */
  readonly prices: Prices;
  readonly quota: readonly QuotaView[];
  /** The problem that blocks every request now. */
  readonly trouble?: TroubleView;
  readonly cells: CellsView;
  readonly privateEmails: PrivateEmails;
  /** What the person adds to rows under names of their own. */
  readonly presets: readonly Preset[];
  /** Whether the file keeps purchased data or only Lusha's IDs. */
  readonly keep: 'contacts' | 'ids';
  /** What went wrong in cells lately, newest first. */
  readonly problems: readonly ProblemView[];
  /** The separator between the arguments of a formula in this file's locale. */
  readonly separator: ',' | ';';
}

export interface AccountView {
  /** As Lusha calls the plan: `free`, `professional`, `premium`, `scale`, or another word. */
  readonly plan?: string;
  /** Epoch ms of the end of the plan's present period. */
  readonly planEnds?: number;
  /** What is known to be missing in this plan, a sentence each. */
  readonly lacks: readonly string[];
  readonly creditsLeft?: number;
  readonly creditsTotal?: number;
  /** Prices of the account that the add-on does not use, under Lusha's names for them. */
  readonly furtherPrices?: readonly FurtherPrice[];
  /** Epoch ms of Lusha's last answer about it. */
  readonly askedAt: number;
}

export interface QuotaView {
  readonly window: QuotaWindow;
  readonly limit?: number;
  readonly left?: number;
  /** When the window opens again. */
  readonly opensAt: number;
}

export interface TroubleView {
  readonly code: ErrorCode;
  /** One sentence that ends with the remedy. */
  readonly message: string;
  /** When it is over by itself. */
  readonly until?: number;
}

export interface CellsView {
  readonly on: boolean;
  /** What formulas may spend a day; the suggestion while they are off. */
  readonly cap: CellsCap;
  readonly suggested: CellsCap;
  /** Spent or reserved today (UTC) by formulas of this file, under whichever key. */
  readonly spent: CellsCap;
  /** Set where nobody owns the file, as in a shared drive. */
  readonly isOwnerless?: true;
  /** Whose key the cells were seen to use. Google documents that it is that of the file's owner. */
  readonly found: 'this key' | 'another key' | 'no key' | 'off' | 'nothing yet';
}

export interface ProblemView {
  readonly at: number;
  readonly code: ErrorCode;
  readonly message: string;
}
