/**
 * Starting and ending executions: identity, mode, the limit of concurrent executions, and what a call from a page
 * may contain.
 */

import { jsonText } from '../json-text.js';
import type { AuthMode, ExecutionKind, ScriptException, TimeSource } from '../services/border.js';
import { Refused } from '../services/refusals.js';
import type { CellAddress } from '../workbook/a1.js';
import { Execution, type ExecutionRecord } from './execution.js';
import { PageCalls, pageRefusal } from './page-calls.js';
import type { Runner, ScriptReply } from './runner.js';

/** Concurrent executions per user. Source: Google's quota table. */
const AT_ONCE_A_USER = 30;

/** One execution to run. */
export interface ExecutionCall {
  readonly name: string;
  readonly args?: readonly unknown[];
  readonly kind: ExecutionKind;
  readonly user?: string;
  /** By default, what Google grants to this kind. `NONE` is for `onOpen` of an add-on that was not used in the file yet. */
  readonly authMode?: AuthMode;
  readonly cell?: CellAddress;
}

export interface ExecutionsParts {
  readonly runner: Runner;
  readonly time: TimeSource;
  readonly owner: string;
  readonly user: string;
  readonly seed: number;
  /** Called when an execution releases what it holds. */
  readonly ended: (executionId: number) => void;
}

const MODES: Readonly<Record<ExecutionKind, AuthMode>> = {
  custom: 'CUSTOM_FUNCTION',
  menu: 'FULL',
  rpc: 'FULL',
  open: 'LIMITED',
  trigger: 'FULL',
};

export class Executions {
  private readonly records: Execution[] = [];
  private readonly pageCalls = new PageCalls();
  private readonly running = new Map<string, number>();
  private readonly listeners = new Set<(record: ExecutionRecord) => void>();

  constructor(private readonly parts: ExecutionsParts) {}

  get all(): readonly ExecutionRecord[] {
    return this.records;
  }

  /** Calls the listener when an execution starts and when it has ended. Returns a function that removes the listener. */
  watch(listener: (record: ExecutionRecord) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Stops the time of an execution while a person answers. */
  suspend(id: number): void {
    this.records[id - 1]?.suspend(this.parts.time.now());
  }

  resume(id: number): void {
    this.records[id - 1]?.resume(this.parts.time.now());
  }

  /** Runs one execution. Rejects with an error that has the name and message of the script's error. */
  run(call: ExecutionCall): Promise<unknown> {
    return call.kind === 'rpc' ? this.pageCalls.run(() => this.start(call)) : this.start(call);
  }

  private async start(call: ExecutionCall): Promise<unknown> {
    const execution = this.create(call);
    this.tell(execution);
    const reply = await this.carryOut(execution, call);
    const error = reply.error ?? null;
    execution.finish(this.parts.time.now(), error?.message ?? null);
    this.tell(execution);
    if (execution.error !== null) {
      const thrown = new Error(execution.error);
      thrown.name = error?.name ?? 'Exception';
      throw thrown;
    }
    return reply.value ?? null;
  }

  private tell(record: ExecutionRecord): void {
    for (const listener of this.listeners) listener(record);
  }

  private create(call: ExecutionCall): Execution {
    const { owner, time, seed } = this.parts;
    const user = call.user ?? this.parts.user;
    const id = this.records.length + 1;
    const execution = new Execution({
      id,
      function: call.name,
      kind: call.kind,
      mode: call.authMode ?? MODES[call.kind],
      user,
      effectiveUser: call.kind === 'custom' ? owner : user,
      started: time.now(),
      seed: (Math.imul(seed, 0x9e3779b1) + id) >>> 0,
      ...(call.cell ? { cell: call.cell } : {}),
    });
    this.records.push(execution);
    return execution;
  }

  private async carryOut(execution: Execution, call: ExecutionCall): Promise<ScriptReply> {
    const refusal = this.refusal(execution, call);
    if (refusal) return { error: refusal };
    const { user } = execution;
    this.running.set(user, (this.running.get(user) ?? 0) + 1);
    try {
      return await this.parts.runner.run(execution, jsonText(argumentsOf(execution, call)));
    } finally {
      this.running.set(user, (this.running.get(user) ?? 1) - 1);
      this.parts.ended(execution.id);
    }
  }

  /** Returns why Google does not start the execution, if it does not. */
  private refusal(execution: Execution, call: ExecutionCall): ScriptException | null {
    if ((this.running.get(execution.user) ?? 0) >= AT_ONCE_A_USER) {
      return new Refused({ kind: 'at once' });
    }
    return call.kind === 'rpc' ? pageRefusal(call.name, call.args ?? []) : null;
  }
}

/** Returns the event object for a simple trigger, and the given arguments for anything else. */
function argumentsOf(execution: Execution, call: ExecutionCall): readonly unknown[] {
  if (call.kind === 'open' && !call.args)
    return [{ authMode: execution.mode, user: { email: execution.user } }];
  return call.kind === 'custom' ? (call.args ?? []).map(cellArgument) : (call.args ?? []);
}

/** Converts an argument for JSON: dates become `{ date }` in epoch ms, and omitted arguments `null`. */
function cellArgument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cellArgument);
  return value instanceof Date ? { date: value.getTime() } : (value ?? null);
}
