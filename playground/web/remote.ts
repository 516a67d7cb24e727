/** A real server that implements V3: requests are sent over the network, and the account is read from the answers. */
import type { RemoteWire, WireFailure, WireRequest, WireResponse } from '../wire.js';
import type { AccountStatus, WindowLeft } from './messages.js';

export interface Remote {
  readonly wire: RemoteWire;
  status(): AccountStatus;
}

const WINDOW_WORDS = { minute: 'minute', hour: 'hourly', day: 'daily' } as const;
const FREE_PATHS = /\/(?:account\/usage|filters)/;

/** Creates a wire to a real server. */
export function createRemote(): Remote {
  let chargedRequests = 0;
  let freeRequests = 0;
  let total = 0;
  let balance: number | null = null;
  const quota: Record<'minute' | 'hour' | 'day', WindowLeft | null> = { minute: null, hour: null, day: null };

  const note = ({ headers, body }: WireResponse): void => {
    const low = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    for (const name of ['minute', 'hour', 'day'] as const) {
      const left = low[`x-${WINDOW_WORDS[name]}-requests-left`];
      const limit = low[`x-rate-limit-${WINDOW_WORDS[name]}`];
      if (left !== undefined)
        quota[name] = { left: Number(left), limit: Number(limit ?? left), resetsAt: null };
    }
    const { billing, credits } = jsonOf(body) as {
      readonly billing?: { readonly creditsCharged?: number };
      readonly credits?: { readonly remaining?: number };
    };
    total += billing?.creditsCharged ?? 0;
    balance = credits?.remaining ?? (balance === null ? null : balance - (billing?.creditsCharged ?? 0));
  };

  return {
    async wire(request) {
      if (FREE_PATHS.test(request.url)) freeRequests += 1;
      else chargedRequests += 1;
      const answer = await sendForReal(request);
      if (!('failure' in answer)) note(answer);
      return answer;
    },
    status: () => ({ chargedRequests, freeRequests, credits: {}, total, balance, quota: { ...quota } }),
  };
}

async function sendForReal(request: WireRequest): Promise<WireResponse | WireFailure> {
  const { method, url, headers, body } = request;
  try {
    const response = await fetch(url, { method, headers, ...(body === '' ? {} : { body }) });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  } catch {
    return { failure: `Address unavailable: ${url}` };
  }
}

function jsonOf(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
