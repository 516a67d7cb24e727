/** The only way to purchase records: it answers from the ledger, waits for purchases of others, and purchases the rest. */
import { LOCK_WAIT_MS } from '../core/limits';
import { joinLookups, type Lookup, type LookupKey } from '../core/lookup';
import { addEntry, type Entry } from '../ledger/entry';
import { fileReading } from '../ledger/reading-version';
import { ClaimWait } from './claim-wait';
import {
  type ChangedLookup,
  changedLookups,
  type FormerAnswers,
  formerAnswers,
  NO_FORMER_ANSWERS,
} from './former-answers';
import { ignoreErrors } from './ignore-errors';
import { readNeverContact } from './never-contact';
import { planPurchase } from './plan';
import { carryOut } from './purchase';
import type {
  Answer,
  Answers,
  FundedSettings,
  Problem,
  PurchaseContext,
  PurchaseRequest,
  PurchaseResult,
} from './purchase-request';
import { isSettled, type RecordKind } from './record-kind';
import { resolveBudget } from './resolve-budget';
import { isClaimed } from './reveals';
import { Spending } from './spending';

/** Answers every lookup of the request. Never throws because of a lookup: one without a full answer carries a problem. */
export function acquire(context: PurchaseContext, recordKind: RecordKind, request: PurchaseRequest): Answers {
  const acquisition = new Acquisition(context, recordKind, request);
  acquisition.look();
  if (!acquisition.isDone) acquisition.lookAtFormer();
  if (!acquisition.isDone) acquisition.leaveWithoutRoom();
  if (!acquisition.isDone) acquisition.purchase();
  return acquisition.answers();
}

/** The lookups of one request, with what is known about them and which are still open. */
class Acquisition {
  private readonly entries = new Map<LookupKey, Entry>();
  private readonly problems = new Map<LookupKey, Problem>();
  private open: readonly Lookup[];
  /** The open lookups that nobody was purchasing at the last look. */
  private free: readonly Lookup[] = [];
  /** True if the first look showed that the journal is full. */
  private isJournalFull = false;

  constructor(
    private readonly context: PurchaseContext,
    private readonly recordKind: RecordKind,
    private readonly request: PurchaseRequest,
  ) {
    this.open = joinLookups(request.lookups);
  }

  get isDone(): boolean {
    return this.open.length === 0;
  }

  /** Reads what the file knows. Returns true if something is free to be purchased or nothing is open any more. */
  look(): boolean {
    const { entries, claims, isJournalFull = false } = this.context.ledger.look(this.open);
    this.isJournalFull = isJournalFull;
    this.take({ entries, problems: new Map() });
    this.free = this.open.filter((lookup) => {
      const id = this.recordKind.recordOf(this.entries.get(lookup.key))?.id ?? lookup.by.id;
      return !isClaimed(lookup, id, claims);
    });
    return this.isDone || this.free.length > 0;
  }

  /**
   * Answers rows that were read otherwise before an update with what was purchased then. In a cell, the others among them wait
   * for a person in a file that has purchased before, because an update must purchase nothing.
   */
  lookAtFormer(): void {
    const { context } = this;
    const changed = changedLookups(this.open.filter(({ key }) => !this.entries.has(key)));
    if (changed.length === 0) return;
    const found = ignoreErrors(() => this.formerAnswersOf(changed));
    const waiting = found?.waiting ?? changed.map(({ lookup }) => lookup.key);
    const problems = [...(context.inCell ? waiting : [])].map((key): [LookupKey, Problem] => [
      key,
      { code: 'waiting' },
    ]);
    this.take({ entries: found?.entries ?? new Map(), problems: new Map(problems) });
    const open = new Set(this.open);
    this.free = this.free.filter((lookup) => open.has(lookup));
  }

  /**
   * Leaves lookups of which nothing is known pending in a cell while the journal is full, without the lock. Those of which
   * something is known, or that name a record by its ID, may be known under another key.
   */
  leaveWithoutRoom(): void {
    if (!this.isJournalFull || !this.context.inCell) return;
    const unknown = this.free.filter(({ key, by }) => !this.entries.has(key) && by.id === undefined);
    const problems = unknown.map(({ key }): [LookupKey, Problem] => [key, { code: 'journal_full' }]);
    this.take({ entries: new Map(), problems: new Map(problems) });
    const open = new Set(this.open);
    this.free = this.free.filter((lookup) => open.has(lookup));
  }

  purchase(): void {
    const { funded, problem } = resolveBudget(this.context, this.request.budget);
    if (problem) {
      this.failListed();
      this.fail(problem);
      return;
    }
    const wait = new ClaimWait(this.context);
    while (!this.isDone) {
      const isSent = this.free.length > 0 && this.purchaseFree(funded);
      if (this.isDone) return;
      // If nothing was sent, other executions are purchasing everything that is open.
      if (isSent) this.look();
      else if (!wait.until(() => this.look())) this.fail({ code: 'waiting' });
    }
  }

  /** Returns `undefined` if the lock is not free. */
  private formerAnswersOf(changed: readonly ChangedLookup[]): FormerAnswers | undefined {
    const { context, recordKind, request } = this;
    const { documentProperties, lock, sheets } = context.ports;
    if (fileReading(documentProperties.getAll(), sheets) === 'present') return NO_FORMER_ANSWERS;
    return lock.within(LOCK_WAIT_MS, () => {
      const properties = documentProperties.getAll();
      const own = formerAnswers(context, recordKind, changed, properties);
      if (own.entries.size === 0) return own;
      // The cells around will ask for theirs in a moment, and need no lock when the cache has them.
      const neighbours = changedLookups(request.neighbours?.() ?? []);
      const around = formerAnswers(context, recordKind, neighbours, properties);
      context.ledger.remember([...around.entries, ...own.entries], properties);
      return own;
    })?.value;
  }

  answers(): Answers {
    return new Map(
      this.request.lookups.map(({ key }): [LookupKey, Answer] => {
        const entry = this.entries.get(key);
        const problem = this.problems.get(key);
        return [key, { ...(entry ? { entry } : {}), ...(problem ? { problem } : {}) }];
      }),
    );
  }

  /** Purchases what is free. Returns false if nothing had to be sent. */
  private purchaseFree(funded: FundedSettings): boolean {
    const { context, recordKind, request } = this;
    const spending = new Spending(context, funded);
    const plan = spending.reserve((account) =>
      planPurchase(context, recordKind, request, this.free, funded, account),
    );
    if (!plan) {
      this.fail({ code: 'waiting' });
      return false;
    }
    const isSent = plan.requests.length > 0;
    this.take(isSent ? carryOut(context, recordKind, request, plan, spending) : plan);
    return isSent;
  }

  private take({ entries, problems }: PurchaseResult): void {
    for (const lookup of this.open) {
      const entry = entries.get(lookup.key);
      const problem = problems.get(lookup.key);
      if (entry) addEntry(this.entries, lookup.key, entry);
      if (problem) this.problems.set(lookup.key, problem);
    }
    this.open = this.open.filter(
      (lookup) =>
        !this.problems.has(lookup.key) &&
        !isSettled(this.recordKind, lookup, this.entries.get(lookup.key), this.request.required),
    );
  }

  /** Says of whom nothing may ever be purchased that it is so, also where there is no key: none would change that. */
  private failListed(): void {
    const { ports } = this.context;
    const list = ignoreErrors(() => readNeverContact(ports, ports.documentProperties.getAll()));
    if (!list) return;
    for (const lookup of this.open) {
      const code = list.reasonFor(lookup);
      if (code) this.problems.set(lookup.key, { code });
    }
    this.open = this.open.filter(({ key }) => !this.problems.has(key));
  }

  private fail(problem: Problem): void {
    for (const { key } of this.open) this.problems.set(key, problem);
    this.open = [];
  }
}
