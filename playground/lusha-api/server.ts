/** The local Lusha over HTTP on this machine only, for `npm start` and for anything that needs a real address. */

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireRequest } from '../wire';
import type { Lusha } from './lusha';

export interface ServeOptions {
  /** The port. 0, the default, uses any free port. */
  readonly port?: number;
  /** The clock, in epoch ms. The default is the clock of the machine. */
  readonly now?: () => number;
}

export interface LushaServer {
  /** The address without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(message: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}

/** Serves `lusha.wire`. If the wire gives no answer to a request, its connection is closed. */
export async function serveLusha(lusha: Lusha, options: ServeOptions = {}): Promise<LushaServer> {
  const now = options.now ?? Date.now;
  const server = createServer((message, reply) => {
    bodyOf(message)
      .then((body) => {
        const request: WireRequest = {
          method: (message.method ?? 'GET') as WireRequest['method'],
          url: `http://127.0.0.1${message.url ?? '/'}`,
          headers: headersOf(message),
          body,
        };
        const answer = lusha.wire(request, now());
        if ('failure' in answer) {
          message.socket.destroy();
          return;
        }
        reply.writeHead(
          answer.status,
          Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, [value].flat()])),
        );
        reply.end(answer.body);
      })
      .catch(() => message.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
