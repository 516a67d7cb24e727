/** One execution of the script: who runs it, until when, what it called, and how it ended. */
import { type AuthMode, type Caller, type ExecutionKind, ExecutionOver } from '../services/border.js';
import type { CellAddress } from '../workbook/a1.js';

/** The time limit of custom functions and simple triggers, and that of everything else. Source: Google's quota table. */
const SHORT_LIMIT_MS = 30_000;
const LONG_LIMIT_MS = 360_000;

export type Outcome = 'running' | 'ok' | 'error' | 'killed' | 'timeout';

/** What tests and the page read about an execution. */
export interface ExecutionRecord {
  readonly id: number;
  readonly function: string;
  readonly kind: ExecutionKind;
  readonly user: string;
  readonly cell?: CellAddress;
  /** Epoch ms. */
  readonly started: number;
  /** How long it may run, in ms, without the time that a person takes to answer its questions. */
  readonly limitMs: number;
  /** Epoch ms; `null` while it runs. */
  readonly ended: number | null;
  readonly outcome: Outcome;
  readonly error: string | null;
  /** How often each `Service.method` was called. */
  readonly serviceCalls: Readonly<Record<string, number>>;
}

export interface ExecutionRequest {
  readonly id: number;
  readonly function: string;
  readonly kind: ExecutionKind;
  readonly mode: AuthMode;
  readonly user: string;
  readonly effectiveUser: string;
  readonly started: number;
  readonly cell?: CellAddress;
  /** The seed of the script's `Math.random`. */
  readonly seed: number;
}

export class Execution implements Caller, ExecutionRecord {
  readonly id: number;
  readonly function: string;
  readonly kind: ExecutionKind;
  readonly mode: AuthMode;
  readonly user: string;
  readonly effectiveUser: string;
  readonly started: number;
  readonly cell?: CellAddress;
  readonly seed: number;
  readonly limitMs: number;
  readonly serviceCalls: Record<string, number> = {};
  ended: number | null = null;
  outcome: Outcome = 'running';
  error: string | null = null;
  private calls = 0;
  /** How long answered questions took, in ms, and since when a question is unanswered. */
  private answered = 0;
  private asking: number | null = null;
  private over: ExecutionOver | null = null;

  constructor(request: ExecutionRequest) {
    this.id = request.id;
    this.function = request.function;
    this.kind = request.kind;
    this.mode = request.mode;
    this.user = request.user;
    this.effectiveUser = request.effectiveUser;
    this.started = request.started;
    if (request.cell) this.cell = request.cell;
    this.seed = request.seed;
    const short = request.kind === 'custom' || request.kind === 'open';
    this.limitMs = short ? SHORT_LIMIT_MS : LONG_LIMIT_MS;
  }

  /** Epoch ms after which every service call ends the execution. It is infinite while a person is asked. */
  get deadline(): number {
    return this.asking === null ? this.started + this.limitMs + this.answered : Number.POSITIVE_INFINITY;
  }

  /** Stops the time of the execution while a person is asked: Google does not count that time. */
  suspend(now: number): void {
    this.asking ??= now;
  }

  resume(now: number): void {
    if (this.asking !== null) this.answered += now - this.asking;
    this.asking = null;
  }

  /** Counts a call and returns its number, from 1. Throws an `ExecutionOver` if the execution is already over. */
  countCall(service: string, method: string): number {
    if (this.over) throw this.over;
    const name = `${service}.${method}`;
    this.serviceCalls[name] = (this.serviceCalls[name] ?? 0) + 1;
    this.calls += 1;
    return this.calls;
  }

  /** Ends the execution from outside. This call and every later one throw the returned error. */
  end(reason: ExecutionOver['reason']): ExecutionOver {
    this.over ??= new ExecutionOver(
      reason,
      reason === 'timeout' ? 'Exceeded maximum execution time' : 'The execution was stopped.',
    );
    return this.over;
  }

  /**
   * Closes the record. An execution that was ended from outside keeps that reason, whatever the script did with
   * the error.
   */
  finish(now: number, error: string | null): void {
    this.ended = now;
    this.outcome = this.over?.reason ?? (error === null ? 'ok' : 'error');
    this.error = this.over?.message ?? error;
  }
}
