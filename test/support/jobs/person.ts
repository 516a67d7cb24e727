/** A persistent person at the panel: calls that are tried again, with everything that the panel answers. */
import type { Rpc } from '../../../src/rpc';
import type { PanelReply, Playground } from '../playground';
import type { Ending } from './job';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** Google cuts a call off with the code `cut off`. */
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What the view of a job says about its next step. */
interface JobState {
  readonly phase: string;
  readonly code?: string;
  readonly message?: string;
  readonly continueAt?: number;
  readonly busyUntil?: number;
}

const MINUTE_MS = 60_000;
/** A person does not wait longer for one step than for a limit of a day. */
const LONGEST_WAIT_MS = 26 * 3_600_000;

export class PersistentPerson {
  /** All answers of the panel so far. */
  readonly replies: PanelReply[] = [];
  attempts = 0;
  /** Whether the person agrees that answers that were lost are asked for again. */
  agrees = false;
  /** The person closes the panel and comes back when a job should have gone on by itself. */
  leaves = false;
  /** The key when the work began, which must not appear anywhere. */
  readonly key: string;

  constructor(readonly playground: Playground) {
    this.key = playground.lusha.apiKey;
  }

  /** Calls a method of the panel once. */
  async ask<Name extends keyof Rpc>(
    name: Name,
    ...args: Parameters<Rpc[Name]>
  ): Promise<Answer<ReturnType<Rpc[Name]>>> {
    this.attempts += 1;
    try {
      const reply = await this.playground.reply(name, ...args);
      this.replies.push(reply);
      return reply as Answer<ReturnType<Rpc[Name]>>;
    } catch (error) {
      return { ok: false, code: 'cut off', message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Calls a method up to three times, a minute apart. */
  async insist<Name extends keyof Rpc>(
    name: Name,
    ...args: Parameters<Rpc[Name]>
  ): Promise<Answer<ReturnType<Rpc[Name]>>> {
    let answer = await this.ask(name, ...args);
    for (let again = 0; again < 2 && !answer.ok; again += 1) {
      this.waitMinutes(1);
      answer = await this.ask(name, ...args);
    }
    return answer;
  }

  waitMinutes(minutes: number): void {
    this.playground.host.clock.advance(minutes * MINUTE_MS);
  }

  /** Waits until the next step of a job is due. */
  waitFor({ continueAt, busyUntil }: JobState): void {
    const { clock } = this.playground.host;
    const due = Math.max(continueAt ?? 0, busyUntil ?? 0) - clock.now();
    clock.advance(Math.min(LONGEST_WAIT_MS, Math.max(0, due)));
  }

  /** Closes the panel for so many hours, in which the hourly trigger may run. */
  async stayAway(hours: number): Promise<void> {
    const { host } = this.playground;
    for (let hour = 0; hour < hours; hour += 1) {
      this.waitMinutes(61);
      await host.runDueTriggers();
    }
  }

  /** Returns the end of a job in this state. */
  ending(state: 'done' | 'clear', said: Partial<JobState> = {}): Ending {
    const { phase, code, message } = said;
    return {
      state,
      attempts: this.attempts,
      ...(phase === undefined ? {} : { phase }),
      ...(code === undefined ? {} : { code }),
      ...(message === undefined ? {} : { message }),
    };
  }
}
