/** Decides under the file's lock which events are asked for, and reserves the first requests. */

import { utcDay } from '../core/day';
import { BATCH_SIZE } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import type { Prices } from '../core/prices';
import type { CellsCap } from '../core/settings';
import { type SignalWindow, signalPrice, signalWindows } from '../core/signals/windows';
import type { Entry } from '../ledger/entry';
import { JOURNAL_ROOM, journalProperties, journalSize, type Properties } from '../ledger/journal';
import { noteJournalFull } from '../ledger/journal-full';
import { keepsIdsOnly } from '../ledger/kept';
import type { SignalsEntry } from '../ledger/signals-entry';
import { remainingBudget, requestBlock } from './account-state';
import { readBatchLimit } from './batch-limit';
import { ignoreErrors } from './ignore-errors';
import { readNeverContact } from './never-contact';
import type { Problem, PurchaseContext } from './purchase-request';
import { RECORD_KINDS, signalsKey } from './record-kinds';
import {
  isRefusedId,
  type SignalsEntries,
  type SignalsRequest,
  signalsById,
  signalsLookup,
} from './signals-request';
import { takeWave, type Wave } from './signals-wave';
import type { Decision, LockedAccount, WaitForClaim } from './spending';

/** What was decided. The requests of the wave are reserved and noted as sent. */
export interface SignalsPlan {
  readonly wave: Wave;
  readonly prices: Prices;
  /** The most IDs of a request. */
  readonly most: number;
  readonly idsOnly: boolean;
  /** What the file knows, by ledger key. */
  readonly entries: ReadonlyMap<LookupKey, Entry>;
  readonly problems: ReadonlyMap<string, Problem>;
  /** IDs that another execution is asking for right now. */
  readonly claimed: readonly string[];
}

/** Decides what to send for these IDs. Waits while others are asking for all that is missing. */
export function decideSignals(
  context: PurchaseContext,
  request: SignalsRequest,
  ids: readonly string[],
  cap: CellsCap,
  account: LockedAccount,
): Decision<SignalsPlan> | WaitForClaim {
  const { properties, now, state, prices } = account;
  const { ledger, ports } = context;
  const { kind } = request;
  const look = ledger.lookAgain(
    ids.map((id) => signalsLookup(kind, id)),
    properties,
  );
  const { entries, claims } = look;
  const missing = missingSignals(context, request, ids, entries, account);
  const isFree = (id: string) => claims[signalsKey(kind, id)] === undefined;
  const queue = missing.queue.flatMap((window) => withIds(window, window.ids.filter(isFree)));
  // A request that is out has no answer yet, and is not lost.
  const isOut = ([id, { code }]: readonly [string, Problem]) => code === 'lost' && !isFree(id);
  const out = [...missing.problems].filter(isOut).map(([id]) => id);
  const problems = new Map([...missing.problems].filter((one) => !isOut(one)));
  const asked = missing.queue.flatMap((window) => window.ids);
  const claimed = [...new Set([...asked.filter((id) => !isFree(id)), ...out])];
  const [first] = claimed;
  if (queue.length === 0 && first !== undefined) return { claimed: signalsKey(kind, first) };
  const plan = {
    prices,
    most: readBatchLimit(properties, now),
    idsOnly: keepsIdsOnly(properties),
    entries,
    claimed,
  };
  const learned = [...entries];
  const closed = queue.length === 0 ? undefined : requestBlock(state, now, ports.clock.timeOfDay);
  if (queue.length === 0 || (closed && closed.code !== 'quota_minute')) {
    const all = closed ? withProblem(problems, queue, closed) : problems;
    return { value: { ...plan, wave: NO_WAVE, problems: all }, learned };
  }
  const room = remainingBudget(state, cap, now);
  const wave = takeWave(withNeighbours(context, request, queue, account), {
    credits: room.isOver ? Number.NEGATIVE_INFINITY : room.credits,
    most: plan.most,
    results: request.results,
    price: signalPrice(kind, prices),
    bytes: JOURNAL_ROOM - journalSize(properties),
  });
  if (wave.requests.length === 0) {
    if (wave.lacks === 'journal') ignoreErrors(() => noteJournalFull(ports));
    const code = wave.lacks === 'journal' ? 'journal_full' : room.byBalance ? 'no_credits' : 'over_cap';
    return { value: { ...plan, wave: NO_WAVE, problems: withProblem(problems, queue, { code }) }, learned };
  }
  return {
    value: { ...plan, wave, problems },
    learned,
    reserve: {
      cost: { credits: wave.credits, phones: 0 },
      claims: claimsOf(request, [...wave.requests, ...wave.rest]),
      others: claims,
      journal: sentNotes(request, wave.requests, now, ports.uuid),
    },
  };
}

const NO_WAVE: Wave = { requests: [], rest: [], credits: 0 };

/** What is to be asked, and the IDs of which something is not. */
interface Missing {
  readonly queue: readonly SignalWindow[];
  readonly problems: ReadonlyMap<string, Problem>;
}

/** Returns what the file does not know of these IDs, without those that may never be asked for. */
function missingSignals(
  { ledger, ports }: PurchaseContext,
  request: SignalsRequest,
  ids: readonly string[],
  entries: ReadonlyMap<LookupKey, Entry>,
  { properties, now }: LockedAccount,
): Missing {
  const { kind } = request;
  const recordKind = RECORD_KINDS[kind];
  const known = signalsById(kind, ids, entries);
  const today = utcDay(now);
  const wanted = { ...request, today };
  const asked = signalWindows(ids, (id) => known.get(id), wanted);
  const toAsk = [...new Set(asked.windows.flatMap((window) => window.ids))];
  const problems = new Map<string, Problem>(asked.lost.map((id) => [id, { code: 'lost' }]));
  if (toAsk.length === 0) return { queue: [], problems };
  const list = readNeverContact(ports, properties);
  const lookups = new Map(toAsk.map((id) => [id, recordKind.idLookup(id)]));
  const records = ledger.lookAgain([...lookups.values()], properties).entries;
  for (const [id, lookup] of lookups) {
    const record = recordKind.recordOf(records.get(lookup.key));
    const code = list.reasonFor(lookup) ?? (record && list.reasonForRecord(kind, record));
    if (code) problems.set(id, { code });
    else if (isRefusedId(known.get(id), today)) problems.set(id, { code: 'bad_input' });
  }
  const isAllowed = (id: string) => !problems.has(id) || problems.get(id)?.code === 'lost';
  const queue = asked.windows.flatMap((window) => withIds(window, window.ids.filter(isAllowed)));
  return { queue, problems };
}

/** Fills up the only request with neighboring IDs that miss the same. */
function withNeighbours(
  context: PurchaseContext,
  request: SignalsRequest,
  queue: readonly SignalWindow[],
  account: LockedAccount,
): readonly SignalWindow[] {
  const [only, ...others] = queue;
  if (!only || others.length > 0 || only.ids.length >= BATCH_SIZE || !request.neighbours) return queue;
  const own = new Set(request.ids);
  const around = [...new Set(request.neighbours())].filter((id) => !own.has(id));
  const look = context.ledger.lookAgain(
    around.map((id) => signalsLookup(request.kind, id)),
    account.properties,
  );
  const free = around.filter((id) => look.claims[signalsKey(request.kind, id)] === undefined);
  const { queue: missing } = missingSignals(context, request, free, look.entries, account);
  const same = missing.find(({ since, types }) => since === only.since && types.join() === only.types.join());
  return [{ ...only, ids: [...only.ids, ...(same?.ids ?? [])].slice(0, BATCH_SIZE) }];
}

function withIds(window: SignalWindow, ids: readonly string[]): readonly SignalWindow[] {
  return ids.length === 0 ? [] : [{ ...window, ids }];
}

function withProblem(
  problems: ReadonlyMap<string, Problem>,
  windows: readonly SignalWindow[],
  problem: Problem,
): ReadonlyMap<string, Problem> {
  const ids = windows.flatMap((window) => window.ids);
  return new Map([...problems, ...ids.map((id): [string, Problem] => [id, problem])]);
}

/** Lists the keys that nobody else may ask for while these requests are open. */
export function claimsOf(
  { kind }: Pick<SignalsRequest, 'kind'>,
  windows: readonly SignalWindow[],
): readonly LookupKey[] {
  return [...new Set(windows.flatMap(({ ids }) => ids.map((id) => signalsKey(kind, id))))];
}

/** Returns the notes that these requests are sent, so that nothing repeats them if their answers are lost. */
export function sentNotes(
  { kind }: Pick<SignalsRequest, 'kind'>,
  windows: readonly SignalWindow[],
  now: number,
  uuid: () => string,
): Properties {
  return journalProperties(notes(kind, windows, { sent: now }, now), uuid);
}

/** Returns the entries that note a time for each type of each ID. */
export function notes(
  kind: SignalsRequest['kind'],
  windows: readonly SignalWindow[],
  times: { readonly sent?: number; readonly answered?: number },
  at: number,
): SignalsEntries {
  return windows.flatMap(({ ids, types }) =>
    ids.map((id): [LookupKey, SignalsEntry] => [
      signalsKey(kind, id),
      { kind: 'signals', at, id, asked: Object.fromEntries(types.map((type) => [type, times])), events: [] },
    ]),
  );
}
