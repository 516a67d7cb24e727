/** Puts together what the panel shows, from the properties alone: no request to Lusha. */

import { type AccountState, readAccountState } from '../acquire/account-state';
import type { PersonExecution } from '../acquire/execution';
import { CELLS_NOTE, listPricesOf, readCellsNote } from '../core/account';
import { type ErrorParams, sentence } from '../core/errors';
import { readPresets } from '../core/presets';
import { allowance, type QuotaSnapshot, type QuotaWindow, quotaLeft } from '../core/quota';
import { argumentSeparator } from '../core/separator';
import { type CellsCap, isDemo, readPrivateEmails, readSettings, type Settings } from '../core/settings';
import { keepsIdsOnly } from '../ledger/kept';
import type { Clock } from '../ports';
import { lacksOf } from './plans';
import type { AccountView, CellsView, PanelView, QuotaView, TroubleView } from './view';

const WINDOWS: readonly QuotaWindow[] = ['minute', 'hour', 'day'];

/** Puts the panel's view together. Sends nothing. */
export function panelView(execution: PersonExecution): PanelView {
  return viewWith(execution, execution.ports.cache.getAll([CELLS_NOTE])[CELLS_NOTE]);
}

/** Gives the same for a step of a job, without a look into the cache for formulas that were refused meanwhile. */
export function panelViewOfStep(execution: PersonExecution): PanelView {
  return viewWith(execution, undefined);
}

/** `refused` is the note of a formula that was not allowed to purchase. */
function viewWith({ ports }: PersonExecution, refused: string | undefined): PanelView {
  const user = ports.userProperties.getAll();
  const document = ports.documentProperties.getAll();
  const settings = readSettings(user, ports.sheets.fileId());
  const now = ports.clock.now();
  const state = readAccountState(document, settings.account, now);
  const { key, account } = settings;
  const trouble = key === undefined ? undefined : troubleOf(state, ports.clock);
  return {
    now,
    access: key === undefined ? 'none' : isDemo(settings) ? 'demo' : 'key',
    ...(key === undefined || isDemo(settings) ? {} : { keyEnd: key.slice(-4) }),
    ...(state.account ? { account: accountView(state.account) } : {}),
    prices: listPricesOf(state.account, key, now),
    quota: state.quota ? quotaView(state.quota, now) : [],
    ...(trouble ? { trouble } : {}),
    cells: {
      ...cellsView(settings, state, foundBy(document[CELLS_NOTE], refused, account)),
      ...(ports.sheets.isOwnerless() ? { isOwnerless: true as const } : {}),
    },
    privateEmails: readPrivateEmails(user),
    presets: readPresets(user),
    keep: keepsIdsOnly(document) ? 'ids' : 'contacts',
    problems: state.problems.map(({ at, code, params }) => ({ at, code, message: sentence(code, params) })),
    separator: argumentSeparator(ports.book.locale()),
  };
}

/** A tenth of the balance a day, but not under 30 nor over 100 credits and never more than there is; a few phones of it. */
function suggestedCap(balance: number | undefined): CellsCap {
  const tenth = balance === undefined ? 30 : Math.min(100, Math.max(30, Math.floor(balance / 10)));
  const credits = balance === undefined ? tenth : Math.min(tenth, Math.floor(balance));
  return { credits, phones: Math.min(credits, 25) };
}

function accountView(note: NonNullable<AccountState['account']>): AccountView {
  return {
    ...(note.plan === undefined ? {} : { plan: note.plan }),
    ...(note.planEnds === undefined ? {} : { planEnds: note.planEnds }),
    lacks: lacksOf(note.plan),
    ...(note.remaining === undefined ? {} : { creditsLeft: note.remaining }),
    ...(note.total === undefined ? {} : { creditsTotal: note.total }),
    ...(note.furtherPrices === undefined ? {} : { furtherPrices: note.furtherPrices }),
    askedAt: note.balanceAt ?? note.at,
  };
}

function quotaView(quota: QuotaSnapshot, now: number): readonly QuotaView[] {
  return WINDOWS.flatMap((window): QuotaView[] => {
    const state = quota[window];
    if (!state) return [];
    const left = quotaLeft(quota, window, now);
    return [
      {
        window,
        ...(state.limit === undefined ? {} : { limit: state.limit }),
        ...(left === undefined ? {} : { left }),
        opensAt: state.resetsAt,
      },
    ];
  });
}

/** What keeps every request from being sent now: a refusal that still holds, an empty limit, no credits. */
function troubleOf(state: AccountState, clock: Clock): TroubleView | undefined {
  const trouble = (code: TroubleView['code'], until?: number): TroubleView => {
    const params: ErrorParams = until === undefined ? {} : { time: clock.timeOfDay(until) };
    return { code, message: sentence(code, params), ...(until === undefined ? {} : { until }) };
  };
  const { halt, account, quota } = state;
  if (halt?.code === 'bad_key' || halt?.code === 'no_access') return trouble(halt.code);
  if (halt) return trouble(halt.code, halt.until);
  if (account?.remaining !== undefined && account.remaining <= 0) return trouble('no_credits');
  const allowed = quota ? allowance(quota, clock.now()) : undefined;
  return allowed?.code === undefined ? undefined : trouble(allowed.code, allowed.opensAt);
}

/** Returns what formulas have spent today. A counter that cannot be trusted shows as used up. */
function spentView({ cells }: Settings, { spent }: AccountState): CellsCap {
  if (spent.isFull) return cells ?? { credits: 0, phones: 0 };
  return { credits: spent.credits, phones: spent.phones };
}

function cellsView(settings: Settings, state: AccountState, found: CellsView['found']): CellsView {
  const suggested = suggestedCap(state.account?.remaining);
  return {
    on: settings.cells !== undefined,
    cap: settings.cells ?? suggested,
    suggested,
    spent: spentView(settings, state),
    found,
  };
}

/** Returns the later of the note of a cell that purchased and the note of one that was not allowed to. */
function foundBy(
  bought: string | undefined,
  refused: string | undefined,
  account: string,
): CellsView['found'] {
  const notes = [bought, refused].flatMap((text) => readCellsNote(text) ?? []);
  const [latest] = notes.sort((a, b) => b.at - a.at);
  if (!latest) return 'nothing yet';
  if (latest.account !== undefined) return latest.account === account ? 'this key' : 'another key';
  return latest.code === 'no_key' ? 'no key' : 'off';
}
