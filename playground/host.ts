/** The local Google: runs the built script over local services, on its own clock. */

import { createRunner } from './create-runner.js';
import { scriptSideText } from './host/bundles.js';
import { createCellRunner } from './host/cell-runner.js';
import { type Clock, RealClock, SimulatedClock } from './host/clock.js';
import { Dispatcher, killNext, type ObservedCall, type ServiceHook } from './host/dispatcher.js';
import type { ExecutionRecord } from './host/execution.js';
import { type ExecutionCall, Executions } from './host/executions.js';
import { dumpStores, type FileDump, restoreStores } from './host/file-dump.js';
import { type HostOptions, withDefaults } from './host/options.js';
import { scriptFunctions } from './host/sandbox.js';
import { Scheduler } from './host/threads/scheduler.js';
import type { Service } from './services/border.js';
import { type CacheStores, createCaches } from './services/cache.js';
import { htmlService } from './services/html.js';
import { createLocks } from './services/lock.js';
import { createLog, type LogLine } from './services/log.js';
import { createPropertyStores, type PropertyStores, propertiesServices } from './services/properties.js';
import { createPermissions, type Permissions } from './services/scopes.js';
import { seededRandom } from './services/seeded-random.js';
import { sessionService } from './services/session.js';
import { spreadsheetServices } from './services/spreadsheet.js';
import { createTriggers, type Trigger } from './services/triggers.js';
import { createUi, type Screen } from './services/ui.js';
import { createUrlFetch, type FetchRecord } from './services/url-fetch.js';
import { utilitiesServices } from './services/utilities.js';
import type { ShowResults } from './workbook/calculation.js';
import { customFunctionNames } from './workbook/declarations.js';
import { dumpWorkbook, restoreWorkbook } from './workbook/dump.js';
import { Workbook } from './workbook/workbook.js';

export type { ExecutionCall, FileDump, HostOptions, ObservedCall };

/**
 * In real time, results are shown this many ms after the first one that is not shown yet, so that many results
 * cost few calculations.
 */
const AS_THEY_COME: ShowResults = { kind: 'as they come', ms: 40 };
const TOGETHER: ShowResults = { kind: 'together' };

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Host {
  /** The spreadsheet with an empty `Sheet1`, which is created at its first use. */
  readonly workbook: Workbook;
  /** Direct access for setup and for what tests read, without limits and quota. */
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly clock: { now(): number; advance(ms: number): void };
  /** Every execution so far, in the order of their start. */
  readonly executions: readonly ExecutionRecord[];
  /** Every request that was sent, in order. */
  readonly fetches: readonly FetchRecord[];
  readonly log: readonly LogLine[];
  /** What the script shows on the person's screen. */
  readonly screen: Screen;
  /** Calls the listener when an execution starts and when it has ended. Returns a function that removes the listener. */
  onExecution(listener: (record: ExecutionRecord) => void): () => void;
  readonly triggers: {
    list(): readonly Trigger[];
    /** Disables all triggers, as Google does now and then: none of them fires again. */
    disable(): void;
  };
  /** The executions that hold a lock now, by lock name. */
  readonly lockHolders: ReadonlyMap<string, number>;
  /** Lets somebody else hold the lock of the file until the returned function is called. */
  holdLock(): () => void;
  /** Returns how many calls of UrlFetchApp the user has made in the current day. */
  fetchesToday(user?: string): number;
  /** Returns the names of the script's global functions. */
  functionNames(): Promise<readonly string[]>;
  /** Runs one execution and returns the result of the function. Rejects with the script's error. */
  run(
    name: string,
    args: readonly unknown[] | undefined,
    how: Omit<ExecutionCall, 'name' | 'args'>,
  ): Promise<unknown>;
  /**
   * Runs several executions: in threads mode at once, in the order that the seed decides, and in process mode one
   * after another.
   */
  runTogether(calls: readonly ExecutionCall[], seed: number): Promise<PromiseSettledResult<unknown>[]>;
  /** Runs the clock triggers that are due, as executions of the kind `trigger`. */
  runDueTriggers(): Promise<void>;
  /** Adds a hook that sees each service call before it has an effect. Returns a function that removes the hook. */
  onServiceCall(hook: ServiceHook): () => void;
  /** Kills the next execution (of the named function) at its `call`-th service call, counted from 1. */
  killAt(call: number, name?: string): void;
  /** Runs every formula again, as Google may do when the file is opened. */
  reopen(): Promise<void>;
  /** Installs a new version of the add-on, after which formulas run again if `afterUpdate` says so. */
  update(): Promise<void>;
  /** What the person has granted to the add-on, which can change while it works. */
  readonly permissions: Permissions;
  emptyCaches(): void;
  /** Advances the clock by 24 hours, so that daily quotas reset. */
  nextDay(): void;
  /** Returns the file with its stores, caches and triggers, for `HostOptions.file`. */
  dump(): FileDump;
  close(): Promise<void>;
}

/** Creates a host. In process mode, it rejects with a `SyntaxError` if the script does not compile. */
export async function createHost(options: HostOptions): Promise<Host> {
  const settings = withDefaults(options);
  const simulated = new SimulatedClock(settings.file?.now ?? settings.now);
  const clock: Clock = settings.realTime ? new RealClock() : simulated;
  const seed = settings.file?.seed ?? settings.seed;
  const random = seededRandom(seed);
  const { evict } = settings;
  const eviction = evict && { rate: evict.rate, random: seededRandom(evict.seed) };
  const properties = createPropertyStores();
  const caches = createCaches(clock, eviction);
  const locks = createLocks(clock);
  const log = createLog(clock);
  const permissions = createPermissions(settings.missingScope);
  const triggers = createTriggers(clock, settings, permissions);
  if (settings.file) restoreStores(settings.file, { properties, caches: caches.stores, triggers });
  const ui = createUi(
    {
      suspend(executionId) {
        locks.releaseAll(executionId);
        executions.suspend(executionId);
      },
      resume: (executionId) => executions.resume(executionId),
    },
    settings.slashesInScripts,
    settings.secondSidebar,
  );
  const fetching = createUrlFetch({
    wire: settings.wire,
    time: clock,
    latencyMs: settings.latencyMs,
    allowlist: settings.manifest.urlFetchWhitelist,
    fetchAllFailure: settings.fetchAllFailure,
  });
  let isKnown = settings.functionsKnown === 'at once';
  let opened: Workbook | null = null;
  const workbook = (): Workbook => {
    if (opened) return opened;
    const show = settings.realTime ? AS_THEY_COME : TOGETHER;
    const names = customFunctionNames(settings.code);
    const functions = { names, isKnown: () => isKnown, answers: settings };
    const book = new Workbook(functions, (...asked) => runCells(...asked), show);
    opened = book;
    if (settings.file) restoreWorkbook(book, settings.file.workbook);
    if (settings.realTime) calculateByItself(book);
    return book;
  };
  const timeZone = settings.manifest.timeZone ?? 'Etc/UTC';
  const services: Readonly<Record<string, Service>> = {
    ...propertiesServices(properties, clock, settings),
    ...caches.services,
    ...locks.services,
    ...ui.services,
    ...utilitiesServices(clock, random),
    UrlFetchApp: fetching.service,
    Session: sessionService({ locale: settings.locale, timeZone }),
    HtmlService: htmlService(settings.files),
    ScriptApp: triggers.service,
    ...spreadsheetServices({
      ...settings,
      workbook,
      timeZone,
      scopes: settings.manifest.oauthScopes,
      toast: ui.toast,
    }),
    console: log.service,
  };
  const dispatcher = new Dispatcher(services, clock, settings, permissions);
  const runner = await createRunner(settings, dispatcher, clock, simulated);
  const executions = new Executions({
    runner,
    time: clock,
    owner: settings.owner,
    user: settings.user,
    seed,
    ended: (executionId) => locks.releaseAll(executionId),
  });
  executions.watch(({ kind }) => {
    // A page of the add-on was opened from its menu.
    if (kind === 'menu' || kind === 'rpc') isKnown = true;
  });
  const runCells = createCellRunner(executions, settings.cellsAtOnce);
  const recalculateAll = async () => {
    workbook().recalculate();
    await workbook().settled();
  };
  return {
    get workbook() {
      return workbook();
    },
    properties,
    caches: caches.stores,
    clock,
    executions: executions.all,
    fetches: fetching.fetches,
    log: log.lines,
    screen: ui.screen,
    onExecution: (listener) => executions.watch(listener),
    triggers,
    lockHolders: locks.holders(),
    holdLock: () => locks.hold(),
    fetchesToday: (user = settings.user) => fetching.usedToday(user),
    functionNames: async () => scriptFunctions(await scriptSideText(), settings.code),
    run: (name, args, how) => executions.run({ name, ...(args ? { args } : {}), ...how }),
    runTogether(calls, seed) {
      if (runner instanceof Scheduler) runner.reseed(seed);
      return Promise.allSettled(calls.map((call) => executions.run(call)));
    },
    async runDueTriggers() {
      for (const { handler, user, id } of triggers.takeDue()) {
        const event = { triggerUid: id, authMode: 'FULL' };
        await executions.run({ name: handler, args: [event], kind: 'trigger', user }).catch(() => undefined);
      }
    },
    onServiceCall: (hook) => dispatcher.observe(hook),
    killAt: (call, name) => killNext(dispatcher, call, name),
    reopen: recalculateAll,
    async update() {
      if (settings.afterUpdate === 'all at once') await recalculateAll();
    },
    permissions,
    emptyCaches: () => caches.stores.clear(),
    nextDay: () => clock.advance(DAY_MS),
    dump: () => ({
      ...dumpStores({ properties, caches: caches.stores, triggers }),
      now: clock.now(),
      seed: seed + 1,
      workbook: dumpWorkbook(workbook()),
    }),
    async close() {
      await runner.close();
      opened?.dispose();
    },
  };
}

/**
 * Makes formulas calculate after each change, as on Google. This is for real time only; elsewhere they calculate
 * when `settled` is called.
 */
function calculateByItself(workbook: Workbook): void {
  let due = false;
  workbook.onChange(() => {
    if (due) return;
    due = true;
    setImmediate(() => {
      due = false;
      void workbook.settled();
    });
  });
}
