/** The settings of `createHost`. */

import type { Installation } from '../services/triggers.js';
import { answersFrom, type GoogleAnswers, USUAL_GOOGLE } from '../unknowns.js';
import type { RemoteWire, Wire, WireRequest } from '../wire.js';
import type { FileDump } from './file-dump.js';
import type { Contexts } from './sandbox.js';

/** The part of `appsscript.json` that the host follows. */
interface Manifest {
  readonly urlFetchWhitelist?: readonly string[];
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
}

export interface HostOptions extends Partial<GoogleAnswers> {
  /** The text of the built script with its footer of global functions. */
  readonly code: string;
  /** The project's HTML files by name, with or without `.html`. */
  readonly files?: Readonly<Record<string, string>>;
  /** The manifest. Without it, no allowlist is enforced. */
  readonly manifest?: Manifest;
  /** Answers the script's requests. A wire that answers later needs `realTime`. */
  readonly wire: Wire | RemoteWire;
  /**
   * `process` (the default) runs executions one after another and is fast. `threads` runs them at once, under a
   * seeded scheduler.
   */
  readonly mode?: 'process' | 'threads';
  /** The contexts in which executions run: `fresh` by default, while `warm` is faster. */
  readonly contexts?: Contexts;
  /** In threads mode: real time instead of the simulated clock, as for a page in a browser. */
  readonly realTime?: boolean;
  /** The start of the simulated clock in epoch ms. */
  readonly now?: number;
  /** How long a request takes in simulated ms, 1,000 by default. `fetchAll` takes as long as its slowest request. */
  readonly latencyMs?: number | ((request: WireRequest) => number);
  /**
   * How long any other service call takes in simulated ms, 1 by default. In threads mode, it is the mean of a
   * seeded distribution.
   */
  readonly serviceMs?: number;
  /** The owner of the file. `ownerless` says whether it has one, and `userPropertiesInCells` what cells read. */
  readonly owner?: string;
  /** The person at the screen, by default the owner. */
  readonly user?: string;
  /** Makes caches lose an entry with probability `rate` at each read. */
  readonly evict?: { readonly seed: number; readonly rate: number };
  /**
   * How many cells are evaluated at once, 30 by default: as many as Google runs for one user, including menus and
   * pages.
   */
  readonly cellsAtOnce?: number;
  /**
   * A dumped file to open instead of an empty one. The clock goes on where it was; `fileId`, `owner` and `user` have to
   * be given as they were.
   */
  readonly file?: FileDump;
  readonly fileId?: string;
  /** How the script came into the file, `add-on` by default. */
  readonly installation?: Installation;
  /** The locale of the person and the file, `en_US` by default. */
  readonly locale?: string;
  /** The seed of the scripts' `Math.random` and `Utilities.getUuid`, 1 by default. */
  readonly seed?: number;
}

/** `HostOptions` with every default filled in. */
export type HostSettings = Required<Omit<HostOptions, 'manifest' | 'evict' | 'now' | 'file'>> &
  Pick<HostOptions, 'evict' | 'now' | 'file'> & { readonly manifest: Manifest };

const DEFAULT_OWNER = 'owner@example.com';

/** Fills in every default. */
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
    installation: 'add-on',
    locale: 'en_US',
    seed: 1,
    ...options,
    ...answersFrom(USUAL_GOOGLE, options),
  };
}
