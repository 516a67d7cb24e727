/** Drives a check of signals as a persistent person does: it is started for its price, goes on in steps, and lost answers are asked for again with consent. */
import type { Ending } from './job';
import type { Approved } from './money';
import type { Answer, PersistentPerson } from './person';

const TURNS = 40;
const CONTINUES = 4;
const REFUSALS = 4;
/** So long a person leaves a job to itself. */
const HOURS_AWAY = 3;
/** After these, the panel says to start again. */
const START_AGAIN = /^(?:job_outdated|other_key|tab_gone)$/;

/** What the view of a check says. */
interface CheckView {
  readonly id: string;
  readonly phase: string;
  readonly code?: string;
  readonly message?: string;
  readonly continueAt?: number;
  readonly busyUntil?: number;
  /** The number of records whose answer was lost. */
  readonly lost: number;
  readonly cap: number;
  readonly spent: number;
}

/** The calls of one kind of check. */
export interface CheckCalls {
  view(): Promise<Answer<CheckView | null>>;
  /** Starts it for what its first screen shows. */
  start(repeatLost: boolean): Promise<Answer<CheckView>>;
  step(): Promise<Answer<CheckView>>;
  stop(): Promise<Answer<CheckView>>;
  continue(consent: { readonly id: string; readonly more?: number }): Promise<Answer<CheckView>>;
}

interface Tried {
  continued: number;
  refused: number;
  started: number;
  repeated: number;
  away: number;
}

type Step = Answer<CheckView> | 'done' | 'given up';

export class CheckDriver {
  constructor(
    private readonly person: PersistentPerson,
    private readonly approved: Approved,
    private readonly calls: CheckCalls,
  ) {}

  /** Goes on with the check, or starts it, until it is done or cannot go on now. */
  async finish(): Promise<Ending> {
    const { person } = this;
    const tried: Tried = { continued: 0, refused: 0, started: 0, repeated: 0, away: 0 };
    let said: { readonly code?: string; readonly message?: string; readonly phase?: string } = {};
    for (let turn = 0; turn < TURNS && tried.refused < REFUSALS; turn += 1) {
      const look = await this.calls.view();
      const next = look.ok ? await this.decide(look.value, tried) : look;
      if (next === 'done') return person.ending('done', { ...said, phase: 'done' });
      if (next === 'given up') return person.ending('clear', said);
      if (!next.ok && next.code === 'other_key' && tried.started === 0) {
        // As the sentence says: a new check, with the present key.
        await this.calls.stop();
        await this.start(tried);
        continue;
      }
      if (next.ok) {
        tried.refused = 0;
        said = next.value;
        continue;
      }
      tried.refused += 1;
      said = next;
      person.waitMinutes(tried.refused);
    }
    return person.ending('clear', said);
  }

  private async decide(view: CheckView | null, tried: Tried): Promise<Step> {
    const { person } = this;
    if (!view) return this.start(tried);
    if (view.phase === 'done') {
      if (view.lost === 0 || !person.agrees || tried.repeated > 0) return 'done';
      tried.repeated += 1;
      this.approved.consents += 1;
      return this.start(tried, true);
    }
    if (view.phase === 'stopped') return this.goOn(view, tried);
    if (person.leaves && tried.away < HOURS_AWAY) {
      tried.away += 1;
      await person.stayAway(1);
      return { ok: true, value: view };
    }
    person.waitFor(view);
    return this.calls.step();
  }

  private start(tried: Tried, repeatLost = false): Promise<Step> {
    tried.started += 1;
    return this.calls.start(repeatLost);
  }

  private async goOn(view: CheckView, tried: Tried): Promise<Step> {
    if (START_AGAIN.test(view.code ?? '')) return tried.started > 0 ? 'given up' : this.start(tried);
    const { id, code, cap, spent } = view;
    // After a bill far beyond the limit nobody raises the limit above it: a new check begins with a limit of its own.
    if (code === 'over_cap' && spent > 2 * cap) return tried.started > 1 ? 'given up' : this.start(tried);
    tried.continued += 1;
    if (tried.continued > CONTINUES) return 'given up';
    this.person.waitMinutes(tried.continued);
    const more = code === 'over_cap' ? Math.max(1, cap) : 0;
    if (more > 0) this.approved.approve(more);
    return this.calls.continue(more > 0 ? { id, more } : { id });
  }
}
