/** The path of every service call: it is counted, checked by mode and time, and passed to its service. */
import { checkAccess } from '../services/access.js';
import { ScriptException, type Service, type TimeSource } from '../services/border.js';
import { Refused, refusalText } from '../services/refusals.js';
import { checkScopes, type Permissions } from '../services/scopes.js';
import type { GoogleAnswers } from '../unknowns.js';
import type { Execution, ExecutionRecord } from './execution.js';

/** A service call as hooks see it, before the service runs. */
export interface ObservedCall {
  readonly execution: ExecutionRecord;
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
  /** The number of the call in its execution, from 1. */
  readonly index: number;
}

/** A hook that returns `'kill'` ends the execution before the call has any effect; what it throws reaches the script. */
export type ServiceHook = (call: ObservedCall) => 'kill' | undefined;

export class Dispatcher {
  private readonly hooks = new Set<ServiceHook>();

  constructor(
    private readonly services: Readonly<Record<string, Service>>,
    private readonly time: TimeSource,
    /** The language in which Google refuses. */
    private readonly person: {
      readonly locale: string;
      readonly refusalLanguage: GoogleAnswers['refusalLanguage'];
    },
    private readonly permissions: Permissions,
  ) {}

  /** Adds a hook and returns a function that removes it. */
  observe(hook: ServiceHook): () => void {
    this.hooks.add(hook);
    return () => this.hooks.delete(hook);
  }

  /** Starts a call and returns its answer or a `Wait` for it. Throws what the script receives. */
  begin(execution: Execution, service: string, method: string, args: readonly unknown[]): unknown {
    try {
      return this.call(execution, service, method, args);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { locale, refusalLanguage } = this.person;
      const language = refusalLanguage === 'of the person' ? locale : refusalLanguage;
      throw new ScriptException(refusalText(error.refusal, language));
    }
  }

  private call(execution: Execution, service: string, method: string, args: readonly unknown[]): unknown {
    const index = execution.countCall(service, method);
    if (this.time.now() > execution.deadline) throw execution.end('timeout');
    for (const hook of this.hooks) {
      if (hook({ execution, service, method, args, index }) === 'kill') throw execution.end('killed');
    }
    checkAccess(execution, service, method);
    checkScopes(execution, service, method, this.permissions.missing());
    const found = this.services[service]?.[method];
    if (!found) throw new ScriptException(`The playground does not know ${service}.${method}`);
    return found(execution, ...(args as never[]));
  }
}

/** Kills the first execution that calls a service from now on, and then removes its own hook. */
export function killNext(dispatcher: Dispatcher, call: number, name: string | undefined): void {
  let aim: number | null = null;
  const release = dispatcher.observe(({ execution, index }) => {
    if (aim === null && index === 1 && (name === undefined || execution.function === name))
      aim = execution.id;
    if (execution.id !== aim || index !== call) return undefined;
    release();
    return 'kill';
  });
}
