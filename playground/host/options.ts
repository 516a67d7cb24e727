/** What a host is made of: the settings of `createHost`. */
import type { RemoteWire, Wire, WireRequest } from '../wire.js';
import type { Contexts } from './sandbox.js';

/** The part of `appsscript.json` that the host obeys. */
interface Manifest {
  readonly urlFetchWhitelist?: readonly string[];
  readonly timeZone?: string;
}

export interface HostOptions {
  /** Text of the built script, with its footer of global functions. */
  readonly code: string;
  /** The project's HTML files by name, with or without `.html`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Without it no allowlist is enforced. */
  readonly manifest?: Manifest;
  /** Answers the script's requests; one that answers later needs `realTime`. */
  readonly wire: Wire | RemoteWire;
  /** `process` (the default): one after another, fast. `threads`: at once, under a seeded scheduler. */
  readonly mode?: 'process' | 'threads';
  /** What executions run in: `fresh` contexts by default; `warm` ones are quick. */
  readonly contexts?: Contexts;
  /** In threads mode: real time in place of the simulated clock, as for a page in a browser. */
  readonly realTime?: boolean;
  /** Start of the simulated clock in epoch ms. */
  readonly now?: number;
  /** Simulated ms a request takes, 1,000 by default; `fetchAll` takes as long as its slowest. */
  readonly latencyMs?: number | ((request: WireRequest) => number);
  /** Simulated ms of any other service call, 1 by default; in threads mode the mean of a seeded spread. */
  readonly serviceMs?: number;
  /** The file's owner, whose user store cells read. */
  readonly owner?: string;
  /** The person at the screen; the owner by default. */
  readonly user?: string;
  /** Makes caches lose an entry on a read with probability `rate`. */
  readonly evict?: { readonly seed: number; readonly rate: number };
  /** Cells evaluated at once, 30 by default: the most that Google runs for one user, menus and pages included. */
  readonly cellsAtOnce?: number;
  readonly fileId?: string;
  /** Locale of the person and the file, `en_US` by default. */
  readonly locale?: string;
  /** Seed of the scripts' `Math.random` and `Utilities.getUuid`, 1 by default. */
  readonly seed?: number;
}

/** `HostOptions` with every default filled in. */
export type HostSettings = Required<Omit<HostOptions, 'manifest' | 'evict' | 'now'>> &
  Pick<HostOptions, 'evict' | 'now'> & { readonly manifest: Manifest };

const DEFAULT_OWNER = 'owner@example.com';

export function withDefaults(options: HostOptions): HostSettings {
  const owner = options.owner ?? DEFAULT_OWNER;
  return {
    files: {},
    manifest: {},
    mode: 'process',
    contexts: 'fresh',
    realTime: false,
    latencyMs: 1000,
    serviceMs: 1,
    owner,
    user: owner,
    cellsAtOnce: 30,
    fileId: 'playground-file',
    locale: 'en_US',
    seed: 1,
    ...options,
  };
}
