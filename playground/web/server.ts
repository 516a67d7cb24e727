/** The playground as a page: the built add-on on a local Google and a local Lusha, served on this machine only. */
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import { createHost, type Host } from '../host.js';
import type { PlanName } from '../lusha-api/account/plans.js';
import { createLusha, type Lusha } from '../lusha-api/lusha.js';
import { customFunctions } from '../workbook/declarations.js';
import { type AddOn, buildOf, readAddOn } from './add-on.js';
import { clientFiles } from './bundle.js';
import { createFaultSwitches, FAULTS, type FaultName } from './faults.js';
import { createMeters, localAccount } from './meters.js';
import { createRemote } from './remote.js';
import { createRoutes } from './routes.js';
import { fillSampleSheets, showExample, startFormula } from './sample-sheets.js';
import { Session } from './session.js';

export interface PlaygroundOptions {
  /** The port. The default is any free port. */
  readonly port?: number;
  readonly plan?: PlanName;
  /** How long a request to the local Lusha takes, in real ms. */
  readonly latencyMs?: number;
  readonly faults?: readonly FaultName[];
  /** The number of rows of the large list. */
  readonly rows?: number;
  /**
   * The address of a real server that implements V3 and for which the add-on was built. Requests are sent over
   * the network.
   */
  readonly api?: string;
  /**
   * `fresh`: nobody has entered a key. `ready`: the owner has entered one and lets formulas use credits. `at
   * work`: there is a formula, too.
   */
  readonly setUp?: 'fresh' | 'ready' | 'at work';
  /** Whether the first page that connects opens the panel, and a browser that has not been here shows what this is. */
  readonly welcomes?: boolean;
  /** What the file's clock shows at the start, in epoch ms. The default is the time of this computer. */
  readonly startsAt?: number;
  /** The add-on. The default is the one in `dist/`. */
  readonly addOn?: AddOn;
}

export interface Playground {
  readonly url: string;
  readonly host: Host;
  readonly lusha: Lusha;
  close(): Promise<void>;
}

const OWNER = 'owner@example.com';
const FILE = 'playground-file';
/** The credits that formulas may use per day in a file that is `ready`, and how many of them for phones. */
const READY = { credits: 40, phones: 10 };
/** Leaves ten of a user's thirty executions for the calls of the panel. */
const CELLS_AT_ONCE = 20;
const DEFAULT_LATENCY_MS = 600;
const DEFAULT_ROWS = 1000;

/** Starts the server. Rejects with a sentence for the person if the port is in use. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { plan = 'free', latencyMs = DEFAULT_LATENCY_MS, rows = DEFAULT_ROWS, api = null } = options;
  const client = clientFiles();
  const addOn = options.addOn ?? (await readAddOn());
  const lusha = createLusha({ plan, oddRows: true });
  const remote = api === null ? null : createRemote();
  const switches = createFaultSwitches(lusha, latencyMs, () => host.clock.now());
  const host = await createHost({
    ...addOn,
    ...withoutAllowlist(addOn, api),
    wire: remote?.wire ?? switches.wire,
    latencyMs: () => switches.latency(),
    mode: 'threads',
    realTime: true,
    cellsAtOnce: CELLS_AT_ONCE,
    owner: OWNER,
    fileId: FILE,
  });
  if (options.startsAt !== undefined) host.clock.advance(options.startsAt - host.clock.now());
  fillSampleSheets(host.workbook, lusha, rows);
  for (const fault of options.faults ?? []) switches.switchOn(fault);
  const functionNames = await host.functionNames();
  const session = new Session({
    host,
    facts: {
      functions: customFunctions(addOn.code),
      faults: api === null ? FAULTS : [],
      key: api === null ? lusha.apiKey : null,
      api,
      welcomes: options.welcomes === true,
    },
    meters: createMeters({
      host,
      account: () => remote?.status() ?? localAccount(lusha, () => host.clock.now()),
      plan: api === null ? plan : null,
      faults: () => switches.on,
    }),
    functionNames,
    fault: (name, on) => (on ? switches.switchOn(name) : switches.switchOff(name)),
    tryOut: async (example) => {
      if (api === null) await makeReady(host, lusha, buildOf(addOn.code));
      showExample(host.workbook, example);
    },
    heal: () => switches.heal(),
  });
  const server = await listen(createRoutes(session, client, functionNames).fetch, options.port ?? 0).catch(
    async (error: unknown) => {
      session.close();
      await host.close();
      throw error;
    },
  );
  const sockets = acceptPages(server, session);
  await session.open();
  if (options.setUp !== undefined && options.setUp !== 'fresh')
    await makeReady(host, lusha, buildOf(addOn.code));
  if (options.setUp === 'at work') startFormula(host.workbook);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    host,
    lusha,
    async close() {
      session.close();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await host.close();
    },
  };
}

/** Google accepts https addresses only, which a server on this machine does not have. */
function withoutAllowlist(addOn: AddOn, api: string | null): Pick<AddOn, 'manifest'> {
  if (!api?.startsWith('http://127.0.0.1')) return {};
  const { urlFetchWhitelist: _, ...manifest } = addOn.manifest ?? {};
  return { manifest };
}

/** Enters the key and turns formulas on through the panel, as a person does. */
async function makeReady(host: Host, lusha: Lusha, build: string): Promise<void> {
  await host.run('lushaPanel', ['saveKey', [lusha.apiKey], build], { kind: 'rpc' });
  await host.run('lushaPanel', ['setCells', [true, READY], build], { kind: 'rpc' });
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port }, () => resolve(server)) as Server;
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken, perhaps by another playground. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
            )
          : error,
      ),
    );
  });
}

/** Only pages of this server may connect. With a real server behind it, another website must not be able to use credits. */
function acceptPages(server: Server, session: Session): WebSocketServer {
  const sockets = new WebSocketServer({
    server,
    maxPayload: 64 * 1024 * 1024,
    verifyClient: ({ origin, req }: { origin: string; req: IncomingMessage }) =>
      origin === `http://${req.headers.host}` && /^(?:127\.0\.0\.1|localhost):/.test(req.headers.host ?? ''),
  });
  sockets.on('connection', (socket: WebSocket) => {
    const page = session.connect({ send: (text) => socket.send(text) });
    socket.on('message', (data) => page.receive(String(data)));
    socket.on('close', () => page.close());
  });
  return sockets;
}
