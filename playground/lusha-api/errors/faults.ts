/** Faults that a test or a person sets up: what goes wrong with the next requests, or with one contact or company. */

import type { WireRequest, WireResponse } from '../../wire';

/** Which requests a fault affects. */
interface FaultAim {
  /** How many requests it affects. The default is 1. */
  readonly times?: number;
  /** How many matching requests pass before it takes effect. The default is 0. */
  readonly skip?: number;
  /** Limits the fault to requests whose address contains this text, such as `/contacts/enrich`. */
  readonly path?: string;
  /** Limits the fault to requests whose body contains this text, such as one row's email. */
  readonly holds?: string;
}

/** What had happened before an answer that reports a failure. */
interface Failing extends FaultAim {
  /** Whether the server had acted and charged. The default is `false`: nothing is done or charged. */
  readonly acted?: boolean;
}

/** The server answers with this status and JSON body. */
interface StatusFault extends Failing {
  readonly status: number;
  /** The body, which is sent as JSON. The default is the documented error shape. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The connection is lost before the server acted, or after it acted and charged. */
export interface CutFault extends FaultAim {
  readonly cut: 'before' | 'after';
  /** What `UrlFetchApp` says. The default is `address` before the server acted and `timeout` after it. */
  readonly looks?: 'address' | 'timeout';
}

/** A gateway in front of the server answers with an HTML page and without the server's headers. */
interface HtmlFault extends Failing {
  readonly html: number;
}

/** The server acts, charges, and answers as usual, and the answer is changed on its way. */
interface ChangeFault extends FaultAim {
  readonly change: (answer: WireResponse) => WireResponse;
}

export type Fault = StatusFault | CutFault | HtmlFault | ChangeFault;

/** Faults of one contact or company inside an answer that is otherwise fine. */
export type ItemFaultCode =
  | 'NOT_FOUND'
  | 'COMPLIANCE_RESTRICTED'
  | 'ENRICH_FAILED'
  /** A reveal gives nothing and says that it could not be billed. */
  | 'BILLING_FAILED'
  /** A reveal gives nothing, and the answer says that the credits ran out. */
  | 'OUT_OF_CREDITS';
export type Stage = 'search' | 'enrich';

export interface Faults {
  add(fault: Fault): void;
  /** Returns the fault that affects this request, if any, and counts it as used. */
  take(request: WireRequest): Fault | undefined;
  addItem(id: string, code: ItemFaultCode, stages: readonly Stage[]): void;
  ofItem(id: string, stage: Stage): ItemFaultCode | undefined;
  /** Leaves this contact or company out of the answers to reveals. It is charged all the same. */
  leaveOut(id: string): void;
  isLeftOut(id: string): boolean;
  clear(): void;
}

/** Creates an empty list of faults. */
export function createFaults(): Faults {
  let queue: { readonly fault: Fault; skip: number; left: number }[] = [];
  const items = new Map<string, ItemFaultCode>();
  const leftOut = new Set<string>();

  return {
    add(fault) {
      queue.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
    },
    take(request) {
      const next = queue.find(
        ({ fault }) =>
          (fault.path === undefined || request.url.includes(fault.path)) &&
          (fault.holds === undefined || request.body.includes(fault.holds)),
      );
      if (next === undefined) return undefined;
      if (next.skip > 0) {
        next.skip--;
        return undefined;
      }
      next.left--;
      if (next.left <= 0) queue = queue.filter((each) => each !== next);
      return next.fault;
    },
    addItem(id, code, stages) {
      for (const stage of stages) items.set(`${stage} ${id}`, code);
    },
    ofItem: (id, stage) => items.get(`${stage} ${id}`),
    leaveOut: (id) => leftOut.add(id),
    isLeftOut: (id) => leftOut.has(id),
    clear() {
      queue = [];
      items.clear();
      leftOut.clear();
    },
  };
}

/** Returns the text of the exception that `UrlFetchApp.fetch` throws for a lost connection. */
export function cutText(fault: CutFault, url: string): string {
  const looks = fault.looks ?? (fault.cut === 'before' ? 'address' : 'timeout');
  return looks === 'address' ? `Address unavailable: ${url}` : `Timeout: ${url}`;
}
