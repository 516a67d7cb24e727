/** The only way to purchase signal scores: it answers from the ledger and asks Lusha for the rest, once. */
import { type Budget, isWithinRoom } from '../core/caps';
import type { Kind } from '../core/kind';
import type { Lookup, LookupKey } from '../core/lookup';
import { differentIds } from '../core/lookup/lusha-id';
import type { Cost } from '../core/prices';
import { isDemo } from '../core/settings';
import { addEntry, type Entry, type ScoreEntry } from '../ledger/entry';
import { JOURNAL_ROOM, journalProperties, journalSize } from '../ledger/journal';
import { batchesOf } from '../lusha/batch';
import type { CallResult } from '../lusha/call';
import { companyScores, contactScores, MOST_SCORES, type ScoresById } from '../lusha/score';
import { remainingBudget, requestBlock } from './account-state';
import { chargeOf } from './charges';
import { ignoreErrors } from './ignore-errors';
import { readNeverContact } from './never-contact';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import { RECORD_KINDS, scoreKey } from './record-kinds';
import { EXTRA_REQUESTS } from './refusals';
import { resolveBudget } from './resolve-budget';
import { haltOf } from './responses';
import { failedScores, type ReadScores, readScores, scoreNotes } from './score-answer';
import { type Decision, type LockedAccount, Spending, type WaitForClaim } from './spending';

/** A request for scores. */
export interface ScoresRequest {
  readonly kind: Kind;
  /** Lusha's IDs in the order of the rows. Duplicates are allowed. */
  readonly ids: readonly string[];
  /** The budget that pays. */
  readonly budget: Budget;
  /** A person agreed to ask again for what was asked for before this moment (epoch ms) without an answer. */
  readonly lostBefore?: number | undefined;
}

/** What is known after the request. */
export interface ScoresAnswer {
  /** By ID. */
  readonly entries: ReadonlyMap<string, ScoreEntry>;
  /** The IDs without a score of which nothing else is known, with the reason. */
  readonly open: ReadonlyMap<string, Problem>;
  /** The reason why nothing further may be purchased. */
  readonly problem?: Problem;
}

/** The bytes of journal that one score takes at most. */
const SCORE_BYTES = 260;

/** Returns what the file knows of these scores, by ID. Sends no request. */
export function scoresIn(
  kind: Kind,
  ids: readonly string[],
  entries: ReadonlyMap<LookupKey, Entry>,
): ReadonlyMap<string, ScoreEntry> {
  return new Map(
    ids.flatMap((id): [string, ScoreEntry][] => {
      const entry = entries.get(scoreKey(kind, id));
      return entry?.kind === 'score' ? [[id, entry]] : [];
    }),
  );
}

/** Returns the lookups under which the ledger keeps the scores of these IDs. */
export function scoreLookups(kind: Kind, ids: readonly string[]): readonly Lookup[] {
  return ids.map((id) => ({ kind, key: scoreKey(kind, id), aliases: [], by: { id } }) as Lookup);
}

/** Returns whether nothing has to be asked: Lusha has answered. */
function isScoreKnown({ score, none }: ScoreEntry): boolean {
  return score !== undefined || none !== undefined;
}

/** Answers what the file knows and purchases what it does not. Who was scored is never paid for again. Never throws because of an ID. */
export function acquireScores(context: PurchaseContext, request: ScoresRequest): ScoresAnswer {
  const acquisition = new ScoresAcquisition(context, request);
  if (acquisition.wanted().length === 0) return acquisition.answer();
  const { funded, problem } = resolveBudget(context, request.budget);
  if (problem) return acquisition.answer(problem);
  if (isDemo(funded)) return acquisition.answer({ code: 'demo_only' });
  return acquisition.answer(acquisition.purchaseAll(funded));
}

/** A request that was decided on and reserved. */
interface ScoresOffer {
  readonly ids: readonly string[];
  readonly cost: Cost;
}

type Decided = ScoresOffer | { readonly problem: Problem } | 'known';

/** The purchase of scores, one request after the other. */
class ScoresAcquisition {
  /** Each person or company once. */
  private readonly ids: readonly string[];
  private readonly known: Map<LookupKey, Entry>;
  private readonly problems = new Map<LookupKey, Problem>();
  /** The most IDs of a request, which is less while Lusha refuses one of them without saying which. */
  private most = MOST_SCORES;
  private extraLeft = EXTRA_REQUESTS;

  constructor(
    private readonly context: PurchaseContext,
    private readonly request: ScoresRequest,
  ) {
    this.ids = differentIds(request.ids);
    this.known = new Map(context.ledger.look(this.lookups()).entries);
  }

  /** Lists the IDs that are still to be asked for. */
  wanted(): readonly string[] {
    const { kind, lostBefore = 0 } = this.request;
    const entries = scoresIn(kind, this.ids, this.known);
    return this.ids.filter((id) => {
      const entry = entries.get(id);
      if (this.problems.has(scoreKey(kind, id)) || (entry && isScoreKnown(entry))) return false;
      return (entry?.sent ?? -1) < lostBefore;
    });
  }

  answer(problem?: Problem): ScoresAnswer {
    const { kind, ids } = this.request;
    const entries = scoresIn(kind, ids, this.known);
    const isOpen = (id: string) => !entries.has(id) || !isScoreKnown(entries.get(id) as ScoreEntry);
    const open = [...new Set(ids)].filter(isOpen).map((id): [string, Problem] => {
      const isLost = entries.get(id)?.sent !== undefined;
      return [
        id,
        this.problems.get(scoreKey(kind, id)) ??
          (isLost ? { code: 'lost' } : (problem ?? { code: 'server' })),
      ];
    });
    return { entries, open: new Map(open), ...(problem ? { problem } : {}) };
  }

  /** Purchases until everything is known. Returns the problem that ended it before, or that allows no further purchase. */
  purchaseAll(funded: FundedSettings): Problem | undefined {
    for (let open = this.wanted().length; open > 0; open = this.wanted().length) {
      const { extraLeft } = this;
      const spending = new Spending(this.context, funded);
      const decided = spending.reserve((account) => this.decide(account, funded));
      if (!decided) return { code: 'waiting' };
      if (decided === 'known') return undefined;
      if ('problem' in decided) return decided.problem;
      const problem = this.buy(spending, decided);
      spending.release();
      if (problem) return problem;
      // An answer that settles nothing would be paid for over and over.
      if (this.wanted().length === open && this.extraLeft === extraLeft) return { code: 'lost' };
    }
    return undefined;
  }

  private lookups(): readonly Lookup[] {
    return scoreLookups(this.request.kind, this.ids);
  }

  /** Decides under the lock whom the next request asks for, and what it costs at most. */
  private decide(account: LockedAccount, funded: FundedSettings): Decision<Decided> | WaitForClaim {
    const { ledger, ports } = this.context;
    const { properties, now, state, prices } = account;
    const { kind } = this.request;
    this.learn([...ledger.lookAgain(this.lookups(), properties).entries]);
    this.leaveOut(account);
    const wanted = this.wanted();
    const claims = ledger.claims();
    const claimed = wanted.find((id) => claims[scoreKey(kind, id)] !== undefined);
    if (wanted.length === 0) return { value: 'known' };
    if (claimed !== undefined) return { claimed: scoreKey(kind, claimed) };
    const closed = requestBlock(state, now, ports.clock.timeOfDay);
    if (closed) return { value: { problem: closed } };
    const room = remainingBudget(state, funded.budget.cap, now);
    const price = kind === 'contact' ? prices.scoreContact : prices.scoreCompany;
    const paid = price === 0 ? this.most : Math.floor(room.credits / price);
    const ids = wanted.slice(0, Math.max(0, Math.min(this.most, paid)));
    const cost = { credits: ids.length * price, phones: 0 };
    if (ids.length === 0 || !isWithinRoom(cost, room))
      return { value: { problem: { code: room.byBalance ? 'no_credits' : 'over_cap' } } };
    if (JOURNAL_ROOM - journalSize(properties) < ids.length * SCORE_BYTES)
      return { value: { problem: { code: 'journal_full' } } };
    return {
      value: { ids, cost },
      reserve: {
        cost,
        claims: ids.map((id) => scoreKey(kind, id)),
        others: claims,
        journal: journalProperties(scoreNotes(kind, ids, { at: now - 1, isSent: true }), ports.uuid),
      },
    };
  }

  /** Notes whom nothing may be asked about. */
  private leaveOut({ properties }: LockedAccount): void {
    const { ledger, ports } = this.context;
    const recordKind = RECORD_KINDS[this.request.kind];
    const never = readNeverContact(ports, properties);
    const lookups = new Map(this.wanted().map((id) => [id, recordKind.idLookup(id)]));
    const { entries } = ledger.lookAgain([...lookups.values()], properties);
    for (const [id, lookup] of lookups) {
      const record = recordKind.recordOf(entries.get(lookup.key));
      const code = never.reasonFor(lookup) ?? (record && never.reasonForRecord(this.request.kind, record));
      if (code) this.problems.set(scoreKey(this.request.kind, id), { code });
    }
  }

  /** Sends the request and stores its answer. Returns the problem that allows no further purchase. */
  private buy(spending: Spending, { ids, cost }: ScoresOffer): Problem | undefined {
    const { kind } = this.request;
    const { ports } = this.context;
    const [batch] = batchesOf(ids);
    if (!batch) return undefined;
    const call = kind === 'contact' ? contactScores(batch) : companyScores(batch);
    // An ID of which the answer says nothing stays noted as asked for.
    this.learn(scoreNotes(kind, ids, { at: ports.clock.now() - 1, isSent: true }));
    const [result] = spending.send([{ call, quote: cost }]);
    if (!result) return { code: 'waiting' };
    const { entries, problem } = this.read(ids, result, cost);
    const journal = journalProperties(entries, ports.uuid);
    const isBooked = spending.settle(chargeOf(result, cost), ({ now }) => ({
      journal,
      learned: entries,
      problem,
      halt: result.ok || !problem ? undefined : haltOf(result.failure, now),
    }));
    // Without the lock the answer is still stored, and the reservation stays.
    if (!isBooked) ignoreErrors(() => ports.documentProperties.setAll(journal));
    this.learn(entries);
    return problem ?? (isBooked ? undefined : { code: 'waiting' });
  }

  private read(ids: readonly string[], result: CallResult<ScoresById>, cost: Cost): ReadScores {
    const { kind } = this.request;
    const { clock } = this.context.ports;
    const now = clock.now();
    if (result.ok) {
      const read = readScores(kind, ids, result, { now, quoted: cost.credits });
      this.leaveOpen(read.bad);
      return read;
    }
    const failed = failedScores(kind, ids, result.failure, {
      now,
      timeOfDay: clock.timeOfDay,
      mayCut: this.extraLeft > 0,
    });
    this.leaveOpen(failed.bad);
    if (failed.most !== undefined) {
      this.extraLeft -= 1;
      this.most = failed.most;
    }
    return failed;
  }

  private leaveOpen(bad: ReadonlyMap<string, Problem>): void {
    for (const [id, reason] of bad) this.problems.set(scoreKey(this.request.kind, id), reason);
  }

  private learn(entries: readonly (readonly [LookupKey, Entry])[]): void {
    for (const [key, entry] of entries) addEntry(this.known, key, entry);
  }
}
