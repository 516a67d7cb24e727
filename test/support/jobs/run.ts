/** Drives an enrichment run as a persistent person does: price check, approval, steps, continuing, and retries. */
import type { EnrichOptions, RunView } from '../../../src/rpc';
import type { Ending } from './job';
import type { Approved } from './money';
import type { Answer, PersistentPerson } from './person';

/** The decisions and steps of one visit, and how often a stopped run is continued in it. */
const TURNS = 40;
const CONTINUES = 4;
const REFUSALS = 4;
const RETRIES = 2;
/** So long a person leaves a job to itself. */
const HOURS_AWAY = 3;

type Step = Answer<RunView> | 'done' | 'given up';

/** What a person has tried in one visit. */
interface Tried {
  continued: number;
  refused: number;
  retried: number;
  away: number;
  isNew: boolean;
}

export class RunDriver {
  constructor(
    private readonly person: PersistentPerson,
    private readonly approved: Approved,
    /** What to enrich; absent where something else starts the run. */
    private readonly options: (() => EnrichOptions) | undefined,
  ) {}

  /** Goes on with the run, or starts it, until it is done or cannot go on now. */
  async finish(): Promise<Ending> {
    const { person } = this;
    const tried: Tried = { continued: 0, refused: 0, retried: 0, away: 0, isNew: false };
    let said: { readonly code?: string; readonly message?: string; readonly phase?: string } = {};
    for (let turn = 0; turn < TURNS && tried.refused < REFUSALS; turn += 1) {
      const look = await person.ask('runView');
      const next = look.ok ? await this.decide(look.value, tried) : look;
      if (next === 'done') return person.ending('done', { ...said, phase: 'done' });
      if (next === 'given up') return person.ending('clear', said);
      if (!next.ok && next.code === 'other_key' && this.options && !tried.isNew) {
        // As the sentence says: a new run, with the present key.
        tried.isNew = true;
        if (look.ok && look.value?.phase !== 'stopped') await person.ask('stopRun');
        await this.start(this.options());
        continue;
      }
      if (next.ok) {
        tried.refused = 0;
        if (next.value) said = next.value;
        continue;
      }
      tried.refused += 1;
      said = next;
      person.waitMinutes(tried.refused);
    }
    return person.ending('clear', said);
  }

  /** Does what a person does in this state. */
  private async decide(view: RunView | null, tried: Tried): Promise<Step> {
    const { person } = this;
    if (!view || view.code === 'job_outdated') return this.options ? this.start(this.options()) : 'given up';
    if (view.phase === 'price check') return this.approve(view);
    if (view.phase === 'stopped') return this.goOn(tried);
    if (view.phase === 'done') return this.retry(view, tried);
    if (person.leaves && tried.away < HOURS_AWAY) {
      tried.away += 1;
      await person.stayAway(1);
      return { ok: true, value: view };
    }
    person.waitFor(view);
    return person.ask('stepRun');
  }

  private async start(options: EnrichOptions): Promise<Step> {
    const setup = await this.person.ask('enrichSetup', options);
    if (!setup.ok) return setup;
    this.approved.approve(setup.value.lookUp.credits);
    return this.person.ask('startRun', options);
  }

  private async approve({ id, price }: RunView): Promise<Step> {
    if (price?.estimate) return this.person.ask('lookUpRest');
    const cap = price?.credits ?? 0;
    this.approved.approve(cap);
    return this.person.ask('approveRun', { run: id, cap, moved: false, weak: false });
  }

  /** Continues a stopped run a few times, and then lets it write what is paid for. */
  private async goOn(tried: Tried): Promise<Step> {
    tried.continued += 1;
    this.person.waitMinutes(tried.continued);
    if (tried.continued <= CONTINUES) return this.person.ask('continueRun');
    if (tried.continued > CONTINUES + 1) return 'given up';
    const after = await this.person.ask('afterRun');
    if (!after.ok) return after;
    return after.value.unwritten > 0 ? this.person.ask('writePaidRows') : 'given up';
  }

  /** Takes up again what failed, as the button under the results does. */
  private async retry({ retry }: RunView, tried: Tried): Promise<Step> {
    const statuses = retry
      .filter(
        ({ state }) =>
          state === 'failed' ||
          state === 'run limit' ||
          state === 'no credits' ||
          (state === 'no response' && this.person.agrees),
      )
      .map(({ status }) => status);
    if (statuses.length === 0 || tried.retried >= RETRIES) return 'done';
    tried.retried += 1;
    if (this.options) {
      const options: EnrichOptions = { ...this.options(), rows: { by: 'failed', statuses } };
      const setup = await this.person.ask('enrichSetup', options);
      if (!setup.ok) return setup;
      this.approved.approve(setup.value.lookUp.credits);
    }
    if (this.person.agrees) this.approved.consents += 1;
    return this.person.ask('retryRun', { statuses, repeatLost: this.person.agrees });
  }
}
